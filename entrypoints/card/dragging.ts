/** Lets the reader take hold of a card by its bar, with mouse, pen or finger. */

/** In px: a press that trembles is no drag. */
const SLOP = 4;

interface DragOptions {
  readonly root: ShadowRoot;
  readonly card: () => HTMLElement | null;
  readonly signal: AbortSignal;
  /** The card is taken away from its mark. */
  readonly taken: () => void;
  readonly moved: (to: { readonly left: number; readonly top: number }) => void;
}

/** The bar, where that is what was pressed, and not one of the buttons in it. */
function barAt(target: EventTarget | null): HTMLElement | null {
  const element = target as Element;
  return element.closest('button:not(.move)') ? null : element.closest<HTMLElement>('.bar');
}

export function listenToDrags({ root, card, signal, taken, moved }: DragOptions): void {
  const onPress = (press: PointerEvent) => {
    const bar = press.isTrusted && press.button === 0 && barAt(press.target);
    const from = card()?.getBoundingClientRect();
    if (!bar || !from) return;
    const over = new AbortController();
    const options = { signal: AbortSignal.any([signal, over.signal]) };
    let isTaken = false;
    const onMove = (event: PointerEvent) => {
      if (!event.isTrusted || event.pointerId !== press.pointerId) return;
      const right = event.clientX - press.clientX;
      const down = event.clientY - press.clientY;
      if (!isTaken && Math.hypot(right, down) < SLOP) return;
      if (!isTaken) taken();
      isTaken = true;
      moved({ left: from.left + right, top: from.top + down });
    };
    bar.setPointerCapture(press.pointerId);
    bar.addEventListener('pointermove', onMove, options);
    bar.addEventListener('lostpointercapture', () => over.abort(), options);
  };
  root.addEventListener('pointerdown', (event) => onPress(event as PointerEvent), { signal });
}
