/** What the card needs to know about the page around a mark. */
import { closest, parentAcross, shadowRoot } from '../shared/nodes.ts';

/** The innermost element at a point, through open shadow roots. */
function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element && shadowRoot(element); root; root = element && shadowRoot(element)) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

export function elementUnder(rect: DOMRect | undefined): Element | null {
  return rect ? elementAt(rect.left + rect.width / 2, rect.top + rect.height / 2) : null;
}

const isModal = (element: Element) => closest(element, ':modal') === element;

/**
 * Where the host belongs. Everything outside an open modal dialog, or outside
 * an element in full screen, is inert, so a mark inside one needs the card
 * inside it too.
 */
export function parentForCard(mark: Element | null): Element {
  for (let element = mark; element; element = parentAcross(element)) if (isModal(element)) return element;
  return [...document.querySelectorAll(':modal')].at(-1) ?? document.documentElement;
}

/** The element with the focus, through open shadow roots. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}
