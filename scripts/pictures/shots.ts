/**
 * Every picture of Obelus that is shown anywhere, taken of the built
 * extension: in the README, in the stores, in out/demo. A shot is a way to a
 * picture of the size asked for.
 */
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { openDesk } from '../open-desk.ts';
import { openPopup } from '../open-popup.ts';
import { waitUntil } from '../wait-until.ts';
import { openCard } from './article-card.ts';
import { beside, over } from './compose.ts';
import { openArticle, pause, resize, type Scheme, type Size, type Studio } from './studio.ts';

export type Shot = (studio: Studio, size: Size) => Promise<PNG>;

/** Of the sample article: a statement that differs from the record, and a case it mentions. */
export const STATEMENT = 'August 2025';
export const MENTION = 'Bartz v. Anthropic';

const DRAFT = `The EU AI Act entered into force in August 2025. Its rules on transparency, in Article 50, apply since 2 August 2026.

In Bartz v. Anthropic, the company settled for $2.5 billion; a judge gave final approval on 20 July 2026.`;

/** As large as browsers make the popup, and a panel as wide as most leave it. */
const POPUP: Size = { width: 400, height: 600 };
const PANEL_WIDTH = 420;

const picture = async (page: Page) => PNG.sync.read(Buffer.from(await page.screenshot()));

const has = (page: Page, selector: string) =>
  waitUntil(`${selector} is there`, () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, selector),
  );

async function article(studio: Studio, size: Size, scheme: Scheme): Promise<Page> {
  const page = await openArticle(studio);
  await resize(page, size);
  await studio.launched.setColorScheme(page, scheme);
  return page;
}

const withArticle =
  (scheme: Scheme, take: (page: Page, studio: Studio, size: Size) => Promise<PNG>): Shot =>
  async (studio, size) => {
    const page = await article(studio, size, scheme);
    const taken = await take(page, studio, size);
    await page.close();
    return taken;
  };

export const marks = withArticle('light', picture);

/** A card in the article; the mark stands `top` below the top of the window. */
export const card = (words: string, scheme: Scheme, top = 90): Shot =>
  withArticle(scheme, async (page) => {
    await openCard(page, words, top);
    return picture(page);
  });

type Step = (popup: Page) => Promise<void>;

export const onThisPage: Step = async () => undefined;

export const browse: Step = (popup) =>
  popup.evaluate(() => document.getElementById('browse')?.scrollIntoView());

export const search =
  (query: string): Step =>
  async (popup) => {
    await popup.focus('[role="combobox"]');
    await popup.keyboard.type(query, { delay: 10 });
    await has(popup, '[role="option"]');
  };

async function popupPicture(studio: Studio, page: Page, step: Step): Promise<PNG> {
  const popup = await openPopup(studio.launched, page);
  await resize(popup, POPUP);
  await popup.bringToFront();
  await has(popup, '.browse-rows li');
  await step(popup);
  await pause(300);
  const taken = await picture(popup);
  await popup.close();
  return taken;
}

/** The popup alone, whatever the size asked for. */
export const popup = (step: Step): Shot =>
  withArticle('light', (page, studio) => popupPicture(studio, page, step));

export const popupOverArticle: Shot = withArticle('light', async (page, studio) =>
  over(await picture(page), await popupPicture(studio, page, onThisPage)),
);

export const deskBesideArticle: Shot = async (studio, size) => {
  const page = await article(studio, { ...size, width: size.width - PANEL_WIDTH - 1 }, 'light');
  const desk = await openDesk(studio.launched, page);
  await resize(desk, { width: PANEL_WIDTH, height: size.height });
  await desk.bringToFront();
  await desk.click('#tab-draft');
  await desk.focus('#draft');
  await desk.keyboard.type(DRAFT);
  await has(desk, '.desk-view:not([hidden]) .finding');
  await pause(1000);
  const panel = await picture(desk);
  await desk.close();
  await page.bringToFront();
  const whole = beside(await picture(page), panel);
  await page.close();
  return whole;
};

/** A page of the extension, once it shows what `ready` selects; scrolled until `top` stands at the window's top. */
export const extensionPage =
  (path: string, ready: string, scheme: Scheme = 'light', top?: string): Shot =>
  async ({ launched }, size) => {
    const page = await launched.openExtensionPage(path);
    await resize(page, size);
    await launched.setColorScheme(page, scheme);
    await page.bringToFront();
    await has(page, ready);
    if (top)
      await page.evaluate((top) => {
        document.querySelector(top)?.scrollIntoView({ behavior: 'instant' });
      }, top);
    await pause(500);
    const taken = await picture(page);
    await page.close();
    return taken;
  };
