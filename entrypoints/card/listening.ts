/**
 * What an open card listens to, until its signal says it closed. Events that
 * a page made up are no reader's wish.
 */
import type { CardHost } from './host.ts';

export interface CardInput {
  readonly host: CardHost;
  readonly layout: 'float' | 'sheet';
  readonly signal: AbortSignal;
  /** Whether there is a record to go back to. */
  readonly canGoBack: () => boolean;
  readonly back: () => void;
  readonly escaped: () => void;
  /** A press on the page, which is the page's own all the same. */
  readonly pressedOutside: () => void;
  /** Pointer or keyboard focus came into the card, or left it. */
  readonly inside: (inside: boolean) => void;
  /** The page goes, perhaps before the time to undo is over. */
  readonly pageGoes: () => void;
}

function listenToKeys({ host, signal, canGoBack, back, escaped }: CardInput) {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    const inCard = event.composedPath().includes(host.element);
    if (event.key === 'Escape') {
      // Inside the card Escape is ours alone; it must not close the dialog around us too.
      if (inCard) event.preventDefault();
      escaped();
    } else if (inCard && event.key === 'ArrowLeft' && event.altKey && canGoBack()) {
      event.preventDefault();
      back();
    }
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}

/**
 * A floating card closes as soon as the page is pressed. A sheet waits for the
 * click, so that the page behind it can be scrolled; if that click opens the
 * next card, it is the next one's turn and this signal is over.
 */
function listenToPresses({ host, layout, signal, pressedOutside }: CardInput) {
  const isOutside = (event: Event) => event.isTrusted && !event.composedPath().includes(host.element);
  const options = { capture: true, passive: true, signal };
  let began = false;
  const onPress = (event: PointerEvent) => {
    began = isOutside(event);
    if (began && layout === 'float') pressedOutside();
  };
  const onClick = (event: MouseEvent) => {
    if (began && isOutside(event)) setTimeout(() => signal.aborted || pressedOutside());
  };
  window.addEventListener('pointerdown', onPress, options);
  window.addEventListener('click', onClick, options);
}

/** Focus by keyboard keeps a card open just as the pointer does. */
function listenForPresence({ host, signal, inside }: CardInput) {
  let pointer = false;
  let told = false;
  const tell = () => {
    const now = pointer || host.root.querySelector(':focus-visible') !== null;
    if (signal.aborted || now === told) return;
    told = now;
    inside(now);
  };
  const onPointer = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    pointer = event.type === 'pointerenter';
    tell();
  };
  host.element.addEventListener('pointerenter', onPointer, { signal });
  host.element.addEventListener('pointerleave', onPointer, { signal });
  host.root.addEventListener('focusin', tell, { signal });
  // Where the focus went is known only afterwards.
  host.root.addEventListener('focusout', () => setTimeout(tell), { signal });
}

export function listenWhileOpen(input: CardInput) {
  listenToKeys(input);
  listenToPresses(input);
  listenForPresence(input);
  window.addEventListener('pagehide', input.pageGoes, { signal: input.signal });
}
