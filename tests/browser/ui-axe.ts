/**
 * `node tests/browser/ui-axe.ts [FOLDER]`: asks axe-core about every state of
 * the card and the popup, in light, dark and forced colours, and at the width
 * of 400 % zoom. With a folder it also leaves a screenshot of each there.
 * Exit status 1 when there is a violation.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Page } from 'puppeteer-core';
import { serveGallery } from './gallery/build.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.argv[2];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const LOOKS = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const;

async function setLook(page: Page, look: keyof typeof LOOKS) {
  const client = await page.createCDPSession();
  const features = Object.entries({ 'prefers-reduced-motion': 'reduce', ...LOOKS[look] }).map(
    ([name, value]) => ({ name, value }),
  );
  await client.send('Emulation.setEmulatedMedia', { features });
}

/**
 * In forced colours the browser picks the colours, so that contrast is not
 * ours. Target sizes are asked where everything is unfolded: in a card that
 * scrolls, what lies half below its foot would count as small.
 */
const runAxe = (page: Page, look: keyof typeof LOOKS, form: string): Promise<Violation[]> =>
  page.evaluate(
    (rules) =>
      (
        globalThis as unknown as {
          axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
        }
      ).axe
        .run(document, { resultTypes: ['violations'], rules })
        .then((result) => result.violations),
    { 'target-size': { enabled: form !== '' }, 'color-contrast': { enabled: look !== 'forced' } },
  );

const gallery = await serveGallery();
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
if (folder) mkdirSync(folder, { recursive: true });

const open = async (path: string, look: keyof typeof LOOKS, width: number, height: number) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await setLook(page, look);
  await page.goto(gallery.url + path);
  await page.waitForSelector('[data-ready]');
  return page;
};

const list = await open('', 'light', 400, 600);
const states = await list.$$eval('a', (links) => links.map((link) => link.textContent));

let violations = 0;
for (const state of states) {
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    for (const [name, path, width] of [
      ['', `#${state}`, state.startsWith('popup') ? 400 : 420],
      ['-open', `?open#${state}`, state.startsWith('popup') ? 400 : 420],
      ['-narrow', `?open#${state}`, 320],
    ] as const) {
      const page = await open(path, look, width, 560);
      if (folder)
        await page.screenshot({ path: `${folder}/${state}${name}-${look}.png`, fullPage: name !== '' });
      await page.evaluate(axe);
      for (const { id, help, nodes } of await runAxe(page, look, name)) {
        violations += 1;
        console.error(
          `${state}${name} ${look}: ${id}: ${help}\n  ${nodes.map((node) => `${node.html.slice(0, 160)}\n    ${node.failureSummary.replaceAll('\n', ' ')}`).join('\n  ')}`,
        );
      }
      await page.close();
    }
  }
}
await browser.close();
gallery.close();
console.log(
  `${states.length} states, each in ${Object.keys(LOOKS).length} looks and 3 forms: ${violations} violations`,
);
process.exit(violations ? 1 : 0);
