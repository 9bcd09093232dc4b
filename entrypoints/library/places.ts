/**
 * Where each step of the reader's way was scrolled to, and bringing it back.
 * The browser does so too, but before the page of that step is there.
 */

interface Step {
  readonly step: number;
}

const isStep = (state: unknown): state is Step =>
  typeof state === 'object' && state !== null && typeof (state as Step).step === 'number';

export interface Places {
  /** The address changed; afterwards `arrive`, when the page is there. */
  readonly leave: () => void;
  readonly arrive: (at: Arrival) => void;
}

interface Arrival {
  /** An element to show. A page not seen before begins at its heading. */
  readonly place: string | undefined;
  readonly isSamePage: boolean;
  readonly keepsFocus: boolean;
}

function show(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}

export function createPlaces(): Places {
  const scrolled = new Map<number, number>();
  history.scrollRestoration = 'manual';
  let steps = 0;
  let current = begin();
  // What still scrolls after the address changed, or because the page did, says nothing of the step that begins.
  let isArriving = true;

  /** The number of this step, given to it when it is new. */
  function begin(): number {
    if (isStep(history.state)) {
      steps = Math.max(steps, history.state.step);
      return history.state.step;
    }
    steps += 1;
    history.replaceState({ step: steps } satisfies Step, '');
    return steps;
  }

  addEventListener(
    'scroll',
    () => {
      if (!isArriving) scrolled.set(current, scrollY);
    },
    { passive: true },
  );

  return {
    leave() {
      if (!isArriving) scrolled.set(current, scrollY);
      isArriving = true;
      current = begin();
    },
    arrive({ place, isSamePage, keepsFocus }) {
      isArriving = false;
      const before = scrolled.get(current);
      const element = place ? document.getElementById(place) : null;
      if (before !== undefined) scrollTo(0, before);
      else if (element) show(element);
      else if (!isSamePage) scrollTo(0, 0);
      if (!isSamePage && !element && !keepsFocus)
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    },
  };
}
