/**
 * `node scripts/icons.ts`: draws `assets/icon.svg` at the sizes that browsers
 * ask for, with a Chromium of this machine. Run it after changing the drawing; the
 * results are kept in `public/icon/`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

const SIZES = [16, 32, 48, 128];

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const svg = readFileSync(path('assets/icon.svg'), 'utf8');
mkdirSync(path('public/icon'), { recursive: true });

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium').path,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: `${path('public/icon')}/${size}.png`, omitBackground: true });
}
await browser.close();
console.log(`Drew ${SIZES.map((size) => `${size}.png`).join(', ')} in public/icon`);
