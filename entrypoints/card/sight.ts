/** What there is to be seen of a page, and of a mark in it. */
import { assignedSlot, boundingRect, localName, parentAcross } from '../shared/nodes.ts';
import { type Area, isBeyond } from './beside.ts';

/** What the reader sees: less than the page's own viewport where it is pinched larger, or has a scroll bar. */
export function viewport(): Area {
  const { visualViewport: seen, innerWidth, innerHeight } = window;
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = seen ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { left, top, right: left + width, bottom: top + height };
}

/** An element and all around it, as they are laid out: through shadow roots and slots. */
export function around(element: Element | null): Element[] {
  const boxes: Element[] = [];
  for (let box = element; box; box = assignedSlot(box) ?? parentAcross(box)) boxes.push(box);
  return boxes;
}

const EFFECTS = [
  'transform',
  'translate',
  'scale',
  'rotate',
  'perspective',
  'filter',
  'backdropFilter',
] as const;

const cuts = ({ overflow, display }: CSSStyleDeclaration) =>
  /auto|scroll|hidden|clip/.test(overflow) && !/^(?:inline|contents)$/.test(display);

/**
 * Whether a box that scrolls or cuts off what is in it leaves nothing of a
 * mark. What is positioned is cut by no box below the one it is placed in. The
 * root and the body give their overflow to the viewport.
 */
export function isCutAway(mark: Area, boxes: readonly Element[]): boolean {
  /** How what is inside is positioned, until the box is met in which it is. */
  let position = '';
  for (const box of boxes) {
    const style = getComputedStyle(box);
    const escapes =
      (position === 'fixed' || (position === 'absolute' && style.position === 'static')) &&
      EFFECTS.every((effect) => style[effect] === 'none');
    if (escapes) continue;
    position = style.position;
    if (!/^(?:html|body)$/.test(localName(box)) && cuts(style) && isBeyond(mark, boundingRect(box)))
      return true;
  }
  return false;
}
