/**
 * Loads one page of the corpus once and tells what it became: its DOM, its
 * errors, its longest task and its marks. Chance and the clock are the same in
 * every load, so that pages which use them build the same DOM each time.
 */
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from './launched-browser.ts';
import { marksOnPage } from './marks-on-page.ts';
import { measureOwnTime, type OwnTime } from './own-time.ts';

export interface Visited {
  readonly html: string;
  readonly errors: readonly string[];
  /** In ms; undefined where the browser does not tell. */
  readonly longestTask?: number;
  readonly marks: readonly string[];
  /** What the extension took, where the browser tells. */
  readonly own?: OwnTime;
}

/** When both have had the time to do what they do: the page's scripts and ours. */
const WAIT_MS = 2000;
const LOAD_MS = 20_000;

/** Runs in the page before its own scripts. */
function fixChance(): void {
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  Math.random = next;
  crypto.getRandomValues = (array) => {
    const bytes = array as unknown as Uint8Array;
    for (let i = 0; i < bytes.length; i++) bytes[i] = next() * 256;
    return array;
  };
  crypto.randomUUID = () => '00000000-0000-4000-8000-000000000000';
  const moment = Date.UTC(2026, 9, 20, 12);
  const RealDate = Date;
  // biome-ignore lint/suspicious/noGlobalAssign: the page is to see another clock
  Date = new Proxy(RealDate, {
    construct: (target, args: [], self) =>
      Reflect.construct(target, args.length ? args : [moment], self) as Date,
    get: (target, key, self) => (key === 'now' ? () => moment : Reflect.get(target, key, self)),
  });
}

function watchTasks(): void {
  const record = { longest: 0 };
  Object.defineProperty(window, 'obelusTasks', { value: record });
  if (!PerformanceObserver.supportedEntryTypes?.includes('longtask')) return;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) record.longest = Math.max(record.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

const longestTask = (page: Page) =>
  page.evaluate(() =>
    PerformanceObserver.supportedEntryTypes?.includes('longtask')
      ? (window as unknown as { obelusTasks: { longest: number } }).obelusTasks.longest
      : undefined,
  );

/** All of the document, shadow roots that can be seen from outside included. */
const serialise = (page: Page) =>
  page.evaluate(() => {
    const parts = [document.documentElement.outerHTML];
    const collect = (root: Document | ShadowRoot) => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        parts.push(shadowRoot.innerHTML);
        collect(shadowRoot);
      }
    };
    collect(document);
    return parts.join('\n');
  });

export async function visitPage({ browser, name }: LaunchedBrowser, address: string): Promise<Visited> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    // A page of the same site first, so that the profile is not lost with a change of process.
    await page.goto(new URL('/blank', address).href);
    errors.length = 0;
    const stopMeasuring = name === 'chromium' ? await measureOwnTime(page) : undefined;
    await page.evaluateOnNewDocument(fixChance);
    await page.evaluateOnNewDocument(watchTasks);
    // A page may wait for ever for something that is not there.
    await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => undefined);
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const own = await stopMeasuring?.();
    const [html, longest, marks] = [await serialise(page), await longestTask(page), await marksOnPage(page)];
    return {
      html,
      errors,
      ...(longest !== undefined && { longestTask: Math.round(longest) }),
      marks: marks.map(({ text }) => text),
      ...(own && { own }),
    };
  } finally {
    await page.close().catch(() => undefined);
  }
}
