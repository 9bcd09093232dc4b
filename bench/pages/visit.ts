/** Loads one page once, in Chromium, and tells what its main thread did and what stayed in memory. */
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { ownSamples, startProfiler } from '../../scripts/own-time.ts';
import { MARKED, type MainThread, PAGE, readTrace, type TraceEvent } from './trace.ts';

export interface Visit extends MainThread {
  readonly marks: number;
  /** MB of scripts' memory after a collection, those of the page included. */
  readonly heapMb: number;
}

const LOAD_MS = 15_000;
/** How long nothing may have come after the load for the visit to be over, and when it is over anyway. */
const QUIET_MS = 800;
const LATEST_MS = 6000;

const CATEGORIES = [
  '-*',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
];

/**
 * Runs in the page before its own scripts: leaves its own marks in the trace,
 * one to know the main thread by and one when the first mark is there.
 */
function watchMarks(pageMark: string, firstMark: string): void {
  if (window !== top) return;
  const LOOK_MS = 5;
  performance.mark(pageMark);
  const timer = setInterval(() => {
    const isMarked =
      [...CSS.highlights.values()].some(({ size }) => size > 0) ||
      document.querySelector('mark[data-markjs]');
    if (!isMarked) return;
    performance.mark(firstMark);
    clearInterval(timer);
  }, LOOK_MS);
}

const countMarks = (page: Page) =>
  page.evaluate(
    () =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) +
      document.querySelectorAll('mark[data-markjs]').length,
  );

/** Until no mark has come for a while. */
async function settle(page: Page): Promise<number> {
  const end = performance.now() + LATEST_MS;
  for (let count = -1; ; ) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const now = await countMarks(page);
    if (now === count || now === 0 || performance.now() > end) return now;
    count = now;
  }
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

export async function visitPage({ browser }: LaunchedBrowser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  try {
    // A page of the same site first, so that what is measured needs no new process.
    await page.goto(new URL('/blank', address).href);
    await page.evaluateOnNewDocument(watchMarks, PAGE, MARKED);
    const stopProfiler = await startProfiler(page);
    await page.tracing.start({ categories: CATEGORIES });
    // A page may wait for ever for something that is not there.
    await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => undefined);
    const marks = await settle(page);
    const trace = await page.tracing.stop();
    const samples = ownSamples(await stopProfiler());
    if (!trace) throw new Error('Chromium gave no trace.');
    const { traceEvents } = JSON.parse(Buffer.from(trace).toString('utf8')) as { traceEvents: TraceEvent[] };
    return { ...readTrace(traceEvents, samples), marks, heapMb: await heapMb(page) };
  } finally {
    await page.close().catch(() => undefined);
  }
}
