/**
 * `npm run corpus -- FOLDER [--browser firefox] [--only TEXT] [--json]`: loads
 * every page of a folder (see corpus-pages.ts) off the network, twice without
 * and once with the extension, and compares. Exit status 1 when a negative
 * page has a mark or a DOM is not what it is without Obelus. Build first.
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CorpusPage, readCorpus } from './corpus-pages.ts';
import { type Visited, visitPage } from './corpus-visit.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { startSite } from './local-site.ts';
import { startOfflineProxy } from './offline-proxy.ts';
import type { OwnTime } from './own-time.ts';

/** Loads the page at hand once more. */
interface Loader {
  readonly bare: () => Promise<Visited>;
  readonly ours: () => Promise<Visited>;
}

interface Row {
  readonly page: string;
  readonly topic: string;
  /** `alike`: the page varies by itself, and not more with the extension than without. */
  readonly dom: 'same' | 'alike' | 'differs';
  readonly marks: readonly string[];
  /** Errors without (the fewer and the more of two loads) and with the extension. */
  readonly errors: readonly [number, number, number];
  /** Errors that no load without the extension had, where there were more of them than there. */
  readonly newErrors: readonly string[];
  /** ms of the longest task of any script, without (the longer of two) and with. */
  readonly longestTask?: readonly [number, number];
  /** ms of the page's main thread that went into the extension: in all, and without a break. */
  readonly own?: OwnTime;
}

/** Loads without the extension before a DOM is taken to differ. */
const MOST_LOADS = 6;

/** Numbers, addresses and such differ from load to load; the message is what counts. */
const gist = (message: string) => message.replace(/[\d:]+/gu, '#');

