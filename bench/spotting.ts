/** How fast all names of the record are found in a long text: Obelus beside what else there is. */

import { compileBundle } from '../knowledge/bundle/compile.ts';
import { openBundle } from '../knowledge/bundle/open.ts';
import { createLexicon } from '../knowledge/match/lexicon.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';
import { ahoCorasick } from './finders/aho-corasick.ts';
import { bareLoop } from './finders/bare-loop.ts';
import { fastscan } from './finders/fastscan.ts';
import type { CreateFinder } from './finders/finder.ts';
import { indexOf } from './finders/index-of.ts';
import { obelus } from './finders/obelus.ts';
import { regularExpression } from './finders/regular-expression.ts';
import { wordTrie } from './finders/word-trie.ts';
import { type Contestant, inTurns, type Timing } from './rounds.ts';

/** Share of the text for those that would take minutes with all of it; their time grows with its length. */
const SLOW: readonly (readonly [create: CreateFinder, share: number])[] = [
  [regularExpression, 0.1],
  [indexOf, 0.02],
];

const contestant = (create: CreateFinder, names: readonly string[], text: string): Contestant => {
  const { name, find } = create(names);
  return { name, characters: text.length, run: () => find(text) };
};

export function timeSpotting(
  records: readonly KnowledgeRecord[],
  names: readonly string[],
  text: string,
  rounds: number,
): Timing[] {
  const knowledge = openBundle(compileBundle(records));
  const { spotter } = createLexicon(knowledge.lexicon, knowledge.headAt);
  const characters = text.length;
  return inTurns(
    [
      contestant(obelus, names, text),
      { name: 'Obelus, with cues and grammar', characters, run: () => spotter.spot(text) },
      { name: 'bare charCodeAt loop', characters, run: () => bareLoop(text) },
      ...[wordTrie, ahoCorasick, fastscan].map((create) => contestant(create, names, text)),
      ...SLOW.map(([create, share]) => contestant(create, names, text.slice(0, text.length * share))),
    ],
    rounds,
  );
}
