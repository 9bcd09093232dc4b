/** The clause of a sentence that a span stands in: what other clauses say, or deny, is not said of it. */
import type { Span } from '../match/spans.ts';

/** Signs and words after which another statement begins. */
const BREAK =
  /[;:]\s|,?\s(?:but|while|whereas|although|though|however|meanwhile)\s|,\s(?:and|or|so)\s+(?=(?:\p{L}+\s+){0,4}?(?:is|are|was|were|has|have|had|will|would|can|could|may|must|does|do|did|say|says|said|within)\b)/giu;

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
  for (const { index, 0: sign } of text.slice(sentence.start, sentence.end).matchAll(BREAK)) {
    const at = sentence.start + index;
    if (at + sign.length <= span.start) start = at + sign.length;
    else if (at >= span.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}
