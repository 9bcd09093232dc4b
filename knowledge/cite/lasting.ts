/**
 * A source as the card has it copied: the plain line of the desk, and where a
 * copy of it would be when its own address is dead.
 */
import type { ClaimSource } from '../reading.ts';
import { ARCHIVED, archivedUrl } from './archived.ts';
import { plainCitation } from './plain.ts';

/** `otherwise` is the day on which a source without a date was there. */
export function lastingCitation(source: ClaimSource, otherwise: string): string {
  const archived = archivedUrl(source, otherwise);
  const line = plainCitation(source);
  return archived && archived !== source.url ? `${line} (${ARCHIVED}: ${archived})` : line;
}
