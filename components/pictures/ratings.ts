/** Lays out ratings on a scale of whole steps: a row a thing, a mark on the scale for its rating. */
import { type Measure, wrap } from './text-fit.ts';

export interface Rating {
  readonly key: string;
  readonly name: string;
  readonly rating: number;
}

export interface Ratings {
  /** What the numbers are and whose, said inside the picture, so that it is never without. */
  readonly caption: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  /** Where 1, 2, 3 … stand. */
  readonly steps: readonly { readonly value: number; readonly x: number }[];
  readonly rows: readonly {
    readonly rating: Rating;
    readonly y: number;
    readonly x: number;
    readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  }[];
  readonly top: number;
  readonly bottom: number;
}

export const RATING_TEXT = 13;
export const RATING_LINE = 17;
export const RATING_RADIUS = 9;
const EDGE = 8;
const AXIS = 30;
const WIDE = 520;

export function layOutRatings(
  ratings: readonly Rating[],
  from: number,
  to: number,
  caption: string,
  width: number,
  measure: Measure,
): Ratings {
  const isWide = width >= WIDE;
  const nameRoom = isWide ? Math.min(260, width * 0.36) : width - 2 * EDGE;
  const left = (isWide ? EDGE + nameRoom + 24 : EDGE) + RATING_RADIUS;
  const right = width - EDGE - RATING_RADIUS;
  const x = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  let top = AXIS;
  const rows = ratings.map((rating) => {
    const lines = wrap(rating.name, nameRoom, RATING_TEXT, measure);
    const nameHeight = lines.length * RATING_LINE;
    const height = isWide ? Math.max(36, nameHeight + 12) : nameHeight + 36;
    const y = isWide ? top + height / 2 : top + nameHeight + 20;
    const nameY = isWide ? y - nameHeight / 2 + 13 : top + 17;
    top += height;
    return { rating, y, x: x(rating.rating), name: { lines, x: EDGE, y: nameY } };
  });
  const steps = Array.from({ length: to - from + 1 }, (_, i) => ({ value: from + i, x: x(from + i) }));
  const lines = wrap(caption, width - 2 * EDGE, RATING_TEXT, measure);
  return {
    caption: { lines, x: EDGE, y: top + 28 },
    width,
    height: top + 28 + lines.length * RATING_LINE,
    steps,
    rows,
    top: AXIS,
    bottom: top,
  };
}
