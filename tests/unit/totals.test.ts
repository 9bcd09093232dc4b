/** What a test run says at its end, of tests that need a second try above all. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const root = fileURLToPath(new URL('../fixtures/shaky/', import.meta.url));

/** All that it says and how it ends. */
const run = () =>
  new Promise<{ said: string; status: number | string | null | undefined }>((done) => {
    execFile(process.execPath, [vitest, 'run', '--root', root], (error, said) =>
      done({ said, status: error ? error.code : 0 }),
    );
  });

test('a test that passed only on its second try is counted as passed and named', async () => {
  const { said, status } = await run();
  expect(said.trim().split('\n')).toEqual([
    'Passed only on its second try: shaky.ts > a suite > that is shaky',
    '2 passed, 1 failed',
  ]);
  expect(status).toBe(1);
});
