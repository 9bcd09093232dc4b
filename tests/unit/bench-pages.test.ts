import { describe, expect, test } from 'vitest';
import { samplePages } from '../../bench/pages/pages.ts';
import { MARKED, PAGE, readTrace, type TraceEvent } from '../../bench/pages/trace.ts';

const MAIN = { pid: 7, tid: 1 } as const;
const OURS = { data: { url: 'chrome-extension://abc/gate.js' } } as const;

/** µs, as in a trace; the thread had the processor for half of the time. */
const ran = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  ...MAIN,
  ts,
  dur,
  tdur: dur / 2,
  ...more,
});
const noted = (name: string, ts: number): TraceEvent => ({ name, ph: 'I', ...MAIN, ts });

describe('a trace tells', () => {
  const events: readonly TraceEvent[] = [
    ran('RunTask', 0, 50_000),
    noted(PAGE, 100_000),
    ran('RunTask', 110_000, 40_000),
    ran('FunctionCall', 112_000, 9000, { args: { data: { url: 'http://127.0.0.1/page.js' } } }),
    ran('RunTask', 200_000, 20_000),
    ran('EvaluateScript', 201_000, 8000, { args: OURS }),
    ran('v8.compile', 201_500, 2000, { args: OURS }),
    ran('FunctionCall', 210_000, 4000, { args: OURS }),
    ran('FunctionCall', 211_000, 9000, { args: OURS, pid: 8 }),
    noted(MARKED, 231_000),
  ];
  /** One inside of what the trace has anyway, two after a promise, one of the page before. */
  const samples = [
    { start: 50_000, end: 50_250 },
    { start: 202_000, end: 202_250 },
    { start: 222_000, end: 223_000 },
    { start: 223_250, end: 224_250 },
  ];
  const read = readTrace(events, samples);

  test('the tasks of the page, since it began', () => {
    expect(read).toMatchObject({ allMs: 30, longestTaskMs: 20 });
  });
  test('what ran of extensions, what is inside of it once, other processes not', () => {
    expect(read).toMatchObject({ ownMs: 8, longestOwnMs: 4 });
  });
  test('how long after its start the first mark was there', () => {
    expect(read.marksMs).toBe(30);
    expect(readTrace(events.slice(0, -1), [])).not.toHaveProperty('marksMs');
  });
  test('nothing when the page is not in it', () => {
    expect(() => readTrace(events.slice(3), [])).toThrow('does not have the page');
  });
});

describe('the sample of pages', () => {
  const page = (topic: string, size: number) => ({
    file: `${topic}-${size}`,
    topic,
    body: Buffer.alloc(size),
  });
  const pages = [
    ...[5, 1, 3, 2, 4].map((size) => page('negative', size)),
    page('mention', 9),
    page('on', 8),
    page('on', 6),
    page('on', 7),
  ];
  const names = (count?: number) => samplePages(pages, count).map(({ file }) => file);

  test('goes from small to large, half of it on topic', () => {
    expect(names(4)).toEqual(['negative-1', 'negative-5', 'on-6', 'on-8']);
    expect(names(6)).toEqual(['negative-1', 'negative-3', 'negative-5', 'on-6', 'on-7', 'on-8']);
  });
  test('is all of both topics when none is asked for', () => expect(names()).toHaveLength(8));
});
