/**
 * A way to find all names in a text, as whole words, whatever their capitals.
 * What each of them needs done to the text first (lower case) and after (whole
 * words) is part of what it costs.
 */
import { foldOf, SEPARATOR } from '../../knowledge/match/fold.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
}

export interface Finder {
  readonly name: string;
  readonly find: (text: string) => readonly Found[];
}

/** Names as they are written; who cannot tell that letters are the same whatever their case lowers them first. */
export type CreateFinder = (names: readonly string[]) => Finder;

export const lowered = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.toLowerCase())),
];

/** One look in a table: by pattern, the others would pay more for this than for their search. */
const IN_WORD = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(foldOf(unit) > SEPARATOR));

export const isInWord = (text: string, at: number) => IN_WORD[text.charCodeAt(at)] === 1;

export const isWhole = (text: string, start: number, end: number) =>
  !(isInWord(text, start - 1) && isInWord(text, start)) && !(isInWord(text, end - 1) && isInWord(text, end));
