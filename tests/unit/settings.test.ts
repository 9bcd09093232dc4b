/** Settings from whatever is stored, and what a change leaves of it. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

// The module asks for the browser's API when imported; nothing here uses it.
vi.mock('wxt/browser', () => ({ browser: {} }));
const { DEFAULTS, parseSettings, withChange } = await import('../../entrypoints/shared/settings.ts');

import type { Settings, Stored } from '../../entrypoints/shared/settings.ts';
import { anySettings } from './settings.ts';

const fields = Object.keys(DEFAULTS) as (keyof Settings)[];

describe('what is stored', () => {
  test('is read as it was written', () =>
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseSettings(settings)).toEqual(settings);
      }),
    ));

  test('may be anything: settings come of it all the same', () =>
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings)).toEqual(fields);
        // What was read once is read the same again.
        expect(parseSettings(settings)).toEqual(settings);
      }),
    ));

  test('loses no field because another is malformed', () =>
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...fields), fc.anything(), (settings, field, value) => {
        const read = parseSettings({ ...settings, [field]: value });
        for (const other of fields) if (other !== field) expect(read[other]).toEqual(settings[other]);
      }),
    ));

  test('by the first version means what it meant', () =>
    expect(
      parseSettings({
        version: 1,
        topics: ['film'],
        intensity: 'first',
        sitesOff: ['example.org'],
        hidden: [{ record: 'sora' }, { title: 'nothing' }, 5],
      }),
    ).toEqual({
      ...DEFAULTS,
      topics: ['film'],
      intensity: 'first',
      sitesOff: ['example.org'],
      hidden: [{ record: 'sora', title: 'sora' }],
    }));

  test.each([
    ['hoverDelayMs', '300'],
    ['hoverDelayMs', 99],
    ['hoverDelayMs', 2001],
    ['hoverDelayMs', Number.NaN],
    ['intensity', 'loud'],
    ['theme', null],
    ['topics', 'film'],
    ['sitesOff', { 0: 'example.org' }],
  ] as const)('is the default where %s is %j', (field, value) =>
    expect(parseSettings({ [field]: value })).toEqual(DEFAULTS),
  );
});

test('what is written is read nowhere at first, and no malformed site makes it so', () => {
  expect(DEFAULTS.editorsOn).toEqual([]);
  expect(parseSettings({ editorsOn: 'all', sitesOff: ['a.example', 1] })).toEqual({
    ...DEFAULTS,
    sitesOff: ['a.example'],
  });
  expect(parseSettings({ editorsOn: ['b.example', null] }).editorsOn).toEqual(['b.example']);
});

describe('a change', () => {
  const newer: Stored = {
    version: 7,
    topics: ['film', 'music'],
    intensity: 'whisper',
    sitesOff: ['a.example', { host: 'b.example', since: 2031 }],
    aura: { deep: [1] },
  };

  test('leaves what a newer version stored untouched', () => {
    const stored = withChange(newer, (settings) => ({ ...settings, theme: 'dark' }));
    expect(stored).toEqual({ ...newer, theme: 'dark' });
  });

  test('of a list keeps the entries that this version cannot read', () => {
    const stored = withChange(newer, (settings) => ({
      ...settings,
      topics: ['copyright'],
      sitesOff: [...settings.sitesOff, 'c.example'],
    }));
    expect(stored['topics']).toEqual(['copyright', 'music']);
    expect(stored['sitesOff']).toEqual(['a.example', 'c.example', { host: 'b.example', since: 2031 }]);
  });

  test('is what is read afterwards', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), anySettings, (stored, next) => {
        expect(parseSettings(withChange(stored, () => next))).toEqual(next);
      }),
    ));

  test('of nothing stores nothing but what was there', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (stored) => {
        const same = withChange(stored, (settings) => settings);
        expect(same).toEqual({ version: 1, ...stored });
      }),
    ));
});
