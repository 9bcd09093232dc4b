/**
 * `npm run hostile -- FOLDER [--only TEXT] [--json]`: opens every page of a
 * folder of difficult pages in Chromium with the built extension, and asks of
 * each what every page is promised: no long task of ours, nothing of the page
 * harmed, no error, no growing memory, and the marks that are expected. Exit
 * status 1 when a promise is broken. Build first.
 *
 * The folder says in `expected.json` which pages it has: `{"pages": [{"file",
 * "marks"?: [least, most]}]}`. A page may offer `window.__stress.report()`,
 * which tells what it noticed itself: `{"ok": boolean, …}`.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { held, megabytes } from './heap.ts';
import { launchBrowser } from './launch-browser.ts';
import type { LaunchedBrowser } from './launched-browser.ts';
import { type LocalSite, startSite } from './local-site.ts';
import { longestRun, ownSamples, startProfiler } from './own-time.ts';

interface HostilePage {
  readonly file: string;
  /** How many marks it may have, where that is known. */
  readonly marks?: readonly [least: number, most: number];
}

interface Row {
  readonly page: string;
  readonly marks: number;
  /** ms of our longest run without a break. */
  readonly longest: number;
  /** Bytes that the heap grew after all had been marked. */
  readonly growth: number;
  readonly broken: readonly string[];
}

/** ms that a task of ours may take. */
const LONGEST_MS = 50;
/** Bytes of growth that are chance. */
const MOST_GROWTH = 2_000_000;
/** Settled: the marks stay the same for so long; a page that never settles is taken as it is. */
const STILL_MS = 3000;
const RESTLESS_MS = 15_000;
const LARGEST_MS = 90_000;
/** Between the two looks at the heap. */
const LATER_MS = 5000;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

const COUNT = `(() => {
  let count = 0;
  for (const [name, { size }] of CSS.highlights)
    if (name.startsWith('obelus-') && name !== 'obelus-current') count += size;
  return count;
})()`;

/** Counts the marks from a world of its own, for the page may have changed the built-ins of its. */
async function markCounter(session: CDPSession): Promise<() => Promise<number>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  return async () => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: COUNT,
      contextId: executionContextId,
      returnByValue: true,
    });
    return Number(result.value);
  };
}

/** A page that still gets marks is waited for; one whose marks come and go is not. */
async function settle(countMarks: () => Promise<number>): Promise<number> {
  const start = performance.now();
  let [most, still, count] = [0, start, 0];
  for (;;) {
    await sleep(250);
    const now = performance.now();
    const seen = await countMarks();
    if (seen !== count) still = now;
    const isGrowing = seen > most;
    most = Math.max(most, seen);
    count = seen;
    if (now - still > STILL_MS || now - start > (isGrowing ? LARGEST_MS : RESTLESS_MS)) return count;
  }
}

/** What the page noticed, in its own words; nothing where all is well. */
const harm = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { __stress: check } = window as unknown as { __stress?: { report(): { ok?: boolean } } };
    const report = check?.report();
    return report?.ok === false ? Object.entries(report).join('; ') : '';
  });

async function visit(launched: LaunchedBrowser, site: LocalSite, expected: HostilePage): Promise<Row> {
  const { file, marks: [least, most] = [0, Number.POSITIVE_INFINITY] } = expected;
  const page = await launched.browser.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(`error: ${String(error)}`));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    // On its site already, so that the profile is not lost with a change of process.
    await page.goto(new URL('/blank', site.origin).href);
    await page.bringToFront();
    const stop = await startProfiler(page);
    await page.goto(new URL(file, site.origin).href, { waitUntil: 'load', timeout: LARGEST_MS });
    const session = await page.createCDPSession();
    const marks = await settle(await markCounter(session));
    const longest = longestRun(ownSamples(await stop()));
    const before = await held(session);
    await sleep(LATER_MS);
    const growth = (await held(session)).heap - before.heap;
    const noticed = await harm(page);
    if (longest > LONGEST_MS) broken.push(`a task of ${longest.toFixed(1)} ms`);
    if (growth > MOST_GROWTH) broken.push(`${megabytes(growth)} MB more in ${LATER_MS} ms`);
    if (marks < least || marks > most) broken.push(`${marks} marks, not ${least} to ${most}`);
    if (noticed) broken.push(`the page noticed: ${noticed}`);
    return { page: file, marks, longest, growth, broken };
  } finally {
    await page.close().catch(() => undefined);
  }
}

const line = ({ page, marks, longest, growth, broken }: Row) =>
  [
    page.padEnd(34),
    String(marks).padStart(7),
    longest.toFixed(1).padStart(9),
    megabytes(growth).padStart(9),
    '  ',
    broken.join(' | ') || 'as promised',
  ].join('');

const HEAD = `${'page'.padEnd(34)}  marks  longest    heap   (ms of ours without a break; MB more in ${LATER_MS} ms)`;

async function run(folder: string, only: string, tell: (row: Row) => void): Promise<Row[]> {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    pages: HostilePage[];
  };
  const extension = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
  const site = await startSite(pathToFileURL(`${resolve(folder)}/`));
  site.put('/blank', '<!doctype html><title>Blank</title>');
  const launched = await launchBrowser(findBrowser('chromium', { install: true }), { extension });
  const rows: Row[] = [];
  try {
    for (const page of expected.pages.filter(({ file }) => file.includes(only))) {
      const row = await visit(launched, site, page);
      tell(row);
      rows.push(row);
    }
  } finally {
    await launched.close();
    await site.close();
  }
  return rows;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Usage: npm run hostile -- FOLDER [--only TEXT] [--json]');
  process.exit(2);
}
if (!values.json) console.log(HEAD);
const rows = await run(folder, values.only, (row) => values.json || console.log(line(row)));
if (values.json) console.log(JSON.stringify(rows, null, 2));
process.exit(rows.some(({ broken }) => broken.length) ? 1 : 0);
