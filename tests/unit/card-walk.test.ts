import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createRecordWalk,
  GIVE_UP_MS,
  SKELETON_DELAY_MS,
  type WalkState,
} from '../../components/card/record-walk.ts';
import type { CardModel } from '../../knowledge/card-model.ts';

const model = (id: string): CardModel => ({
  id,
  topic: 'ai-act',
  kind: 'law',
  title: `Title of ${id}`,
  headline: 'A headline.',
  summary: 'A summary.',
  status: { text: 'In force', asOf: '2026', citations: [] },
  facts: [],
  timeline: [],
  related: [],
  sources: [],
  citation: '',
  reviewed: '2026',
  revision: 1,
});

/** A walk whose replies come after a set time; what it showed, in words. */
function setUp(
  replyAfterMs: Readonly<Record<string, number>> = {},
  answers: (record: string) => CardModel | null = model,
) {
  const states: WalkState[] = [];
  const load = vi.fn(async (record: string) => {
    await new Promise((resolve) => setTimeout(resolve, replyAfterMs[record] ?? 5));
    return answers(record);
  });
  const walk = createRecordWalk({ load, changed: (state) => states.push(state) });
  const seen = () => states.map(({ record, view, depth }) => `${record} ${view.kind} ${depth}`);
  return { walk, load, states, seen };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a quick reply shows no skeleton', async () => {
  const { walk, seen } = setUp({ a: SKELETON_DELAY_MS - 1 });
  walk.start('a');
  await pass(1000);
  expect(seen()).toEqual(['a shown 0']);
});

test('a slow reply shows one meanwhile', async () => {
  const { walk, seen } = setUp({ a: SKELETON_DELAY_MS + 20 });
  walk.start('a');
  await pass(1000);
  expect(seen()).toEqual(['a loading 0', 'a shown 0']);
});

test('a late reply to an earlier step is dropped', async () => {
  const { walk, seen } = setUp({ a: 60, b: 5 });
  walk.start('a');
  await pass(10);
  walk.start('b');
  await pass(1000);
  expect(seen()).toEqual(['b shown 0']);
});

test('Back returns to the record before, to its place, without asking again', async () => {
  const { walk, load, states, seen } = setUp();
  walk.start('a');
  await pass(10);
  walk.go('b', 240);
  await pass(10);
  walk.back();
  walk.back();
  expect(seen()).toEqual(['a shown 0', 'b shown 1', 'a shown 0']);
  expect(states[1]?.backTo).toBe('Title of a');
  expect(states[2]?.scrollTop).toBe(240);
  expect(load).toHaveBeenCalledTimes(2);
});

test('no record, no reply and an error all fail, and can be tried again', async () => {
  let reply: () => CardModel | null = () => null;
  const { walk, seen } = setUp({ slow: GIVE_UP_MS * 2 }, () => reply());
  walk.start('a');
  await pass(10);
  reply = () => {
    throw new Error('gone');
  };
  walk.retry();
  await pass(10);
  reply = () => model('a');
  walk.retry();
  await pass(10);
  walk.start('slow');
  await pass(GIVE_UP_MS + 1);
  expect(seen()).toEqual(['a failed 0', 'a failed 0', 'a shown 0', 'slow loading 0', 'slow failed 0']);
});

test('asking that throws at once fails like any other', async () => {
  const states: WalkState[] = [];
  const load = () => {
    throw new TypeError('runtime is undefined');
  };
  createRecordWalk({ load, changed: (state) => states.push(state) }).start('a');
  await pass(10);
  expect(states.map(({ view }) => view.kind)).toEqual(['failed']);
});

test('a stopped walk says nothing more', async () => {
  const { walk, seen } = setUp({ a: 200 });
  walk.start('a');
  walk.stop();
  await pass(1000);
  expect(seen()).toEqual([]);
});
