import { defineConfig } from 'vitest/config';
import { Totals } from './tests/totals.ts';

export default defineConfig({
  test: {
    reporters: ['default', new Totals()],
    // What `npm run covered` counts: the engine, of which every rule has its test.
    coverage: {
      include: ['knowledge/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 95 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/setup.ts'],
          // Some read all that is on record, which takes a second or, beside browsers at work, several.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // What a page draws after a message may take this long on a machine that is busy with something else.
          expect: { poll: { timeout: 15_000, interval: 50 } },
          // A browser may stumble. What passed on its second try only is told at the end, and is a fault to mend.
          retry: process.env['CI'] ? 1 : 0,
          // One after another: a card opens 300 ms after the pointer rests, on a busy machine too.
          fileParallelism: false,
          globalSetup: ['tests/browser/build.ts'],
        },
      },
    ],
  },
});
