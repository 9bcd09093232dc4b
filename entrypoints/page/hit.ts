/** Which mark lies under a point of the viewport. */
import { isInside, type Point } from './corridor.ts';
import { type Mark, type Marks, markRects } from './marks.ts';

interface HitHighlights {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): readonly { readonly ranges: readonly AbstractRange[] }[];
}

/** The open shadow roots from the document down to the point. */
function shadowsAt({ x, y }: Point): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (
    let element = document.elementFromPoint(x, y);
    element?.shadowRoot && !roots.includes(element.shadowRoot);
  ) {
    roots.push(element.shadowRoot);
    element = element.shadowRoot.elementFromPoint(x, y);
  }
  return roots;
}

/** Asks the browser for the highlights there, or, where it cannot say, for the letter. */
function candidates(marks: Marks, point: Point): readonly Mark[] {
  const shadowRoots = shadowsAt(point);
  const registry = CSS.highlights as unknown as HitHighlights;
  const hits = registry.highlightsFromPoint?.(point.x, point.y, { shadowRoots });
  if (hits) return hits.flatMap(({ ranges }) => ranges.flatMap((range) => marks.at(range) ?? []));
  const position = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  return position ? marks.inNode(position.offsetNode) : [];
}

export function markAt(marks: Marks, point: Point): Mark | null {
  return (
    candidates(marks, point).find((mark) => markRects(mark).some((rect) => isInside(rect, point, 1))) ?? null
  );
}
