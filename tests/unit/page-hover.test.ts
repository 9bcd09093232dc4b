import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, type HoverStep, hoverStep } from '../../entrypoints/page/hover.ts';

/** Plays events from closed; timers are given the token of the state they meet, or a stale one. */
function play(events: readonly (HoverEvent<string> | 'timer' | 'late timer')[]) {
  let state: HoverState<string> = { kind: 'closed' };
  let token = 0;
  const effects: string[] = [];
  for (const named of events) {
    const current: number = 'token' in state ? state.token : -1;
    const event: HoverEvent<string> =
      named === 'timer'
        ? { kind: 'timer', token: current }
        : named === 'late timer'
          ? { kind: 'timer', token: current - 1 }
          : named;
    const step: HoverStep<string> = hoverStep(state, event, ++token, 300);
    state = step.state;
    effects.push(
      ...step.effects
        .map((effect) => (effect.kind === 'open' ? `open ${effect.mark}` : effect.kind))
        .filter((effect) => effect === 'close' || effect.startsWith('open')),
    );
  }
  return { state: state.kind, effects };
}

const over = (mark: string): HoverEvent<string> => ({ kind: 'over', mark });
const away: HoverEvent<string> = { kind: 'away', towardsCard: false };
const onTheWay: HoverEvent<string> = { kind: 'away', towardsCard: true };
const card: HoverEvent<string> = { kind: 'card' };
const busy: HoverEvent<string> = { kind: 'busy' };
const pin: HoverEvent<string> = { kind: 'pinned', pinned: true };

describe('the card', () => {
  test.each<[string, Parameters<typeof play>[0], string, string[]]>([
    ['opens after resting on a mark', [over('a'), 'timer'], 'open', ['open a']],
    ['does not open in passing', [over('a'), away, 'timer'], 'closed', []],
    ['does not open while scrolling or pressing', [over('a'), busy, 'timer'], 'closed', []],
    ['opens for the mark rested on last', [over('a'), over('b'), 'timer'], 'open', ['open b']],
    ['ignores a timer of an earlier intent', [over('a'), over('b'), 'late timer'], 'intent', []],
    ['closes after leaving', [over('a'), 'timer', away, 'timer'], 'closed', ['open a', 'close']],
    [
      'stays when the pointer comes back to the mark',
      [over('a'), 'timer', away, over('a'), 'late timer'],
      'open',
      ['open a'],
    ],
    ['stays when the pointer reaches the card', [over('a'), 'timer', away, card], 'open', ['open a']],
    ['stays on the way to the card', [over('a'), 'timer', onTheWay, onTheWay, card], 'open', ['open a']],
    ['stays when pinned', [over('a'), 'timer', pin, away, over('b')], 'open', ['open a']],
    [
      'gives way to another mark',
      [over('a'), 'timer', over('b'), 'timer', over('b'), 'timer'],
      'open',
      ['open a', 'close', 'open b'],
    ],
    [
      'is not reopened by a late timer once closed by its reader',
      [over('a'), 'timer', { kind: 'closed' }, 'late timer'],
      'closed',
      ['open a'],
    ],
    [
      'opened by key or tap is not closed by the pointer',
      [{ kind: 'opened', mark: 'k' }, away, 'timer'],
      'open',
      [],
    ],
    ['is left alone while the reader scrolls with it open', [over('a'), 'timer', busy], 'open', ['open a']],
  ])('%s', (_, events, state, effects) => expect(play(events)).toEqual({ state, effects }));
});

const anyEvent = fc.oneof(
  fc.constantFrom<HoverEvent<string>>(
    over('a'),
    over('b'),
    away,
    onTheWay,
    card,
    busy,
    pin,
    { kind: 'pinned', pinned: false },
    { kind: 'closed' },
  ),
  fc.integer({ min: 0, max: 30 }).map((token): HoverEvent<string> => ({ kind: 'timer', token })),
);

test('never opens but from intent by its own timer, and never closes what is pinned', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state: HoverState<string> = { kind: 'closed' };
      events.forEach((event, i) => {
        const step = hoverStep(state, event, i + 1, 300);
        for (const effect of step.effects) {
          if (effect.kind === 'open') {
            expect(state.kind).toBe('intent');
            expect(event).toEqual({ kind: 'timer', token: (state as { token: number }).token });
          }
          if (effect.kind === 'close') expect(state.kind).toBe('leaving');
        }
        if (state.kind === 'open' && state.pinned && event.kind !== 'closed' && event.kind !== 'pinned')
          expect(step.state).toEqual(state);
        state = step.state;
      });
    }),
  );
});
