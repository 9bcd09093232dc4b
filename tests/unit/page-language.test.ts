import { expect, test } from 'vitest';
import { isLanguageRead } from '../../entrypoints/shared/page-language.ts';

test.each([
  ['de', true],
  ['de-AT', true],
  [' DE ', true],
  ['en', false],
  ['en-GB', false],
  ['eng', true],
  ['sv', true],
  ['', true],
  [undefined, true],
  ['[object HTMLInputElement]', true],
] as const)('where German alone is chosen, a page in %j is read: %j', (lang, isRead) =>
  expect(isLanguageRead(['de'], lang)).toBe(isRead),
);

test('without a language no page that says one of them is read', () => {
  expect(isLanguageRead([], 'pl')).toBe(false);
  expect(isLanguageRead([], '')).toBe(true);
});
