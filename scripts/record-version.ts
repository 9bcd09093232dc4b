/** The version of the record, apart from the extension's: when it was last reviewed, and a fingerprint of all it says. */
import { createHash } from 'node:crypto';
import type { RecordVersion } from '../knowledge/record-version.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';

/** Enough to tell two versions of one day apart, in hexadecimal digits. */
const DIGITS = 7;

export function recordVersion(records: readonly KnowledgeRecord[]): RecordVersion {
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    date: records.reduce((latest, { reviewed }) => (reviewed > latest ? reviewed : latest), ''),
    fingerprint: createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, DIGITS),
  };
}
