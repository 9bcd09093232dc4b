/** The words of a text as meaning parts with their places. */
import type { Span } from '../match/spans.ts';
import { foldWord, nextWord } from '../match/words.ts';
import { stem } from './stems.ts';

export interface Part extends Span {
  readonly stem: string;
}

/** The meaning parts of a stretch of text, in order. */
export function partsOf(text: string, from = 0, to = text.length): Part[] {
  const parts: Part[] = [];
  for (let word = nextWord(text, from, to); word; word = nextWord(text, word.end, to)) {
    const short = stem(foldWord(text, word.start, word.end));
    if (short) parts.push({ start: word.start, end: word.end, stem: short });
  }
  return parts;
}
