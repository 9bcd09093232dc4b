/** What is kept of drafts, stories and settings, when it is not what this version wrote, or cannot be written. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pin } from '../../knowledge/changes.ts';

/** An area of storage that answers late, as the browser's does, and can be full or broken. */
const area = vi.hoisted(() => {
  const copy = (value: unknown) => structuredClone(value);
  const late = () => new Promise((done) => setTimeout(done, Math.random() * 3));
  return {
    values: {} as Record<string, unknown>,
    isFull: false,
    isBroken: false,
    async get(key: string | null) {
      await late();
      if (area.isBroken) throw new Error('An unexpected error occurred');
      if (key === null) return copy(area.values) as Record<string, unknown>;
      return key in area.values ? { [key]: copy(area.values[key]) } : {};
    },
    async set(values: Record<string, unknown>) {
      await late();
      if (area.isFull) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(area.values, copy(values));
    },
    async remove(keys: string | readonly string[]) {
      await late();
      for (const key of [keys].flat()) delete area.values[key as string];
    },
  };
});

vi.mock('wxt/browser', () => ({ browser: { storage: { local: area } } }));

const { dropAllDrafts, dropDraft, keepAtOnce, keepDraft, readKeptDrafts } = await import(
  '../../entrypoints/shared/kept-drafts.ts'
);
const { changeStory, readStories } = await import('../../entrypoints/desk/kept-stories.ts');
const { changeSettings, readStored } = await import('../../entrypoints/shared/settings.ts');

beforeEach(() => {
  Object.assign(area, { values: {}, isFull: false, isBroken: false });
});

const RUBBISH = [null, 7, 'text', { version: 2, list: [] }, [[]], [null, 7, { id: 3 }]];
const NO_LIST = RUBBISH.filter((value) => !Array.isArray(value));

const draft = (id: string, text = id) => ({ id, name: id, text });
const pin = (record: string): Pin => ({
  record,
  title: record,
  pinned: '2026-11-01',
  revision: 1,
  status: '',
  facts: [],
});

describe('kept drafts', () => {
  test('that a newer version wrote stay, whatever is kept or removed beside them', async () => {
    const newer = { id: 'n', name: 'n', paragraphs: ['x'] };
    area.values = { drafts: [newer, { ...draft('a'), colour: 'red' }, 7] };
    expect(await readKeptDrafts()).toEqual({ drafts: [{ ...draft('a'), colour: 'red' }], isAll: false });
    await keepDraft(draft('a', 'changed'));
    await keepDraft(draft('b'));
    expect(area.values['drafts']).toEqual([
      newer,
      { ...draft('a', 'changed'), name: 'a', colour: 'red' },
      7,
      draft('b'),
    ]);
    await dropDraft('a');
    await dropDraft('n');
    expect(area.values['drafts']).toEqual([newer, 7, draft('b')]);
  });

  test.each(NO_LIST)('are not written over %j, which is no list, until all are removed', async (stored) => {
    area.values = { drafts: stored };
    await expect(readKeptDrafts()).rejects.toThrow();
    await expect(keepDraft(draft('a'))).rejects.toThrow();
    expect(area.values['drafts']).toEqual(stored);
    await dropAllDrafts();
    await keepDraft(draft('a'));
    expect(area.values['drafts']).toEqual([draft('a')]);
  });

  test('lose none of several that are kept at once', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `d${i}`);
    await Promise.all(ids.map((id) => keepDraft(draft(id))));
    expect((await readKeptDrafts()).drafts.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  test('written in one step when the desk goes are among the others, and later words win over them', async () => {
    await keepDraft(draft('a', 'first'));
    await keepAtOnce(draft('a', 'second'));
    await keepAtOnce(draft('b'));
    expect((await readKeptDrafts()).drafts).toEqual([{ ...draft('a', 'second'), name: 'a' }, draft('b')]);
    await keepDraft(draft('a', 'third'));
    expect(area.values).toEqual({ drafts: [{ ...draft('a', 'third'), name: 'a' }, draft('b')] });
    await keepAtOnce(draft('b', 'late'));
    await dropDraft('b');
    expect(area.values).toEqual({ drafts: [{ ...draft('a', 'third'), name: 'a' }] });
    await keepAtOnce(draft('a', 'late'));
    await dropAllDrafts();
    expect(area.values).toEqual({});
  });

  test('are as they were when storage is full', async () => {
    await keepDraft(draft('a'));
    area.isFull = true;
    await expect(keepDraft(draft('a', 'longer'))).rejects.toThrow('quota');
    area.isFull = false;
    expect(await readKeptDrafts()).toEqual({ drafts: [draft('a')], isAll: true });
    await keepDraft(draft('b'));
    expect((await readKeptDrafts()).drafts).toHaveLength(2);
  });
});

describe('stories', () => {
  test('keep the stories and the pins that this version cannot read', async () => {
    const newerPin = { record: 'x', version: 2 };
    const newerStory = { name: 'Newer', sections: [] };
    area.values = { stories: [newerStory, { name: 'Mine', pins: [pin('a'), newerPin], order: 'date' }] };
    expect(await readStories()).toEqual([{ name: 'Mine', pins: [pin('a')] }]);
    await changeStory('Mine', (pins) => [...pins, pin('b')]);
    expect(area.values['stories']).toEqual([
      newerStory,
      { name: 'Mine', pins: [pin('a'), pin('b'), newerPin], order: 'date' },
    ]);
    await changeStory('Mine', () => []);
    expect(area.values['stories']).toEqual([newerStory, { name: 'Mine', pins: [newerPin], order: 'date' }]);
  });

  test.each(NO_LIST)('are not written over %j, which is no list', async (stored) => {
    area.values = { stories: stored };
    await expect(readStories()).rejects.toThrow();
    await expect(changeStory('Mine', () => [pin('a')])).rejects.toThrow();
    expect(area.values['stories']).toEqual(stored);
  });

  test('begin with their first pin, end with their last, and lose none of several at once', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.map((id) => changeStory('Mine', (pins) => [...pins, pin(id)])));
    expect((await readStories())[0]?.pins.map(({ record }) => record).sort()).toEqual(ids);
    await changeStory('Mine', () => []);
    expect(area.values).toEqual({});
  });
});

describe('settings', () => {
  test.each(RUBBISH)('come of %j, and a change is kept', async (stored) => {
    area.values = { settings: stored };
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    expect(await readStored()).toMatchObject({ theme: 'dark' });
  });

  test('lose none of several changes at once', async () => {
    const sites = Array.from({ length: 20 }, (_, i) => `s${i}.example`);
    await Promise.all(
      sites.map((site) =>
        changeSettings((settings) => ({ ...settings, sitesOff: [...settings.sitesOff, site] })),
      ),
    );
    expect((await readStored())['sitesOff']).toEqual(sites);
  });

  test('are not overwritten when they could not be read', async () => {
    area.values = { settings: { version: 1, sitesOff: ['a.example'] } };
    area.isBroken = true;
    await expect(changeSettings((settings) => ({ ...settings, theme: 'dark' }))).rejects.toThrow();
    area.isBroken = false;
    expect(await readStored()).toEqual({ version: 1, sitesOff: ['a.example'] });
  });
});
