import { expect, test } from 'vitest';
import { factAged, statusAged } from '../../knowledge/ages.ts';
import { asOfDate, newestEvidence } from '../../knowledge/as-of.ts';
import type { Fact, Kind, KnowledgeRecord, Status } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

/** A record whose evidence dates from 2026-01-10 and whose undated source from nobody knows when. */
const record = (status: Status, kind: Kind = 'case', asOf = '2026-01-10'): KnowledgeRecord =>
  makeRecord({
    id: 'x',
    kind,
    names: ['X'],
    status: { status, text: 'T', asOf, sources: [{ source: 'dated' }] },
    sources: [
      { id: 'dated', title: 'T', publisher: 'P', kind: 'press', date: '2026-01-10' },
      { id: 'older', title: 'T', publisher: 'P', kind: 'press', date: '2025' },
      { id: 'undated', title: 'T', publisher: 'P', kind: 'court' },
    ],
  });

test.each<[Status, Kind, string, boolean]>([
  ['pending', 'case', '2026-04-10', false],
  ['pending', 'case', '2026-04-11', true],
  ['active', 'tool', '2026-07-09', false],
  ['active', 'tool', '2026-07-10', true],
  ['active', 'person', '2026-07-10', false],
  ['in-force', 'law', '2027-01-10', false],
  ['in-force', 'law', '2027-01-11', true],
  ['published', 'report', '2050-01-01', false],
  ['released', 'production', '2050-01-01', false],
])('%s of a %s on %s: may have changed %s', (status, kind, today, aged) =>
  expect(statusAged(record(status, kind), today) !== null).toBe(aged),
);

test('a date known by month or year counts from its last day', () => {
  expect(statusAged(record('pending', 'case', '2026-01'), '2026-05-01')).toBeNull();
  expect(statusAged(record('pending', 'case', '2026-01'), '2026-05-02')).not.toBeNull();
  expect(statusAged(record('pending', 'case', '2025'), '2026-04-01')).not.toBeNull();
});

const fact = (property: Fact['property'], value: Fact['value'], more: Partial<Fact> = {}): Fact => ({
  property,
  value,
  confidence: 'settled',
  sources: [{ source: 'dated' }],
  ...more,
});
const signatories = fact('signatories', { type: 'count', count: 26, unit: 'companies' });
const hearing = fact('hearing', { type: 'date', date: '2026-03-01' });

test.each<[string, Fact, string, boolean]>([
  ['a running count', signatories, '2026-07-09', false],
  ['a running count', signatories, '2026-07-10', true],
  ['a count of a certain year', { ...signatories, of: 'in 2025' }, '2050-01-01', false],
  ['an ended value', { ...signatories, until: '2026-02' }, '2050-01-01', false],
  ['what happened', fact('filed', { type: 'date', date: '2025-12-01' }), '2050-01-01', false],
  ['a hearing ahead', hearing, '2026-02-28', false],
  ['a hearing whose day has come', hearing, '2026-03-02', true],
  ['a far hearing', fact('hearing', { type: 'date', date: '2027' }), '2026-04-11', true],
  ['a day set by law', fact('applies-from', { type: 'date', date: '2026-08-02' }), '2050-01-01', false],
])('%s, %#', (_, one, today, aged) => expect(factAged(record('pending'), one, today) !== null).toBe(aged));

test('nothing runs on in what is over', () =>
  expect(factAged(record('ended'), signatories, '2050-01-01')).toBeNull());

test('newer evidence of the status shows that a planned day has come and gone', () =>
  expect(factAged(record('pending', 'case', '2026-03-05'), hearing, '2026-03-06')).toBeNull());

test('a fact is as old as the newest of its sources, else as the status', () => {
  const one = record('pending');
  expect(asOfDate(one, [{ source: 'older' }, { source: 'dated' }])).toBe('2026-01-10');
  expect(asOfDate(one, [{ source: 'older' }])).toBe('2025');
  expect(asOfDate(one, [{ source: 'undated' }])).toBe('2026-01-10');
  expect(newestEvidence(record('pending', 'case', '2026-02'))).toBe('2026-02-28');
});
