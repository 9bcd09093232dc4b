/**
 * Finds every occurrence of every name in one pass over the text, in time
 * that does not grow with the number of names. `knowledge/DESIGN.md` explains
 * it from the naive loop up.
 *
 * Names are put into a trie whose edges are whole words, kept as 32-bit hashes
 * in flat tables. The scan hashes each word of the text as it reads it; nearly
 * all are refused by a bit filter small enough for the first-level cache.
 * Only where a first word is known does it follow the trie. A candidate counts
 * when the canonical forms are equal, so a clash of hashes cannot invent a name.
 */
import { EXPANDED, EXPANSIONS, FOLD, PASSED_OVER, SEPARATOR } from './fold.ts';
import { canonical, foldedWords, initialGoesOn } from './words.ts';

/** A name as put in: `id` is the caller's. */
export interface SpotName {
  readonly id: number;
  readonly text: string;
  /** Capital letters must be as written. */
  readonly exactCase?: boolean;
}

export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly id: number;
  /** All in capitals where the name is not: right in a headline that is, nowhere else. */
  readonly inCapitals?: true;
}

export interface Spotter {
  /** All occurrences as whole words, also overlapping ones, ordered by start, then end, then id. */
  spot(text: string): Spot[];
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** A gap longer than this never lies inside a name. */
const LONGEST_GAP = 6;

/** Spreads the bits of a word's running hash (FNV-1a is weak in its low bits). */
const finish = (hash: number) => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

const hashWord = (word: string) => {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return finish(hash);
};

const VS = hashWord('vs');
const VERSUS = hashWord('versus');
const V = hashWord('v');

/** "vs" and "versus" are the "v" of a caption. */
const sameWord = (hash: number) => (hash === VS || hash === VERSUS ? V : hash);

const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(Math.max(least, 16)));

interface Trie {
  /** Bit filter of first words; its length in bits is a power of two. */
  readonly filter: Int32Array;
  /** Open-addressed edges: parent node, hash of the word, child node (0 = empty). */
  readonly parents: Int32Array;
  readonly hashes: Int32Array;
  readonly children: Int32Array;
  /** Names that end at each node. */
  readonly ends: readonly (readonly number[])[];
}

const slotOf = (parent: number, hash: number, mask: number) => (hash ^ Math.imul(parent, 0x9e3779b1)) & mask;

