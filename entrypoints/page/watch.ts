/**
 * Keeps the blocks of the page as the page changes: late content, endless
 * scrolling, navigation without loading, text that streams. Text that is no
 * longer what was read loses its marks at once. To be read again it waits for
 * some quiet; only what changed is walked, and a block that is the same as
 * before is left as it is.
 */

import type { BlockReader } from '../shared/block-reader.ts';
import { isConnected, isElement, parentAcross } from '../shared/nodes.ts';
import { createPacer } from '../shared/pacer.ts';
import {
  changesWords,
  containerOf,
  isAsRead,
  isBlock,
  isShown,
  isUnread,
  type TextBlock,
  walkBlocks,
} from './blocks.ts';
import { inSlices } from './slices.ts';

/** When changes are looked at: after this quiet, and how late on a restless page. */
const PACE = { quietMs: 200, latestMs: 500, slowestMs: 2000 } as const;
/** More changed nodes than this are no longer told apart. */
const MOST_CHANGES = 1000;
/** Elements that are there but hidden, looked at again when something changes or the reader acts. */
const MOST_HIDDEN = 1000;
/** Time for menus and tabs to open after a click or key. */
const REVEAL_MS = 400;

type Blocks = ReadonlyMap<Element, TextBlock[]>;

const isSame = (a: TextBlock, b: TextBlock) =>
  a.text === b.text &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ node, start }, i) => node === b.parts[i]?.node && start === b.parts[i]?.start);

export function watchPage(reader: BlockReader<TextBlock>, signal: AbortSignal): void {
  const live = new Map<Element, Set<TextBlock>>();
  const hidden = new Set<Element>();
  /** Where something changed. */
  const dirty = new Set<Node>();
  const watched = new WeakSet<Node>();
  const pacer = createPacer(PACE, () => void look());
  let isWalking = false;
  let path = location.pathname;

  const observer = new MutationObserver((records) => {
    let isSomethingGone = false;
    for (const record of records) {
      const { target, type, addedNodes, removedNodes } = record;
      if (isOurs(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)))
        continue;
      if (type !== 'attributes') dropOutdated(record);
      isSomethingGone ||= removedNodes.length > 0;
      dirty.add((type === 'attributes' && parentAcross(target)) || target);
    }
    if (isSomethingGone) dropGone();
    if (dirty.size > MOST_CHANGES) {
      dirty.clear();
      dirty.add(document);
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
    // What changed while the page was walked will be walked again.
    if (dirty.size && !isAsRead(block)) return;
    const others = live.get(block.container);
    if (others) others.add(block);
    else live.set(block.container, new Set([block]));
    reader.add(block);
  };

  const hide = (element: Element) => {
    if (hidden.size < MOST_HIDDEN) hidden.add(element);
  };

  const remove = (block: TextBlock) => {
    const others = live.get(block.container);
    others?.delete(block);
    if (!others?.size) live.delete(block.container);
    reader.drop(block);
  };

  /** The blocks that a node's words belong to. */
  const blocksAround = (node: Node): Iterable<TextBlock> => {
    for (
      let element = isElement(node) ? node : parentAcross(node);
      element;
      element = parentAcross(element)
    ) {
      const blocks = live.get(element);
      if (blocks || isBlock(element)) return [...(blocks ?? [])];
    }
    return [];
  };

  const dropOutdated = (record: MutationRecord) => {
    const isAboutNodes = record.type === 'childList';
    if (isAboutNodes && !changesWords(record)) return;
    for (const block of blocksAround(record.target)) if (isAboutNodes || !isAsRead(block)) remove(block);
  };

  const dropGone = () => {
    for (const [container, blocks] of live)
      if (!isConnected(container)) for (const block of [...blocks]) remove(block);
  };

  /** The blocks in each place, by container, so that unchanged ones are found again. */
  function* blocksIn(
    places: ReadonlySet<Element>,
  ): Generator<undefined, Map<Element, Map<Element, TextBlock[]>>> {
    const found = new Map<Element, Map<Element, TextBlock[]>>();
    for (const place of places) found.set(place, new Map());
    for (const [container, blocks] of live) {
      const place = placeOf(container, places);
      if (place) found.get(place)?.set(container, [...blocks]);
      yield;
    }
    for (const element of hidden)
      if (!isConnected(element) || placeOf(element, places)) hidden.delete(element);
    return found;
  }

  function* walkPlace(place: Element, before: Blocks): Generator<undefined, void> {
    const found: TextBlock[] = [];
    if (isConnected(place) && !isUnread(place))
      yield* walkBlocks(place, {
        block(block) {
          const old = before.get(block.container);
          const same = old?.findIndex((other) => isSame(other, block)) ?? -1;
          if (same >= 0) old?.splice(same, 1);
          else found.push(block);
        },
        hidden: hide,
        shadow: watch,
      });
    else if (!isShown(place)) hide(place);
    for (const blocks of before.values()) {
      blocks.forEach(remove);
      yield;
    }
    for (const block of found) {
      put(block);
      yield;
    }
  }

  function* walkChanged(changed: ReadonlySet<Node>): Generator<undefined, void> {
    const places = new Set<Element>();
    const add = (node: Node) => {
      const place = isConnected(node) && containerOf(node);
      if (place) places.add(place);
    };
    for (const element of hidden) {
      if (isShown(element)) add(element);
      yield;
    }
    for (const node of changed) {
      add(node);
      yield;
    }
    const before = yield* blocksIn(outermost(places));
    for (const [place, blocks] of before) yield* walkPlace(place, blocks);
  }

  async function look() {
    if (isWalking || signal.aborted || document.hidden) return;
    if (location.pathname !== path) {
      path = location.pathname;
      reader.startOver();
    }
    const changed = new Set(dirty);
    dirty.clear();
    isWalking = true;
    await inSlices(walkChanged(changed), signal);
    isWalking = false;
    if (dirty.size) pacer.change();
  }

  let revealTimer = 0;
  const reveal = () => {
    clearTimeout(revealTimer);
    if (hidden.size) revealTimer = window.setTimeout(() => void look(), REVEAL_MS);
  };

  watch(document);
  dirty.add(document);
  void look();
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

const isOurs = (node: Node) =>
  Boolean(globalThis.obelusCard?.owns(node) || globalThis.obelusEditors?.owns(node));

/** The place that an element lies in, through open shadow roots too. */
function placeOf(element: Element | null, places: ReadonlySet<Element>): Element | null {
  let place = element;
  while (place && !places.has(place)) place = parentAcross(place);
  return place;
}

/** The changed places that lie in no other. */
const outermost = (places: ReadonlySet<Element>): ReadonlySet<Element> =>
  new Set([...places].filter((place) => !placeOf(parentAcross(place), places)));
