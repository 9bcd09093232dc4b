/**
 * Where a copy of a source would be in the Wayback Machine. Nobody has looked
 * whether there is one: the archive opens the copy nearest to the day, if any.
 */
import { lastDay } from '../partial-date.ts';
import type { ClaimSource } from '../reading.ts';
import { webAddress } from './escape.ts';

const ARCHIVE = 'https://web.archive.org/web/';

/** What a link to one is called. */
export const ARCHIVED = 'archived copy, if there is one';

/**
 * A source of which only the month is known was there on the month's last day.
 * `otherwise` is the day to take for a source without a date.
 */
export function archivedUrl(
  { url, date }: Pick<ClaimSource, 'url' | 'date'>,
  otherwise?: string,
): string | undefined {
  const address = webAddress(url);
  const when = date ?? otherwise;
  if (!address || !when) return undefined;
  if (address.startsWith(ARCHIVE)) return address;
  return `${ARCHIVE}${lastDay(when).replaceAll('-', '')}/${address}`;
}
