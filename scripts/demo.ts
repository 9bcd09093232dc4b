/**
 * `npm run demo`: builds the extension and opens the sample article in a
 * browser that has it, until Ctrl-C or until the browser is closed. Without a
 * display, or with --headless, it leaves pictures and the reading in out/demo
 * instead. --no-build takes what was built before.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { leavePictures, OUT, PAGE_SIZE } from './demo-pictures.ts';
import { BrowserMissing, type FoundBrowser, findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import type { LaunchedBrowser } from './launched-browser.ts';
import { startSite } from './local-site.ts';
import { marksOnPage } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

const ROOT = new URL('../', import.meta.url);
const EXTENSION = fileURLToPath(new URL('.output/chrome-mv3', ROOT));

function build(): void {
  console.log('Building the extension …');
  const wxt = fileURLToPath(new URL('node_modules/wxt/bin/wxt.mjs', ROOT));
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--browser', 'chrome'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

const hasDisplay = () =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function openArticle({ browser }: LaunchedBrowser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await waitUntil('the article is marked', async () => (await marksOnPage(page)).length > 0);
  return page;
}

async function show(found: FoundBrowser, address: string): Promise<void> {
  const launched = await launchBrowser(found, { extension: EXTENSION, visible: true });
  const ended = new Promise<void>((end) => {
    process.once('SIGINT', end);
    launched.browser.once('disconnected', () => end());
  });
  await openArticle(launched, address);
  console.log(`
The sample article is open in ${found.path}

  Rest the pointer on an underline, and a card opens beside it; Escape closes it.
  Fine dots are mentions. Statements were compared with the record: a wave differs, dashes are
  outdated, heavy dots have no source, a double line needs context, a thin line agrees.
  By keyboard: Alt+Shift+. and Alt+Shift+, go from mark to mark, Alt+Shift+O opens the card.
  The toolbar button (behind the puzzle piece) searches and lists what is on the page.

Ctrl-C, or closing the browser, ends the demo.`);
  await ended;
  await launched.close().catch(() => undefined);
}

async function photograph(found: FoundBrowser, address: string): Promise<void> {
  console.log('Running without a display: pictures instead of a window.');
  const launched = await launchBrowser(found, { extension: EXTENSION, ...PAGE_SIZE, scale: 1.5 });
  try {
    const files = await leavePictures(launched, await openArticle(launched, address));
    console.log(`Written to ${relative(process.cwd(), OUT) || OUT}:`);
    for (const file of files)
      console.log(
        `  ${relative(OUT, file).padEnd(22)}${String(Math.ceil(statSync(file).size / 1000)).padStart(4)} kB`,
      );
  } finally {
    await launched.close();
  }
}

const { values: options } = parseArgs({
  options: { headless: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
});

try {
  const found = findBrowser('chromium', { install: true });
  if (!options['no-build']) build();
  const site = await startSite(new URL('assets/', ROOT));
  const address = `${site.origin}/sample-article.html`;
  await (hasDisplay() && !options.headless ? show(found, address) : photograph(found, address));
  await site.close();
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
