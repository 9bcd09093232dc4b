/** Measures text as the browser will set it, in the font of the interface. */
import { once } from '../../knowledge/lazy.ts';
import type { Measure } from './text-fit.ts';

const fontFamily = once(() => getComputedStyle(document.body).fontFamily);

const context = once(() => document.createElement('canvas').getContext('2d'));

/** Words come again and again; there are some thousand in all. */
const known = new Map<string, number>();

export const measure: Measure = (text, size, isBold = false) => {
  const key = `${size}${isBold ? 'b' : ''} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const canvas = context();
  if (!canvas) return text.length * size * 0.6;
  canvas.font = `${isBold ? 600 : 400} ${size}px ${fontFamily()}`;
  const { width } = canvas.measureText(text);
  known.set(key, width);
  return width;
};
