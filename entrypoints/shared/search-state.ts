/** The search of all records, in signals, for the popup and the desk. */
import { batch, signal } from '@preact/signals';
import type { RecordSummary } from '../../knowledge/record-summary.ts';

/** Between the last key and the search, so that fast typing asks once. */
export const SEARCH_DELAY_MS = 50;

type Find = (query: string) => Promise<readonly RecordSummary[] | null>;

export function createSearchState(find: Find) {
  const query = signal('');
  /** `null` before the first reply to a query and after a failed one. */
  const results = signal<readonly RecordSummary[] | null>(null);
  const searchFailed = signal(false);
  const active = signal(0);
  let asked = 0;
  let delay: ReturnType<typeof setTimeout> | undefined;

  async function search(text: string) {
    asked += 1;
    const ask = asked;
    const found = await find(text).catch(() => null);
    // A reply to an earlier query must not replace that to a later one.
    if (ask !== asked) return;
    batch(() => {
      results.value = found;
      searchFailed.value = found === null;
      active.value = 0;
    });
  }

  return {
    query,
    results,
    searchFailed,
    active,
    type(text: string) {
      query.value = text;
      clearTimeout(delay);
      asked += 1;
      if (text.trim()) delay = setTimeout(() => void search(text.trim()), SEARCH_DELAY_MS);
      else results.value = null;
    },
    retrySearch: () => void search(query.value.trim()),
    setActive(index: number) {
      active.value = index;
    },
  };
}
