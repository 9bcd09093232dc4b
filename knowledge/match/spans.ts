/** Spans of text and the searches among them that must stay fast in one huge block. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const spanLength = ({ start, end }: Span): number => end - start;
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Characters between two spans; -1 when they overlap. */
export const gapBetween = (a: Span, b: Span): number =>
  a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : -1;

/** Index of the first of `sorted` (by start) that starts at or after `offset`. */
export function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No span is longer than this, so whatever overlaps a place starts at most this far before it. */
const LONGEST_SPAN = 200;

/** All of `sorted` (by start) that overlap a span. */
export function overlapping<S extends Span>(sorted: readonly S[], span: Span): S[] {
  const found: S[] = [];
  for (let i = firstFrom(sorted, span.start - LONGEST_SPAN); i < sorted.length; i++) {
    const other = sorted[i] as S;
    if (other.start >= span.end) break;
    if (overlaps(other, span)) found.push(other);
  }
  return found;
}

/** Whether any of `sorted`, however long but none over another, overlaps a span. */
export function meetsAny(sorted: readonly Span[], span: Span): boolean {
  const last = sorted[firstFrom(sorted, span.end) - 1];
  return last !== undefined && last.end > span.start;
}

/** The one of `sorted` nearest to a span within [from, to) that does not overlap it. */
export function nearest<S extends Span>(
  sorted: readonly S[],
  span: Span,
  [from, to]: readonly [number, number],
): S | null {
  const after = firstFrom(sorted, span.end);
  const next = sorted[after];
  const right = next && next.end <= to ? next : null;
  for (let i = after - 1; i >= 0; i--) {
    const other = sorted[i] as S;
    if (other.start < from) break;
    if (overlaps(other, span)) continue;
    return right && right.start - span.end < span.start - other.end ? right : other;
  }
  return right;
}
