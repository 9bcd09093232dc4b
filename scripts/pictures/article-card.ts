/** Opens a card in the sample article, as a reader does: by resting the pointer on a mark. */
import type { Page } from 'puppeteer-core';
import { marksOnPage } from '../marks-on-page.ts';
import { waitUntil } from '../wait-until.ts';
import { pause } from './studio.ts';

async function findMark(page: Page, words: string) {
  const mark = (await marksOnPage(page)).find(({ text }) => text.includes(words));
  if (!mark) throw new Error(`“${words}” is not marked in the sample article.`);
  return mark;
}

/** `top` is how far below the top of the window the mark is to stand. */
export async function openCard(page: Page, words: string, top: number): Promise<void> {
  const { y: before } = await findMark(page, words);
  await page.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), before - top);
  const { x, y } = await findMark(page, words);
  await page.mouse.move(x + 30, y - 30);
  await page.mouse.move(x, y, { steps: 6 });
  // Its shadow root is closed: that the host is there is all that can be seen from here.
  await waitUntil('the card is open', () =>
    page.evaluate(() => document.querySelector('obelus-card') !== null),
  );
  await pause(400);
}
