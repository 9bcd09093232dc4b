/** The files that `npm run check` reads: those that are named, and the documents in named folders. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDocument } from './documents/document.ts';

type Complain = (message: string) => void;

const reason = (error: unknown) => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
};

/** Of programs, not of writers. */
const isPassedOver = (name: string) => name.startsWith('.') || name === 'node_modules';

/** All documents below a folder, in order of their names; links to other folders are not followed. */
function documentsIn(folder: string, complain: Complain): string[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    complain(`${folder}: ${reason(error)}`);
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isPassedOver(entry.name)) return [];
    if (entry.isDirectory()) return documentsIn(path, complain);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && isLinkToFile(path));
    return isFile && isDocument(path) ? [path] : [];
  });
}

const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

const isLinkToFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Each file once, in the order in which they are named. */
export function filesToRead(paths: readonly string[], complain: Complain): string[] {
  const files = new Map<string, string>();
  const add = (path: string) => {
    if (!files.has(resolve(path))) files.set(resolve(path), path);
  };
  for (const path of paths) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      add(path);
      continue;
    }
    let complained = false;
    const found = documentsIn(path, (message) => {
      complained = true;
      complain(message);
    });
    if (!found.length && !complained) complain(`${path}: has no .md, .html or .txt file in it`);
    for (const file of found) add(file);
  }
  return [...files.values()];
}

/** Text of a file, or null after saying why not. */
export function readText(path: string, complain: Complain): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    complain(`${path}: ${reason(error)}`);
    return null;
  }
  try {
    if (bytes.includes(0)) throw new TypeError();
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    complain(`${path}: is not text in UTF-8; convert it first`);
    return null;
  }
}
