/**
 * Finds every occurrence of every name in one pass over the text, in time
 * that does not grow with the number of names. `knowledge/DESIGN.md` explains
 * it from the naive loop up.
 *
 * The scan hashes each word of the text as it reads it; nearly all are refused
 * by a bit filter of the names' first words, small enough for the first-level
 * cache. A known first word leads to a trie of the names that begin with it,
 * whose edges are whole words; it is made when the word is first met. A
 * candidate counts when the canonical forms are equal, so a clash of hashes
 * cannot invent a name.
 */
import { EXPANDED, EXPANSIONS, FOLD, foldOf, PASSED_OVER, SEPARATOR, UNREAD } from './fold.ts';
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
  /** All occurrences as whole words, also overlapping ones, ordered by start, then end, then order put in. */
  spot(text: string): Spot[];
}

export interface SpotterBuilder {
  /** A name is a stretch of a text, so that a long list of names need not be cut up. */
  add(number: number, text: string, start?: number, end?: number): void;
  /** `nameOf` is asked only for names whose first word was met. */
  build(nameOf: (number: number) => SpotName): Spotter;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const DOT = 46;
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

/** First words, open-addressed by hash, each with the names that begin with it. */
interface FirstWords {
  /** Bit filter; its length in bits is a power of two. */
  readonly filter: Int32Array;
  readonly hashes: Int32Array;
  /** The last name put in that begins with the word, plus one (0 = empty); `before` leads to the others. */
  readonly last: Int32Array;
  readonly before: Int32Array;
}

/** The hash of the first word in [start, end), or null where there is none. */
function hashFirst(text: string, start: number, end: number): number | null {
  let i = start;
  let hash = SEED;
  let folded = FOLD[text.charCodeAt(i)] as number;
  while (folded > EXPANDED && i < end) {
    hash = Math.imul(hash ^ folded, PRIME);
    folded = FOLD[text.charCodeAt(++i)] as number;
  }
  const isPlain = i > start + 1 && (folded === SEPARATOR || i === end);
  if (isPlain) return sameWord(finish(hash));
  return hashWords(text.slice(start, end))[0] ?? null;
}

/** The hashes of a name's words. */
function hashWords(text: string): number[] {
  const hashes: number[] = [];
  let i = 0;
  while (i < text.length) {
    let folded = foldOf(text.charCodeAt(i));
    if (folded === SEPARATOR) {
      i++;
      continue;
    }
    const start = i;
    let hash = SEED;
    while (folded > EXPANDED) {
      hash = Math.imul(hash ^ folded, PRIME);
      folded = ++i < text.length ? foldOf(text.charCodeAt(i)) : SEPARATOR;
    }
    const mayBeInitials = i === start + 1 && text.charCodeAt(i) === DOT;
    if (folded !== SEPARATOR || mayBeInitials) return foldedWords(text).map(hashWord);
    hashes.push(sameWord(finish(hash)));
  }
  return hashes;
}

/** Names are put in by their first words; the rest of one is looked at when a text has its first word. */
export function createSpotterBuilder(capacity: number): SpotterBuilder {
  const size = powerOfTwo(capacity * 1.5);
  const filter = new Int32Array(size / 2);
  const hashes = new Int32Array(size);
  const last = new Int32Array(size);
  const before = new Int32Array(capacity);
  const mask = size - 1;
  const filterMask = filter.length * 32 - 1;
  return {
    add(number, text, start = 0, end = text.length) {
      const hash = hashFirst(text, start, end);
      if (hash === null) return;
      let slot = hash & mask;
      while (last[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
      const bit = hash & filterMask;
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
      hashes[slot] = hash;
      before[number] = last[slot] as number;
      last[slot] = number + 1;
    },
    build: (nameOf) => spotterOf({ filter, hashes, last, before }, nameOf),
  };
}

export function createSpotter(list: readonly SpotName[]): Spotter {
  const builder = createSpotterBuilder(list.length);
  for (const [number, { text }] of list.entries()) builder.add(number, text);
  return builder.build((number) => list[number] as SpotName);
}

/** A name as it is compared. */
interface Form {
  readonly canonical: string;
  /** With its capitals; empty where they do not matter. */
  readonly exact: string;
}

const formOf = ({ text, exactCase }: SpotName): Form => ({
  canonical: canonical(text),
  exact: exactCase ? canonical(text, 0, text.length, true) : '',
});

/** A name at the end of its words; its form is worked out when they are met. */
interface Ending {
  readonly name: SpotName;
  form: Form | null;
}

interface Node {
  /** By hash of the next word, halved: engines keep integers of 31 bits without a box. */
  children: Map<number, Node> | null;
  /** The names that end here. */
  readonly ends: Ending[];
}

function childOf(node: Node, key: number): Node {
  node.children ??= new Map();
  const known = node.children.get(key);
  if (known) return known;
  const child: Node = { children: null, ends: [] };
  node.children.set(key, child);
  return child;
}

function spotterOf(
  { filter, hashes, last, before }: FirstWords,
  nameOf: (number: number) => SpotName,
): Spotter {
  const mask = hashes.length - 1;
  const filterMask = filter.length * 32 - 1;
  const nodes: Node[] = [];
  /** For each first word that was met, its place in `nodes` plus one. */
  const met = new Int32Array(hashes.length);

  /** The trie of the names that begin with the word at a slot. */
  const grow = (slot: number): Node => {
    const numbers: number[] = [];
    for (let next = last[slot] as number; next !== 0; next = before[next - 1] as number)
      numbers.push(next - 1);
    const root: Node = { children: null, ends: [] };
    for (const number of numbers.reverse()) {
      const name = nameOf(number);
      let node = root;
      for (const hash of hashWords(name.text).slice(1)) node = childOf(node, hash >> 1);
      node.ends.push({ name, form: null });
    }
    met[slot] = nodes.push(root);
    return root;
  };

  /** The trie under a first word, or null. */
  const nodeAt = (hash: number): Node | null => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (last[slot] === 0) return null;
      if (hashes[slot] === hash) return nodes[(met[slot] as number) - 1] ?? grow(slot);
    }
  };

  const report = (text: string, start: number, end: number, { ends }: Node, spots: Spot[]) => {
    const written = text.slice(start, end);
    let form = '';
    let exact = '';
    for (const ending of ends) {
      const { id, text: name } = ending.name;
      // Most names are written as they were put in, and need no canonical form.
      if (name === written) {
        spots.push({ start, end, id });
        continue;
      }
      ending.form ??= formOf(ending.name);
      form ||= canonical(text, start, end);
      if (ending.form.canonical !== form) continue;
      if (ending.form.exact) {
        exact ||= canonical(text, start, end, true);
        if (ending.form.exact !== exact) {
          if (isInCapitals(exact)) spots.push({ start, end, id, inCapitals: true });
          continue;
        }
      }
      spots.push({ start, end, id });
    }
  };

  /** Where the last word read by `hashFrom` ended. */
  let wordEnd = 0;

  /** Hashes the word at `i`, to its end: as the loop in `spot` does, or what that leaves to its slow twin. */
  const hashFrom = (text: string, from: number): number => {
    let i = from;
    let hash = SEED;
    let folded = FOLD[text.charCodeAt(i)] as number;
    while (folded > EXPANDED) {
      hash = Math.imul(hash ^ folded, PRIME);
      folded = ++i < text.length ? (FOLD[text.charCodeAt(i)] as number) : SEPARATOR;
    }
    const mayBeInitials = i === from + 1 && text.charCodeAt(i) === DOT;
    if (folded !== SEPARATOR || mayBeInitials) return hashSlowly(text, from);
    wordEnd = i;
    return sameWord(finish(hash));
  };

  /** The word at `i` with marks that are passed over, letters that count as several, initials with dots. */
  const hashSlowly = (text: string, from: number): number => {
    let i = from;
    let hash = SEED;
    for (;;) {
      for (
        let folded = foldOf(text.charCodeAt(i));
        folded !== SEPARATOR;
        folded = foldOf(text.charCodeAt(++i))
      ) {
        if (folded === PASSED_OVER) continue;
        if (folded === EXPANDED)
          for (const char of EXPANSIONS.get(text.charCodeAt(i)) ?? '')
            hash = Math.imul(hash ^ char.charCodeAt(0), PRIME);
        else hash = Math.imul(hash ^ folded, PRIME);
      }
      const isInitial = i === from + 1 || text.charCodeAt(i - 2) === DOT;
      if (!isInitial || !isLetter(text.charCodeAt(i - 1)) || !initialGoesOn(text, i)) break;
      i++;
    }
    wordEnd = i;
    return sameWord(finish(hash));
  };

  const follow = (text: string, start: number, firstEnd: number, first: Node, spots: Spot[]) => {
    let node: Node | undefined = first;
    let end = firstEnd;
    while (node) {
      if (node.ends.length) report(text, start, end, node, spots);
      if (!node.children) return;
      let next = end;
      const limit = Math.min(end + LONGEST_GAP, text.length);
      while (next < limit && foldOf(text.charCodeAt(next)) <= PASSED_OVER) next++;
      if (next === limit) return;
      node = node.children.get(hashFrom(text, next) >> 1);
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
          if (folded === UNREAD) foldOf(text.charCodeAt(i));
          else i++;
          continue;
        }
        const start = i;
        let hash = SEED;
        while (folded > EXPANDED) {
          hash = Math.imul(hash ^ folded, PRIME);
          folded = ++i < length ? (FOLD[text.charCodeAt(i)] as number) : SEPARATOR;
        }
        if (folded !== SEPARATOR || (i === start + 1 && i < length && text.charCodeAt(i) === DOT)) {
          hash = hashSlowly(text, start);
          i = wordEnd;
        } else hash = sameWord(finish(hash));
        const bit = hash & filterMask;
        if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
        const node = nodeAt(hash);
        if (node) follow(text, start, i, node, spots);
      }
      return spots;
    },
  };
}

const isInCapitals = (text: string) =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

const isLetter = (unit: number) => foldOf(unit) > EXPANDED && !(unit >= 48 && unit <= 57);
