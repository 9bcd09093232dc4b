/**
 * When the pointer opens and closes the card: a pure machine. It is given what
 * happened and answers with its next state and what to do about it; timers,
 * hit tests and the card are the driver's (`pointer.ts`).
 *
 *            over mark                 delay passed, card ready
 *   closed ─────────────> intent ──────────────────────────────> open <──┐ over mark or card,
 *     ^                     │ off, scroll, press                  │      │ on the way there
 *     │<────────────────────┘                                off  v      │
 *     └────────────────────── delay passed ─────────────── leaving ──────┘
 *
 * A card that is pinned, or was opened by key or tap, leaves the machine alone
 * until it closes. Timers carry the
 * token of the state that started them; a late one with another token is
 * nothing.
 */

/** Time to come back to the card or the mark. */
export const HIDE_DELAY_MS = 300;

export type HoverState<Mark> =
  | { readonly kind: 'closed' }
  | { readonly kind: 'intent'; readonly mark: Mark; readonly token: number }
  | { readonly kind: 'open'; readonly mark: Mark; readonly pinned: boolean }
  | { readonly kind: 'leaving'; readonly mark: Mark; readonly token: number };

export type HoverEvent<Mark> =
  | { readonly kind: 'over'; readonly mark: Mark }
  | { readonly kind: 'card' }
  | { readonly kind: 'away'; readonly towardsCard: boolean }
  | { readonly kind: 'timer'; readonly token: number }
  | { readonly kind: 'pinned'; readonly pinned: boolean }
  /** Scrolling, pressing, typing, selecting: the reader is at something else. */
  | { readonly kind: 'busy' }
  /** Something else opened the card: a key or a tap. */
  | { readonly kind: 'opened'; readonly mark: Mark }
  /** The card closed itself. */
  | { readonly kind: 'closed' };

export type HoverEffect<Mark> =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'start-timer'; readonly token: number; readonly delayMs: number }
  | { readonly kind: 'open'; readonly mark: Mark }
  | { readonly kind: 'close' };

export interface HoverStep<Mark> {
  readonly state: HoverState<Mark>;
  readonly effects: readonly HoverEffect<Mark>[];
}

const CLOSED = { kind: 'closed' } as const;

export function hoverStep<Mark>(
  state: HoverState<Mark>,
  event: HoverEvent<Mark>,
  nextToken: number,
  showDelayMs: number,
): HoverStep<Mark> {
  const stay: HoverStep<Mark> = { state, effects: [] };
  // Opened by key or tap, it is not the pointer's to close.
  if (event.kind === 'opened')
    return { state: { kind: 'open', mark: event.mark, pinned: true }, effects: [] };
  if (event.kind === 'closed') return { state: CLOSED, effects: [] };

  const intend = (mark: Mark): HoverStep<Mark> => ({
    state: { kind: 'intent', mark, token: nextToken },
    effects: [{ kind: 'prepare' }, { kind: 'start-timer', token: nextToken, delayMs: showDelayMs }],
  });
  const leave = (mark: Mark): HoverStep<Mark> => ({
    state: { kind: 'leaving', mark, token: nextToken },
    effects: [{ kind: 'start-timer', token: nextToken, delayMs: HIDE_DELAY_MS }],
  });

  switch (state.kind) {
    case 'closed':
      return event.kind === 'over' ? intend(event.mark) : stay;
    case 'intent':
      switch (event.kind) {
        case 'over':
          return event.mark === state.mark ? stay : intend(event.mark);
        case 'timer':
          return event.token === state.token
            ? {
                state: { kind: 'open', mark: state.mark, pinned: false },
                effects: [{ kind: 'open', mark: state.mark }],
              }
            : stay;
        case 'away':
        case 'busy':
          return { state: CLOSED, effects: [] };
        case 'card':
        case 'pinned':
          return stay;
      }
      break;
    case 'open':
      switch (event.kind) {
        case 'pinned':
          return { state: { ...state, pinned: event.pinned }, effects: [] };
        case 'away':
          return state.pinned || event.towardsCard ? stay : leave(state.mark);
        case 'over':
          return state.pinned || event.mark === state.mark ? stay : leave(state.mark);
        case 'card':
        case 'timer':
        case 'busy':
          return stay;
      }
      break;
    case 'leaving':
      switch (event.kind) {
        case 'card':
          return { state: { kind: 'open', mark: state.mark, pinned: false }, effects: [] };
        case 'over':
          return event.mark === state.mark
            ? { state: { kind: 'open', mark: state.mark, pinned: false }, effects: [] }
            : stay;
        case 'pinned':
          return { state: { kind: 'open', mark: state.mark, pinned: event.pinned }, effects: [] };
        case 'timer':
          return event.token === state.token ? { state: CLOSED, effects: [{ kind: 'close' }] } : stay;
        case 'away':
          return event.towardsCard
            ? { state: { kind: 'open', mark: state.mark, pinned: false }, effects: [] }
            : stay;
        case 'busy':
          return stay;
      }
  }
  return stay;
}
