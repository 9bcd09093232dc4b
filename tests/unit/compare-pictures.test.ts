/** What the comparison of pictures lets pass, and what not. */
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { compare } from '../browser/pictures/compare.ts';

type Colour = readonly [number, number, number];

const WHITE: Colour = [255, 255, 255];
const WIDTH = 400;
const HEIGHT = 600;

/** A white window with a box in it. */
function windowWith(colour: Colour, left = 20, height = 40): PNG {
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const inBox = x >= left && x < left + 200 && y >= 100 && y < 100 + height;
      png.data.set([...(inBox ? colour : WHITE), 255], (y * WIDTH + x) * 4);
    }
  return png;
}

const BLUE: Colour = [43, 84, 197];

test('the same picture passes', () => {
  expect(compare(windowWith(BLUE), windowWith(BLUE))).toBeNull();
});

test('a few stray pixels pass', () => {
  const noisy = windowWith(BLUE);
  for (const i of [5000, 70_000, 90_000]) noisy.data.set([0, 0, 0], i * 4);
  expect(compare(noisy, windowWith(BLUE))).toBeNull();
});

test.each([
  ['a box moved by one pixel', windowWith(BLUE, 21)],
  ['a box one pixel higher', windowWith(BLUE, 20, 41)],
  ['another blue', windowWith([31, 95, 168])],
] as const)('%s is noticed', (_, changed) => {
  expect(compare(changed, windowWith(BLUE))?.words).toMatch(/^\d+ pixels differ$/u);
});

test('a thin line of another colour is noticed', () => {
  const line = (colour: Colour) => {
    const png = windowWith(WHITE);
    for (let x = 20; x < 30; x++) png.data.set([...colour, 255], (200 * WIDTH + x) * 4);
    return png;
  };
  expect(compare(line([30, 38, 179]), line([179, 38, 30]))?.words).toBe('10 pixels differ');
});

test('a hardly visible surface is noticed when it goes', () => {
  const difference = compare(windowWith(WHITE), windowWith([245, 245, 243]));
  expect(difference?.words).toBe('8000 pixels differ');
});

test('another size is said, without a picture', () => {
  const small = new PNG({ width: 10, height: 10 });
  expect(compare(small, windowWith(BLUE))).toEqual({ words: 'it is 10 × 10 pixels now, and was 400 × 600' });
});
