import { describe, expect, test } from 'vitest';
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

const factsOf = (facts: Fact[]) => cardModel(record(facts), new Map(), '2026-11-23').facts;

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

test('the value before the last comes first of those it replaced', () => {
  const years = (...until: string[]) =>
    factsOf([
      dated('2028'),
      ...until.map((end) => dated(`${Number(end) - 1}`, { until: end })),
    ])[0]?.earlier.map(({ until: end }) => end);
  expect(years('2025', '2027', '2026')).toEqual(['2027', '2026', '2025']);
  expect(years('2027', '2026')).toEqual(['2027', '2026']);
});

test('what was said has an occasion and a day, if they are known', () => {
  const said = (more: Partial<Fact>) =>
    factsOf([dated('2024', { property: 'statement', value: { type: 'quote', words: 'Yes' }, ...more })])[0];
  expect(said({ of: 'at a hearing', since: '2025-05-01' })).toMatchObject({ of: 'at a hearing, 1 May 2025' });
  expect(said({})).not.toHaveProperty('of');
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

describe('what is old says so', () => {
  const signatories: Fact = {
    property: 'signatories',
    value: { type: 'count', count: 26, unit: 'companies' },
    confidence: 'settled',
    sources,
  };
  const on = (today: string) => cardModel(record([signatories, dated('2026-08-02')]), new Map(), today);

  test('not while it is sure', () => {
    const { status, facts } = on('2027-01-01');
    expect(status).not.toHaveProperty('aged');
    expect(facts.some((fact) => 'agedAsOf' in fact)).toBe(false);
  });
  test('a running count before the law it is about', () => {
    const { status, facts } = on('2027-03-01');
    expect(status).not.toHaveProperty('aged');
    expect(facts.map(({ agedAsOf }) => agedAsOf)).toEqual(['2 August 2026', undefined]);
  });
  test('then its status', () =>
    expect(on('2027-08-03').status).toMatchObject({ asOf: '2 August 2026', aged: true }));
});

test('what was scheduled for a day that has come is no longer ahead', () => {
  const scheduled = {
    ...record([dated('2026')]),
    timeline: [{ date: '2026-12', text: 'A step', state: 'scheduled' as const, sources }],
  };
  const entry = (today: string) => cardModel(scheduled, new Map(), today).timeline[0];
  expect(entry('2026-12-31')).not.toHaveProperty('passed');
  expect(entry('2027-01-01')).toMatchObject({ state: 'scheduled', passed: true });
});

test('the citation is of what the status rests on, with its place, and each source has its archived copy', () => {
  const url = 'https://court.example/docket';
  const { citation, sources: shown } = cardModel(
    {
      ...record([]),
      status: {
        status: 'in-force',
        text: 'In force',
        asOf: '2026-08-02',
        sources: [{ source: 'docket', at: 'No. 7' }],
      },
      sources: [
        { id: 'oj', title: 'Journal', publisher: 'Office', kind: 'official' },
        { id: 'docket', title: 'Docket', publisher: 'Court', kind: 'court', url, date: '2026-08' },
      ],
    },
    new Map(),
    '2026-11-23',
  );
  const archived = `https://web.archive.org/web/20260831/${url}`;
  expect(citation).toBe(
    `Docket, No. 7, Court, August 2026, ${url} (archived copy, if there is one: ${archived})`,
  );
  expect(shown).toEqual([
    { number: 1, title: 'Journal', publisher: 'Office', kind: 'official' },
    { number: 2, title: 'Docket', publisher: 'Court', kind: 'court', date: 'August 2026', url, archived },
  ]);
});

test('the citation is of the first source where none of the status is known', () =>
  expect(
    cardModel(
      { ...record([]), status: { status: 'in-force', text: 'In force', asOf: '2026-08-02', sources: [] } },
      new Map(),
      '2026-11-23',
    ).citation,
  ).toBe('Journal, Office'));
