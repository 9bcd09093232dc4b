/**
 * The extension goes while a page is busy, and comes back; and two copies of
 * it are installed at once. (Marks and card when it goes: `removal.test.ts`.)
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { TITLES } from './article.ts';
import { viewport } from './browsers.ts';
import { expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks, markBox, middle, settle } from './marks.ts';
import { startTestSite, type TestSite } from './server.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}<div id="more"></div></body></html>`;

const ARTICLE = html('<p style="margin: 80px">The EU AI Act, and Bartz v. Anthropic.</p>');
const MARKS = ['EU AI Act', 'Bartz v. Anthropic'];

/** Adds a paragraph ten times a second, until told to stop. */
const beBusy = (page: Page, words: string) =>
  page.evaluate((words) => {
    let number = 0;
    const timer = setInterval(() => {
      const paragraph = Object.assign(document.createElement('p'), { textContent: `${++number}: ${words}` });
      document.getElementById('more')?.replaceChildren(paragraph);
    }, 100);
    Object.assign(window, { rest: () => clearInterval(timer) });
  }, words);

const rest = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as { rest(): void }).rest();
    document.getElementById('more')?.replaceChildren();
  });

interface Scene {
  readonly launched: LaunchedBrowser;
  readonly site: TestSite;
  readonly open: (url: string) => Promise<Page>;
  readonly errors: readonly string[];
}

async function inScene(
  name: BrowserName,
  { path, extension }: { path: string; extension: string },
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const site = await startTestSite();
  const launched = await launchBrowser({ name, path }, { extension, ...viewport });
  const errors: string[] = [];
  const open = async (url: string) => {
    const page = await launched.browser.newPage();
    await page.setViewport(viewport);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  try {
    await play({ launched, site, open, errors });
    expect(errors).toEqual([]);
  } finally {
    await launched.close();
    await site.close();
  }
}

/** The same build under another name for the browser. */
function copyOf(extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'obelus-copy-'));
  cpSync(extension, folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('obelus@', 'obelus-copy@'));
  return folder;
}

describe.each(Object.entries(inject('browsers')))('in %s', (browserName, found) => {
  const name = browserName as BrowserName;

  test('an extension that goes under busy pages leaves no error in them, and takes them up when it is back', () =>
    inScene(name, found, async ({ launched, site, open }) => {
      const offTopic = await open(site.put('/off.html', html('<p>Nothing of the kind.</p>')));
      const page = await open(site.put('/on.html', ARTICLE));
      await expectMarks(page, MARKS);
      const mark = middle(await markBox(page, 'Bartz v. Anthropic'));
      await beBusy(page, 'More of the AI Act.');
      await launched.removeExtension();
      // Before the page script has noticed: text to be read, a mark to rest on.
      for (let i = 0; i < 4; i++) {
        await page.mouse.move(mark.x + 200, mark.y + 60);
        await page.mouse.move(mark.x, mark.y, { steps: 4 });
        await settle(400);
      }
      await settle(1500);
      await rest(page);
      if (name === 'chromium') await expectMarks(page, []);
      // The gate of a page that turns to the topic only now.
      await offTopic.bringToFront();
      await beBusy(offTopic, 'Then came the AI Act.');
      await settle(1500);

      await launched.installExtension();
      await offTopic.bringToFront();
      await rest(offTopic);
      await offTopic.evaluate(() => document.getElementById('more')?.append('At last, the AI Act.'));
      await expectMarks(offTopic, ['AI Act']);
      await page.bringToFront();
      await expectMarks(page, MARKS);
      await page.mouse.move(5, 5);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
    }));

  test('two copies mark a page once, open one card, and the one that stays goes on', () =>
    inScene(name, found, async ({ launched, site, open }) => {
      const page = await open(site.put('/twice.html', ARTICLE));
      await expectMarks(page, MARKS);
      const folder = copyOf(found.extension);
      try {
        const copy = await launched.browser.installExtension(folder);
        // The second has been here when it has put its highlight in the place of the first's.
        await settle(2500);
        await page.bringToFront();
        await expectMarks(page, MARKS);
        await hover(page, 'Bartz v. Anthropic');
        await expectCard(page, TITLES.bartz);
        await settle(500);
        expect(await page.evaluate(() => document.querySelectorAll('obelus-card').length)).toBe(1);
        await page.keyboard.press('Escape');
        await expectNoCard(page);
        await beBusy(page, 'More of the AI Act.');
        await settle(1000);
        await rest(page);
        await expectMarks(page, MARKS);
        await launched.browser.uninstallExtension(copy);
        await page.bringToFront();
        // Firefox ends scripts without a word, and leaves what they painted until the page is loaded anew.
        if (name === 'firefox') await page.reload();
        await settle(4500);
        await expectMarks(page, MARKS);
        await page.mouse.move(5, 5);
        await hover(page, 'Bartz v. Anthropic');
        await expectCard(page, TITLES.bartz);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }));
});
