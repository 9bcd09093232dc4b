/**
 * `npm run zip`: builds both extensions and packs what the stores get into
 * `.output`: one package for Chrome and Edge, one for addons.mozilla.org, and
 * the sources of the latter with docs/build.md. Prints the SHA-256 of each.
 */
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isChanged, sourceFiles, versionOf } from './source-files.ts';
import { zipFiles } from './zip-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output');

const builtFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));

const PACKAGES = [
  { name: 'chrome', folder: join(OUTPUT, 'chrome-mv3'), files: builtFiles },
  { name: 'firefox', folder: join(OUTPUT, 'firefox-mv3'), files: builtFiles },
  { name: 'sources', folder: ROOT, files: sourceFiles },
] as const;

if (isChanged(ROOT))
  console.warn('Note: files differ from what is committed; nobody else can make these packages.\n');

for (const { name, folder, files } of PACKAGES) {
  const bytes = zipFiles(folder, files(folder));
  const file = `obelus-${versionOf(ROOT)}-${name}.zip`;
  writeFileSync(join(OUTPUT, file), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  ${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
}
