import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { inPackingOrder } from '../../knowledge/bundle/order.ts';
import { cardModel } from '../../knowledge/card-model.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createReader } from '../../knowledge/read.ts';
import { EMPTY_CONTEXT } from '../../knowledge/reading.ts';
import type { KnowledgeRecord, SourceRef } from '../../knowledge/schema.ts';
import { goldTexts } from '../../scripts/accuracy.ts';
import { makeRecord } from './make-record.ts';

const { records } = loadRecords();
const ordered = inPackingOrder(records);
const knowledge = openBundle(compileBundle(records, ordered));

/** A record without what only editors need, its sources named by their places. */
function asShipped({ $schema: _, ...record }: KnowledgeRecord): KnowledgeRecord {
  const places = new Map(record.sources.map(({ id }, place) => [id, String(place)]));
  const placed = <Thing extends { sources: SourceRef[] }>(thing: Thing): Thing => ({
    ...thing,
    sources: thing.sources.map((ref) => ({ ...ref, source: places.get(ref.source) ?? '' })),
  });
  return {
    ...record,
    status: placed(record.status),
    names: record.names.map(({ text }) => ({ text })),
    facts: record.facts.map(placed),
    ...(record.misstatements && {
      misstatements: record.misstatements.map(({ unless: _, ...each }) => ({
        ...placed(each),
        wordings: [],
      })),
    }),
    ...(record.timeline && { timeline: record.timeline.map(placed) }),
    sources: record.sources.map((source, place) => ({ ...source, id: String(place) })),
  };
}

describe('the bundle', () => {
  test('gives every record back', () => {
    for (const record of records) expect(knowledge.record(record.id), record.id).toEqual(asShipped(record));
  });

  test('gives heads and names without the rest', () => {
    const fresh = openBundle(compileBundle(records.slice(0, 50)));
    for (const { id, title, headline, kind, names } of records.slice(0, 50)) {
      expect(fresh.head(id)).toMatchObject({ id, title, headline, kind });
      expect(fresh.names(id)).toEqual(names.map(({ text }) => text));
    }
  });

  test('knows only what it has', () => {
    expect(knowledge.ids.toSorted()).toEqual(records.map(({ id }) => id).sort());
    expect(knowledge.head('no-such-record')).toBeUndefined();
    expect(knowledge.record('no-such-record')).toBeUndefined();
    expect(knowledge.names('no-such-record')).toEqual([]);
    expect(knowledge.around('no-such-record')).toEqual(new Map());
  });

  test('has around a record all that its card shows', () => {
    const all = new Map(records.map((record) => [record.id, record]));
    const today = '2026-11-23';
    for (const record of records) {
      const shipped = knowledge.record(record.id) as KnowledgeRecord;
      const { related, ...card } = cardModel(shipped, knowledge.around(record.id), today);
      const { related: expected, ...rest } = cardModel(record, all, today);
      expect(card).toEqual(rest);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(related.toSorted(byId)).toEqual(expected.toSorted(byId));
    }
  });

  test('is the same knowledge in whatever order it is packed', { timeout: 60_000 }, () => {
    expect(ordered.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const packed = createReader(knowledge);
    const listed = createReader(openBundle(compileBundle(records)));
    for (const { text } of goldTexts()) {
      const blocks = text.split('\n');
      expect(packed.read(blocks, EMPTY_CONTEXT).blocks).toEqual(listed.read(blocks, EMPTY_CONTEXT).blocks);
    }
  });
});

test('what would break a line of the bundle stops the build', () => {
  expect(() => compileBundle([makeRecord({ id: 'a', names: ['A'], summary: 'One\ttwo' })])).toThrow(/tab/);
});
