/** The marks of a page, read in the page's own world, for the demo and the corpus run. */
import type { Page } from 'puppeteer-core';
import { VERDICTS, type Verdict } from '../knowledge/reading.ts';

export interface MarkOnPage {
  readonly kind: 'mention' | Verdict;
  readonly text: string;
  /** The middle of its first line, in the viewport. */
  readonly x: number;
  readonly y: number;
}

export const marksOnPage = (page: Page): Promise<MarkOnPage[]> =>
  page.evaluate(
    (kinds) =>
      kinds.flatMap((kind) =>
        [...(CSS.highlights?.get(`obelus-${kind}`) ?? [])].map(
          ({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            const { x = 0, y = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {};
            return { kind, text: range.toString(), x: x + width / 2, y: y + height / 2 };
          },
        ),
      ),
    ['mention', ...VERDICTS] as const,
  );
