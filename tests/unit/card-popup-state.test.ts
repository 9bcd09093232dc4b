import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextActive } from '../../components/popup/Search.tsx';
import { createPopupState, type PopupDeps } from '../../entrypoints/popup/popup-state.ts';
import { NOTHING_MARKED, type PageState } from '../../entrypoints/shared/page-state.ts';
import { SEARCH_DELAY_MS } from '../../entrypoints/shared/search-state.ts';
import type { RecordSummary } from '../../knowledge/record-summary.ts';

const summary = (id: string, more: Partial<RecordSummary> = {}): RecordSummary => ({
  id,
  title: id,
  topic: 'ai-act',
  kind: 'law',
  headline: '',
  ...more,
});
const page: PageState = {
  kind: 'readable',
  host: 'example.org',
  on: true,
  isOff: false,
  editorsOn: false,
  report: NOTHING_MARKED,
};

function setUp(deps: Partial<PopupDeps> = {}) {
  const all: PopupDeps = {
    search: vi.fn(async (query) => [summary(query)]),
    browse: vi.fn(async (topic) =>
      topic === 'film'
        ? [summary('f', { kind: 'production' })]
        : [summary('a'), summary('b', { kind: 'case' })],
    ),
    card: vi.fn(async () => null),
    page: vi.fn(async () => page),
    jump: vi.fn(async () => true),
    allow: vi.fn(async () => true),
    setSite: vi.fn(async () => true),
    setEditors: vi.fn(async () => true),
    hidden: vi.fn(async () => []),
    unhide: vi.fn(async () => true),
    close: vi.fn(),
    ...deps,
  };
  return { state: createPopupState(all), deps: all };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('fast typing asks once', async () => {
  const { state, deps } = setUp();
  for (const text of ['b', 'ba', 'bar']) state.type(text);
  await pass(SEARCH_DELAY_MS);
  expect(deps.search).toHaveBeenCalledExactlyOnceWith('bar');
  expect(state.results.value?.map(({ id }) => id)).toEqual(['bar']);
});

test('a late reply never replaces that to a later query', async () => {
  const { state } = setUp({
    search: (query) =>
      new Promise((resolve) => setTimeout(resolve, query === 'slow' ? 500 : 10, [summary(query)])),
  });
  state.type('slow');
  await pass(SEARCH_DELAY_MS + 1);
  state.type('quick');
  await pass(1000);
  expect(state.results.value?.map(({ id }) => id)).toEqual(['quick']);
  state.type('slow');
  await pass(SEARCH_DELAY_MS + 1);
  state.type('');
  await pass(1000);
  expect(state.results.value).toBeNull();
});

test('a search without an answer says so, and can be tried again', async () => {
  const search = vi
    .fn<PopupDeps['search']>()
    .mockRejectedValueOnce(new Error('asleep'))
    .mockResolvedValue([summary('a')]);
  const { state } = setUp({ search });
  state.type('a');
  await pass(SEARCH_DELAY_MS);
  expect(state.searchFailed.value).toBe(true);
  state.retrySearch();
  await pass(0);
  expect([state.searchFailed.value, state.results.value?.length]).toEqual([false, 1]);
});

test('a kind that the next topic has none of is let go', async () => {
  const { state } = setUp();
  await state.start();
  state.setKind('case');
  expect(state.browsed.value.map(({ id }) => id)).toEqual(['b']);
  await state.setTopic('film');
  expect([state.kind.value, state.browsed.value.map(({ id }) => id)]).toEqual(['all', ['f']]);
});

test('works with no access to any page', async () => {
  const { state } = setUp({
    page: () => Promise.reject(new Error('no tab')),
    hidden: () => Promise.reject(new Error('no storage')),
  });
  await state.start();
  expect(state.page.value.kind).toBe('unknown');
  expect(state.records.value).toHaveLength(2);
});

test('going to a mark closes the popup, unless the page has changed', async () => {
  const { state, deps } = setUp();
  await state.jump('a');
  expect(deps.close).toHaveBeenCalledOnce();
  const other = setUp({ jump: async () => false });
  await other.state.jump('a');
  expect(other.deps.close).not.toHaveBeenCalled();
  expect(other.state.jumpFailed.value).toBe(true);
});

test('going to a statement asks for it by its key', async () => {
  const { state, deps } = setUp();
  await state.jump('a', 'a|filed||differs|2024');
  expect(deps.jump).toHaveBeenCalledExactlyOnceWith('a', 'a|filed||differs|2024');
});

test('switching a site off empties what was on the page', async () => {
  const report = { ...NOTHING_MARKED, coverage: { compared: 7, notOnRecord: 3 } };
  let asked = 0;
  const { state } = setUp({
    page: async () => (asked++ ? { ...page, on: false } : { ...page, report }),
  });
  await state.start();
  expect(state.page.value.report.coverage.compared).toBe(7);
  await state.setSite(false);
  expect(state.page.value).toMatchObject({ on: false, report: NOTHING_MARKED });
});

test('Back from the first record leads to the lists', async () => {
  const { state } = setUp();
  state.openRecord('a');
  await pass(10);
  expect(state.open.value?.record).toBe('a');
  state.back();
  expect(state.open.value).toBeNull();
});

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['a', 0, 3, undefined],
  ['ArrowDown', 0, 0, undefined],
] as const)('%s from %i of %i leads to %s', (key, active, count, expected) => {
  expect(nextActive(key, active, count)).toBe(expected);
});
