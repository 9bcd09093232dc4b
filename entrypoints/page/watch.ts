/**
 * Keeps the blocks of the page as the page changes: late content, endless
 * scrolling, navigation without loading, text that streams. Changes are
 * gathered and looked at after some quiet; only what changed is walked again,
 * and a block that is the same as before is left as it is.
 */
import { createPacer } from '../shared/pacer.ts';
import { containerOf, isUnread, isVisible, type TextBlock, walkBlocks } from './blocks.ts';
import type { PageReader } from './reader.ts';
import { inSlices } from './slices.ts';

/** When changes are looked at: after this quiet, and how late on a restless page. */
const PACE = { quietMs: 250, latestMs: 1000, slowestMs: 4000 } as const;
/** More changed places than this are one: the page. */
const MOST_PLACES = 40;
/** Blocks that are there but hidden, looked at again when the reader has acted. */
const MOST_HIDDEN = 500;
/** Time for menus and tabs to open after a click or key. */
const REVEAL_MS = 400;

const isSame = (a: TextBlock, b: TextBlock) =>
  a.text === b.text &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ node }, i) => node === b.parts[i]?.node);

export function watchPage(reader: PageReader, signal: AbortSignal): void {
  const live = new Map<Element, Set<TextBlock>>();
  const hidden = new Set<TextBlock>();
  const dirty = new Set<Element>();
  const watched = new WeakSet<Node>();
  const pacer = createPacer(PACE, () => void look());
  let isWalking = false;
  let path = location.pathname;

  const observer = new MutationObserver((records) => {
    for (const { target, type } of records) {
      if (globalThis.obelusCard?.owns(target)) continue;
      const place = type === 'attributes' ? (target as Element).parentElement : containerOf(target);
      if (place) dirty.add(place);
      else if (target instanceof ShadowRoot) dirty.add(target.host);
    }
    if (dirty.size) pacer.change();
  });

  const watch = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['hidden', 'open'],
    });
  };

  const put = (block: TextBlock) => {
    const others = live.get(block.container);
    if (others) others.add(block);
    else live.set(block.container, new Set([block]));
    reader.add(block);
  };

  const remove = (block: TextBlock) => {
    const others = live.get(block.container);
    others?.delete(block);
    if (!others?.size) live.delete(block.container);
    reader.drop(block);
  };

  /** Blocks whose nodes have left the page. */
  const removeGone = () => {
    for (const [container, blocks] of live) {
      if (container.isConnected) continue;
      for (const block of [...blocks]) remove(block);
    }
    for (const block of hidden) if (!block.container.isConnected) hidden.delete(block);
  };

  /** The blocks in a place, by container, so that unchanged ones are found again. */
  const blocksIn = (place: Element) => {
    const before = new Map<Element, TextBlock[]>();
    for (const [container, blocks] of live)
      if (place === container || holds(place, container)) before.set(container, [...blocks]);
    return before;
  };

  function* walkPlace(place: Element): Generator<undefined, void> {
    const before = blocksIn(place);
    const found: TextBlock[] = [];
    for (const block of hidden)
      if (place === block.container || holds(place, block.container)) hidden.delete(block);
    yield* walkBlocks(place, {
      block(block) {
        const old = before.get(block.container);
        const same = old?.findIndex((other) => isSame(other, block)) ?? -1;
        if (same >= 0) old?.splice(same, 1);
        else found.push(block);
      },
      hidden(block) {
        if (hidden.size < MOST_HIDDEN) hidden.add(block);
      },
      shadow: watch,
    });
    for (const blocks of before.values()) blocks.forEach(remove);
    found.forEach(put);
  }

  function* walkPlaces(places: readonly Element[]): Generator<undefined, void> {
    for (const place of places) if (place.isConnected && !isUnread(place)) yield* walkPlace(place);
  }

  async function look() {
    if (isWalking || signal.aborted || document.hidden) return;
    if (location.pathname !== path) {
      path = location.pathname;
      reader.startOver();
    }
    removeGone();
    const places = outermost(dirty);
    dirty.clear();
    isWalking = true;
    await inSlices(walkPlaces(places), signal);
    isWalking = false;
    if (dirty.size) pacer.change();
  }

  let revealTimer = 0;
  const reveal = () => {
    clearTimeout(revealTimer);
    if (!hidden.size) return;
    revealTimer = window.setTimeout(() => {
      for (const block of hidden) {
        if (!isVisible(block)) continue;
        hidden.delete(block);
        put(block);
      }
    }, REVEAL_MS);
  };

  const start = () => {
    dirty.add(document.body);
    void look();
  };

  watch(document);
  start();
  document.addEventListener('visibilitychange', () => void look(), { signal });
  for (const type of ['click', 'keyup', 'toggle'])
    document.addEventListener(type, reveal, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pacer.stop();
    clearTimeout(revealTimer);
    live.clear();
    hidden.clear();
  });
}

/** Whether an element holds another, through open shadow roots too. */
function holds(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && (outer === root.host || holds(outer, root.host));
}

/** The changed places that lie in no other; too many are the whole page. */
function outermost(places: ReadonlySet<Element>): Element[] {
  const connected = [...places].filter((place) => place.isConnected);
  if (connected.length > MOST_PLACES) return [document.body];
  return connected.filter((place) => !connected.some((other) => other !== place && holds(other, place)));
}
