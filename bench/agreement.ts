/**
 * Whether all finders find the same, before any is timed. Each name searched
 * for by itself is what they are held against.
 *
 * Two differ by what they are. A regular expression gives the longest name at
 * a place and goes on after it. Obelus also finds names written with other
 * hyphens, accents, dots and quotes ("AI-Act", "Pérez"), and reads initials as
 * one word, so that it does not find a name that ends inside "U.S.".
 */
import { canonical } from '../knowledge/match/words.ts';
import { ahoCorasick } from './finders/aho-corasick.ts';
import { fastscan } from './finders/fastscan.ts';
import type { Found } from './finders/finder.ts';
import { indexOf } from './finders/index-of.ts';
import { obelus } from './finders/obelus.ts';
import { regularExpression } from './finders/regular-expression.ts';
import { wordTrie } from './finders/word-trie.ts';

export interface Agreement {
  readonly characters: number;
  /** Different places at which a name stands. */
  readonly found: number;
  /** Of Obelus: places at which the name is written otherwise, and places in initials. */
  readonly more: number;
  readonly fewer: number;
}

const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu;

const keysOf = (found: readonly Found[]) => new Set(found.map(({ start, end }) => `${start} ${end}`));

/** Of what overlaps the first, and of those that begin together the longest. */
export function leftmostLongest(found: readonly Found[]): Found[] {
  const chosen: Found[] = [];
  let last = 0;
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < last) continue;
    chosen.push(one);
    last = one.end;
  }
  return chosen;
}

const showing = (text: string, keys: Iterable<string>) =>
  [...keys]
    .slice(0, 5)
    .map((key) => {
      const [start = 0, end = 0] = key.split(' ').map(Number);
      return JSON.stringify(text.slice(start, end));
    })
    .join(', ');

function demandSame(name: string, text: string, expected: ReadonlySet<string>, found: ReadonlySet<string>) {
  const [missing, added] = [expected.difference(found), found.difference(expected)];
  if (missing.size || added.size)
    throw new Error(
      `${name} does not agree: ${missing.size} missing (${showing(text, missing)}), ${added.size} added (${showing(text, added)}).`,
    );
}

export function checkAgreement(names: readonly string[], text: string): Agreement {
  const reference = indexOf(names).find(text);
  const expected = keysOf(reference);
  for (const create of [ahoCorasick, fastscan, wordTrie]) {
    const { name, find } = create(names);
    demandSame(name, text, expected, keysOf(find(text)));
  }
  const longest = keysOf(leftmostLongest(reference));
  demandSame('one RegExp', text, longest, keysOf(regularExpression(names).find(text)));

  const ours = keysOf(obelus(names).find(text));
  const forms = new Set(names.map((name) => canonical(name)));
  const more = [...ours.difference(expected)];
  const invented = more.filter((key) => {
    const [start = 0, end = 0] = key.split(' ').map(Number);
    return !forms.has(canonical(text, start, end));
  });
  const initials = [...text.matchAll(INITIALS)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const fewer = [...expected.difference(ours)];
  const lost = fewer.filter((key) => {
    const [start = 0, end = 0] = key.split(' ').map(Number);
    return !initials.some(([from, to]) => start < to && end > from);
  });
  if (invented.length || lost.length)
    throw new Error(
      `Obelus does not agree: ${lost.length} lost (${showing(text, lost)}), ${invented.length} invented (${showing(text, invented)}).`,
    );
  return { characters: text.length, found: expected.size, more: more.length, fewer: fewer.length };
}
