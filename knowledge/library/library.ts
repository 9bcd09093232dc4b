/**
 * The record as the library page reads it: lists, searches, pages and guides
 * from one opened bundle, each made when it is first asked for. Pure; the
 * entrypoint says where the bundle comes from.
 */
import type { Bundle } from '../bundle/bundle.ts';
import { openBundle } from '../bundle/open.ts';
import { buildGuide } from '../guide-build.ts';
import type { GuideModel } from '../guide-model.ts';
import { once, onceEach } from '../lazy.ts';
import { relatedTo } from '../related.ts';
import type { KnowledgeRecord, Topic } from '../schema.ts';
import { createSearch } from '../search/search.ts';
import type { LibraryExtras } from './extras.ts';
import { type Entry, entriesOf } from './facets.ts';
import { type RecordPage, recordPage } from './record-page.ts';
import { createTextSearch } from './text-search.ts';

export interface Found {
  readonly entry: Entry;
  /** The name that matched, when it is not the title. */
  readonly matched?: string;
}

export interface GuideHead {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly Topic[];
}

export interface Library {
  readonly count: number;
  /** Those that answer to the text, best first; all of them, by title, to none. */
  readonly find: (text: string) => readonly Found[];
  readonly title: (id: string) => string | undefined;
  readonly record: (id: string) => KnowledgeRecord | undefined;
  readonly page: (id: string) => RecordPage | undefined;
  /** How many records a record is related to. */
  readonly degree: (id: string) => number;
  /** What lists and searches make when they are first asked, in steps short enough for idle moments. */
  readonly warmUp: readonly (() => unknown)[];
  readonly guides: readonly GuideHead[];
  readonly guide: (id: string) => GuideModel | undefined;
}

export function createLibrary(bundle: Bundle, extras: LibraryExtras, today: string): Library {
  const knowledge = openBundle(bundle);
  const records = once(() => knowledge.ids.flatMap((id) => knowledge.record(id) ?? []));
  const entries = once(() => entriesOf(records()));
  const entryOf = once(() => new Map(entries().map((entry) => [entry.id, entry])));
  const search = once(() => createSearch(knowledge));
  const searchText = once(() => createTextSearch(records()));

  const pages = onceEach((id: string) => {
    const record = knowledge.record(id);
    const page = record && recordPage(record, knowledge.around(id), extras.wordings[id] ?? [], today);
    return { page };
  });
  const degrees = onceEach((id: string) => {
    const record = knowledge.record(id);
    return { degree: record ? relatedTo(record, knowledge.around(id)).length : 0 };
  });
  const guides = onceEach((id: string) => {
    const guide = extras.guides.find((one) => one.id === id);
    return { guide: guide && buildGuide(guide, records()) };
  });

  return {
    count: knowledge.ids.length,
    find(text) {
      if (!text.trim()) return entries().map((entry) => ({ entry }));
      const found = new Map<string, Found>();
      const add = (id: string, matched?: string) => {
        const entry = entryOf().get(id);
        if (entry && !found.has(id)) found.set(id, { entry, ...(matched && { matched }) });
      };
      for (const { record, matched } of search().find(text)) add(record.id, matched);
      for (const id of searchText()(text)) add(id);
      return [...found.values()];
    },
    title: (id) => knowledge.head(id)?.title,
    record: knowledge.record,
    page: (id) => pages(id).page,
    degree: (id) => degrees(id).degree,
    warmUp: [records, entryOf, () => search().find('zz'), () => searchText()('zz')],
    guides: extras.guides.map(({ id, title, summary, topics }) => ({ id, title, summary, topics })),
    guide: (id) => guides(id).guide,
  };
}
