/** What is marked on a page, read in the page's own world as any script of the page could. */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Verdict } from '../../knowledge/reading.ts';

type PageOrFrame = Page | Frame;

export type HighlightName = `obelus-${'mention' | 'current' | Verdict}`;

/** The words under each mark, in document order. */
export const marks = (page: PageOrFrame, highlight: HighlightName = 'obelus-mention'): Promise<string[]> =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].filter(
      ({ startContainer }) => startContainer.isConnected,
    );
    const live = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    });
    live.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0,
    );
    return live.map((range) => range.toString());
  }, highlight);

/** Waits until exactly these words are marked. */
export const expectMarks = (
  page: PageOrFrame,
  expected: readonly string[],
  highlight: HighlightName = 'obelus-mention',
) => expect.poll(() => marks(page, highlight)).toEqual(expected);

/**
 * For what is not to happen: long enough for the gate, the background and the
 * painting, were there anything to paint. What is to happen is waited for itself.
 */
export const settle = (ms = 1500) => new Promise((resolve) => setTimeout(resolve, ms));

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Waits for a mark, scrolls it to the middle of the window and tells where its first line is. */
export async function markBox(
  page: Page,
  words: string,
  nth = 0,
  highlight: HighlightName = 'obelus-mention',
): Promise<Box> {
  const look = (): Promise<Box | null> =>
    page.evaluate(
      async (words, nth, name) => {
        const found = [...(CSS.highlights.get(name) ?? [])]
          .map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range;
          })
          .filter((range) => range.toString() === words)
          .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[nth];
        if (!found) return null;
        // A form may hide its own method.
        const { scrollIntoView } = Element.prototype;
        scrollIntoView.call(found.startContainer.parentElement, { block: 'center', behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const { x, y, width, height } = found.getClientRects()[0] as DOMRect;
        return { x, y, width, height };
      },
      words,
      nth,
      highlight,
    );
  let box: Box | null = null;
  await expect
    .poll(
      async () => {
        box = await look();
        return box !== null;
      },
      { message: `mark ${nth} with the words “${words}”` },
    )
    .toBe(true);
  return box as unknown as Box;
}

export const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
