/**
 * Reads blocks of text: which spans mention which records, and what they state
 * about them. The one way in for the background, the command line and the
 * tests. `DESIGN.md` beside this file explains how.
 */
import type { Knowledge } from './bundle/open.ts';
import { createClaimReader } from './claims/claims.ts';
import { createMentionReader } from './match/mentions.ts';
import { type BlockReading, EMPTY_CONTEXT, type ReadingContext } from './reading.ts';

export interface PageReading {
  /** One for each block, in order. */
  readonly blocks: readonly BlockReading[];
  /** To be given when more of the same page is read. */
  readonly context: ReadingContext;
}

export interface Reader {
  read(blocks: readonly string[], context: ReadingContext): PageReading;
  /** What a block says by itself, for others to refer to: quicker than reading it. */
  own(block: string): ReadingContext;
}

export function createReader(knowledge: Knowledge): Reader {
  const claims = createClaimReader(knowledge.record, knowledge.claims());
  const readMentions = createMentionReader(knowledge, claims.unnamed);

  return {
    read(blocks, before) {
      const { blocks: found, context } = readMentions(blocks, before);
      return {
        blocks: found.map(({ mentions, otherLaws, held, before }, i) => ({
          mentions,
          ...claims.read({ text: blocks[i] ?? '', mentions, otherLaws, held, before, date: context.date }),
        })),
        context,
      };
    },
    own: (block) => readMentions([block], EMPTY_CONTEXT).context,
  };
}
