/** The same files are packed into the same bytes, whenever and wherever. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceFiles } from '../../scripts/source-files.ts';
import { zipFiles } from '../../scripts/zip-files.ts';

const FILES: Readonly<Record<string, string>> = {
  'b.js': 'export const b = 1;\n'.repeat(200),
  'a/ä.txt': 'ä',
  'a/b.txt': '',
  'B.js': 'upper',
};
const PATHS = Object.keys(FILES);

let here: string;
let there: string;

function put(folder: string, date: Date, mode: number) {
  mkdirSync(join(folder, 'a'), { recursive: true });
  for (const path of PATHS) {
    writeFileSync(join(folder, path), FILES[path] ?? '', { mode });
    utimesSync(join(folder, path), date, date);
  }
}

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'obelus-zip-'));
  there = join(mkdtempSync(join(tmpdir(), 'obelus-zip-')), 'deeper', 'still');
  put(here, new Date(2020, 5, 1), 0o644);
  put(there, new Date(2026, 0, 2), 0o755);
});

afterAll(() => {
  rmSync(here, { recursive: true });
  rmSync(join(there, '..', '..'), { recursive: true });
});

test('other dates, rights, folders and orders make no difference', () => {
  expect(zipFiles(there, PATHS.toReversed())).toEqual(zipFiles(here, PATHS));
});

test('nor does the time zone', () => {
  const zoned = (zone: string) =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { zipFiles } from ${JSON.stringify(new URL('../../scripts/zip-files.ts', import.meta.url).href)};
         process.stdout.write(zipFiles(${JSON.stringify(here)}, ${JSON.stringify(PATHS)}));`,
      ],
      { env: { ...process.env, TZ: zone } },
    );
  expect(zoned('Pacific/Kiritimati').equals(zoned('America/Los_Angeles'))).toBe(true);
});

test('all of it is in, in the order of names', () => {
  const unpacked = unzipSync(zipFiles(here, PATHS));
  expect(Object.keys(unpacked)).toEqual(['B.js', 'a/b.txt', 'a/ä.txt', 'b.js']);
  const texts = Object.entries(unpacked).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  expect(Object.fromEntries(texts)).toEqual(FILES);
});

test('another letter makes other bytes', () => {
  const before = zipFiles(here, PATHS);
  writeFileSync(join(here, 'B.js'), 'Upper');
  expect(zipFiles(here, PATHS)).not.toEqual(before);
});

test('the sources without version control are the files that are there, without what is made of them', () => {
  for (const made of ['node_modules/x/index.js', '.output/chrome-mv3/manifest.json', 'out/demo/1.png']) {
    mkdirSync(join(there, made, '..'), { recursive: true });
    writeFileSync(join(there, made), 'made');
  }
  writeFileSync(join(there, 'debug.log'), 'made');
  expect([...sourceFiles(there)].toSorted()).toEqual(PATHS.toSorted());
});
