/**
 * What the library page ships itself, because the background has no use for
 * it: the guides, and for each misstatement one way in which it is said.
 */
import type { Guide } from '../guide-schema.ts';
import type { KnowledgeRecord } from '../schema.ts';

export interface LibraryExtras {
  readonly guides: readonly Guide[];
  /** By record, one a misstatement, in the record's order. */
  readonly wordings: Readonly<Record<string, readonly string[]>>;
}

export const compileExtras = (
  records: readonly KnowledgeRecord[],
  guides: readonly Guide[],
): LibraryExtras => ({
  guides: guides.map(({ $schema: _, ...guide }) => guide),
  wordings: Object.fromEntries(
    records.flatMap(({ id, misstatements }) =>
      misstatements ? [[id, misstatements.map(({ wordings }) => wordings[0] ?? '')]] : [],
    ),
  ),
});
