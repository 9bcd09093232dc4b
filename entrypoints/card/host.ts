/**
 * The one element that Obelus adds to a page to be read in, and only while a
 * card is open: a popover in the top layer with a closed shadow root. Page styles do
 * not reach in; what the reader does inside does not reach the page.
 */
import { adoptStyles } from '../shared/adopt-styles.ts';
import { CARD_TAG } from '../shared/card-surface.ts';

/**
 * Sites listen for keys and clicks on the document: shortcuts ("j", "/"),
 * "click outside", focus traps, smooth scrolling. None of that is meant for
 * the card. Listeners that the page registered to capture on window still
 * run; nothing can be done about them short of breaking the event for us too.
 */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointercancel',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'wheel',
  'focusin',
  'focusout',
  'selectstart',
  'dragstart',
  'copy',
  'cut',
  'paste',
] as const;

/** What a script made up is no reader's wish, should one ever find a way in. */
const ONLY_TRUSTED = ['click', 'keydown', 'pointerdown'] as const;

function refuse(event: Event) {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the card is rendered. */
  readonly mount: HTMLElement;
  show(parent: Element): void;
  hide(): void;
}

export function createHost(css: string): CardHost {
  const element = document.createElement(CARD_TAG);
  element.popover = 'manual';
  // Closed to the page; open only in the build that the browser tests look into.
  const root = element.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' });
  adoptStyles(root, css);
  const mount = document.createElement('div');
  mount.style.display = 'var(--obelus-shown, none)';
  root.append(mount);
  for (const type of KEPT_INSIDE)
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  for (const type of ONLY_TRUSTED) root.addEventListener(type, refuse, { capture: true });

  return {
    element,
    root,
    mount,
    show(parent) {
      if (element.parentNode !== parent) parent.append(element);
      try {
        if (!element.matches(':popover-open')) element.showPopover();
      } catch {
        // No top layer here (a page may cancel it): z-index has to do.
      }
    },
    hide: () => element.remove(),
  };
}
