/** A source as claims, cards and pages name it: what a record has of it, without the key that the record knows it by. */
import type { ClaimSource } from './reading.ts';
import type { KnowledgeRecord } from './schema.ts';

/** `at` is the place in it. */
export const claimSource = (
  { title, publisher, kind, url, date }: KnowledgeRecord['sources'][number],
  at?: string,
): ClaimSource => ({
  title,
  publisher,
  kind,
  ...(url && { url }),
  ...(date && { date }),
  ...(at && { at }),
});
