/** What the card needs to know about the page around a mark. */
import { parentAcross, shadowRoot } from '../shared/nodes.ts';

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

/** What the placing library reads of the elements around a mark. */
const READ_FOR_PLACING =
  'nodeName parentNode assignedSlot host ownerDocument matches clientLeft clientTop clientWidth clientHeight offsetWidth offsetHeight offsetParent scrollLeft scrollTop scrollWidth scrollHeight getBoundingClientRect addEventListener removeEventListener'.split(
    ' ',
  );

/** Whether nothing around an element is a form that answers for the names of its controls instead. */
export function isSound(element: Element): boolean {
  for (let around: Element | null = element; around; around = parentAcross(around))
    if (
      around instanceof HTMLFormElement &&
      READ_FOR_PLACING.some((name) => Object.hasOwn(around as Element, name))
    )
      return false;
  return true;
}

const isOpenModal = (element: Element) => element instanceof HTMLDialogElement && element.matches(':modal');

/**
 * Where the host belongs. Everything outside an open modal dialog is inert,
 * so a mark inside one needs the card inside it too. (A fullscreen element
 * makes nothing inert: the top layer puts the card above it.)
 */
export function parentForCard(mark: Element | null): Element {
  for (let element = mark; element; element = parentAcross(element)) if (isOpenModal(element)) return element;
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

/** The element with the focus, through open shadow roots. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}
