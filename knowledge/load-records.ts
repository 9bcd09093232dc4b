/**
 * Reads the record files from disk, for the build, the command line and the
 * tests. Runs in Node only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckedRecords, checkRecords, type Problem, type RecordFile } from './check-records.ts';

const HERE = fileURLToPath(new URL('./records', import.meta.url));

/** "at position 812 (line 20 column 3)", as V8 puts it, in words of its own. */
function notJson(path: string, text: string, error: unknown): Problem {
  const said = (error as Error).message;
  const position = Number(/at position (\d+)/.exec(said)?.[1] ?? text.length);
  return {
    path,
    line: text.slice(0, position).split('\n').length,
    at: '',
    message: `is not valid JSON from here on: most often a comma, a quotation mark or a bracket is missing or too many here or just before (${said.replace(/ (?:in JSON )?at position.*$/, '')}).`,
  };
}

/** All record files below a folder, with problems for files that are not JSON. */
export function readRecordFiles(folder = HERE): { files: RecordFile[]; problems: Problem[] } {
  const files: RecordFile[] = [];
  const problems: Problem[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = relative(process.cwd(), join(folder, name));
    const text = readFileSync(join(folder, name), 'utf8');
    try {
      files.push({ path, json: JSON.parse(text), text });
    } catch (error) {
      problems.push(notJson(path, text, error));
    }
  }
  return { files, problems };
}

export function loadRecords(folder?: string): CheckedRecords {
  const { files, problems } = readRecordFiles(folder);
  const checked = checkRecords(files);
  return { ...checked, problems: [...problems, ...checked.problems] };
}
