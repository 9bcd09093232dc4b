/** Which mark lies under a point of the viewport; where a claim and a mention overlap, the claim. */
import { shadowRoot } from '../shared/nodes.ts';
import { isInside, type Point } from './corridor.ts';
import { foremost, type Mark, type Marks, markRects } from './marks.ts';

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
  for (let element = document.elementFromPoint(x, y); element; ) {
    const root = shadowRoot(element);
    if (!root || roots.includes(root)) break;
    roots.push(root);
    element = root.elementFromPoint(x, y);
  }
  return roots;
}

/** Asks the browser for the highlights there, or, where it cannot say, for the letter. */
function candidates(marks: Marks, point: Point): readonly Mark[] {
  const shadowRoots = shadowsAt(point);
  const registry = CSS.highlights as unknown as HitHighlights;
  const overField = globalThis.obelusEditors?.nodesAt(point.x, point.y) ?? [];
  if (overField.length) return overField.flatMap(marks.inNode);
  const hits = registry.highlightsFromPoint?.(point.x, point.y, { shadowRoots });
  if (hits) return hits.flatMap(({ ranges }) => ranges.flatMap((range) => marks.at(range) ?? []));
  const position = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  return position ? marks.inNode(position.offsetNode) : [];
}

export function markAt(marks: Marks, point: Point): Mark | null {
  const hit = candidates(marks, point).filter((mark) =>
    markRects(mark).some((rect) => isInside(rect, point, 1)),
  );
  return foremost(hit) ?? null;
}
