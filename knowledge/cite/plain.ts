/** A source in running text: one line in the manner of the AP, and a footnote in that of Chicago. */
import type { ClaimSource } from '../reading.ts';
import { apDate, chicagoDate } from './cite-date.ts';
import { oneLine, webAddress } from './escape.ts';

/** Laws and court papers are named; articles and pages are quoted. */
const isQuoted = ({ kind }: ClaimSource) => kind !== 'official' && kind !== 'court';

/** Quotation marks inside quotation marks become single ones. */
const inner = (title: string) =>
  title
    .replace(/"([^"]*)"/gu, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** The title with the comma that follows it, which American usage puts inside the quotation mark. */
function titled(source: ClaimSource): string {
  const title = oneLine(source.title);
  const end = /[.?!…]$/u.test(title) ? '' : ',';
  return isQuoted(source) ? `“${inner(title)}${end}”` : `${title}${end}`;
}

const joined = (parts: readonly (string | undefined)[], sign: string) =>
  parts.flatMap((part) => (part ? [oneLine(part)] : [])).join(sign);

/** “Title,” Art. 5, Publisher, Aug. 1, 2024, https://… */
export function plainCitation(source: ClaimSource): string {
  const { at, publisher, date, url } = source;
  const rest = joined([at, publisher, date && apDate(date), webAddress(url)], ', ');
  return `${titled(source)} ${rest}`;
}

/** Publisher, “Title,” August 1, 2024, Art. 5, https://…. A newspaper stands after its article. */
export function footnote(source: ClaimSource): string {
  const { at, publisher, date, url, kind } = source;
  const details = [date ? chicagoDate(date) : 'n.d.', at, webAddress(url)];
  const note =
    kind === 'press'
      ? `${titled(source)} ${joined([publisher, ...details], ', ')}`
      : `${oneLine(publisher)}, ${titled(source)} ${joined(details, ', ')}`;
  return note.endsWith('.') ? note : `${note}.`;
}
