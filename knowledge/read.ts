/**
 * Reads blocks of text: which spans mention which records, and what they state
 * about them. The one way in for the background, the command line and the
 * tests. `DESIGN.md` beside this file explains how.
 */
import { createClaimReader } from './claims/claims.ts';
import { compileClaims } from './claims/compile-claims.ts';
import { createMentionReader } from './match/mentions.ts';
import { type BlockReading, EMPTY_CONTEXT, type ReadingContext } from './reading.ts';
import type { KnowledgeRecord } from './schema.ts';

export interface PageReading {
  /** One for each block, in order. */
  readonly blocks: readonly BlockReading[];
  /** To be given when more of the same page is read. */
  readonly context: ReadingContext;
}

export interface Reader {
  read(blocks: readonly string[], context: ReadingContext): PageReading;
}

export function createReader(records: readonly KnowledgeRecord[]): Reader {
  const readMentions = createMentionReader(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const mentionsIn = (text: string) => readMentions([text], EMPTY_CONTEXT).blocks[0]?.mentions ?? [];
  const readClaims = createClaimReader((id) => byId.get(id), compileClaims(records, mentionsIn));

  return {
    read(blocks, before) {
      const { blocks: found, context } = readMentions(blocks, before);
      return {
        blocks: found.map(({ mentions, otherLaws }, i) => ({
          mentions,
          ...readClaims({ text: blocks[i] ?? '', mentions, otherLaws, date: context.date }),
        })),
        context,
      };
    },
  };
}
