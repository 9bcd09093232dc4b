/** Reads one whole text, as the command line and other tools rely on it (see README). */
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

export function createTextReader(
  records: readonly KnowledgeRecord[],
): (text: string, date?: string) => TextReading {
  const reader = createReader(records);
  const titles = new Map<string, string>(records.map(({ id, title }) => [id, title]));
  return (text, date) => {
    const blocks = textBlocks(text);
    const { blocks: readings } = reader.read(
      blocks.map((block) => block.text),
      { ...EMPTY_CONTEXT, ...(date && { date }) },
    );
    const mentions = readings.flatMap(({ mentions }, i) => {
      const { offset } = blocks[i] as (typeof blocks)[number];
      return mentions.map(({ start, end, record, topic, why }) => ({
        start: offset + start,
        end: offset + end,
        text: text.slice(offset + start, offset + end),
        record,
        title: titles.get(record) ?? record,
        topic,
        why,
      }));
    });
    const claims = readings.flatMap(({ claims }, i) => {
      const { offset } = blocks[i] as (typeof blocks)[number];
      return claims.map((claim) => ({
        ...claim,
        start: offset + claim.start,
        end: offset + claim.end,
        text: text.slice(offset + claim.start, offset + claim.end),
      }));
    });
    const notOnRecord = readings.reduce((sum, reading) => sum + reading.notOnRecord, 0);
    return { mentions, claims, coverage: { compared: claims.length, notOnRecord } };
  };
}
