/**
 * Sends blocks to the background to be read and turns its answers into marks.
 * One request at a time, each small enough to cost the page nothing; a block
 * whose words were read before is not sent again.
 */
import { EMPTY_CONTEXT, type ReadingContext } from '../../knowledge/reading.ts';
import { type PageMention, send } from '../shared/messages.ts';
import type { TextBlock } from './blocks.ts';
import type { Marks } from './marks.ts';

/** Characters a request, so that copying it stays within a slice. */
const REQUEST_LENGTH = 32_000;
/** Texts remembered with their mentions; a page that streams must not fill the memory. */
const MEMORY = 2000;

export interface PageReader {
  add(block: TextBlock): void;
  drop(block: TextBlock): void;
  /** Another page under the same document: what was named before is over. */
  startOver(): void;
}

export function createPageReader(marks: Marks, signal: AbortSignal): PageReader {
  const waiting = new Set<TextBlock>();
  const remembered = new Map<string, readonly PageMention[]>();
  let context: ReadingContext = EMPTY_CONTEXT;
  let isReading = false;

  const remember = (text: string, mentions: readonly PageMention[]) => {
    remembered.set(text, mentions);
    if (remembered.size > MEMORY) remembered.delete(remembered.keys().next().value as string);
  };

  const take = (): TextBlock[] => {
    const blocks: TextBlock[] = [];
    let length = 0;
    for (const block of waiting) {
      if (blocks.length && length + block.text.length > REQUEST_LENGTH) break;
      blocks.push(block);
      length += block.text.length;
    }
    return blocks;
  };

  /** The worker may just have been stopped; a second try wakes it again. */
  const ask = async (blocks: readonly TextBlock[]) => {
    const request = { blocks: blocks.map(({ text }) => text), context };
    return (await send('read', request).catch(() => null)) ?? (await send('read', request).catch(() => null));
  };

  const read = async () => {
    if (isReading) return;
    isReading = true;
    // Let the walk that is adding blocks finish its step, so that they travel together.
    await Promise.resolve();
    while (waiting.size && !signal.aborted) {
      const blocks = take();
      const reply = await ask(blocks);
      if (signal.aborted) break;
      const found = blocks.map((): PageMention[] => []);
      for (const mention of reply?.mentions ?? []) found[mention.block]?.push(mention);
      if (reply) context = reply.context;
      blocks.forEach((block, i) => {
        if (!waiting.delete(block) || !reply) return;
        remember(block.text, found[i] ?? []);
        marks.set(block, found[i] ?? []);
      });
    }
    isReading = false;
  };

  return {
    add(block) {
      const mentions = remembered.get(block.text);
      if (mentions) {
        marks.set(block, mentions);
        return;
      }
      waiting.add(block);
      void read();
    },
    drop(block) {
      waiting.delete(block);
      marks.drop(block);
    },
    startOver() {
      context = EMPTY_CONTEXT;
      remembered.clear();
    },
  };
}
