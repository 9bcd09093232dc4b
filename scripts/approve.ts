/**
 * `npm run approve`: takes how every surface looks now as how it is to look,
 * and lists what changed. `-- card popup-off` takes only the scenes whose names
 * begin so. Look at the pictures in tests/browser/pictures/approved before they
 * are committed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'browser', 'tests/browser/pictures.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, OBELUS_APPROVE: process.argv.slice(2).join(' '), OBELUS_BROWSERS: 'chromium' },
  },
);
process.exitCode = status ?? 1;
