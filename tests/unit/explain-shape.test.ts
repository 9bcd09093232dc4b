import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkRecords } from '../../knowledge/check-records.ts';
import { explainShape } from '../../knowledge/explain-shape.ts';
import { jsonLines } from '../../knowledge/json-lines.ts';
import { nearest } from '../../knowledge/nearest.ts';
import { type KnowledgeRecord, SOURCE_KINDS } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const good = makeRecord({ id: 'good', names: ['Good'] });
const [fact] = good.facts;
const but = (changes: Partial<Record<keyof KnowledgeRecord, unknown>>) => ({ ...good, ...changes });
const value = (of: unknown) => but({ facts: [{ ...fact, value: of }] });
const sayings = (json: unknown) =>
  checkRecords([{ path: 'ai-act/good.json', json }]).problems.map(({ at, message }) =>
    `${at} ${message}`.trim(),
  );

describe('what is wrong with the shape of a file is said in a sentence', () => {
  test.each<[string, unknown, string]>([
    ['no file at all', [], 'is a list [ … ], but must be a group in curly brackets { … }.'],
    [
      'a type that is like none',
      value({ type: 'zebra' }),
      'facts[0].value.type is "zebra", but must be one of "date", "period", "money", "percent", "count", "duration", "provision", "identifier", "entity", "status", "yes-no", "text", "quote".',
    ],
    [
      'no type',
      value({ date: '2025' }),
      'facts[0].value.type is missing. Give one of "date", "period", "money", "percent", "count", "duration", "provision", "identifier", "entity", "status", "yes-no", "text", "quote".',
    ],
    ['a bare value', value('2025'), 'facts[0].value is "2025", but must be a group in curly brackets { … }.'],
    [
      'a field of another type of value',
      value({ type: 'date', date: '2025', amount: 5 }),
      'facts[0].value.amount is not a field that can stand here. What still can: "circa".',
    ],
    [
      'a singular unit',
      value({ type: 'duration', length: 3, unit: 'day' }),
      'facts[0].value.unit is "day"; did you mean "days"?',
    ],
    [
      'a negative amount',
      value({ type: 'money', amount: -1, currency: 'EUR' }),
      'facts[0].value.amount is -1, but must be at least 0.',
    ],
    [
      'a symbol for a currency',
      value({ type: 'money', amount: 1, currency: '€' }),
      'facts[0].value.currency "€" must be an ISO 4217 code, like EUR.',
    ],
    [
      'a property nobody knows',
      but({ facts: [{ ...fact, property: 'zzz' }] }),
      'facts[0].property is "zzz", which is not on the list. "npm run knowledge -- --properties" prints it.',
    ],
    [
      'a status misspelt',
      but({ status: { ...good.status, status: 'activ' } }),
      'status.status is "activ"; did you mean "active"?',
    ],
    [
      'a relation misspelt',
      but({ relations: [{ type: 'made bye', to: 'x' }] }),
      'relations[0].type is "made bye"; did you mean "made by"?',
    ],
    [
      'a date in words',
      but({ reviewed: '2 Jan 2026' }),
      'reviewed "2 Jan 2026" must be YYYY, YYYY-MM or YYYY-MM-DD.',
    ],
    [
      'a review without its day',
      but({ reviewed: '2026-01' }),
      'reviewed "2026-01" must be a whole date, YYYY-MM-DD.',
    ],
    [
      'a long headline',
      but({ headline: 'x'.repeat(150) }),
      'headline has 150 characters; 140 are allowed. Shorten it.',
    ],
    ['an empty title', but({ title: '' }), 'title is empty. Fill it in, or remove the field.'],
    ['no names', but({ names: [] }), 'names is an empty list. Give at least one, or remove the field.'],
    ['a title that is missing', but({ title: undefined }), 'title is missing. Give text in quotation marks.'],
    [
      'half an address',
      but({ sources: [{ ...good.sources[0], url: 'www.example.org' }] }),
      'sources[0].url is "www.example.org", but must be a whole web address, like https://example.org/page.',
    ],
    ['half a revision', but({ revision: 1.5 }), 'revision is 1.5, but must be a whole number.'],
    [
      'a case that is not',
      but({ names: [{ text: 'Good', case: 'no' }] }),
      'names[0].case is "no", but can only be "exact". Write that, or remove it.',
    ],
    [
      'a title in capitals as id',
      but({ id: 'The Good' }),
      'id "The Good" must be lower-case words joined by hyphens, like "eu-ai-act".',
    ],
    [
      'a group for a title',
      but({ title: { en: 'Good' } }),
      'title is a group { … }, but must be text in quotation marks.',
    ],
    ['nothing for a title', but({ title: null }), 'title is null, but must be text in quotation marks.'],
    [
      'a long id that is none',
      but({ id: `The ${'x'.repeat(60)}` }),
      `id "The ${'x'.repeat(53)}…" must be lower-case words joined by hyphens, like "eu-ai-act".`,
    ],
    ['a revision before the first', but({ revision: 0 }), 'revision is 0, but must be more than 0.'],
    [
      'a list for the kind',
      but({ sources: [{ ...good.sources[0], kind: ['official'] }] }),
      `sources[0].kind is a list [ … ], but must be one of ${SOURCE_KINDS.map((kind) => `"${kind}"`).join(', ')}.`,
    ],
    [
      'a field where all are taken',
      but({ relations: [{ type: 'made by', to: 'x', zebra: 1 }] }),
      'relations[0].zebra is not a field that can stand here. Remove it.',
    ],
  ])('%s', (_, json, message) => expect(sayings(json)).toEqual([message]));

  test('in the schema of anything else too', () => {
    const Any = z.strictObject({
      share: z.number().max(1),
      by: z.record(z.string(), z.strictObject({ when: z.date() })),
      mail: z.email(),
      either: z.union([z.string(), z.number()]),
      fives: z.number().multipleOf(5),
    });
    const json = {
      share: 2,
      by: { me: { when: 'now', wen: 1 }, me2: {} },
      mail: 'nobody',
      either: false,
      fives: 3,
    };
    const { error } = Any.safeParse(json);
    expect(
      error && explainShape(error, json, Any).map(({ path, message }) => `${path.join('.')} ${message}`),
    ).toEqual([
      'share is 2, but must be at most 1.',
      'by.me.when is "now", but must be date.',
      'by.me.wen is not a field that can stand here. Remove it.',
      'by.me2.when is missing. Give date.',
      'mail is "nobody", which is not written as it should be (email).',
      'either is false, which has none of the forms that can stand here.',
      'fives Invalid number: must be a multiple of 5.',
    ]);
  });
});

test.each([
  ['dat', 'date'],
  ['Date', 'date'],
  ['entered into force', 'entered-into-force'],
  ['launch', 'launched'],
  ['relased', 'released'],
  ['sorces', 'sources'],
  ['zebra', null],
  ['applies from then on', 'applies-from'],
])('"%s" means %s', (word, meant) =>
  expect(
    nearest(word, ['date', 'entered-into-force', 'launched', 'released', 'sources', 'applies-from']),
  ).toBe(meant),
);

test('places in a file have lines, and fields that stand twice are found', () => {
  const text = '{\n "a": [\n  { "b": "}]," },\n  { "b": 1,\n    "b": 2 }\n ],\n "c": {}\n}';
  const { lineOf, repeated } = jsonLines(text);
  expect([lineOf([]), lineOf(['a']), lineOf(['a', 0, 'b']), lineOf(['a', 1]), lineOf(['c', 'd'])]).toEqual([
    1, 2, 3, 4, 7,
  ]);
  expect(repeated).toEqual([{ path: ['a', 1], key: 'b' }]);
});