/** Whether a DOM has no kind of tag, attribute or text but those of the others. */
function addsNothing(others: readonly Visited[], { html }: Visited): boolean {
  const pieces = (html: string) =>
    html.split(/(?=<)/u).map((piece) => gist(piece).replace(/#[0-9a-f#]*/giu, '#'));
  const known = new Set(others.flatMap((other) => pieces(other.html)));
  return pieces(html).every((piece) => known.has(piece));
}

/**
 * Some pages change by themselves: which of their scripts comes first differs
 * from load to load. They are loaded again, without and with the extension,
 * until two loads agree. One that never does is compared piece by piece.
 */
async function compareDom(before: Visited[], after: Visited[], load: Loader): Promise<Row['dom']> {
  const agree = () => before.some(({ html }) => after.some((ours) => ours.html === html));
  if (agree()) return 'same';
  while (before.length < MOST_LOADS) {
    before.push(await load.bare());
    after.push(await load.ours());
    if (agree()) return 'alike';
  }
  const varies = new Set(before.map(({ html }) => html)).size > 1;
  return varies && after.some((ours) => addsNothing(before, ours)) ? 'alike' : 'differs';
}

function compare(
  { file, topic }: CorpusPage,
  dom: Row['dom'],
  before: readonly Visited[],
  after: Visited,
): Row {
  const counts = before.map(({ errors }) => errors.length).sort((a, b) => a - b) as [number, number];
  const known = new Set(before.flatMap(({ errors }) => errors.map(gist)));
  const [tasks, task] = [before.map(({ longestTask }) => longestTask ?? 0), after.longestTask];
  return {
    page: file.replace(/\.html(\.gz)?$/u, ''),
    topic,
    dom,
    marks: after.marks,
    errors: [...counts, after.errors.length],
    newErrors: after.errors.length > counts[1] ? after.errors.filter((error) => !known.has(gist(error))) : [],
    ...(task !== undefined && { longestTask: [Math.max(...tasks), task] }),
    ...(after.own && { own: after.own }),
  };
}

const isBad = ({ topic, dom, marks }: Row) => dom === 'differs' || (topic === 'negative' && marks.length > 0);

function line({ page, topic, dom, marks, errors, newErrors, longestTask, own }: Row): string {
  const [low, high, now] = errors;
  const cells = [
    page.slice(0, 46).padEnd(48),
    topic.padEnd(10),
    dom.padEnd(10),
    String(marks.length).padStart(5),
    `${low === high ? low : `${low}-${high}`} > ${now}`.padStart(15),
    String(newErrors.length).padStart(5),
    (longestTask?.join(' > ') ?? '-').padStart(13),
    (own ? `${own.total.toFixed(1)} / ${own.longest.toFixed(1)}` : '-').padStart(14),
  ];
  return cells.join('');
}

const HEAD = `${'page'.padEnd(48)}topic     DOM       marks         errors  new  longest task    own ms/max`;

function totals(rows: readonly Row[]) {
  const of = (isOne: (row: Row) => boolean) => rows.filter(isOne).length;
  return {
    pages: rows.length,
    domSame: of(({ dom }) => dom === 'same'),
    domAlike: of(({ dom }) => dom === 'alike'),
    domDiffers: of(({ dom }) => dom === 'differs'),
    negativePages: of(({ topic }) => topic === 'negative'),
    negativeMarks: rows.reduce((sum, { topic, marks }) => sum + (topic === 'negative' ? marks.length : 0), 0),
    marks: rows.reduce((sum, { marks }) => sum + marks.length, 0),
    newErrors: rows.reduce((sum, { newErrors }) => sum + newErrors.length, 0),
    longestOwn: Math.round(Math.max(0, ...rows.map(({ own }) => own?.longest ?? 0)) * 10) / 10,
  };
}

async function run(
  folder: string,
  name: BrowserName,
  only: string,
  tell: (row: Row) => void,
): Promise<Row[]> {
  const found = findBrowser(name, { install: true });
  const pages = readCorpus(folder).filter(({ file }) => file.includes(only));
  const [site, proxy] = await Promise.all([startSite(), startOfflineProxy()]);
  site.put('/blank', '<!doctype html><title>Blank</title>');
  const extension = fileURLToPath(
    new URL(`../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
  );
  const options = { proxy: proxy.address };
  const [bare, bareAgain, ours] = await Promise.all([
    launchBrowser(found, options),
    launchBrowser(found, options),
    launchBrowser(found, { ...options, extension }),
  ]);
  try {
    const rows: Row[] = [];
    for (const [number, page] of pages.entries()) {
      // No charset: some pages name theirs in a <meta>, and a header would overrule it.
      const address = site.put(`/${number}.html`, page.body, { 'content-type': 'text/html' });
      const before = await Promise.all([visitPage(bare, address), visitPage(bareAgain, address)]);
      // Alone, so that the times are ours and not those of three browsers at once.
      const after = await visitPage(ours, address);
      const dom = await compareDom([...before], [after], {
        bare: () => visitPage(bare, address),
        ours: () => visitPage(ours, address),
      });
      const row = compare(page, dom, before, after);
      tell(row);
      rows.push(row);
    }
    return rows;
  } finally {
    await Promise.all([bare, bareAgain, ours].map((browser) => browser.close()));
    proxy.close();
    await site.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const { browser, only, json } = values;
if (!folder || (browser !== 'chromium' && browser !== 'firefox')) {
  console.error('Usage: npm run corpus -- FOLDER [--browser chromium|firefox] [--only TEXT] [--json]');
  process.exit(2);
}

if (!json) console.log(HEAD);
const rows = await run(folder, browser, only, (row) => {
  if (json) return;
  console.log(line(row));
  if (row.topic !== 'on' && row.marks.length) console.log(`    marked: ${row.marks.join(' | ')}`);
  for (const error of row.newErrors) console.log(`    error: ${error.slice(0, 160)}`);
});
const sums = totals(rows);
console.log(
  json
    ? JSON.stringify({ totals: sums, pages: rows }, null, 2)
    : Object.entries(sums)
        .map(([what, count]) => `${what} ${count}`)
        .join(', '),
);
process.exit(rows.some(isBad) ? 1 : 0);
