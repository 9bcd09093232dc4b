/** What the desk says has changed in a record since it was pinned. */
import { expect, test } from 'vitest';
import { cardModel } from '../../knowledge/card-model.ts';
import { changesSince, pinOf } from '../../knowledge/changes.ts';
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

test('nothing, while the revision is the same', () => {
  expect(changesSince(pin, before)).toEqual([]);
  expect(changesSince(pin, { ...before, facts: [] })).toEqual([]);
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

test('nothing that the reader could see', () => {
  expect(changesSince(pin, { ...before, revision: 2 })).toEqual([]);
});
