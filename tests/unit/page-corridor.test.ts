import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, isOnTheWay } from '../../entrypoints/page/corridor.ts';

const card = { left: 100, top: 100, right: 300, bottom: 300 };

describe('a pointer that left the mark at (150, 80), above the card', () => {
  const from = { x: 150, y: 80 };
  test.each([
    ['straight down', { x: 150, y: 90 }, true],
    ['slanting to the far corner', { x: 200, y: 90 }, true],
    ['inside the card', { x: 200, y: 200 }, true],
    ['just beside the card', { x: 305, y: 200 }, true],
    ['upwards', { x: 150, y: 60 }, false],
    ['sideways', { x: 400, y: 80 }, false],
    ['past the card', { x: 200, y: 400 }, false],
  ])('%s: %j is on the way: %s', (_, pointer, expected) =>
    expect(isOnTheWay(from, card, pointer)).toBe(expected),
  );
});

const point = fc.record({ x: fc.integer({ min: -500, max: 900 }), y: fc.integer({ min: -500, max: 900 }) });

test('every straight way from the mark to a point of the card is inside', () => {
  fc.assert(
    fc.property(
      point,
      fc.integer({ min: 100, max: 300 }),
      fc.integer({ min: 100, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, x, y, part) => {
        fc.pre(!isInside(card, from));
        const pointer = { x: from.x + (x - from.x) * part, y: from.y + (y - from.y) * part };
        expect(isOnTheWay(from, card, pointer)).toBe(true);
      },
    ),
  );
});

test('a point behind the mark is not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 300 }),
      fc.integer({ min: -400, max: 80 }),
      fc.integer({ min: 1, max: 300 }),
      (x, y, back) => {
        expect(isOnTheWay({ x, y }, card, { x, y: y - back })).toBe(false);
      },
    ),
  );
});
