/**
 * What the demo does where there is no display: it visits the sample article
 * unseen and leaves pictures of it, of a card, of the popup, and the reading.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader } from '../knowledge/read-text.ts';
import { coverageText, VERDICT_ORDER, VERDICT_WORDS } from '../knowledge/verdict-words.ts';
import type { LaunchedBrowser } from './launched-browser.ts';
import { marksOnPage } from './marks-on-page.ts';
import { openPopup } from './open-popup.ts';
import { waitUntil } from './wait-until.ts';

export const OUT = fileURLToPath(new URL('../out/demo/', import.meta.url));

/** The scale is the browser's own, for sharp letters. */
export const PAGE_SIZE = { width: 960, height: 640, deviceScaleFactor: 0 };
/** As large as browsers make the popup. */
const POPUP_SIZE = { width: 400, height: 600, deviceScaleFactor: 0 };

/** A statement of the article that differs from the record, and a case it mentions. */
const STATEMENT = 'William Alsup';
const MENTION = 'Bartz v. Anthropic';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function findMark(page: Page, words: string) {
  const mark = (await marksOnPage(page)).find(({ text }) => text.includes(words));
  if (!mark) throw new Error(`“${words}” is not marked in the sample article.`);
  return mark;
}

/** Rests the pointer on a mark until its card is there. */
async function openCard(page: Page, words: string): Promise<void> {
  const { y: before } = await findMark(page, words);
  await page.evaluate((y) => scrollBy({ top: y - 90, behavior: 'instant' }), before);
  const { x, y } = await findMark(page, words);
  await page.mouse.move(x + 30, y - 30);
  await page.mouse.move(x, y, { steps: 6 });
  // Its shadow root is closed: that the host is there is all that can be seen from here.
  await waitUntil('the card is open', () =>
    page.evaluate(() => document.querySelector('obelus-card') !== null),
  );
  await pause(400);
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await waitUntil('the card is closed', () =>
    page.evaluate(() => document.querySelector('obelus-card') === null),
  );
}

async function picture(page: Page, name: string): Promise<string> {
  const path = `${OUT}${name}.png` as const;
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

async function picturesOfPage(launched: LaunchedBrowser, page: Page): Promise<string[]> {
  await page.setViewport(PAGE_SIZE);
  await launched.setColorScheme(page, 'light');
  const files = [await picture(page, 'marks')];
  for (const scheme of ['light', 'dark'] as const) {
    await launched.setColorScheme(page, scheme);
    for (const [name, words] of [
      ['card', MENTION],
      ['statement', STATEMENT],
    ] as const) {
      await openCard(page, words);
      files.push(await picture(page, `${name}-${scheme}`));
      await closeCard(page);
    }
  }
  return files;
}

async function picturesOfPopup(launched: LaunchedBrowser, page: Page): Promise<string[]> {
  const popup = await openPopup(launched, page);
  await popup.setViewport(POPUP_SIZE);
  await popup.bringToFront();
  await waitUntil('the records are listed', () =>
    popup.evaluate(() => document.querySelector('.browse-rows li') !== null),
  );
  const files = [await picture(popup, 'popup-this-page')];
  await popup.evaluate(() => document.getElementById('browse')?.scrollIntoView());
  await pause(200);
  files.push(await picture(popup, 'popup-browse'));
  await popup.focus('[role="combobox"]');
  await popup.keyboard.type('midjorney', { delay: 10 });
  await waitUntil('something is found', () =>
    popup.evaluate(() => document.querySelector('[role="option"]') !== null),
  );
  await pause(200);
  files.push(await picture(popup, 'popup-search'));
  await popup.close();
  return files;
}

async function reading(page: Page): Promise<string> {
  const text = await page.$eval('article', (article) => (article as HTMLElement).innerText);
  const date = await page.$eval('article time', (time) => (time as HTMLTimeElement).dateTime);
  const read = createTextReader(loadRecords().records)(text, date);
  const records = new Set(read.mentions.map(({ record }) => record));
  console.log(`The sample article: ${read.mentions.length} mentions of ${records.size} records;`);
  console.log(`${coverageText(read.coverage)}:`);
  for (const verdict of VERDICT_ORDER) {
    const found = read.claims.filter((claim) => claim.verdict === verdict);
    if (found.length)
      console.log(`  ${VERDICT_WORDS[verdict].word}: ${found.map(({ stated }) => `“${stated}”`).join(', ')}`);
  }
  const file = `${OUT}reading.json`;
  writeFileSync(file, `${JSON.stringify({ text, ...read }, null, 2)}\n`);
  return file;
}

/** Takes the pictures of an article that is open and marked; tells the files written. */
export async function leavePictures(launched: LaunchedBrowser, page: Page): Promise<string[]> {
  mkdirSync(OUT, { recursive: true });
  return [
    ...(await picturesOfPage(launched, page)),
    ...(await picturesOfPopup(launched, page)),
    await reading(page),
  ];
}
