/**
 * The knowledge as the background holds it: one copy for the whole browser,
 * made when first asked for, because the worker starts often and mostly for
 * something small.
 */
import bundle from 'virtual:knowledge';
import type { Bundle } from '../../knowledge/bundle/bundle.ts';
import { type Knowledge, openBundle } from '../../knowledge/bundle/open.ts';
import { type CardModel, cardModel } from '../../knowledge/card-model.ts';
import { once } from '../../knowledge/lazy.ts';
import { createReader, type Reader } from '../../knowledge/read.ts';
import type { RecordHead } from '../../knowledge/record-head.ts';
import { createSearch, type Search } from '../../knowledge/search/search.ts';
import { today } from '../shared/today.ts';

export interface Library {
  readonly knowledge: Knowledge;
  readonly reader: Reader;
  readonly search: Search;
  readonly head: (id: string) => RecordHead | undefined;
  readonly card: (id: string) => CardModel | null;
}

/** All records as they are shipped, for a page that opens them itself; what only reads texts stays here. */
export const shippedBundle = (): Bundle => ({ ...bundle, claims: '' });

export const library = once((): Library => {
  const knowledge = openBundle(bundle);
  const reader = once(() => createReader(knowledge));
  const search = once(() => createSearch(knowledge));
  return {
    knowledge,
    get reader() {
      return reader();
    },
    get search() {
      return search();
    },
    head: knowledge.head,
    card(id) {
      const record = knowledge.record(id);
      return record ? cardModel(record, knowledge.around(id), today()) : null;
    },
  };
});
