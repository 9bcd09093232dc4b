/** Queries with errors, short forms and foreign names find their record. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords } from '../../knowledge/search/search-words.ts';
import { errorsBetween, likeness } from '../../knowledge/search/similar.ts';
import { FLOOR, measure, ours, readQueries, success } from '../../scripts/search-quality.ts';

test('there are enough queries, each once', () => {
  const texts = readQueries().map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(150);
  expect(new Set(texts).size).toBe(texts.length);
});

test('the record is among the first three', () => {
  const outcomes = measure(ours());
  const missed = outcomes.filter(({ isRight }) => !isRight).map(({ text }) => text);
  expect(success(outcomes), `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(FLOOR);
});

describe('words', () => {
  test.each([
    ["Anna's Archive", ['annas', 'archive']],
    ['Veo3', ['veo', '3']],
    ['Théâtre D’opéra', ['theatre', 'd', 'opera']],
    ['COM(2025) 836', ['com', '2025', '836']],
    ['  ', []],
  ])('of %j', (text, words) => expect(searchWords(text)).toEqual(words));
});

/** Restricted Damerau distance as it is defined, without a table. */
function errorsAsDefined(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const least = Math.min(
    errorsAsDefined(a.slice(1), b) + 1,
    errorsAsDefined(a, b.slice(1)) + 1,
    errorsAsDefined(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
  const isSwap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return isSwap ? Math.min(least, errorsAsDefined(a.slice(2), b.slice(2)) + 1) : least;
}

describe('likeness', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  test('counts errors as they are defined, up to what is allowed', () =>
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(errorsBetween(a, b, most)).toBe(Math.min(errorsAsDefined(a, b), most + 1));
      }),
    ));

  test('is 1 for the same word alone, and never out of bounds', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        const alike = likeness(a, b);
        expect(alike === 1).toBe(a === b);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    ));

  test.each([
    ['2025', '2026'],
    ['50', '51'],
    ['cat', 'car'],
    ['act', 'art'],
  ])('%s is not %s', (a, b) => expect(likeness(a, b)).toBe(0));
});
