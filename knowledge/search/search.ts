/**
 * Finds records by any of their names, forgiving typos: exact names first,
 * then names that begin with the query, then whatever Fuse.js finds close.
 * Used by the background for the popup.
 */
import Fuse from 'fuse.js';
import type { Knowledge } from '../bundle/open.ts';
import { once } from '../lazy.ts';
import { canonical } from '../match/words.ts';
import type { RecordHead } from '../record-head.ts';
import type { Kind } from '../schema.ts';
import type { Topic } from '../topics.ts';

export interface SearchResult {
  readonly record: RecordHead;
  /** The name that matched, when it is not the title. */
  readonly matched?: string;
}

interface IndexedName {
  readonly record: RecordHead;
  readonly text: string;
  readonly form: string;
}

/** How far a name may differ: Fuse's 0 is equal, 1 anything. */
const FUZZY_THRESHOLD = 0.35;

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
    const names: IndexedName[] = heads().flatMap((record) =>
      [record.title, ...namesOf(record.id)].map((text) => ({ record, text, form: canonical(text) })),
    );
    const fuse = new Fuse(names, {
      keys: ['form'],
      threshold: FUZZY_THRESHOLD,
      ignoreLocation: true,
      minMatchCharLength: 2,
      ignoreFieldNorm: false,
    });
    return { names, fuse };
  });

  return {
    find(query, limit = 20) {
      const form = canonical(query);
      if (!form) return [];
      const { names, fuse } = index();
      const results = new Map<string, SearchResult>();
      const add = ({ record, text }: IndexedName) => {
        if (!results.has(record.id))
          results.set(record.id, { record, ...(text !== record.title && { matched: text }) });
      };
      for (const name of names) if (name.form === form) add(name);
      const startsWith = names.filter((name) => name.form.startsWith(form));
      for (const name of startsWith.sort((a, b) => a.form.length - b.form.length)) add(name);
      for (const name of names
        .filter((name) => name.form.includes(` ${form}`))
        .sort((a, b) => a.form.length - b.form.length))
        add(name);
      if (results.size < limit) for (const { item } of fuse.search(form, { limit: limit * 3 })) add(item);
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
