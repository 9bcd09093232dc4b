/** The clause of a sentence that a span stands in: what other clauses say, or deny, is not said of it. */
import type { Span } from '../match/spans.ts';

/** Signs and words after which another statement begins. */
const BREAK =
  /[;:]\s|,\s(?:with\s+(?:no|little|hardly)|without|despite|amid|even)\s|,?\s(?:but|while|whereas|although|though|however|meanwhile)\s|,\s(?:and|or|so)\s+(?=(?:\p{L}+\s+){0,4}?(?:is|are|was|were|has|have|had|will|would|can|could|may|must|does|do|did|say|says|said|within)\b)/giu;

/** Said in passing of what stands before it: ", which has applied since August 2025,", ", adopted on 10 March 2026,". */
const RELATIVE =
  /,\s+(?:(?:which|who|whom|whose|where)\s[^,;:]*(?:,|(?=[.!?]?\s*$))|(?:\p{L}+ed|held|made|set|born|built|led)\s+(?:(?:[\p{L}-]+\s+){0,2}?)(?:in|on|by|at|from|into|for|before|after|since)\s[^,;:]*,(?=\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|must|does|do|did|\p{L}+s)\b))/giu;

/** What opens a sentence and is not what it denies: "With its 14 annexes, the Act is not light reading". */
const OPENING =
  /^\W*(?:with|for\s+all|thanks\s+to|despite|across)\s+(?:all\s+)?(?:its|their|his|her)\s[^,;:]*,(?=\s)/giu;

/** The relative clauses of a text and what it opens with, in order. */
export const relativeClauses = (text: string): Span[] =>
  [OPENING, RELATIVE].flatMap((asides) =>
    [...text.matchAll(asides)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );

/** A text in which names are crossed out: their signs and words say nothing ("Bitcoin: Killing Satoshi", the "NO FAKES Act"). */
export function withoutNames(text: string, names: readonly Span[]): string {
  let plain = text;
  for (const { start, end } of names)
    plain = plain.slice(0, start) + 'X'.repeat(end - start) + plain.slice(end);
  return plain;
}

/** The bounds of the clause of `sentence` (a span of `text`) that `span` begins in. */
export function clauseAt(text: string, sentence: Span, span: Span): Span {
  let { start, end } = sentence;
  const written = text.slice(start, end);
  const aside = relativeClauses(written).find(
    (clause) => start + clause.start <= span.start && span.end <= start + clause.end,
  );
  if (aside) return { start: start + aside.start, end: start + aside.end };
  for (const { index, 0: sign } of written.matchAll(BREAK)) {
    const at = sentence.start + index;
    if (at + sign.length <= span.start) start = at + sign.length;
    else if (at >= span.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}
