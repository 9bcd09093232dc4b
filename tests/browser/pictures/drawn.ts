/** What holds of a scene on every machine, whatever its fonts: all of it is drawn, and nothing is wider than the window. */
import type { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Look } from './steady.ts';

/** Surface, two shades of text, a line, and the edges of letters. A window in which nothing was drawn has one. */
const COLOURS = 20;

function coloursIn({ data }: PNG): number {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  return new Set(pixels).size;
}

export async function expectDrawn(page: Page, picture: PNG, { width, height }: Look): Promise<void> {
  expect({ width: picture.width, height: picture.height }, 'the size of the picture').toEqual({
    width,
    height,
  });
  expect(coloursIn(picture), 'colours in the picture').toBeGreaterThan(COLOURS);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, 'pixels that lie beyond the right edge').toBeLessThanOrEqual(0);
}
