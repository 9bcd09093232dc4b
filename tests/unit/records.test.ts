import { describe, expect, test } from 'vitest';
import { checkRecords, problemLine } from '../../knowledge/check-records.ts';
import { loadRecords, readRecordFiles } from '../../knowledge/load-records.ts';
import { createTextReader } from '../../knowledge/read-text.ts';
import type { Fact, KnowledgeRecord } from '../../knowledge/schema.ts';
import { TOPICS } from '../../knowledge/topics.ts';
import { makeRecord } from './make-record.ts';

const { records, problems } = loadRecords();
const read = createTextReader(records);

test('the records have no problems', () => {
  expect(problems.map(problemLine)).toEqual([]);
});

test('every topic has its records', () => {
  for (const topic of TOPICS)
    expect(records.filter((record) => record.topic === topic).length, topic).toBeGreaterThanOrEqual(40);
});

describe('each name finds its record', () => {
  const plain = records.flatMap((record) =>
    record.names
      .filter(({ specific, not }) => !specific && !not && !record.provision)
      .map(({ text }) => ({ record, text })),
  );
  test.each(records.map((record) => [record.id, record] as const))(
    '%s, where its examples say so',
    (_, record) => {
      for (const { examples, text } of record.names) {
        for (const sentence of examples?.yes ?? [])
          expect(
            read(sentence).mentions.map((mention) => mention.record),
            `“${text}” in: ${sentence}`,
          ).toContain(record.id);
        for (const sentence of examples?.no ?? [])
          expect(
            read(sentence).mentions.map((mention) => mention.record),
            `“${text}” in: ${sentence}`,
          ).not.toContain(record.id);
      }
    },
  );

  test('and a unique one wherever it stands', () => {
    const missed = plain.filter(
      ({ text }) =>
        !read(`Some say ${text} matters.`).mentions.some(
          ({ text: words }) => words.length >= Math.min(4, text.length),
        ),
    );
    expect(missed.map(({ record, text }) => `${record.id}: ${text}`)).toEqual([]);
  });
});

