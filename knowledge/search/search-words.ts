/**
 * The words of a name or a query as the search counts them: folded, with
 * letters and figures apart ("Veo3" is "veo 3"), and without the apostrophe
 * that is so often left out ("Annas Archive").
 */
import { foldedWords } from '../match/words.ts';

const POSSESSIVE = /['’]s\b/giu;
const LETTERS_OR_FIGURES = /\p{N}+|[^\p{N}]+/gu;

export const searchWords = (text: string): string[] =>
  foldedWords(text.replace(POSSESSIVE, 's')).flatMap((word) => word.match(LETTERS_OR_FIGURES) ?? []);

/** What is written short for a word, both ways, and numerals for figures. */
const SAME: readonly (readonly string[])[] = [
  ['art', 'article'],
  ['arts', 'articles'],
  ['rec', 'recital'],
  ['ch', 'chapter'],
  ['sec', 'section'],
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'].map(
    (numeral, index) => [numeral, String(index + 1)],
  ),
];

const OTHERS = new Map(
  SAME.flatMap((words) => words.map((word) => [word, words.filter((other) => other !== word)] as const)),
);

/** Other ways to write the same word. */
export const sameWords = (word: string): readonly string[] => OTHERS.get(word) ?? [];
