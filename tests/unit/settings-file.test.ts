/** Settings as a file: what is written is read back, and what is wrong is said and changes nothing. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { DEFAULTS, parseSettings } = await import('../../entrypoints/shared/settings.ts');
const { readSettingsFile, writeSettingsFile } = await import('../../entrypoints/options/settings-file.ts');

import { PROBLEMS } from '../../components/options/words.ts';
import type { Stored } from '../../entrypoints/shared/settings.ts';
import { anySettings } from './settings.ts';

const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ kind: 'obelus-settings', version: 1, settings, ...more });

const problems = (text: string) => {
  const reading = readSettingsFile(text, {});
  return reading.kind === 'wrong' ? reading.problems : [];
};

test('what is written is read back, whatever was there', () =>
  fc.assert(
    fc.property(anySettings, anySettings, (settings, now) => {
      const reading = readSettingsFile(writeSettingsFile({ ...settings }), { ...now });
      expect(reading.kind === 'right' && parseSettings(reading.stored)).toEqual(settings);
    }),
  ));

test('fields that this version does not know go out and come back', () => {
  const reading = readSettingsFile(writeSettingsFile({ aura: [1], theme: 'dark' }), { hum: true });
  expect(reading).toMatchObject({ kind: 'right', stored: { aura: [1], hum: true, theme: 'dark' } });
});

test('what the file does not name stays as it is', () => {
  const now: Stored = { version: 1, sitesOff: ['example.org'], theme: 'dark' };
  expect(readSettingsFile(file({ theme: 'light' }), now)).toEqual({
    kind: 'right',
    stored: { version: 1, sitesOff: ['example.org'], theme: 'light' },
  });
});

test('a file of a newer version is refused, even where every field is right', () =>
  expect(problems(file(DEFAULTS, { version: 2 }))).toEqual([PROBLEMS.newer]));

describe('is refused', () => {
  test.each([
    ['', PROBLEMS.noJson],
    ['{"kind": "obelus-settings", "settings', PROBLEMS.noJson],
    ['[]', PROBLEMS.otherFile],
    ['null', PROBLEMS.otherFile],
    ['{"version": 1}', PROBLEMS.otherFile],
    [file(DEFAULTS, { version: '1' }), PROBLEMS.noVersion],
    [file(DEFAULTS, { version: 0 }), PROBLEMS.noVersion],
    [file(DEFAULTS, { version: 1.5 }), PROBLEMS.noVersion],
    [file([]), PROBLEMS.noSettings],
    [file(undefined), PROBLEMS.noSettings],
    [' '.repeat(2_000_001), PROBLEMS.tooLarge],
  ])('%.40s', (text, problem) => expect(problems(text)).toEqual([problem]));
});

test('every problem is said, with the value and what it has to be', () =>
  expect(
    problems(
      file({
        intensity: 'loud',
        hoverDelayMs: '300',
        topics: ['film', 'music'],
        sitesOff: ['example.org', 'Example.org/news', 7],
        editorsOn: ['example.org', '*.example.org'],
        hidden: [{ title: 'x' }],
        aura: 1,
      }),
    ),
  ).toEqual([
    '“intensity” is "loud". It has to be one of “off”, “badge”, “differences”, “first” and “all”.',
    '“hoverDelayMs” is "300". It has to be a number of milliseconds from 100 to 2000.',
    '“topics” has the entry "music". It has to be a list of “ai-act”, “copyright” and “film”.',
    '“sitesOff” has the entry "Example.org/news". It has to be a list of sites such as “example.org” or “*.example.org”.',
    '“sitesOff” has the entry 7. It has to be a list of sites such as “example.org” or “*.example.org”.',
    '“editorsOn” has the entry "*.example.org". It has to be a list of sites such as “example.org”.',
    '“hidden” has the entry {"title":"x"}. It has to be a list of records, each with its “record” and “title”.',
  ]));

test('a long value is shortened in what is said', () =>
  expect(problems(file({ theme: 'x'.repeat(500) }))[0]?.length).toBeLessThan(150));

test('any text is read or refused with a reason', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((value) => file(value)),
      ),
      (text) => {
        const reading = readSettingsFile(text, {});
        if (reading.kind === 'wrong') expect(reading.problems.length).toBeGreaterThan(0);
        else expect(readSettingsFile(writeSettingsFile(reading.stored), {}).kind).toBe('right');
      },
    ),
  ));
