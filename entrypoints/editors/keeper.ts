/**
 * Keeps what was found in each block of one editor: paints it, carries it over
 * while the writer types, and has what changed read again after a pause.
 */
import type { TextBlock } from '../page/blocks.ts';
import { createBlockReader } from '../shared/block-reader.ts';
import type { BlockMarks } from '../shared/frame-scripts.ts';
import type { BlockFindings } from '../shared/messages.ts';
import { createPacer } from '../shared/pacer.ts';
import { carry } from './carry.ts';

/** Reading begins after this pause in the writing, and at the latest so long after its beginning. */
const PACE = { quietMs: 150, latestMs: 1500, slowestMs: 6000 } as const;

export interface Keeper {
  /** A block that came, in the place of an earlier one where there was one. */
  put(block: TextBlock, before?: TextBlock): void;
  remove(block: TextBlock): void;
  blocks(): Iterable<TextBlock>;
  /** Paints all of it once more. */
  repaint(): void;
}

interface KeeperDeps {
  readonly marks: BlockMarks<TextBlock>;
  /** Called after marks came or went by reading. */
  readonly painted: () => void;
  readonly signal: AbortSignal;
}

export function createKeeper({ marks, painted, signal }: KeeperDeps): Keeper {
  const kept = new Map<TextBlock, BlockFindings | null>();
  const unread = new Set<TextBlock>();
  const reader = createBlockReader<TextBlock>({
    marks: {
      set(block, found) {
        if (!kept.has(block)) return;
        kept.set(block, found);
        marks.set(block, found);
        painted();
      },
      drop: () => undefined,
    },
    signal,
  });
  const pacer = createPacer(PACE, () => {
    unread.forEach(reader.add);
    unread.clear();
  });
  signal.addEventListener('abort', () => {
    pacer.stop();
    for (const block of kept.keys()) marks.drop(block);
    kept.clear();
  });

  const remove = (block: TextBlock) => {
    if (!kept.delete(block)) return;
    unread.delete(block);
    reader.drop(block);
    marks.drop(block);
  };

  return {
    put(block, before) {
      const carried = before ? carry(kept.get(before) ?? null, before.text, block.text) : null;
      if (before) remove(before);
      kept.set(block, carried);
      if (carried) marks.set(block, carried);
      unread.add(block);
      pacer.change();
    },
    remove,
    blocks: () => kept.keys(),
    repaint() {
      for (const [block, found] of kept) if (found) marks.set(block, found);
    },
  };
}
