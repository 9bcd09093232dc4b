/**
 * The cases or films named before, for a sentence that names none: "In Doe v.
 * Botco the court ruled for Doe. Judge Alder wrote the opinion." A name that is
 * on record for one of them agrees; nothing differs from what is only recalled.
 */
import type { KnowledgeRecord } from '../schema.ts';
import type { Sentence, Subject } from './sentence.ts';

const KINDS = new Set(['case', 'ruling', 'production', 'report', 'bill']);

/** Without such a word a sentence that names nothing says nothing of who. */
const TELLS_WHO =
  /\b(?:[Jj]udge|[Jj]ustice|court|[Dd]irect(?:ed|or)|starr(?:ed|ing)|stars|opinion|film\s+by)\b/u;

/** Of more things than these nobody knows which is meant. */
const MOST = 3;

/** Whether a sentence that names nothing may say who did what. */
export const tellsWho = (sentence: string): boolean => TELLS_WHO.test(sentence);

/** What a sentence recalls, the latest first. */
export function recalledBy({ start, written, subjects, before }: Sentence): Subject[] {
  const isNamed = ({ record }: { readonly record: KnowledgeRecord }) => KINDS.has(record.kind);
  if (subjects.some(isNamed) || !tellsWho(written)) return [];
  return before
    .filter((record) => isNamed({ record }))
    .slice(0, MOST)
    .map((record): Subject => ({ start, end: start, record, isCarried: true }));
}
