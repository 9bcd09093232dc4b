/** Reads the guide files from disk, for the build, the command line and the tests. Runs in Node only. */
import { fileURLToPath } from 'node:url';
import { type CheckedGuides, checkGuides } from './guide-check.ts';
import { readRecordFiles } from './load-records.ts';
import type { KnowledgeRecord } from './schema.ts';

export const GUIDES_FOLDER = fileURLToPath(new URL('./guides', import.meta.url));

export function loadGuides(records: readonly KnowledgeRecord[], folder = GUIDES_FOLDER): CheckedGuides {
  const { files, problems } = readRecordFiles(folder);
  const checked = checkGuides(files, records);
  return { guides: checked.guides, problems: [...problems, ...checked.problems] };
}
