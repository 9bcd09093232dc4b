/** The marks of a page that can be seen: those over a field are there, but not shown, where they would not lie exactly. */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';

export interface SeenMark {
  readonly words: string;
  /** The text that the words stand in. */
  readonly around: string;
  readonly x: number;
  readonly y: number;
  /** Not scrolled out of its field. */
  readonly isInView: boolean;
}

export const seenMarks = (page: Page | Frame): Promise<SeenMark[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('obelus-mention') ?? [])].flatMap((mark) => {
      const element = mark.startContainer.parentElement;
      if (!element || getComputedStyle(element).visibility !== 'visible') return [];
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      const field = element.closest('.window')?.getBoundingClientRect();
      return [
        {
          words: range.toString(),
          around: mark.startContainer.textContent ?? '',
          x: x + width / 2,
          y: y + height / 2,
          isInView: !field || (y >= field.top && y + height <= field.bottom),
        },
      ];
    }),
  );

export const expectSeen = (page: Page | Frame, words: readonly string[]) =>
  expect.poll(async () => (await seenMarks(page)).map(({ words }) => words)).toEqual(words);

export const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body style="margin: 30px; font: 16px/1.5 sans-serif">${body}</body></html>`;
