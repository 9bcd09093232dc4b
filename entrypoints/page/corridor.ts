/**
 * The way from a mark to its card: while the pointer is inside the shape
 * between where it left the mark and the card, it is on its way there and the
 * card stays. The shape is the hull of that point and the card's corners.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of slack, for hands that do not move in straight lines. */
const SLACK = 8;

export const isInside = ({ left, top, right, bottom }: Rect, { x, y }: Point, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;

/** What floating-point sums of pixel products may be off by. */
const ROUNDING = 1e-6;

/** Twice the signed area of a triangle: which side of a line a point is on. */
const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const inTriangle = (a: Point, b: Point, c: Point, point: Point) => {
  const sides = [side(a, b, point), side(b, c, point), side(c, a, point)];
  return sides.every((value) => value >= -ROUNDING) || sides.every((value) => value <= ROUNDING);
};

/** Whether a pointer that left the mark at `from` is still on its way to the card. */
export function isOnTheWay(from: Point, card: Rect, pointer: Point): boolean {
  if (isInside(card, pointer, SLACK)) return true;
  const corners = [
    { x: card.left - SLACK, y: card.top - SLACK },
    { x: card.right + SLACK, y: card.top - SLACK },
    { x: card.right + SLACK, y: card.bottom + SLACK },
    { x: card.left - SLACK, y: card.bottom + SLACK },
  ] as const;
  return corners.some((corner, i) => inTriangle(from, corner, corners[(i + 1) % 4] as Point, pointer));
}
