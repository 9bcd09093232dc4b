/** What pictures of the extension are made with: a browser that has it, and the sample article marked. */
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../launched-browser.ts';
import { marksOnPage } from '../marks-on-page.ts';
import { waitUntil } from '../wait-until.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Studio {
  readonly launched: LaunchedBrowser;
  /** Of the sample article. */
  readonly address: string;
}

export type Scheme = 'light' | 'dark';

/** The scale is the browser's own, for sharp letters; Firefox knows no other. */
export async function resize(page: Page, { width, height }: Size): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: 0 });
}

/** For what moves: a card that appears, a list that is drawn. */
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function openArticle({ launched, address }: Studio): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await waitUntil('the article is marked', async () => (await marksOnPage(page)).length > 0);
  return page;
}
