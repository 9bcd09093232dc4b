/**
 * All names in one regular expression. It gives one of several names that
 * begin at the same place, so the longest comes first, and goes on after it.
 */
import { type CreateFinder, type Found, isWhole, lowered } from './finder.ts';

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

export const patternOf = (names: readonly string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

export const regularExpression: CreateFinder = (names) => {
  // The marks that Obelus passes over inside a word are not letters here.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patternOf(lowered(names))})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    name: 'one RegExp',
    find(text) {
      const lower = text.toLowerCase();
      const found: Found[] = [];
      for (const { index: start, 0: name } of lower.matchAll(pattern)) {
        const end = start + name.length;
        if (isWhole(lower, start, end)) found.push({ start, end });
      }
      return found;
    },
  };
};
