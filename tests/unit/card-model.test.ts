import { expect, test } from 'vitest';
import { cardModel } from '../../knowledge/card-model.ts';
import type { Fact, KnowledgeRecord } from '../../knowledge/schema.ts';

const sources = [{ source: 'oj' }];
const dated = (date: string, more: Partial<Fact> = {}): Fact => ({
  property: 'applies-from',
  value: { type: 'date', date },
  confidence: 'settled',
  sources,
  ...more,
});

const record = (facts: Fact[]): KnowledgeRecord => ({
  id: 'law',
  topic: 'ai-act',
  kind: 'law',
  title: 'A Law',
  headline: 'A headline.',
  summary: 'A summary.',
  status: { status: 'in-force', text: 'In force', asOf: '2026-08-02', sources },
  names: [{ text: 'A Law' }],
  facts,
  sources: [{ id: 'oj', title: 'Journal', publisher: 'Office', kind: 'official' }],
  revision: 1,
  reviewed: '2026-11-23',
});

const factsOf = (facts: Fact[]) => cardModel(record(facts), new Map()).facts;

test('an earlier value is folded under the one that replaced it', () => {
  const [fact, ...others] = factsOf([
    dated('2026-08-02', { until: '2026-07-26' }),
    dated('2027-12-02', { since: '2026-07-27' }),
  ]);
  expect(others).toEqual([]);
  expect(fact).toMatchObject({
    value: '2 December 2027',
    since: '27 July 2026',
    earlier: [{ value: '2 August 2026', until: '26 July 2026' }],
  });
});

test('it is folded once, though several values stand', () => {
  const facts = factsOf([dated('2025', { until: '2026' }), dated('2027'), dated('2028')]);
  expect(facts.map(({ earlier }) => earlier.length)).toEqual([1, 0]);
});

test('a value that nothing replaced says until when it held', () => {
  expect(factsOf([dated('2025', { until: '2026' })])).toMatchObject([
    { value: '2025', until: '2026', earlier: [] },
  ]);
});

test('identifiers come last', () => {
  const identifier: Fact = {
    property: 'identifier',
    value: { type: 'identifier', scheme: 'celex', identifier: '32024R1689' },
    confidence: 'settled',
    sources,
  };
  expect(factsOf([identifier, dated('2026')]).map(({ value }) => value)).toEqual(['2026', '32024R1689']);
});