function buildTrie(texts: readonly string[]): Trie {
  const edges: { parent: number; hash: number; child: number }[] = [];
  /** By parent and hash, in one number: there are far fewer than 2^20 nodes. */
  const childOf = new Map<number, number>();
  const ends: number[][] = [[]];
  texts.forEach((text, name) => {
    let node = 0;
    for (const word of foldedWords(text)) {
      const hash = hashWord(word);
      const key = node * 2 ** 32 + (hash >>> 0);
      let child = childOf.get(key);
      if (child === undefined) {
        child = ends.push([]) - 1;
        childOf.set(key, child);
        edges.push({ parent: node, hash, child });
      }
      node = child;
    }
    if (node) ends[node]?.push(name);
  });

  const size = powerOfTwo(edges.length * 3);
  const parents = new Int32Array(size);
  const hashes = new Int32Array(size);
  const children = new Int32Array(size);
  const filter = new Int32Array(powerOfTwo(edges.length * 2) / 2);
  for (const { parent, hash, child } of edges) {
    let slot = slotOf(parent, hash, size - 1);
    while (children[slot]) slot = (slot + 1) & (size - 1);
    parents[slot] = parent;
    hashes[slot] = hash;
    children[slot] = child;
    if (parent === 0) {
      const bit = hash & (filter.length * 32 - 1);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return { filter, parents, hashes, children, ends };
}

export function createSpotter(names: readonly SpotName[]): Spotter {
  const forms = names.map((name) => canonical(name.text));
  const exactForms = names.map((name) =>
    name.exactCase ? canonical(name.text, 0, name.text.length, true) : '',
  );
  const { filter, parents, hashes, children, ends } = buildTrie(names.map(({ text }) => text));
  const mask = children.length - 1;
  const filterMask = filter.length * 32 - 1;

  const childAt = (parent: number, hash: number): number => {
    for (let slot = slotOf(parent, hash, mask); ; slot = (slot + 1) & mask) {
      const child = children[slot] as number;
      if (child === 0 || (hashes[slot] === hash && parents[slot] === parent)) return child;
    }
  };

  const report = (text: string, start: number, end: number, node: number, spots: Spot[]) => {
    let form = '';
    let exact = '';
    for (const name of ends[node] as readonly number[]) {
      form ||= canonical(text, start, end);
      if (forms[name] !== form) continue;
      const { id } = names[name] as SpotName;
      if (exactForms[name]) {
        exact ||= canonical(text, start, end, true);
        if (exactForms[name] !== exact) {
          if (isInCapitals(exact)) spots.push({ start, end, id, inCapitals: true });
          continue;
        }
      }
      spots.push({ start, end, id });
    }
  };

  /** Where the last word read by `hashFrom` ended. */
  let wordEnd = 0;

  /** Hashes the word at `i`, to its end; the slow twin of the loop in `spot`. */
  const hashFrom = (text: string, from: number): number => {
    let i = from;
    let hash = SEED;
    for (;;) {
      for (
        let folded = FOLD[text.charCodeAt(i)] ?? SEPARATOR;
        folded !== SEPARATOR;
        folded = FOLD[text.charCodeAt(++i)] ?? SEPARATOR
      ) {
        if (folded === PASSED_OVER) continue;
        if (folded === EXPANDED)
          for (const char of EXPANSIONS.get(text.charCodeAt(i)) ?? '')
            hash = Math.imul(hash ^ char.charCodeAt(0), PRIME);
        else hash = Math.imul(hash ^ folded, PRIME);
      }
      const isInitial = i === from + 1 || text.charCodeAt(i - 2) === 46;
      if (!isInitial || !isLetter(text.charCodeAt(i - 1)) || !initialGoesOn(text, i)) break;
      i++;
    }
    wordEnd = i;
    return sameWord(finish(hash));
  };

  const follow = (text: string, start: number, firstEnd: number, first: number, spots: Spot[]) => {
    let node = first;
    let end = firstEnd;
    for (;;) {
      if ((ends[node] as readonly number[]).length) report(text, start, end, node, spots);
      let next = end;
      const limit = Math.min(end + LONGEST_GAP, text.length);
      while (next < limit && (FOLD[text.charCodeAt(next)] as number) <= PASSED_OVER) next++;
      if (next === limit) return;
      node = childAt(node, hashFrom(text, next));
      if (node === 0) return;
      end = wordEnd;
    }
  };

  return {
    spot(text) {
      const spots: Spot[] = [];
      const length = text.length;
      let i = 0;
      while (i < length) {
        let folded = FOLD[text.charCodeAt(i)] as number;
        if (folded <= PASSED_OVER) {
          i++;
          continue;
        }
        const start = i;
        let hash = SEED;
        while (folded > EXPANDED) {
          hash = Math.imul(hash ^ folded, PRIME);
          folded = ++i < length ? (FOLD[text.charCodeAt(i)] as number) : SEPARATOR;
        }
        if (folded !== SEPARATOR || (i === start + 1 && i < length && text.charCodeAt(i) === 46)) {
          hash = hashFrom(text, start);
          i = wordEnd;
        } else hash = sameWord(finish(hash));
        const bit = hash & filterMask;
        if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
        const node = childAt(0, hash);
        if (node !== 0) follow(text, start, i, node, spots);
      }
      return spots;
    },
  };
}

const isInCapitals = (text: string) =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

const isLetter = (unit: number) => (FOLD[unit] ?? SEPARATOR) > EXPANDED && !(unit >= 48 && unit <= 57);
