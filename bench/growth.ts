/** How the time grows with the number of names, and with the length of the text. Linear in the text is 1: the same for each character. */
import { ahoCorasick } from './finders/aho-corasick.ts';
import { obelus } from './finders/obelus.ts';
import { wordTrie } from './finders/word-trie.ts';
import { manyNames } from './names.ts';
import { inTurns, type Timing } from './rounds.ts';

const NAMES = [300, 3000, 30_000] as const;
/** Characters. */
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000] as const;

/** Those that are not hopeless with 30,000 names. */
const FINDERS = [obelus, wordTrie, ahoCorasick];

/** For each finder its time with more names, by that with the fewest. */
export const timeMoreNames = (names: readonly string[], text: string, rounds: number): Timing[] =>
  FINDERS.flatMap((create) =>
    inTurns(
      NAMES.map((count) => {
        const { name, find } = create(manyNames(names, count));
        return {
          name: `${name}, ${count.toLocaleString('en')} names`,
          characters: text.length,
          run: () => find(text),
        };
      }),
      rounds,
    ),
  );

/** The time of Obelus for each character of longer texts, by that of the shortest. */
export function timeLongerTexts(names: readonly string[], text: string, rounds: number): Timing[] {
  const { name, find } = obelus(names);
  return inTurns(
    LENGTHS.map((length) => {
      const part = text.repeat(Math.ceil(length / text.length)).slice(0, length);
      return {
        name: `${name}, ${(length / 1000).toLocaleString('en')} kB`,
        characters: length,
        run: () => find(part),
      };
    }),
    rounds,
  );
}
