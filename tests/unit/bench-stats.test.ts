import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, ratios, spreadOf } from '../../bench/stats.ts';

describe('median and quartiles', () => {
  test.each([
    [[3], 3, [3, 3]],
    [[2, 1], 1.5, [1.25, 1.75]],
    [[5, 1, 4, 2, 3], 3, [2, 4]],
    [[1, 2, 3, 100], 2.5, [1.75, 27.25]],
  ] as const)('of %j', (figures, median, quartiles) => {
    expect(spreadOf(figures)).toEqual({ median, quartiles, runs: figures.length });
  });

  test('leave the list as it was', () => {
    const figures = [3, 1, 2];
    spreadOf(figures);
    expect(figures).toEqual([3, 1, 2]);
  });

  test('of nothing are an error, not a figure', () => {
    expect(() => spreadOf([])).toThrow('no figures');
  });

  test('lie between the least and the most, in order', () => {
    const list = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(list, (figures) => {
        const parts = [0, 0.25, 0.5, 0.75, 1].map((part) => quantile(figures, part));
        expect(parts[0]).toBe(Math.min(...figures));
        expect(parts[4]).toBe(Math.max(...figures));
        for (let i = 1; i < parts.length; i++)
          expect(parts[i] as number).toBeGreaterThanOrEqual((parts[i - 1] as number) - 1e-6);
      }),
    );
  });
});

test('ratios are taken within a round, so that a slow round does not count', () => {
  expect(spreadOf(ratios([2, 40, 4], [1, 20, 2]))).toEqual({ median: 2, quartiles: [2, 2], runs: 3 });
  expect(() => ratios([1], [1, 2])).toThrow('as many');
});
