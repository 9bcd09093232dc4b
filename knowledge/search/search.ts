/**
 * Finds records by any of their names, in any order of words, forgiving typing
 * errors: names that are exactly the query first, then by how much of the
 * query a record's names have (`name-index.ts`). Used by the background for
 * the popup, the library and the address bar.
 */
import type { Knowledge } from '../bundle/open.ts';
import { once } from '../lazy.ts';
import { canonical } from '../match/words.ts';
import type { RecordHead } from '../record-head.ts';
import type { Kind } from '../schema.ts';
import type { Topic } from '../topics.ts';
import { createNameIndex } from './name-index.ts';

export interface SearchResult {
  readonly record: RecordHead;
  /** The name that matched, when it is not the title. */
  readonly matched?: string;
}

export interface Search {
  find(query: string, limit?: number): SearchResult[];
  browse(filter: { topic?: Topic; kind?: Kind }): RecordHead[];
}

export function createSearch({
  ids,
  head,
  names: namesOf,
}: Pick<Knowledge, 'ids' | 'head' | 'names'>): Search {
  const heads = once(() => ids.toSorted().flatMap((id) => head(id) ?? []));
  const index = once(() => {
    // An id is short for its record: "nyt-v-openai".
    const names = heads().flatMap(({ id, title }, record) =>
      [title, ...namesOf(id), id].map((text) => ({ record, text })),
    );
    const exact = new Map<string, { readonly record: number; readonly text: string }[]>();
    for (const name of names) {
      const form = canonical(name.text);
      exact.set(form, [...(exact.get(form) ?? []), name]);
    }
    return { exact, byWords: createNameIndex(names, heads().length) };
  });

  return {
    find(query, limit = 20) {
      const form = canonical(query);
      if (!form) return [];
      const results = new Map<number, SearchResult>();
      const add = (number: number, text: string) => {
        const record = heads()[number];
        if (!record || results.has(number)) return;
        const isOwnName = text !== record.title && text !== record.id;
        results.set(number, { record, ...(isOwnName && { matched: text }) });
      };
      const { exact, byWords } = index();
      for (const { record, text } of exact.get(form) ?? []) add(record, text);
      for (const { record, name } of byWords.find(query)) {
        if (results.size >= limit) break;
        add(record, name.text);
      }
      return [...results.values()].slice(0, limit);
    },
    browse({ topic, kind }) {
      return heads()
        .filter(
          (record) =>
            (!topic || record.topic === topic || record.alsoIn?.includes(topic)) &&
            (!kind || record.kind === kind),
        )
        .sort((a, b) => a.title.localeCompare(b.title, 'en'));
    },
  };
}
