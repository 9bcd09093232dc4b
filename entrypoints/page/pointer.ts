/**
 * Drives the hover machine with the pointer's real movements, and opens the
 * card for taps, and for clicks where the reader prefers them to hovering. Listens without ever preventing anything; only what the user
 * did counts, not what a page's script made up.
 */
import type { CardSurface } from '../shared/card-surface.ts';
import type { PageSettings } from '../shared/messages.ts';
import { closest } from '../shared/nodes.ts';
import { isInside, isOnTheWay, type Point } from './corridor.ts';
import { markAt } from './hit.ts';
import { type HoverEvent, type HoverState, hoverStep } from './hover.ts';
import { type Mark, type Marks, markRects } from './marks.ts';

/** A finger that moved further (CSS pixels), or stayed longer (ms), was not tapping. */
const TAP = { distance: 10, lengthMs: 500 };
/** What answers a tap itself. */
const ACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[contenteditable]';

export interface PointerDeps {
  readonly marks: Marks;
  readonly settings: () => PageSettings;
  readonly surface: () => CardSurface | undefined;
  /** Loads the card's script, so that it is there when the delay has passed. */
  readonly prepare: () => void;
  readonly open: (mark: Mark, openedBy: 'hover' | 'tap' | 'click') => void;
  readonly close: () => void;
  readonly signal: AbortSignal;
}

export interface Pointer {
  /** Tells the machine what happened outside it. */
  tell(event: HoverEvent<Mark>): void;
  /** Closes what the pointer opened, and opens nothing that it was about to. */
  dismiss(): void;
}

export function followPointer({
  marks,
  settings,
  surface,
  prepare,
  open,
  close,
  signal,
}: PointerDeps): Pointer {
  let state: HoverState<Mark> = { kind: 'closed' };
  let token = 0;
  let timer = 0;
  let frame = 0;
  let last: Point = { x: -1, y: -1 };
  /** Where the pointer was last seen on the open card's mark. */
  let leftAt: Point = last;
  let press: (Point & { readonly at: number; readonly by: 'tap' | 'click' }) | null = null;

  function tell(event: HoverEvent<Mark>) {
    const step = hoverStep(state, event, ++token, settings().hoverDelayMs);
    state = step.state;
    for (const effect of step.effects) {
      switch (effect.kind) {
        case 'prepare':
          prepare();
          break;
        case 'start-timer':
          clearTimeout(timer);
          timer = window.setTimeout(() => tell({ kind: 'timer', token: effect.token }), effect.delayMs);
          break;
        case 'open':
          open(effect.mark, 'hover');
          break;
        case 'close':
          close();
          break;
      }
    }
  }

  const isClicked = () => settings().opening === 'click';

  const look = () => {
    frame = 0;
    const card = surface()?.rect();
    if (card && isInside(card, last)) return tell({ kind: 'card' });
    const mark = markAt(marks, last);
    if (mark) {
      if (state.kind !== 'closed' && state.mark === mark) leftAt = last;
      return tell({ kind: 'over', mark });
    }
    if (state.kind === 'closed') return;
    const between =
      state.kind === 'open' || state.kind === 'leaving'
        ? markRects(state.mark).some((rect) => isInside(rect, last, 2))
        : false;
    tell({ kind: 'away', towardsCard: between || (card ? isOnTheWay(leftAt, card, last) : false) });
  };

  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) =>
    document.addEventListener(type, (event) => void (event.isTrusted && listener(event)), {
      signal,
      capture: true,
      passive: true,
    });

  on('pointermove', ({ pointerType, buttons, clientX, clientY }) => {
    if (pointerType !== 'mouse' || isClicked() || (marks.isEmpty() && state.kind === 'closed')) return;
    if (buttons) return tell({ kind: 'busy' });
    last = { x: clientX, y: clientY };
    frame ||= requestAnimationFrame(look);
  });
  on('pointerleave', ({ target }) => {
    if (target === document.documentElement) tell({ kind: 'away', towardsCard: false });
  });
  on('scroll', () => tell({ kind: 'busy' }));
  on('keydown', () => tell({ kind: 'busy' }));
  on('pointerdown', ({ clientX, clientY, pointerType, isPrimary, button, timeStamp }) => {
    tell({ kind: 'busy' });
    const by = pointerType === 'mouse' ? 'click' : 'tap';
    const counts = by === 'click' ? isClicked() && !button : isPrimary;
    press = counts ? { x: clientX, y: clientY, at: timeStamp, by } : null;
  });
  on('pointercancel', () => {
    press = null;
  });
  on('pointerup', ({ clientX, clientY, target, timeStamp }) => {
    const start = press;
    press = null;
    if (
      !start ||
      timeStamp - start.at > TAP.lengthMs ||
      Math.hypot(clientX - start.x, clientY - start.y) > TAP.distance
    )
      return;
    if ((target instanceof Element && closest(target, ACTIVE)) || !getSelection()?.isCollapsed) return;
    const mark = markAt(marks, { x: clientX, y: clientY });
    if (mark) open(mark, start.by);
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  return {
    tell,
    dismiss() {
      if (state.kind === 'closed' || (state.kind === 'open' && state.pinned)) return;
      close();
      tell({ kind: 'closed' });
    },
  };
}
