/**
 * The knowledge as the background holds it: one copy for the whole browser,
 * made when first asked for, because the worker starts often and mostly for
 * something small.
 */
import json from 'virtual:knowledge';
import { type CardModel, cardModel } from '../../knowledge/card-model.ts';
import { createReader, type Reader } from '../../knowledge/read.ts';
import type { KnowledgeRecord } from '../../knowledge/schema.ts';
import { createSearch, type Search } from '../../knowledge/search/search.ts';

export interface Library {
  readonly reader: Reader;
  readonly search: Search;
  readonly record: (id: string) => KnowledgeRecord | undefined;
  readonly card: (id: string) => CardModel | null;
}

const once = <T>(make: () => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export const library = once((): Library => {
  const records = JSON.parse(json) as KnowledgeRecord[];
  const byId = new Map(records.map((record) => [record.id, record]));
  const reader = once(() => createReader(records));
  const search = once(() => createSearch(records));
  return {
    get reader() {
      return reader();
    },
    get search() {
      return search();
    },
    record: (id) => byId.get(id),
    card(id) {
      const record = byId.get(id);
      return record ? cardModel(record, byId) : null;
    },
  };
});
