/**
 * Where a block quotes somebody: the words between quotation marks of any
 * style, marks inside them left alone. Works on signs only; whether it is
 * speech, and whose, is asked by `quotation-claims.ts`.
 */
import { overlaps, type Span } from '../match/spans.ts';

/** Without one of these a block quotes nobody. An apostrophe inside a word is none. */
const MAY_QUOTE = /["“”„«»‘‚]|(?<![\p{L}\p{N}])'(?=[\p{L}[])/u;
const DOUBLE = /["“”„«»]/gu;
/** So few words, or so many, are no remark that could be on record. */
const SINGLE =
  /(?<![\p{L}\p{N}])[‘‚'](?=[\p{L}\p{N}[…])((?:[^\s]{1,60}\s{1,9}){3}[^\n]{0,600}?)[’‘'](?![\p{L}\p{N}])/gu;
/** Marks further apart than this are a pair of something else. */
const LONGEST = 1500;

/** Nobody nests more; what was never closed is forgotten. */
const DEEPEST = 8;

const CLOSES: Readonly<Record<string, string>> = { '“': '”"', '„': '“”"', '«': '»', '»': '«', '"': '"”' };

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** What stands between double marks, guillemets and low marks, the outermost pairs only. */
function betweenDoubles(text: string): Span[] {
  const open: { readonly at: number; readonly closes: string }[] = [];
  const found: Span[] = [];
  for (const { 0: sign, index } of text.matchAll(DOUBLE)) {
    const before = text[index - 1];
    const after = text[index + 1];
    const closing = open.findLastIndex(({ closes }) => closes.includes(sign));
    // A straight mark, and “ which closes in German, can be either; French sets « spaces » inside.
    const canOpen =
      sign !== '”' && (sign === '«' || !/\s/u.test(after ?? ' ')) && (sign !== '"' || !isWord(before));
    const canClose = closing >= 0 && (sign === '»' || !/[\s([]/u.test(before ?? ' ')) && !isWord(after);
    if (canClose) {
      const { at } = open[closing] as (typeof open)[number];
      open.length = closing;
      if (index - at <= LONGEST) found.push({ start: at + 1, end: index });
    } else if (canOpen) {
      open.push({ at: index, closes: CLOSES[sign] ?? '' });
      if (open.length > DEEPEST) open.shift();
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Span[] = [];
  for (const span of found) if (span.end > (outermost.at(-1)?.end ?? -1)) outermost.push(span);
  return outermost;
}

/** All quotations of a block, in order; a span is what stands between the marks. */
export function findQuotations(text: string): Span[] {
  if (!MAY_QUOTE.test(text)) return [];
  const doubles = betweenDoubles(text);
  const singles = [...text.matchAll(SINGLE)]
    .map(({ index, 1: words = '' }) => ({ start: index + 1, end: index + 1 + words.length }))
    .filter((span) => !doubles.some((other) => overlaps(span, other)));
  return [...doubles, ...singles].sort((a, b) => a.start - b.start);
}

/**
 * The text with what is quoted crossed out, at the same length, so that the
 * sentences are those of who quotes. A full stop before the closing mark ends
 * one, unless the sentence goes on in small letters ("… human.” said …").
 */
export function crossOut(text: string, quotations: readonly Span[]): string {
  let crossed = '';
  let from = 0;
  for (const { start, end } of quotations) {
    const ends = text[end - 1] === '.' && !/^\S?\s*\p{Ll}/u.test(text.slice(end, end + 6));
    crossed += text.slice(from, start) + 'x'.repeat(end - start - Number(ends)) + (ends ? '.' : '');
    from = end;
  }
  return crossed + text.slice(from);
}
