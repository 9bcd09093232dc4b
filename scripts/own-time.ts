/**
 * How much of a page's main thread the extension takes, in Chromium: a
 * sampling profile of the load, of which only what runs in or under a script
 * of ours counts. For the corpus run, the bench and the hostile pages.
 */
import type { CDPSession, Page } from 'puppeteer-core';

export interface OwnTime {
  /** ms of the main thread in all. */
  readonly total: number;
  /** ms without a break: what a reader may feel. */
  readonly longest: number;
}

/** µs: fine enough for a slice of ours, coarse enough to change little. */
const SAMPLING_US = 250;
/** µs: a stretch ends when nothing of ours was seen for so long. */
const BREAK_US = 1000;

type Profile = Awaited<ReturnType<typeof stopProfiler>>;

const stopProfiler = async (session: CDPSession) => (await session.send('Profiler.stop')).profile;

/** Ids of the nodes that are ours or were called by ours. */
function ownNodes({ nodes }: Profile): Set<number> {
  const own = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children } of nodes) {
    if (callFrame.url.startsWith('chrome-extension://')) own.add(id);
    if (own.has(id)) for (const child of children ?? []) own.add(child);
  }
  return own;
}

function ownTime(profile: Profile): OwnTime {
  const own = ownNodes(profile);
  let [total, longest, stretch, pause] = [0, 0, 0, 0];
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const delta = profile.timeDeltas?.[i + 1] ?? 0;
    if (own.has(id)) {
      total += delta;
      stretch += delta;
      pause = 0;
      longest = Math.max(longest, stretch);
    } else {
      pause += delta;
      if (pause > BREAK_US) stretch = 0;
    }
  }
  return { total: total / 1000, longest: longest / 1000 };
}

/** A stretch of time, in µs of the clock that traces have. */
export interface Sampled {
  readonly start: number;
  readonly end: number;
}

/** µs: a sample that came later than this waited for the processor. */
const LATEST_US = 4 * SAMPLING_US;

/** When scripts of extensions, or what they called, were seen at work. */
export function ownSamples(profile: Profile): Sampled[] {
  const own = ownNodes(profile);
  let at = profile.startTime;
  return (profile.samples ?? []).flatMap((id, i) => {
    at += profile.timeDeltas?.[i] ?? 0;
    const length = Math.min(profile.timeDeltas?.[i + 1] ?? 0, LATEST_US);
    return own.has(id) ? [{ start: at, end: at + length }] : [];
  });
}

/** ms of the longest run of samples without a break; waiting for the processor does not count. */
export function longestRun(samples: readonly Sampled[]): number {
  let [longest, run, last] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const { start, end } of samples) {
    run = (start - last > BREAK_US ? 0 : run) + end - start;
    longest = Math.max(longest, run);
    last = end;
  }
  return longest / 1000;
}

/** Begins to take samples; what comes back ends it and gives them. */
export async function startProfiler(page: Page): Promise<() => Promise<Profile>> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  await session.send('Profiler.start');
  return () => stopProfiler(session);
}

/** Begins to measure; what comes back ends it and tells. The page must stay in its process: be on its site already. */
export async function measureOwnTime(page: Page): Promise<() => Promise<OwnTime>> {
  const stop = await startProfiler(page);
  return async () => ownTime(await stop());
}
