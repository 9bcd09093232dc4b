/**
 * Sends blocks to the background to be read and turns its answers into marks.
 * One request at a time, each small enough to cost the page nothing; a block
 * whose words were read before is not sent again. Used by the page script for
 * the page, and by the editor script for each editor.
 */
import { EMPTY_CONTEXT, type ReadingContext } from '../../knowledge/reading.ts';
import type { BlockMarks } from './frame-scripts.ts';
import { type BlockFindings, send } from './messages.ts';

/** Characters a request, so that copying it stays within a slice. */
const REQUEST_LENGTH = 32_000;
/** Texts remembered with what was found in them; a page that streams must not fill the memory. */
const MEMORY = 2000;

/** A background that is ended in the middle of reading is asked once more, and that again. */
const TRIES = 4;
const PAUSE_MS = 200;

async function askedAgain<Reply>(
  ask: () => Promise<Reply>,
  signal: AbortSignal,
  tries = TRIES,
): Promise<Reply | null> {
  const reply = await ask().catch(() => null);
  if (reply || tries <= 1 || signal.aborted) return reply;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return askedAgain(ask, signal, tries - 1);
}

export interface BlockReader<Block> {
  add(block: Block): void;
  drop(block: Block): void;
  /** Another page under the same document: what was named before is over. */
  startOver(): void;
}

interface BlockReaderDeps<Block> {
  readonly marks: BlockMarks<Block>;
  /** When the text was published, if it says so. */
  readonly publicationDate?: () => string | undefined;
  readonly signal: AbortSignal;
}

export function createBlockReader<Block extends { readonly text: string }>({
  marks,
  publicationDate,
  signal,
}: BlockReaderDeps<Block>): BlockReader<Block> {
  const waiting = new Set<Block>();
  const remembered = new Map<string, BlockFindings | null>();
  let context: ReadingContext = EMPTY_CONTEXT;
  /** Looked for when it is first needed; empty when the page does not say. */
  let date: string | undefined;
  let isReading = false;
  /** Counts the times that reading began. */
  let turn = 0;

  const remember = (text: string, found: BlockFindings | null) => {
    remembered.set(text, found);
    if (remembered.size > MEMORY) remembered.delete(remembered.keys().next().value as string);
  };

  const take = (): Block[] => {
    const blocks: Block[] = [];
    let length = 0;
    for (const block of waiting) {
      if (blocks.length && length + block.text.length > REQUEST_LENGTH) break;
      blocks.push(block);
      length += block.text.length;
    }
    return blocks;
  };

  const ask = (blocks: readonly Block[]) => {
    date ??= publicationDate?.() ?? '';
    const request = {
      blocks: blocks.map(({ text }) => text),
      context: date ? { ...context, date } : context,
    };
    return askedAgain(() => send('read', request), signal);
  };

  const read = async () => {
    if (isReading) return;
    isReading = true;
    turn += 1;
    const mine = turn;
    // Let the walk that is adding blocks finish its step, so that they travel together.
    await Promise.resolve();
    while (waiting.size && !signal.aborted) {
      const blocks = take();
      const asked = context;
      const reply = await ask(blocks);
      if (signal.aborted || mine !== turn) return;
      const isSamePage = context === asked;
      if (reply && isSamePage) context = reply.context;
      blocks.forEach((block, i) => {
        // Text that changed meanwhile was dropped.
        if (!waiting.delete(block) || !reply) return;
        const found = reply.blocks[i] ?? null;
        if (isSamePage) remember(block.text, found);
        marks.set(block, found);
      });
    }
    isReading = false;
  };

  // An answer that was under way when the browser put the page away may never come; whoever comes back has it asked again.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted || !isReading) return;
      isReading = false;
      void read();
    },
    { signal },
  );

  return {
    add(block) {
      const found = remembered.get(block.text);
      if (found !== undefined) {
        marks.set(block, found);
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
      context = { ...EMPTY_CONTEXT };
      // What the document said of its date, it said of the page before.
      date = '';
      remembered.clear();
    },
  };
}
