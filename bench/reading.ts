/** What is paid on top of finding names: deciding which are mentions, and reading what is claimed about them. */
import { compileBundle } from '../knowledge/bundle/compile.ts';
import { openBundle } from '../knowledge/bundle/open.ts';
import { createLexicon } from '../knowledge/match/lexicon.ts';
import { createMentionReader } from '../knowledge/match/mentions.ts';
import { createReader } from '../knowledge/read.ts';
import { EMPTY_CONTEXT } from '../knowledge/reading.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';
import { inTurns, type Timing } from './rounds.ts';

/** Blocks that are read together, as the page script sends them. */
const BATCH = 50;

export function timeReading(
  records: readonly KnowledgeRecord[],
  blocks: readonly string[],
  rounds: number,
): Timing[] {
  const knowledge = openBundle(compileBundle(records));
  const { spotter } = createLexicon(knowledge.lexicon, knowledge.headAt);
  const readMentions = createMentionReader(knowledge);
  const reader = createReader(knowledge);
  const characters = blocks.reduce((sum, { length }) => sum + length, 0);
  const batches = Array.from({ length: Math.ceil(blocks.length / BATCH) }, (_, i) =>
    blocks.slice(i * BATCH, (i + 1) * BATCH),
  );
  return inTurns(
    [
      { name: 'mentions', characters, run: () => batches.map((batch) => readMentions(batch, EMPTY_CONTEXT)) },
      {
        name: 'mentions and claims',
        characters,
        run: () => batches.map((batch) => reader.read(batch, EMPTY_CONTEXT)),
      },
      {
        name: 'names, cues and grammar alone',
        characters,
        run: () => blocks.map((block) => spotter.spot(block)),
      },
    ],
    rounds,
  );
}
