/** The package `fastscan`: an automaton over characters, of objects. */
import FastScanner from 'fastscan';
import { type CreateFinder, type Found, isWhole, lowered } from './finder.ts';

export const fastscan: CreateFinder = (names) => {
  const scanner = new FastScanner(lowered(names));
  return {
    name: 'fastscan',
    find(text) {
      const lower = text.toLowerCase();
      const found: Found[] = [];
      for (const [start, name] of scanner.search(lower)) {
        const end = start + name.length;
        if (isWhole(lower, start, end)) found.push({ start, end });
      }
      return found;
    },
  };
};
