/**
 * The interface in other languages. In one that nobody speaks, made of the
 * English texts, every surface shows what does not come from a file of
 * messages and what has no room for longer words. In German, the browser
 * itself picks the file.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { openDesk } from '../../scripts/open-desk.ts';
import { openPopup } from '../../scripts/open-popup.ts';
import { copyWithMessages, pseudoMessages, readMessages } from '../../scripts/pseudo-locale.ts';
import { createI18n, type Messages } from '../i18n.ts';
import { card } from './card.ts';
import { NO_TROUBLE, troubleOf } from './language-check.ts';
import { marks } from './marks.ts';
import { startTestSite, type TestSite } from './server.ts';

const PATIENCE = { timeout: 10_000 };
const NARROW = { width: 320, height: 900 };

/** OBELUS_PICTURES=folder leaves pictures of the surfaces there. */
const pictures = process.env['OBELUS_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png`, fullPage: true });
}

const TRICKY: Messages = {
  probe_places: { message: '$2, then $1; $1 again, no $3' },
  probe_dollars: { message: 'It costs $$5 or $$$1' },
  probe_named: {
    message: 'From $PAGE$ to $end$',
    placeholders: { page: { content: '$1' }, end: { content: '“$2”' } },
  },
};

const ASKED: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['probe_places', ['one', 'two']],
  ['PROBE_places', ['$2', '']],
  ['probe_dollars', ['1']],
  ['probe_named', ['here', '$1']],
  ['probe_missing', []],
  ['probe_places', []],
];

interface Extension {
  readonly i18n: { readonly getMessage: (name: string, values?: readonly string[]) => string };
}

const browsers = Object.entries(inject('browsers')) as [BrowserName, { path: string; extension: string }][];

describe.each(browsers)('in a language that nobody speaks, in %s', (name, { path, extension }) => {
  let launched: LaunchedBrowser;
  let site: TestSite;
  let folder: string;
  const pages: Page[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'obelus-languages-'));
    const copy = join(folder, 'extension');
    copyWithMessages(extension, copy, { ...pseudoMessages(readMessages(extension, 'en')), ...TRICKY });
    site = await startTestSite();
    launched = await launchBrowser({ name, path }, { extension: copy });
  });

  afterAll(async () => {
    await launched?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => undefined);
  });

  const opened = async (opening: Page | Promise<Page>) => {
    const page = await opening;
    pages.push(page);
    // One behind another page is not drawn.
    await page.bringToFront();
    await page.setViewport(NARROW);
    return page;
  };

  const extensionPage = (address: string) => opened(launched.openExtensionPage(address));

  const expectNoTrouble = (page: Page, where?: 'card') =>
    expect.poll(() => troubleOf(page, where), PATIENCE).toEqual(NO_TROUBLE);

  test('welcome and options', async () => {
    for (const address of ['welcome.html', 'options.html']) {
      const page = await extensionPage(address);
      await page.waitForSelector('h1');
      await expectNoTrouble(page);
      await picture(page, `pseudo-${name}-${address}`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-XA');
    }
  });

  test.each([
    ['the list', '', '.entry'],
    ['a record', '#/record/eu-ai-act', '.page-sources'],
    ['relations', '#/relations/bartz-v-anthropic', 'svg'],
    ['the guides', '#/guides', '.guide-card'],
    ['a guide', '#/guide/case-status', '.guide-table'],
  ])('the library: %s', async (what, hash, there) => {
    const page = await extensionPage(`library.html${hash}`);
    await page.waitForSelector(there);
    await expectNoTrouble(page);
    await picture(page, `pseudo-${name}-library-${what.replaceAll(' ', '-')}`);
  });

  test('popup, desk and card over a page', async () => {
    const article = await opened(launched.browser.newPage());
    await article.goto(site.fixture('statements.html'));
    await article.bringToFront();
    await expect
      .poll(async () => (await marks(article, 'obelus-differs')).length, PATIENCE)
      .toBeGreaterThan(0);

    const popup = await openPopup(launched, article).then(opened);
    // It says itself how wide it wants to be.
    await popup.setViewport({ width: 400, height: 560 });
    await popup.waitForSelector('.statement');
    await expectNoTrouble(popup);
    await picture(popup, `pseudo-${name}-popup`);

    const desk = await openDesk(launched, article).then(opened);
    await desk.waitForSelector('.finding');
    await expectNoTrouble(desk);
    await picture(desk, `pseudo-${name}-desk-page`);
    await desk.click('#tab-draft');
    await desk.type('.desk-editor', 'The EU AI Act entered into force on 2 August 2024.');
    await desk.waitForSelector('#view-draft .finding');
    await expectNoTrouble(desk);
    await picture(desk, `pseudo-${name}-desk-draft`);

    await article.bringToFront();
    await launched.pressCommand('next-mark');
    await launched.pressCommand('open-card');
    await expect.poll(async () => (await card(article))?.title, PATIENCE).toBeTruthy();
    await expectNoTrouble(article, 'card');
    await picture(article, `pseudo-${name}-card`);
  });

  test('the browser reads files of messages as unit tests do', async () => {
    const page = await extensionPage('options.html');
    const said = await page.evaluate((asked) => {
      const { i18n } = (globalThis as unknown as { chrome: Extension }).chrome;
      return asked.map(([name, values]) => i18n.getMessage(name, values));
    }, ASKED);
    const { getMessage } = createI18n(TRICKY);
    expect(ASKED.map(([name, values]) => getMessage(name, values))).toEqual(said);
  });
});

const { chromium } = inject('browsers');

// Firefox is in the languages of its packs alone, and comes with one.
describe.skipIf(!chromium)('Chromium in German', () => {
  test('shows German, and says that the record is in English', async () => {
    if (!chromium) return;
    const launched = await launchBrowser(
      { name: 'chromium', path: chromium.path },
      { extension: chromium.extension, language: 'de' },
    );
    const site = await startTestSite();
    try {
      const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
      const options = await launched.openExtensionPage('options.html');
      await expect.poll(() => textOf(options), PATIENCE).toContain('Sprachen der Seiten');
      expect(await textOf(options)).toContain('0,3 Sekunden');
      expect(await textOf(options)).toContain('Französisch');
      expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
        'de',
        'Einstellungen von Obelus',
      ]);

      const record = await launched.openExtensionPage('library.html#/record/eu-ai-act');
      await record.waitForSelector('.page-sources');
      expect(await textOf(record)).toContain('Das Archiv ist auf Englisch.');
      expect(await textOf(record)).toMatch(/Geprüft: \d{1,2}\. \p{L}+ \d{4}/u);
      expect(await record.$eval('h1', ({ lang }) => lang)).toBe('en');

      const page = await launched.browser.newPage();
      await page.goto(site.fixture('statements.html'));
      await page.bringToFront();
      await expect
        .poll(async () => (await marks(page, 'obelus-differs')).length, PATIENCE)
        .toBeGreaterThan(0);
      await launched.pressCommand('next-mark');
      await launched.pressCommand('open-card');
      await expect.poll(async () => (await card(page))?.text, PATIENCE).toContain('Im Archiv');
      expect((await card(page))?.text).toContain('Das Archiv ist auf Englisch.');
    } finally {
      await launched.close();
      await site.close();
    }
  });
});
