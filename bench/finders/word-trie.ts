/**
 * A trie whose edges are words, in the manner of FlashText (Singh 2017), which
 * has no package for JavaScript that is looked after. It skips from word to
 * word; what is between them is compared at the end of a name.
 */
import { type CreateFinder, type Found, isInWord, lowered } from './finder.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly names: string[];
}

const nodeOf = (): Node => ({ next: new Map(), names: [] });

/** Tells of each word of a text, in order. */
function eachWord(text: string, tell: (start: number, end: number) => void): void {
  let i = 0;
  while (i < text.length) {
    while (i < text.length && !isInWord(text, i)) i++;
    const start = i;
    while (i < text.length && isInWord(text, i)) i++;
    if (i > start) tell(start, i);
  }
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

export const wordTrie: CreateFinder = (names) => {
  const root = nodeOf();
  for (const name of lowered(names)) {
    let node = root;
    for (const word of wordsOf(name)) {
      const next = node.next.get(word) ?? nodeOf();
      node.next.set(word, next);
      node = next;
    }
    node.names.push(name);
  }

  return {
    name: 'trie of words (FlashText)',
    find(text) {
      const lower = text.toLowerCase();
      const found: Found[] = [];
      const starts: number[] = [];
      const words: string[] = [];
      eachWord(lower, (start, end) => {
        starts.push(start);
        words.push(lower.slice(start, end));
      });
      for (let first = 0; first < words.length; first++) {
        const start = starts[first] as number;
        let node = root.next.get(words[first] as string);
        for (let last = first + 1; node; node = node.next.get(words[last++] ?? ''))
          for (const name of node.names)
            if (lower.startsWith(name, start)) found.push({ start, end: start + name.length });
      }
      return found;
    },
  };
};
