/**
 * The one element the editor script adds to a page, and only while something
 * is marked in a field, whose text no highlight reaches: it holds the same
 * text once more, transparent, exactly over the field. It lies in the top
 * layer, in a closed shadow root, and cannot be touched, found or heard.
 */
import { HIGHLIGHT_CSS } from '../page/highlight-css.ts';
import { adoptStyles } from '../shared/adopt-styles.ts';
import { FIELD_MARKS_TAG } from '../shared/frame-scripts.ts';
import { OVERLAY_CSS } from './overlay-style.ts';

/** A page that takes it away so often does not want it. */
const MOST_REMOVALS = 3;

export interface Overlay {
  /** Puts the copy of a field into the page, on top of what is there now. */
  show(copy: HTMLElement): void;
  hide(copy: HTMLElement): void;
  /** Where the page puts the overlay's own origin. */
  origin(): { readonly x: number; readonly y: number };
  /** Whether it is in the page. */
  isShown(): boolean;
  owns(node: Node): boolean;
  destroy(): void;
}

/** One that a script left behind when it was ended. */
export function removeStaleOverlays(): void {
  for (const element of document.querySelectorAll(FIELD_MARKS_TAG)) element.remove();
}

function createHost() {
  const element = document.createElement(FIELD_MARKS_TAG);
  element.popover = 'manual';
  element.inert = true;
  element.ariaHidden = 'true';
  const root = element.attachShadow({ mode: 'closed' });
  // Firefox paints highlights in a shadow tree by the styles that are in it.
  adoptStyles(root, `${HIGHLIGHT_CSS}\n${OVERLAY_CSS}`);
  return { element, root };
}

export function createOverlay(): Overlay {
  let host: ReturnType<typeof createHost> | undefined;
  let removals = 0;

  const raise = ({ element }: NonNullable<typeof host>) => {
    try {
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    } catch {
      // No top layer here: it lies where the page's order puts it, and is only shown where nothing covers the field.
    }
  };

  return {
    show(copy) {
      host ??= createHost();
      const { element, root } = host;
      const isNew = !root.contains(copy);
      if (isNew) root.append(copy);
      if (element.isConnected && !isNew) return;
      if (!element.isConnected) {
        if (++removals > MOST_REMOVALS) return;
        document.documentElement.append(element);
      }
      raise(host);
    },
    hide(copy) {
      copy.remove();
      if (!host || host.root.querySelector('.window')) return;
      host.element.remove();
      removals--;
    },
    origin: () => host?.element.getBoundingClientRect() ?? { x: 0, y: 0 },
    isShown: () => host?.element.isConnected ?? false,
    owns: (node) => node === host?.element,
    destroy() {
      host?.element.remove();
    },
  };
}
