/**
 * `npm run size`: what the built extension weighs, gzipped, against its
 * limits. Exit status 1 when a part is over or not built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Part {
  readonly name: string;
  /** A page stands for itself and all it loads. */
  readonly files: readonly string[];
  /** In kB (1000 bytes) of gzip. */
  readonly limit: number;
}

const PARTS: readonly Part[] = [
  { name: 'gate and page script', files: ['gate.js', 'page.js'], limit: 12 },
  { name: 'editor script', files: ['editors.js'], limit: 12 },
  { name: 'card', files: ['card.js'], limit: 25 },
  { name: 'background, all records', files: ['background.js'], limit: 500 },
  { name: 'library page', files: ['library.html'], limit: 100 },
  { name: 'options page', files: ['options.html'], limit: 30 },
  { name: 'desk', files: ['desk.html'], limit: 55 },
];

const BUILDS = ['chrome-mv3', 'firefox-mv3'];

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The scripts and styles that a page names, and itself. */
const withLoaded = (folder: string, file: string): string[] =>
  file.endsWith('.html')
    ? [
        file,
        ...[
          ...readFileSync(join(folder, file), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu),
        ].map(([, loaded = '']) => loaded),
      ]
    : [file];

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

const total = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + gzipped(join(parentPath, name)), 0);

let failed = false;

for (const build of BUILDS) {
  const folder = fileURLToPath(new URL(`../.output/${build}`, import.meta.url));
  console.log(build);
  if (!existsSync(folder)) {
    console.log('  not built; run `npm run build` first');
    failed = true;
    continue;
  }
  for (const { name, files, limit } of PARTS) {
    const bytes = files
      .flatMap((file) => withLoaded(folder, file))
      .reduce((sum, file) => sum + gzipped(join(folder, file)), 0);
    const isOver = bytes > limit * 1000;
    failed ||= isOver;
    console.log(
      `  ${name.padEnd(26)}${kB(bytes)}   limit ${String(limit).padStart(3)} kB${isOver ? '   OVER' : ''}`,
    );
  }
  console.log(`  ${'everything'.padEnd(26)}${kB(total(folder))}`);
}

process.exit(failed ? 1 : 0);
