import { defineConfig } from 'vitest/config';
import { Totals } from './tests/totals.ts';

export default defineConfig({
  test: {
    reporters: ['default', new Totals()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Some read all that is on record, which takes a second or, beside browsers at work, several.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One after another: a card opens 300 ms after the pointer rests, on a busy machine too.
          fileParallelism: false,
          globalSetup: ['tests/browser/build.ts'],
        },
      },
    ],
  },
});
