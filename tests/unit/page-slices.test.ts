import { afterEach, describe, expect, test, vi } from 'vitest';
import { inSlices } from '../../entrypoints/page/slices.ts';

/** A page on which a frame is followed by so many ms of idle time; the clock goes on by 1 ms a step. */
function stubPage(idleMs: number) {
  let now = 0;
  const rests: number[] = [];
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('scheduler', { yield: async () => rests.push(now) });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('requestIdleCallback', (run: (idle: { timeRemaining: () => number }) => void) => {
    rests.push(now);
    setTimeout(run, 0, { timeRemaining: () => idleMs });
  });
  function* work(steps: number) {
    for (let i = 0; i < steps; i++) {
      now++;
      yield;
    }
    return 'done';
  }
  return { page, rests, work };
}

const longest = (rests: readonly number[]) => Math.max(...rests.map((at, i) => at - (rests[i - 1] ?? 0)));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('work in slices', () => {
  test.each([0, 4, 20, 50])('never takes longer than a slice with %i ms of idle time', async (idleMs) => {
    const { rests, work } = stubPage(idleMs);
    expect(await inSlices(work(200), new AbortController().signal)).toBe('done');
    expect(longest(rests)).toBeLessThanOrEqual(6);
  });

  test('ends when it is told to', async () => {
    const { work } = stubPage(50);
    const ended = new AbortController();
    const steps = work(1e9);
    const result = inSlices(steps, ended.signal);
    setTimeout(() => ended.abort(), 20);
    expect(await result).toBeUndefined();
  });

  test('rests while the page is hidden', async () => {
    const { page, rests, work } = stubPage(50);
    page.hidden = true;
    const result = inSlices(work(20), new AbortController().signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rests).toEqual([0]);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(await result).toBe('done');
  });
});
