/**
 * The blocks of an editable element, kept as its writer and its scripts change
 * it. Small changes are walked at once, before they are painted, so that marks
 * never lie beside their words; the whole of a large editor in slices.
 */
import { containerOf, isAsRead, type TextBlock, walkBlocks } from '../page/blocks.ts';
import { inSlices } from '../page/slices.ts';
import { isConnected } from '../shared/nodes.ts';
import { createPacer } from '../shared/pacer.ts';
import type { Keeper } from './keeper.ts';

/** Walking a change may take so long, in ms, before it is put off. */
const AT_ONCE_MS = 6;
/** How long the editor is to be quiet before all of it is walked again. */
const PACE = { quietMs: 100, latestMs: 500, slowestMs: 2000 } as const;

const isSame = (a: TextBlock, b: TextBlock) =>
  a.text === b.text &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ node, start }, i) => node === b.parts[i]?.node && start === b.parts[i]?.start);

function* blocksIn(root: Element): Generator<undefined, TextBlock[]> {
  const found: TextBlock[] = [];
  yield* walkBlocks(root, {
    block: (block) => found.push(block),
    hidden: () => undefined,
    shadow: () => undefined,
  });
  return found;
}

/** All blocks at once, for the desk, which waits for them. */
export function textBlocks(editor: Element): TextBlock[] {
  const walk = blocksIn(editor);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}

export function followRichText(editor: HTMLElement, keeper: Keeper, signal: AbortSignal): void {
  /** Counts changes, to know whether a walk saw the last one. */
  let changes = 0;
  let isWalking = false;
  const pacer = createPacer(PACE, () => void walkAll());

  /** Puts what was found in a place where there was something else before. */
  const replace = (before: readonly TextBlock[], found: readonly TextBlock[]) => {
    const old = new Map<Element, TextBlock[]>();
    for (const block of before) {
      const others = old.get(block.container);
      if (others) others.push(block);
      else old.set(block.container, [block]);
    }
    const come = found.filter((block) => {
      const others = old.get(block.container);
      const same = others?.findIndex((other) => isSame(other, block)) ?? -1;
      if (same < 0) return true;
      others?.splice(same, 1);
      return false;
    });
    for (const block of come) keeper.put(block, old.get(block.container)?.shift());
    for (const blocks of old.values()) blocks.forEach(keeper.remove);
  };

  const keptIn = (place: Element) =>
    [...keeper.blocks()].filter(({ container }) => place.contains(container));

  async function walkAll() {
    if (isWalking || signal.aborted) return;
    isWalking = true;
    const asOf = changes;
    const found = await inSlices(blocksIn(editor), signal);
    isWalking = false;
    if (!found) return;
    if (asOf === changes) replace([...keeper.blocks()], found);
    else pacer.change();
  }

  /** Whether the place could be walked at once. */
  const walkNow = (place: Element): boolean => {
    const end = performance.now() + AT_ONCE_MS;
    const walk = blocksIn(place);
    for (;;) {
      const { done, value } = walk.next();
      if (done) {
        replace(keptIn(place), value);
        return true;
      }
      if (performance.now() > end) return false;
    }
  };

  const placeOf = (node: Node): Element => {
    const container = containerOf(node);
    return container && editor.contains(container) ? container : editor;
  };

  const observer = new MutationObserver((records) => {
    changes++;
    const places = new Set<Element>();
    for (const { target } of records) if (isConnected(target)) places.add(placeOf(target));
    const isAllWalked = [...places]
      .filter((place) => ![...places].some((other) => other !== place && other.contains(place)))
      .every(walkNow);
    if (isAllWalked) {
      for (const block of keeper.blocks()) if (!isConnected(block.container)) keeper.remove(block);
      return;
    }
    for (const block of keeper.blocks())
      if (!isConnected(block.container) || !isAsRead(block)) keeper.remove(block);
    pacer.change();
  });
  observer.observe(editor, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pacer.stop();
  });
  void walkAll();
}