describe('a wrong record is reported with its file, the place and what to do', () => {
  const good = makeRecord({ id: 'good', names: ['Good'] });
  const check = (json: unknown, path = 'ai-act/good.json') =>
    checkRecords([{ path, json }]).problems.map(({ at, message }) => `${at}: ${message}`);
  const but = (changes: Partial<Record<keyof KnowledgeRecord, unknown>>) => ({ ...good, ...changes });
  const fact = good.facts[0];
  const filed = (date: string, more: Partial<Fact> = {}) => ({
    ...fact,
    property: 'filed',
    value: { type: 'date', date },
    ...more,
  });

  test('a good one is not', () => expect(check(good)).toEqual([]));
  test.each<[string, unknown, RegExp]>([
    [
      'no value without a source',
      but({ facts: [{ ...fact, sources: [] }] }),
      /facts\[0\]\.sources: needs at least one source/,
    ],
    [
      'a source that is not there',
      but({ facts: [{ ...fact, sources: [{ source: 'x' }] }] }),
      /facts\[0\]\.sources: cites the source "x".*add it there/,
    ],
    [
      'a source nobody cites',
      but({ sources: [...good.sources, { id: 'idle', title: 'T', publisher: 'P', kind: 'press' }] }),
      /sources\[1\]: "idle" is not cited/,
    ],
    [
      'a relay as a source',
      but({ sources: [{ ...good.sources[0], url: 'https://en.wikipedia.org/wiki/X' }] }),
      /is a relay/,
    ],
    [
      'a value of the wrong type',
      but({ facts: [{ ...fact, property: 'filed' }] }),
      /is of type "text".*takes date or period/,
    ],
    [
      'a day that does not exist',
      but({ facts: [{ ...fact, value: { type: 'date', date: '2025-02-30' } }] }),
      /is not a day of the calendar/,
    ],
    [
      'dates out of order',
      but({ facts: [{ ...fact, since: '2026', until: '2025' }] }),
      /put the dates in order/,
    ],
    [
      'a timeline out of order',
      but({
        timeline: ['2026', '2024'].map((date) => ({
          date,
          text: 'T',
          state: 'happened',
          sources: [{ source: 's' }],
        })),
      }),
      /list the oldest first/,
    ],
    [
      'a future that has happened',
      but({ timeline: [{ date: '2030', text: 'T', state: 'happened', sources: [{ source: 's' }] }] }),
      /must be "scheduled"/,
    ],
    [
      'a link to nowhere',
      but({ relations: [{ type: 'part of', to: 'nowhere' }] }),
      /names the record "nowhere", which does not exist/,
    ],
    ['a link to itself', but({ relations: [{ type: 'part of', to: 'good' }] }), /leads back to this record/],
    [
      'a contextual name without evidence',
      but({ names: [{ text: 'Here', specific: 'contextual' }] }),
      /must say what it needs/,
    ],
    [
      'evidence from after the review',
      but({ sources: [{ ...good.sources[0], date: '2026-02' }] }),
      /sources\[0\]\.date: is 2026-02, after the review of 2026-01-02/,
    ],
    [
      'a status from after the review',
      but({ status: { ...good.status, asOf: '2026-02' } }),
      /status\.asOf: is 2026-02, later than the review/,
    ],
    ['two values at once', but({ facts: [filed('2024'), filed('2025')] }), /gives "filed" another value/],
    ['one value twice', but({ facts: [filed('2024'), filed('2024')] }), /says the same as facts\[0\]/],
    [
      'an old value that ends after the new one begins',
      but({ facts: [filed('2024', { until: '2025-06' }), filed('2025', { since: '2025-01' })] }),
      /until: is 2025-06, but the value after it \(facts\[1\]\) holds since 2025-01/,
    ],
    [
      'a range that runs backwards',
      but({ facts: [{ ...fact, property: 'figure', value: { type: 'percent', percent: 9, to: 3 } }] }),
      /put the smaller number first/,
    ],
    [
      'a relation given twice',
      but({
        relations: [
          { type: 'part of', to: 'x' },
          { type: 'cites', to: 'x' },
        ],
      }),
      /relations\[1\]: leads to "x" a second time/,
    ],
    ['a long summary', but({ summary: 'x'.repeat(321) }), /summary: /],
    ['an unknown field', but({ extra: 1 } as never), /extra/],
  ])('%s', (_, json, message) => expect(check(json).join('\n')).toMatch(message));

  test.each<[string, unknown[]]>([
    ['of different things', [filed('2024', { of: 'first case' }), filed('2025', { of: 'second case' })]],
    [
      'that are both disputed',
      [filed('2024', { confidence: 'disputed' }), filed('2025', { confidence: 'disputed' })],
    ],
    ['of which one has ended', [filed('2024', { until: '2024-12' }), filed('2025', { since: '2024-12' })]],
    [
      'of a property that has many',
      ['A', 'B'].map((name) => ({ ...fact, property: 'plaintiff', value: { type: 'entity', name } })),
    ],
    [
      'that measure different things',
      [
        { ...fact, property: 'turnout', value: { type: 'percent', percent: 41 } },
        { ...fact, property: 'turnout', value: { type: 'count', count: 6728, unit: 'votes' } },
      ],
    ],
  ])('two values %s are no conflict', (_, facts) => expect(check(but({ facts }))).toEqual([]));

  test('a relation is written once, on the record that says more', () => {
    const pair = (a: object, b: object) =>
      checkRecords([
        { path: 'ai-act/good.json', json: { ...good, ...a } },
        { path: 'ai-act/other.json', json: { ...good, id: 'other', names: [{ text: 'Other' }], ...b } },
      ]).problems.map(({ path, message }) => `${path}: ${message}`);
    const relations = (type: string, to: string) => ({ relations: [{ type, to }] });
    expect(pair(relations('see also', 'other'), relations('cites', 'good'))).toEqual([
      expect.stringMatching(
        /^ai-act\/good.json: \("see also"\) leads to "other", whose own relation "cites"/,
      ),
    ]);
    expect(
      pair(
        { kind: 'case', ...relations('concerns', 'other') },
        { kind: 'company', ...relations('party to', 'good') },
      ),
    ).toEqual([expect.stringMatching(/^ai-act\/good.json/)]);
    expect(pair(relations('cites', 'other'), {})).toEqual([]);
  });

  test('a file in the wrong place', () =>
    expect(check(good, 'film/other.json').join()).toMatch(/the file must be ai-act\/good\.json/));
  test('two records of one id, or of one name', () => {
    const files = [
      { path: 'ai-act/good.json', json: good },
      { path: 'ai-act/other.json', json: { ...good, id: 'other' } },
    ];
    expect(
      checkRecords(files)
        .problems.map(({ message }) => message)
        .join(),
    ).toMatch(/"Good" is also a name of "good"/);
    expect(
      checkRecords([...files, ...files])
        .problems.map(({ message }) => message)
        .join(),
    ).toMatch(/is already the id of/);
  });
});

test('files are read as they are on disk', () => expect(readRecordFiles().files.length).toBe(records.length));
