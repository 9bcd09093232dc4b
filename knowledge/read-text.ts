/** Reads one whole text, as the command line and other tools rely on it (see README). */
import { compileBundle } from './bundle/compile.ts';
import { openBundle } from './bundle/open.ts';
import { sentencesAround } from './claim-sentences.ts';
import { createReader } from './read.ts';
import { type Claim, EMPTY_CONTEXT } from './reading.ts';
import type { KnowledgeRecord } from './schema.ts';
import { textBlocks } from './text-blocks.ts';
import type { Topic } from './topics.ts';

export interface TextMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly record: string;
  readonly title: string;
  readonly topic: Topic;
  readonly why: string;
}

export interface TextClaim extends Claim {
  readonly text: string;
}

export interface TextReading {
  readonly mentions: readonly TextMention[];
  readonly claims: readonly TextClaim[];
  readonly coverage: { readonly compared: number; readonly notOnRecord: number };
}

/** A piece of a text that is read by itself, and where its words stand in the whole. */
export interface PlacedBlock {
  readonly text: string;
  /** From a span of the block to the span of the whole text that says it. */
  readonly place: (start: number, end: number) => readonly [start: number, end: number];
}

/** Reads the blocks of a text; whole is what their places refer to. */
export type BlocksReader = (whole: string, blocks: readonly PlacedBlock[], date?: string) => BlocksReading;

export interface BlocksReading extends TextReading {
  /** The sentence around each claim, as a reader sees it. */
  readonly sentences: readonly string[];
}

export function createBlocksReader(records: readonly KnowledgeRecord[]): BlocksReader {
  const reader = createReader(openBundle(compileBundle(records)));
  const titles = new Map<string, string>(records.map(({ id, title }) => [id, title]));
  return (whole, blocks, date) => {
    const { blocks: readings } = reader.read(
      blocks.map((block) => block.text),
      { ...EMPTY_CONTEXT, ...(date && { date }) },
    );
    const found = readings.map((reading, i) => ({ ...reading, block: blocks[i] as PlacedBlock }));
    const mentions = found.flatMap(({ mentions, block }) =>
      mentions.map(({ start: from, end: to, record, topic, why }) => {
        const [start, end] = block.place(from, to);
        const text = whole.slice(start, end);
        return { start, end, text, record, title: titles.get(record) ?? record, topic, why };
      }),
    );
    const claims = found.flatMap(({ claims, block }) =>
      claims.map((claim) => {
        const [start, end] = block.place(claim.start, claim.end);
        return { ...claim, start, end, text: whole.slice(start, end) };
      }),
    );
    const sentences = found.flatMap(({ claims, block }) => sentencesAround(block.text, claims));
    const notOnRecord = readings.reduce((sum, reading) => sum + reading.notOnRecord, 0);
    return { mentions, claims, coverage: { compared: claims.length, notOnRecord }, sentences };
  };
}

export const placedBlocks = (text: string): PlacedBlock[] =>
  textBlocks(text).map(({ text, offset }) => ({
    text,
    place: (start, end) => [offset + start, offset + end],
  }));

export function createTextReader(
  records: readonly KnowledgeRecord[],
): (text: string, date?: string) => TextReading {
  const read = createBlocksReader(records);
  return (text, date) => {
    const { mentions, claims, coverage } = read(text, placedBlocks(text), date);
    return { mentions, claims, coverage };
  };
}
