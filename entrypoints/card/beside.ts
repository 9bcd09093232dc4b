/**
 * Where a card lies beside a mark: below its last line or above its first,
 * never over either, inside the viewport. Arithmetic alone: rectangles in,
 * numbers out; `placement.ts` measures and applies them.
 */

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'below' | 'above';

/** Between the mark and the card, in px: near enough for the pointer to cross. */
export const GAP = 8;
/** Between the card and the edge of the viewport. */
const MARGIN = 8;

export const union = (areas: readonly Area[]): Area => ({
  left: Math.min(...areas.map(({ left }) => left)),
  top: Math.min(...areas.map(({ top }) => top)),
  right: Math.max(...areas.map(({ right }) => right)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
});

/** Whether nothing of one is inside the other. */
export const isBeyond = (area: Area, box: Area): boolean =>
  area.bottom <= box.top || area.top >= box.bottom || area.right <= box.left || area.left >= box.right;

/** How tall a card can be on that side of a mark; less than nothing where the mark is out of view. */
export function roomFor(side: Side, mark: readonly Area[], view: Area): number {
  const { top, bottom } = union(mark);
  return (side === 'below' ? view.bottom - bottom : top - view.top) - GAP - MARGIN;
}

/** Below if the card fits there, else above if it fits there, else where there is more room. */
export function sideFor(height: number, mark: readonly Area[], view: Area): Side {
  const below = roomFor('below', mark, view);
  const above = roomFor('above', mark, view);
  return height <= below || (height > above && below >= above) ? 'below' : 'above';
}

/** The line of the mark that the card is next to; links and bold words in it have rectangles of their own. */
function lineAt(side: Side, mark: readonly Area[]): Area {
  const { top, bottom } = union(mark);
  const outer = mark.find((area) => (side === 'below' ? area.bottom === bottom : area.top === top)) as Area;
  const isInLine = (area: Area) => {
    const middle = (area.top + area.bottom) / 2;
    return middle > outer.top && middle < outer.bottom;
  };
  return union(mark.filter(isInLine));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const within = (wanted: number, least: number, most: number) => Math.max(least, Math.min(wanted, most));

/** The place nearest to the one wanted from which nothing sticks out of the viewport; its start, if all cannot be seen. */
export const inView = (
  wanted: { readonly left: number; readonly top: number },
  { width, height }: Size,
  view: Area,
) => ({
  left: within(wanted.left, view.left + MARGIN, view.right - width - MARGIN),
  top: within(wanted.top, view.top + MARGIN, view.bottom - height - MARGIN),
});

/** Starts where the line starts, in the direction that it is read in. */
export function besideMark(side: Side, mark: readonly Area[], card: Size, view: Area, isRtl: boolean) {
  const line = lineAt(side, mark);
  const { top, bottom } = union(mark);
  const { left } = inView({ left: isRtl ? line.right - card.width : line.left, top }, card, view);
  return { left, top: side === 'below' ? bottom + GAP : top - GAP - card.height };
}
