/** Pictures are packed small: without a change where the palette suffices, to the nearest colour where it does not. */
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { packPng } from '../../scripts/pictures/pack-png.ts';

function picture(width: number, height: number, colour: (x: number, y: number) => readonly number[]): PNG {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) png.data.set([...colour(x, y), 255], (y * width + x) * 4);
  return png;
}

const read = (packed: Buffer) => PNG.sync.read(packed);

test('a picture of few colours comes back as it was, and small', () => {
  const few = picture(300, 200, (x, y) => [x < 150 ? 255 : 27, y % 2 ? 255 : 84, 200]);
  const packed = packPng(few);
  expect(read(packed).data.equals(few.data)).toBe(true);
  expect(packed.length).toBeLessThan(PNG.sync.write(few).length);
});

/** White, with one pixel each of a thousand greens, and one of a red that is nothing like them. */
const many = picture(100, 100, (x, y) => {
  const i = y * 100 + x;
  return i < 1000 ? [i % 25, 255 - Math.floor(i / 25), 0] : i === 1000 ? [200, 30, 40] : [255, 255, 255];
});

test('colours without a place become one that is hardly different', () => {
  const packed = read(packPng(many));
  const away = many.data.map((value, i) => Math.abs(value - (packed.data[i] ?? 0)));
  expect(Math.max(...away)).toBeGreaterThan(0);
  expect(Math.max(...away)).toBeLessThanOrEqual(3);
});

test('what is common stays as it is, and so does a single pixel that is like no other', () => {
  const packed = read(packPng(many));
  const colour = (i: number) => [...packed.data.subarray(i * 4, i * 4 + 3)];
  expect(colour(5000)).toEqual([255, 255, 255]);
  expect(colour(1000)).toEqual([200, 30, 40]);
});
