/**
 * Keeps a card beside its mark through scrolling and resizing. A side once
 * chosen is kept while there is room, so that a card which grows (more facts,
 * another record) does not jump across the line being read. A library for this
 * weighs as much as half of the card script, because it places anything beside
 * anything; the tests ask one whether it would do the same.
 */
import { rootNode } from '../shared/nodes.ts';
import {
  type Area,
  besideMark,
  GAP,
  inView,
  isBeyond,
  roomFor,
  type Side,
  sideFor,
  union,
} from './beside.ts';
import { around, isCutAway, viewport } from './sight.ts';

/** A side with less room than this, in px, is given up for the other. */
const LEAST_HEIGHT = 190;

const MAX_HEIGHT = 480;
/** Of the viewport's height. */
const MAX_SHARE = 0.7;

/** Neither side of a line has room: a phone held sideways, or 400 % zoom. Then the card is a sheet. */
export const hasRoomBeside = (viewportHeight: number) => viewportHeight >= 2 * LEAST_HEIGHT;

interface FollowOptions {
  readonly card: HTMLElement;
  readonly rects: () => readonly DOMRect[];
  /** The element that holds the mark. */
  readonly context: Element | null;
  /** The mark went out of sight or is no longer there. */
  readonly gone: () => void;
}

function limitHeight(card: HTMLElement, available = Number.POSITIVE_INFINITY) {
  card.style.maxHeight = `${Math.max(0, Math.min(MAX_HEIGHT, window.innerHeight * MAX_SHARE, available))}px`;
}

/** Without what an animation does to it. */
const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement) => ({ width, height });

function moveTo(card: HTMLElement, { left, top }: { readonly left: number; readonly top: number }) {
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(top)}px`;
}

const isCramped = (room: number, { top, bottom }: Area) =>
  room < LEAST_HEIGHT && room < (bottom - top) / 2 - 2 * GAP;

/** Follows the mark until the returned function is called. */
export function followMark({ card, rects, context, gone }: FollowOptions): () => void {
  const ended = new AbortController();
  const boxes = around(context);
  let side: Side | undefined;
  // A jump may still be scrolling towards the mark when its card opens.
  let seen = false;

  const place = () => {
    if (ended.signal.aborted) return;
    const mark = rects();
    if (!mark.length) return gone();
    const view = viewport();
    const whole = union(mark);
    const isSeen = !isBeyond(whole, view) && !isCutAway(whole, boxes);
    if (seen && !isSeen) return gone();
    seen ||= isSeen;
    if (side && isCramped(roomFor(side, mark, view), view)) side = undefined;
    if (!side) {
      limitHeight(card);
      side = sideFor(card.offsetHeight, mark, view);
    }
    limitHeight(card, roomFor(side, mark, view));
    const isRtl = getComputedStyle(card).direction === 'rtl';
    moveTo(card, besideMark(side, mark, sizeOf(card), view, isRtl));
  };

  // Scrolling inside a shadow root is heard there alone.
  const options = { capture: true, passive: true, signal: ended.signal };
  for (const target of new Set([window, window.visualViewport, ...boxes.map((box) => rootNode(box))]))
    for (const type of ['scroll', 'resize']) target?.addEventListener(type, place, options);
  // Text that loads or folds above the mark moves it without a scroll.
  const reflow = new ResizeObserver(place);
  for (const element of [card, context, document.body]) if (element) reflow.observe(element);
  // The caller has to hold what is returned before it is told that the mark has gone.
  queueMicrotask(place);

  return () => {
    ended.abort();
    reflow.disconnect();
  };
}

/** Leaves the card where it is, whatever the page does, but never partly out of the viewport. */
export function holdInPlace(card: HTMLElement): () => void {
  const clamp = () => {
    limitHeight(card);
    putAt(card, card.getBoundingClientRect());
  };
  const resized = new ResizeObserver(clamp);
  resized.observe(card);
  window.addEventListener('resize', clamp);
  return () => {
    resized.disconnect();
    window.removeEventListener('resize', clamp);
  };
}

/** Puts a card that is held in its place into another, as far as the viewport goes. */
export function putAt(card: HTMLElement, to: { readonly left: number; readonly top: number }): void {
  moveTo(card, inView(to, sizeOf(card), viewport()));
}
