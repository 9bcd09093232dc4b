/**
 * `npm run reproducible`: unpacks the sources that `npm run zip` packed into a
 * folder elsewhere, installs and packs there as docs/build.md says, and
 * compares. Exit status 1 when a package is not the same, byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { versionOf } from './source-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

const packageOf = (root: string, name: string) =>
  readFileSync(join(root, '.output', `obelus-${versionOf(ROOT)}-${name}.zip`));

function unpack(archive: Uint8Array, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows });

// Deeper than here, and of another length: a path that got into a package would show.
const elsewhere = join(mkdtempSync(join(tmpdir(), 'obelus-again-')), 'unpacked', 'somewhere else');
let failed = false;
try {
  unpack(packageOf(ROOT, 'sources'), elsewhere);
  npm(elsewhere, 'ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  npm(elsewhere, 'run', '-s', 'zip');
  for (const name of ['chrome', 'firefox', 'sources']) {
    const isSame = packageOf(ROOT, name).equals(packageOf(elsewhere, name));
    failed ||= !isSame;
    console.log(`${name.padEnd(8)} ${isSame ? 'the same, byte for byte' : 'NOT the same'}`);
  }
} finally {
  rmSync(join(elsewhere, '..', '..'), { recursive: true, force: true });
}

process.exit(failed ? 1 : 0);
