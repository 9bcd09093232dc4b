/**
 * Sources for reference managers: BibTeX (with fields that BibLaTeX reads too)
 * and CSL-JSON. The tests read both back with citation-js.
 */
import type { ClaimSource } from '../reading.ts';
import type { SourceKind } from '../schema.ts';
import { citeKey } from './cite-key.ts';
import { escapeTex, oneLine, webAddress } from './escape.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibTeX knows no better type than `misc`, whose publisher is `howpublished`;
 * BibLaTeX would like `publisher`. Double braces keep the capitals of a title,
 * and "Parliament and Council" one publisher.
 */
export function bibtex(source: ClaimSource): string {
  const { title, publisher, date, at, url } = source;
  const [year, month, day] = date?.split('-') ?? [];
  const address = webAddress(url);
  const fields = [
    ['title', `{{${escapeTex(title)}}}`],
    ['publisher', `{{${escapeTex(publisher)}}}`],
    ['howpublished', `{{${escapeTex(publisher)}}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['note', at && `{${escapeTex(at)}}`],
    // Read as it stands, so nothing is escaped: `webAddress` leaves no brace in it.
    ['url', address && `{${address}}`],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${citeKey(source)},\n${lines.join(',\n')}\n}`;
}

const CSL_TYPES = {
  official: 'document',
  court: 'document',
  company: 'webpage',
  guild: 'webpage',
  press: 'article-newspaper',
  analysis: 'report',
} as const satisfies Record<SourceKind, string>;

export interface CslItem {
  readonly id: string;
  readonly type: (typeof CSL_TYPES)[SourceKind];
  readonly title: string;
  readonly publisher?: string;
  /** The newspaper, for an article. */
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly note?: string;
  readonly URL?: string;
}

export function cslItem(source: ClaimSource): CslItem {
  const { title, publisher, kind, date, at, url } = source;
  const address = webAddress(url);
  return {
    id: citeKey(source),
    type: CSL_TYPES[kind],
    title: oneLine(title),
    [kind === 'press' ? 'container-title' : 'publisher']: oneLine(publisher),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] as const } }),
    ...(at && { note: oneLine(at) }),
    ...(address && { URL: address }),
  };
}

/** Each source once, as a list for a file: what is cited at several places names them all. */
function eachOnce(sources: readonly ClaimSource[]): ClaimSource[] {
  const known = new Map<string, ClaimSource>();
  for (const source of sources) {
    const key = citeKey(source);
    const places = [known.get(key)?.at?.split('; '), source.at].flat().filter((at) => at !== undefined);
    known.set(key, { ...source, ...(places.length && { at: [...new Set(places)].join('; ') }) });
  }
  return [...known.values()];
}

export const bibtexFile = (sources: readonly ClaimSource[]) =>
  eachOnce(sources)
    .map((source) => `${bibtex(source)}\n`)
    .join('\n');

export const cslFile = (sources: readonly ClaimSource[]) =>
  `${JSON.stringify(eachOnce(sources).map(cslItem), null, 2)}\n`;
