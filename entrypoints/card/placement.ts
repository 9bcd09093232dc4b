/**
 * Keeps a card beside its mark: below the mark's last line or above its first,
 * never over either, inside the viewport, through scrolling and resizing.
 * A side once chosen is kept while there is room, so that a card which grows
 * (more facts, another record) does not jump across the line being read.
 */
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  type Placement,
  shift,
  size,
} from '@floating-ui/dom';
import { isSound } from './page-context.ts';

/** Between the mark and the card, in px: near enough for the pointer to cross. */
const GAP = 8;
/** Between the card and the edge of the viewport. */
const MARGIN = 8;
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
  /** The element that holds the mark, whose scrolling ancestors are followed. */
  readonly context: Element | null;
  /** The mark went out of sight or is no longer there. */
  readonly gone: () => void;
}

const union = (rects: readonly DOMRect[]) => {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
};

function limitHeight(card: HTMLElement, available: number) {
  card.style.maxHeight = `${Math.max(0, Math.min(MAX_HEIGHT, window.innerHeight * MAX_SHARE, available))}px`;
}

/** Follows the mark until the returned function is called. */
export function followMark({ card, rects, context, gone }: FollowOptions): () => void {
  let side: Placement | undefined;
  let stopped = false;
  // A jump may still be scrolling towards the mark when its card opens.
  let seen = false;

  const reference = {
    getBoundingClientRect: () => union(rects()),
    getClientRects: () => rects() as DOMRect[],
    ...(context && isSound(context) && { contextElement: context }),
  };

  async function place(): Promise<void> {
    if (stopped) return;
    if (!rects().length) return gone();
    let available = 0;
    const padding = MARGIN;
    // The card lies in the top layer, so only the viewport bounds it.
    const boundary: Element[] = [];
    const { x, y, placement, middlewareData } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: side ?? 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        !side && flip({ padding, boundary, crossAxis: false }),
        shift({ padding, boundary }),
        size({
          padding,
          boundary,
          apply({ availableHeight }) {
            available = availableHeight;
            limitHeight(card, availableHeight);
          },
        }),
        hide({ strategy: 'referenceHidden' }),
      ],
    });
    if (stopped) return;
    if (middlewareData.hide?.referenceHidden && seen) return gone();
    seen ||= !middlewareData.hide?.referenceHidden;
    if (side && available < LEAST_HEIGHT && available < window.innerHeight / 2 - 2 * GAP) {
      side = undefined;
      limitHeight(card, Number.POSITIVE_INFINITY);
      return place();
    }
    side = placement;
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  }

  limitHeight(card, Number.POSITIVE_INFINITY);
  const update = () => void place();
  const stopUpdating = autoUpdate(reference, card, update, { layoutShift: false });
  // Text that loads or folds above the mark moves it without a scroll.
  const reflow = new ResizeObserver(update);
  if (document.body) reflow.observe(document.body);

  return () => {
    stopped = true;
    stopUpdating();
    reflow.disconnect();
  };
}

/** Leaves the card where it is, whatever the page does, but never partly out of the viewport. */
export function holdInPlace(card: HTMLElement): () => void {
  const clamp = () => {
    limitHeight(card, Number.POSITIVE_INFINITY);
    const { left, top, width, height } = card.getBoundingClientRect();
    card.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`;
    card.style.top = `${Math.max(MARGIN, Math.min(top, window.innerHeight - height - MARGIN))}px`;
  };
  const resized = new ResizeObserver(clamp);
  resized.observe(card);
  window.addEventListener('resize', clamp);
  return () => {
    resized.disconnect();
    window.removeEventListener('resize', clamp);
  };
}
