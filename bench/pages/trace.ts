/**
 * Reads a trace of Chromium's: what a page's main thread did, and how much of
 * it an extension's scripts. Counted is the time the thread had the processor
 * (`tdur`), which waiting for other programs is not part of. What goes on after
 * a promise has no event that tells whose it is; there samples of a profile do.
 */
import type { Sampled } from '../../scripts/own-time.ts';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly fileName?: string;
    readonly data?: { readonly url?: string };
  };
}

export interface MainThread {
  /** ms of processor time in tasks of the page. */
  readonly allMs: number;
  readonly longestTaskMs: number;
  /** ms in which scripts of extensions ran or were made ready, with all they called. */
  readonly ownMs: number;
  /** ms of the longest run of such scripts without a break. */
  readonly longestOwnMs: number;
  /** ms from the first such script to the first mark, where there is one. */
  readonly marksMs?: number;
}

/** What the page notes in the trace at its start, and at the first mark. */
export const PAGE = 'bench-page';
export const MARKED = 'bench-marked';

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

const ofExtension = ({ args }: TraceEvent) =>
  [args?.data?.url, args?.fileName].some((url) => url?.startsWith('chrome-extension://'));

const took = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000;

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

/** Events that no other of them is around. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts + dur <= end) return false;
      end = ts + dur;
      return true;
    });
}

/** µs: samples closer than this are one run. */
const BREAK_US = 1000;

/** How long runs took that samples tell of and events do not, in ms. */
function sampledRuns(events: readonly TraceEvent[], samples: readonly Sampled[]): number[] {
  const runs: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const { start, end } of samples) {
    while (next < events.length && endOf(events[next] as TraceEvent) <= start) next++;
    const event = events[next];
    if (event && event.ts <= start) continue;
    const ms = (end - start) / 1000;
    if (start - last > BREAK_US) runs.push(ms);
    else runs.push((runs.pop() ?? 0) + ms);
    last = end;
  }
  return runs;
}

export function readTrace(events: readonly TraceEvent[], samples: readonly Sampled[]): MainThread {
  const page = events.findLast(({ name }) => name === PAGE);
  if (!page) throw new Error('The trace does not have the page.');
  const inMain = events.filter(({ tid, pid, ts }) => pid === page.pid && tid === page.tid && ts >= page.ts);
  const complete = inMain.filter(({ ph }) => ph === 'X');
  const tasks = outermost(complete.filter(({ name }) => TASKS.has(name)));
  const own = outermost(complete.filter(ofExtension));
  const runs = [
    ...own.map(took),
    ...sampledRuns(
      own,
      samples.filter(({ start }) => start >= page.ts),
    ),
  ];
  const marked = inMain.find(({ name }) => name === MARKED);
  const [first] = own;
  const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);
  return {
    allMs: sum(tasks.map(took)),
    longestTaskMs: Math.max(0, ...tasks.map(took)),
    ownMs: sum(runs),
    longestOwnMs: Math.max(0, ...runs),
    ...(marked && first && { marksMs: (marked.ts - first.ts) / 1000 }),
  };
}
