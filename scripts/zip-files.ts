/**
 * Packs files so that the same files give the same bytes, on every machine and
 * on every day: in the order of their names, all of one date, without rights,
 * and compressed by a library, for what is built into Node differs between
 * versions of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest that the format knows. It is written in local time, so it is made in that. */
const DATE = new Date(1980, 0, 1);

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Paths are of the folder, with "/". */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const path of paths.toSorted(byCodeUnit)) entries[path] = readFileSync(join(folder, path));
  return zipSync(entries, { level: 9, mtime: DATE, os: 0, attrs: 0 });
}
