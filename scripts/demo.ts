/**
 * `npm run demo`: builds the extension and opens the sample article in a
 * browser that has it, until Ctrl-C or until the browser is closed. Without a
 * display, or with --headless, it leaves pictures and the reading in out/demo
 * instead. --no-build takes what was built before.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { leaveReading } from './demo-reading.ts';
import { BrowserMissing, type FoundBrowser, findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { startSite } from './local-site.ts';
import { DEMO } from './pictures/albums.ts';
import { extensionFor, fillAlbum } from './pictures/fill-album.ts';
import { openArticle } from './pictures/studio.ts';

const ROOT = new URL('../', import.meta.url);

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

async function show(found: FoundBrowser): Promise<void> {
  const site = await startSite(new URL('assets/', ROOT));
  const address = `${site.origin}/sample-article.html`;
  const launched = await launchBrowser(found, { extension: extensionFor('chromium'), visible: true });
  const ended = new Promise<void>((end) => {
    process.once('SIGINT', end);
    launched.browser.once('disconnected', () => end());
  });
  await openArticle({ launched, address });
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
  await site.close();
}

async function photograph(found: FoundBrowser): Promise<void> {
  console.log('Running without a display: pictures instead of a window.');
  await fillAlbum(found, DEMO, { 'reading.json': leaveReading });
}

const { values: options } = parseArgs({
  options: { headless: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
});

try {
  const found = findBrowser('chromium', { install: true });
  if (!options['no-build']) build();
  await (hasDisplay() && !options.headless ? show(found) : photograph(found));
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
