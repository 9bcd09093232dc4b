/**
 * Reads the record files from disk, for the build, the command line and the
 * tests. Runs in Node only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckedRecords, checkRecords, type Problem, type RecordFile } from './check-records.ts';

const HERE = fileURLToPath(new URL('./records', import.meta.url));

/** All record files below a folder, with problems for files that are not JSON. */
export function readRecordFiles(folder = HERE): { files: RecordFile[]; problems: Problem[] } {
  const files: RecordFile[] = [];
  const problems: Problem[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = relative(process.cwd(), join(folder, name));
    try {
      files.push({ path, json: JSON.parse(readFileSync(join(folder, name), 'utf8')) });
    } catch (error) {
      problems.push({ path, at: '', message: `is not valid JSON: ${(error as Error).message}` });
    }
  }
  return { files, problems };
}

export function loadRecords(folder?: string): CheckedRecords {
  const { files, problems } = readRecordFiles(folder);
  const checked = checkRecords(files);
  return { records: checked.records, problems: [...problems, ...checked.problems] };
}
