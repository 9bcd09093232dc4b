/** Reads one whole text, as the command line and other tools rely on it (see README). */
import { createReader } from './read.ts';
import { EMPTY_CONTEXT } from './reading.ts';
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

export interface TextClaim extends Omit<TextMention, 'title' | 'topic' | 'why'> {
  readonly property: string;
  readonly verdict: 'agrees' | 'differs' | 'outdated' | 'unsupported' | 'needs-context';
  readonly stated: string;
  readonly recorded: string;
  readonly asOf: string;
  readonly confidence: string;
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
}

export interface TextReading {
  readonly mentions: readonly TextMention[];
  readonly claims: readonly TextClaim[];
  readonly coverage: { readonly compared: number; readonly notOnRecord: number };
}

export function createTextReader(records: readonly KnowledgeRecord[]): (text: string) => TextReading {
  const reader = createReader(records);
  const titles = new Map<string, string>(records.map(({ id, title }) => [id, title]));
  return (text) => {
    const blocks = textBlocks(text);
    const { blocks: readings } = reader.read(
      blocks.map((block) => block.text),
      EMPTY_CONTEXT,
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
    return { mentions, claims: [], coverage: { compared: 0, notOnRecord: 0 } };
  };
}
