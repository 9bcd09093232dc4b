/** A built extension as its rules look at it: the text of every file, by its path in the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type PackageFiles = ReadonlyMap<string, string>;

/** What is wrong, each in one line that begins with the file. */
export type Rule = (files: PackageFiles) => readonly string[];

/** Pictures are read too: nothing may hide in a file because of its name. */
export function readPackage(folder: string): PackageFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path, 'latin1')]),
  );
}

export const withEnding = (files: PackageFiles, ...endings: readonly string[]) =>
  [...files].filter(([path]) => endings.some((ending) => path.endsWith(ending)));
