/** What the finders look for: the names of the record, and shorter and longer lists made of them. */
import { isWordUnit } from '../knowledge/match/fold.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';
import { createRandom, pickFrom } from '../scripts/random.ts';

const SEED = 7;

/** From its first letter or digit to its last: what stands around them is no part of a whole word. */
function trimmed(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && !isWordUnit(name.charCodeAt(start))) start++;
  while (end > start && !isWordUnit(name.charCodeAt(end - 1))) end--;
  return name.slice(start, end);
}

/** Each once, as the record writes it. */
export const namesOf = (records: readonly KnowledgeRecord[]): string[] => [
  ...new Set(records.flatMap(({ names }) => names.map(({ text }) => trimmed(text))).filter(Boolean)),
];

/**
 * So many names: of the given ones, or all of them and more, made of the
 * beginning of one and the end of another. So the longer list begins with the
 * same words as the shorter one, which is harder than a list of random words.
 */
export function manyNames(names: readonly string[], count: number): string[] {
  const random = createRandom(SEED);
  const many = new Set(count < names.length ? [] : names);
  const half = (name: string, isFirst: boolean) => {
    const words = name.split(' ');
    const middle = Math.ceil(words.length / 2);
    return isFirst ? words.slice(0, middle) : words.slice(-middle);
  };
  while (many.size < count) {
    const name = pickFrom(random, names);
    const other = pickFrom(random, names);
    many.add(count < names.length ? name : [...half(name, true), ...half(other, false)].join(' '));
  }
  return [...many];
}
