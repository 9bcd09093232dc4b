/**
 * Which law a provision belongs to: the one named with it, else the one named
 * nearest before it, else the one the page is about. Another law named nearer
 * means silence, because a wrong binding is worse than none.
 */
import type { LawNoun } from './laws.ts';
import { firstFrom, type Span } from './spans.ts';

/** A law named in a block: ours when it has a record. */
export interface NamedLaw extends Span {
  readonly record: string | null;
  readonly nouns: readonly LawNoun[];
}

/** The laws named elsewhere on the page. */
export interface PageLaws {
  /** The first and the last named in earlier blocks. */
  readonly first: NamedLaw | null;
  readonly last: NamedLaw | null;
  /** All named anywhere on the page. */
  readonly all: readonly NamedLaw[];
}

export interface Binding {
  readonly law: string;
  readonly how: 'named with it' | 'named just before' | 'named nearest' | 'the law of this text';
}

/** Only these words may stand between "Article 50" and the law it is said to be of. */
const OF_LAW =
  /^[\s,(“"'’]*(?:(?:paragraphs?|points?|of|in|under|from|to|within|the|this|eu|european|union|said|proposed|new|landmark|du|de|la|le|l|des|der|die|das|dem|zur|zum|del|della|dell|dello|il|van|het|do|da|dos|w|z|ze|'s|s|\(?\d{1,2}\)?|\([a-z]{1,3}\))[\s,'’]*)*$/iu;
const LAW_BEFORE = /^(?:['’]s?)?[\s,(:–—-]*(?:(?:under|in|its|of|per|see|by|at|the|and|with)\s+)?$/iu;
/** Between two provisions that share one law: "Articles 53 and 55, Recital 105 and Annex XI of the AI Act". */
const SHARED =
  /^\s*(?:,|and|or|&|und|oder|et|ou|y|e|en|as well as|together with|read with|in conjunction with|in combination with|i\.V\.m\.|with|to)[\s,]*(?:and|the|with)?\s*$/iu;
const LONGEST_LINK = 60;

/** The share of a page's law names that makes a law the one the page is about. */
const MAIN_SHARE = 0.8;

/** Whether the two provisions are named in one breath, so that the second's law is the first's. */
export const sharesLaw = (text: string, before: Span, after: Span) =>
  SHARED.test(text.slice(before.end, after.start));

export function bindLaw(
  text: string,
  span: Span,
  laws: readonly NamedLaw[],
  sentence: readonly [number, number],
  page: PageLaws,
  inBlockOnly: boolean,
): Binding | null {
  const after = firstFrom(laws, span.end);
  const next = laws[after];
  if (next && next.start - span.end <= LONGEST_LINK && OF_LAW.test(text.slice(span.end, next.start)))
    return next.record ? { law: next.record, how: 'named with it' } : null;

  let index = after - 1;
  while (index >= 0 && (laws[index] as NamedLaw).end > span.start) index--;
  const previous = laws[index];
  if (previous && LAW_BEFORE.test(text.slice(previous.end, span.start)))
    return previous.record ? { law: previous.record, how: 'named just before' } : null;
  if (previous) return previous.record ? { law: previous.record, how: 'named nearest' } : null;
  if (next && (next.start < sentence[1] || !page.last))
    return next.record ? { law: next.record, how: 'named nearest' } : null;
  if (inBlockOnly) return null;

  if (page.last?.record) return { law: page.last.record, how: 'named nearest' };
  const main = mainLaw(page.all);
  return main ? { law: main, how: 'the law of this text' } : null;
}

/** Our law that nearly all of the page's names of laws name, or null. */
export function mainLaw(laws: readonly NamedLaw[]): string | null {
  const counts = new Map<string, number>();
  for (const { record } of laws) if (record) counts.set(record, (counts.get(record) ?? 0) + 1);
  for (const [record, count] of counts) if (count / laws.length >= MAIN_SHARE) return record;
  return null;
}
