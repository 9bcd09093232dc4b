/**
 * The browser's part of `npm run bench`: what pages cost with Obelus, with a
 * bare walk over their text (the limit), with mark.js and the same names, and
 * with no extension. All four browsers are open at once and load the same page
 * one after the other.
 */
import { fileURLToPath } from 'node:url';
import { loadRecords } from '../../knowledge/load-records.ts';
import { type CorpusPage, readCorpus } from '../../scripts/corpus-pages.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { startSite } from '../../scripts/local-site.ts';
import { startOfflineProxy } from '../../scripts/offline-proxy.ts';
import { namesOf } from '../names.ts';
import { type Spread, spreadOf } from '../stats.ts';
import { bareWalk, markNames } from './rivals.ts';
import { type Visit, visitPage } from './visit.ts';

const CONTESTANTS = ['none', 'walk', 'mark.js', 'Obelus'] as const;
type ContestantName = (typeof CONTESTANTS)[number];

/** Each contestant's visit of one page, one after the other. */
type Round = Readonly<Record<ContestantName, Visit>>;

interface MeasuredRound {
  readonly page: string;
  readonly topic: string;
  readonly visits: Round;
}

export interface PageCost {
  readonly name: ContestantName;
  /** ms of the main thread, and by the bare walk in the same round. */
  readonly ownMs: Spread;
  readonly ownByWalk: Spread;
  readonly longestOwnMs: Spread;
  /** The worst of all visits. */
  readonly worstOwnMs: number;
  /** The whole main thread, by that without an extension in the same round. */
  readonly allByNone: Spread;
  readonly longestTaskByNone: Spread;
  /** MB more than without an extension. */
  readonly heapMb: Spread;
  readonly marksMs?: Spread;
  readonly marks: number;
}

export interface PageGroup {
  readonly topic: string;
  readonly pages: readonly string[];
  readonly costs: readonly PageCost[];
}

export interface PageOptions {
  readonly folders: readonly string[];
  /** How many pages; undefined for all. */
  readonly sample?: number;
  readonly rounds: number;
  /** Where extensions to compare with are made. */
  readonly workFolder: string;
  readonly tell: (line: string) => void;
}

/** The extension as built last. */
export const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Off topic and on topic; pages that only touch a topic are left out. */
const TOPICS = ['negative', 'on'];

/** As many of each topic, from the smallest page to the largest at even steps. */
export function samplePages(pages: readonly CorpusPage[], count = pages.length): CorpusPage[] {
  return TOPICS.flatMap((wanted) => {
    const bySize = pages
      .filter(({ topic }) => topic === wanted)
      .toSorted((a, b) => a.body.length - b.body.length);
    const wantedCount = Math.min(bySize.length, Math.ceil(count / TOPICS.length));
    if (wantedCount === 0) return [];
    const step = wantedCount > 1 ? (bySize.length - 1) / (wantedCount - 1) : 0;
    return Array.from({ length: wantedCount }, (_, i) => bySize[Math.round(i * step)] as CorpusPage);
  });
}

function costOf(name: ContestantName, rounds: readonly Round[]): PageCost {
  const spread = (figure: (visit: Visit, round: Round) => number) =>
    spreadOf(rounds.map((round) => figure(round[name], round)));
  const marksMs = rounds.flatMap((round) => round[name].marksMs ?? []);
  return {
    name,
    ownMs: spread(({ ownMs }) => ownMs),
    ownByWalk: spread(({ ownMs }, { walk }) => ownMs / walk.ownMs),
    longestOwnMs: spread(({ longestOwnMs }) => longestOwnMs),
    worstOwnMs: Math.max(...rounds.map((round) => round[name].longestOwnMs)),
    allByNone: spread(({ allMs }, { none }) => allMs / none.allMs),
    longestTaskByNone: spread(({ longestTaskMs }, { none }) => longestTaskMs / none.longestTaskMs),
    heapMb: spread(({ heapMb }, { none }) => heapMb - none.heapMb),
    ...(marksMs.length && { marksMs: spreadOf(marksMs) }),
    marks: rounds.reduce((sum, round) => sum + round[name].marks, 0),
  };
}

function groups(measured: readonly MeasuredRound[]): PageGroup[] {
  return [...Map.groupBy(measured, ({ topic }) => topic)].map(([topic, rounds]) => ({
    topic,
    pages: [...new Set(rounds.map(({ page }) => page))],
    costs: CONTESTANTS.map((name) =>
      costOf(
        name,
        rounds.map(({ visits }) => visits),
      ),
    ),
  }));
}

async function inAllBrowsers(
  browsers: ReadonlyMap<ContestantName, LaunchedBrowser>,
  address: string,
  round: number,
): Promise<Round> {
  const order = round % 2 ? CONTESTANTS.toReversed() : CONTESTANTS;
  const visits: Partial<Record<ContestantName, Visit>> = {};
  for (const name of order) visits[name] = await visitPage(browsers.get(name) as LaunchedBrowser, address);
  return visits as Round;
}

export async function measurePages({
  folders,
  sample,
  rounds,
  workFolder,
  tell,
}: PageOptions): Promise<PageGroup[]> {
  const pages = samplePages(folders.flatMap(readCorpus), sample);
  const extensions: Readonly<Record<ContestantName, string | undefined>> = {
    none: undefined,
    walk: bareWalk(workFolder),
    'mark.js': markNames(workFolder, namesOf(loadRecords().records)),
    Obelus: BUILT,
  };
  const found = findBrowser('chromium', { install: true });
  const [site, proxy] = await Promise.all([startSite(), startOfflineProxy()]);
  const browsers = new Map<ContestantName, LaunchedBrowser>();
  try {
    site.put('/blank', '<!doctype html><title>Blank</title>');
    const warm = site.put('/warm', '<!doctype html><title>Warm</title><p>The EU AI Act is a law.');
    for (const name of CONTESTANTS) {
      const extension = extensions[name];
      const browser = await launchBrowser(found, { proxy: proxy.address, ...(extension && { extension }) });
      browsers.set(name, browser);
      // The first page of a browser starts what later ones find ready.
      await visitPage(browser, warm);
    }
    const measured: MeasuredRound[] = [];
    for (let round = 0; round < rounds; round++)
      for (const [number, { file, topic, body }] of pages.entries()) {
        // No charset: some pages name theirs in a <meta>, and a header would overrule it.
        const address = site.put(`/${number}.html`, body, { 'content-type': 'text/html' });
        const visits = await inAllBrowsers(browsers, address, round);
        measured.push({ page: file, topic, visits });
        const own = CONTESTANTS.map((name) => `${name} ${visits[name].ownMs.toFixed(1)} ms`).join(', ');
        tell(`${round + 1}/${rounds} ${file}: ${own}`);
      }
    return groups(measured);
  } finally {
    await Promise.all([...browsers.values()].map((browser) => browser.close()));
    proxy.close();
    await site.close();
  }
}
