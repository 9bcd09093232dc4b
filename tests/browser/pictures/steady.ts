/**
 * Makes a page look the same on every day and at every moment: a fixed date
 * and time zone, no motion, no caret, and no picture before it stands still.
 */
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../scripts/launched-browser.ts';
import { packPng } from '../../../scripts/pictures/pack-png.ts';

/** Forced colours are those of the system's high contrast. */
export type Scheme = 'light' | 'dark' | 'forced';

export interface Look {
  readonly scheme: Scheme;
  readonly width: number;
  readonly height: number;
}

/** The day of the pictures; the states of the gallery have it too. */
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** What may move for a while: a list that fills, a picture that is measured. */
const TRIES = 40;

/** Runs in the page or the worker, so it may use nothing from here. */
function stop(now: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts: readonly number[]) {
      super(...((parts.length ? parts : [now]) as [number]));
    }
    static override now() {
      return now;
    }
  } as DateConstructor;
}

/** For documents that the page loads from now on. */
export async function stopClock(page: Page): Promise<void> {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(stop, NOW);
}

/** The background tells what may have changed since; until it is started again. */
export async function stopBackgroundClock({ browser }: LaunchedBrowser): Promise<void> {
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker');
  await (await target.worker())?.evaluate(stop, NOW);
}

const FEATURES = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const;

/** Over the debugger itself: puppeteer knows no forced colours. */
export async function setLook(page: Page, scheme: Scheme): Promise<void> {
  const client = await page.createCDPSession();
  const features = { 'prefers-reduced-motion': 'reduce', ...FEATURES[scheme] };
  await client.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** A blinking caret is there in one picture and not in the next. Forced colours force it too, so there it goes with the focus. */
async function hideCaret(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { activeElement } = document;
    if (matchMedia('(forced-colors: active)').matches && activeElement instanceof HTMLInputElement)
      activeElement.blur();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { caret-color: transparent !important }');
    for (const root of [document, document.querySelector('obelus-card')?.shadowRoot])
      root?.adoptedStyleSheets.push(sheet);
  });
}

/** The window, once two pictures in a row are the same; in the colours that it would have when approved. */
export async function photograph(page: Page): Promise<PNG> {
  await hideCaret(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let before = Buffer.alloc(0);
  for (let i = 0; i < TRIES; i++) {
    const now = Buffer.from(await page.screenshot());
    if (now.equals(before)) return PNG.sync.read(packPng(PNG.sync.read(now)));
    before = now;
  }
  throw new Error('The page never stands still.');
}
