/** The words of a text as meaning parts with their places. */
import type { Span } from '../match/spans.ts';
import { foldWord, nextWord } from '../match/words.ts';
import { stem } from './stems.ts';

export interface Part extends Span {
  readonly stem: string;
}

/** Stems of words as written; a page has few different ones. Emptied when it grows beyond them. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function stemOf(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  let short = known.get(written);
  if (short === undefined) {
    short = stem(foldWord(text, start, end));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, short);
  }
  return short;
}

/** The meaning parts of a stretch of text, in order. */
export function partsOf(text: string, from = 0, to = text.length): Part[] {
  const parts: Part[] = [];
  for (let word = nextWord(text, from, to); word; word = nextWord(text, word.end, to)) {
    const short = stemOf(text, word.start, word.end);
    if (short) parts.push({ start: word.start, end: word.end, stem: short });
  }
  return parts;
}
