/** What the desk says has changed in a record since it was pinned. */
import { describe, expect, test } from 'vitest';
import { cardModel } from '../../knowledge/card-model.ts';
import { changesSince, pinOf } from '../../knowledge/changes.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import type { Fact, KnowledgeRecord } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const fact = (property: Fact['property'], text: string, more: Partial<Fact> = {}): Fact => ({
  property,
  value: { type: 'text', text },
  confidence: 'settled',
  sources: [{ source: 's', at: 'p. 3' }],
  ...more,
});

const model = (more: Partial<KnowledgeRecord>) =>
  cardModel(makeRecord({ id: 'a-case', ...more, names: ['A case'] }), new Map(), '2026-11-23');

const before = model({ facts: [fact('holding', 'One'), fact('holding', 'Two'), fact('court', 'Here')] });
const pin = pinOf(before, '2026-11-23');

test('nothing, while it says the same', () => {
  expect(changesSince(pin, before)).toEqual([]);
  expect(changesSince(pin, { ...before, revision: 2 })).toEqual([]);
});

test('what changed without a new number of the revision', () => {
  const after = model({ facts: [fact('holding', 'One'), fact('holding', 'Two'), fact('court', 'There')] });
  expect(after.revision).toBe(pin.revision);
  expect(changesSince(pin, after)).toMatchObject([{ what: 'Court', from: 'Here', to: 'There' }]);
});

test('from and to, with the source of what is on record now', () => {
  const after = model({
    revision: 2,
    status: { status: 'settled', text: 'Settled', asOf: '2026-10-01', sources: [{ source: 's' }] },
    facts: [fact('holding', 'One'), fact('holding', 'Three'), fact('judge', 'Somebody')],
  });
  const source = { title: 'A source', publisher: 'A publisher', kind: 'official' };
  expect(changesSince(pin, after)).toEqual([
    { what: 'Status', from: 'For tests', to: 'Settled', sources: [source] },
    { what: 'Held', from: 'Two', to: 'Three', sources: [{ ...source, at: 'p. 3' }] },
    { what: 'Court', from: 'Here', sources: [] },
    { what: 'Judge', to: 'Somebody', sources: [{ ...source, at: 'p. 3' }] },
  ]);
});

test('nothing when a version of the extension only writes it in other words', () => {
  const date = (property: Fact['property'], date: string) =>
    fact(property, '', { value: { type: 'date', date } });
  const dated = model({ facts: [date('filed', '2024-08-01'), fact('court', 'Here')] });
  const written = pinOf(dated, '2026-11-23');
  const older = {
    ...written,
    facts: written.facts.map((each) => ({ ...each, label: `${each.label}:`, value: `(${each.value})` })),
  };
  expect(older.facts.map(({ value }) => value)).toEqual(['(1 August 2024)', '(Here)']);
  expect(changesSince(older, dated)).toEqual([]);
});

test('nothing that the reader could not see', () => {
  const reordered = {
    ...before,
    facts: before.facts.map((each) => ({ ...each, content: `${each.content}x` })),
  };
  expect(changesSince(pin, reordered)).toEqual([]);
});

describe('every record', () => {
  const records = new Map(loadRecords().records.map((record) => [record.id, record]));
  const models = [...records.values()].map((record) => cardModel(record, records, '2026-11-23'));

  test('is the same as itself, and its facts are told apart', () => {
    for (const model of models) {
      expect(changesSince(pinOf(model, '2026-11-23'), model), model.id).toEqual([]);
      const contents = new Set(model.facts.map(({ content }) => content));
      const written = new Set(model.facts.map(({ label, of, value }) => JSON.stringify([label, of, value])));
      expect(contents.size, model.id).toBeGreaterThanOrEqual(written.size);
    }
  });

  test('makes a small pin', () => {
    const sizes = models
      .map((model) => JSON.stringify(pinOf(model, '2026-11-23')).length)
      .sort((a, b) => a - b);
    expect(sizes[sizes.length >> 1]).toBeLessThan(2000);
  });
});
