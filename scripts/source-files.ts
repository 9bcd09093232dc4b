/** Which files are the source of the extension: what is under version control, or, in an unpacked archive of it, all. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** As in .gitignore, for a folder that git knows nothing of. */
const MADE = new Set(['node_modules', '.output', '.wxt', 'out', '.git']);

function filesUnder(folder: string, inside = folder): string[] {
  return readdirSync(inside, { withFileTypes: true }).flatMap((entry) => {
    const path = join(inside, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : filesUnder(folder, path);
    return entry.name.endsWith('.log') ? [] : [relative(folder, path).replaceAll(sep, '/')];
  });
}

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64e6 });

export function sourceFiles(folder: string): readonly string[] {
  if (!existsSync(join(folder, '.git'))) return filesUnder(folder);
  return git(folder, 'ls-files', '-z')
    .split('\0')
    .filter((path) => path && existsSync(join(folder, path)));
}

/** Whether something differs from what is under version control, so that nobody else could make the same. */
export const isChanged = (folder: string): boolean =>
  existsSync(join(folder, '.git')) && git(folder, 'status', '--porcelain').trim() !== '';

export const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
