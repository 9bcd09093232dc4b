/** The package `@monyone/aho-corasick`, in its fast form: an automaton over characters in a double array. */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { type CreateFinder, type Found, isWhole, lowered } from './finder.ts';

export const ahoCorasick: CreateFinder = (names) => {
  const automaton = new AhoCorasick(lowered(names));
  return {
    name: '@monyone/aho-corasick, fast',
    find(text) {
      const lower = text.toLowerCase();
      const found: Found[] = [];
      for (const { begin: start, end } of automaton.matchInText(lower))
        if (isWhole(lower, start, end)) found.push({ start, end });
      return found;
    },
  };
};
