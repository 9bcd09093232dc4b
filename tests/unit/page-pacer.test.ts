import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPacer } from '../../entrypoints/shared/pacer.ts';

const PACE = { quietMs: 100, latestMs: 400, slowestMs: 1600 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Changes every 50 ms for so long; returns when runs came, in ms from the start. */
function restless(lengthMs: number): number[] {
  const start = performance.now();
  const runs: number[] = [];
  const pacer = createPacer(PACE, () => runs.push(Math.round(performance.now() - start)));
  for (let at = 0; at < lengthMs; at += 50) {
    pacer.change();
    vi.advanceTimersByTime(50);
  }
  return runs;
}

describe('a pacer', () => {
  test('runs once after the quiet, however many changes came', () => {
    const run = vi.fn();
    const pacer = createPacer(PACE, run);
    for (let i = 0; i < 100; i++) pacer.change();
    vi.advanceTimersByTime(99);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(run).toHaveBeenCalledOnce();
  });

  test('does not run without a change', () => {
    const run = vi.fn();
    createPacer(PACE, run);
    vi.advanceTimersByTime(10_000);
    expect(run).not.toHaveBeenCalled();
  });

  test('is patient with a restless page, twice as long each time, up to the slowest', () => {
    const runs = restless(12_000);
    const gaps = runs.map((at, i) => at - (runs[i - 1] ?? 0));
    expect(gaps[0]).toBeLessThanOrEqual(450);
    expect(gaps.every((gap, i) => i === 0 || gap >= (gaps[i - 1] ?? 0) * 0.95)).toBe(true);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(PACE.slowestMs + 100);
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(PACE.slowestMs - 100);
  });

  test('is quick again after the page came to rest', () => {
    const runs: number[] = [];
    const pacer = createPacer(PACE, () => runs.push(performance.now()));
    for (let i = 0; i < 40; i++) {
      pacer.change();
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(5000);
    const before = performance.now();
    pacer.change();
    vi.advanceTimersByTime(5000);
    expect((runs.at(-1) ?? 0) - before).toBeLessThanOrEqual(PACE.quietMs + 1);
  });

  test('stopped, it forgets what was to come', () => {
    const run = vi.fn();
    const pacer = createPacer(PACE, run);
    pacer.change();
    pacer.stop();
    vi.advanceTimersByTime(10_000);
    expect(run).not.toHaveBeenCalled();
  });
});
