import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecords } from '../../knowledge/check-records.ts';
import { claimView } from '../../knowledge/claim-view.ts';
import { createQuotationReader } from '../../knowledge/claims/quotation-claims.ts';
import { crossOut, findQuotations } from '../../knowledge/claims/quotations.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createTextReader } from '../../knowledge/read-text.ts';
import type { Mention, RecordId } from '../../knowledge/reading.ts';
import type { Fact } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const said = (words: string, more: Partial<Fact> = {}): Fact => ({
  property: 'quotation',
  of: 'a speech in Paris',
  value: { type: 'quote', words },
  confidence: 'settled',
  since: '2025-03-04',
  sources: [{ source: 's' }],
  ...more,
});
const sources = [
  {
    id: 's',
    title: 'A source',
    publisher: 'A publisher',
    date: '2025-03-05',
    kind: 'press' as const,
  },
];

const WORDS =
  'When I heard the released demo, I was shocked, angered and in disbelief that he would pursue a voice so similar to mine.';
const RECORDS = [
  makeRecord({
    id: 'joan-doe',
    topic: 'film',
    kind: 'person',
    names: ['Joan Doe', { text: 'Doe', specific: 'short' }],
    facts: [
      said(WORDS),
      said('There is no pause. There is no grace period. The rules apply as written.'),
      said('I think this will take 10 percent of that in three years', { confidence: 'reported' }),
      said('An organisation of our colour, over-reach or not, said “no” to it'),
    ],
    sources,
  }),
  makeRecord({
    id: 'max-muster',
    topic: 'film',
    kind: 'person',
    names: ['Max Muster'],
    facts: [said('Die Maschine ersetzt den Menschen nicht, sie hilft ihm nur', { of: undefined })],
    sources,
  }),
  makeRecord({
    id: 'judge-roe',
    topic: 'copyright',
    kind: 'person',
    names: ['Judge Roe'],
    facts: [said('The use was exceedingly transformative and was a fair use')],
    sources,
  }),
  makeRecord({
    id: 'doe-v-roe',
    topic: 'copyright',
    kind: 'case',
    names: ['Alpha v. Beta'],
    facts: [
      {
        property: 'judge',
        value: { type: 'entity', name: 'Judge Roe', record: 'judge-roe' },
        confidence: 'settled',
        sources: [{ source: 's' }],
      },
    ],
    sources,
  }),
];
const read = createTextReader(RECORDS);
const verdicts = (text: string) =>
  read(text)
    .claims.filter(({ property }) => property === 'quotation')
    .map(({ verdict }) => verdict);

describe('a quotation on record', () => {
  test.each([
    ['exact', `“${WORDS}” said Joan Doe.`],
    ['speaker first', `Joan Doe said: “${WORDS}”`],
    ['straight marks', `"${WORDS}" Joan Doe wrote.`],
    ['single marks', `Joan Doe said: ‘${WORDS}’`],
    ['straight single marks', `Joan Doe wrote 'I was shocked, angered and in disbelief' on Monday.`],
    ['guillemets', `Joan Doe a déclaré : « ${WORDS} »`],
    ['a name and a colon', `Joan Doe: “I was shocked, angered and in disbelief”`],
    ['according to', 'According to Joan Doe, “I was shocked, angered and in disbelief”.'],
    ['shortened', 'Joan Doe said she was “shocked, angered and in disbelief”.'],
    ['other capitals and signs', 'Joan Doe said: “I was SHOCKED – angered, and in disbelief!”'],
    ['in brackets', 'Joan Doe said: “I was shocked … that [the company] would pursue a voice so similar”'],
    ['letters in brackets', 'Joan Doe said: “[W]hen I heard the release[d] demo, I was shocked”'],
    [
      'words put in',
      'Joan Doe said: “When I heard the released [voice] demo, I was shocked, angered and in disbelief”',
    ],
    ['with sic', 'Joan Doe said: “I was shocked, angered [sic] and in disbelief”'],
    ['with an ellipsis', 'Joan Doe said: “When I heard … I was shocked, angered … so similar to mine.”'],
    ['with dots', 'Joan Doe said: “When I heard the released demo ... a voice so similar to mine.”'],
    ['several sentences', '“There is no pause. There is no grace period,” said Joan Doe.'],
    [
      'in two parts',
      '“When I heard the released demo,” Joan Doe said, “I was shocked, angered and in disbelief.”',
    ],
    [
      'going on',
      '“There is no pause. There is no grace period,” said Joan Doe. “The rules apply as written.”',
    ],
    ['she', 'Joan Doe spoke on Monday. “I was shocked, angered and in disbelief,” she said.'],
    [
      'the actor, after others',
      'Joan Doe met Max Muster. “I was shocked, angered and in disbelief,” the 40-year-old actor said.',
    ],
    ['a full stop before the name', `“${WORDS}” Joan Doe wrote in a letter.`],
    ['inside a longer one', `Joan Doe said: “It was awful. ${WORDS} We have called our lawyers.”`],
    [
      'British and American',
      'Joan Doe wrote: “An organization of our color, overreach or not, said ‘no’ to it”',
    ],
    ['marks inside marks', 'Joan Doe wrote: “over-reach or not, said “no” to it”.'],
    ['straight marks inside', 'Joan Doe wrote: "over-reach or not, said "no" to it".'],
    ['10%', 'Joan Doe said: “this will take 10% of that in three years”'],
    ['ten', 'Joan Doe said: “this will take ten per cent of that in three years”'],
    ['German', 'Max Muster sagte: „Die Maschine ersetzt den Menschen nicht, sie hilft ihm nur.“'],
    ['German, pointing in', '»Die Maschine ersetzt den Menschen nicht«, sagte Max Muster.'],
    [
      'the judge for the case',
      'In Alpha v. Beta the court held the use “was exceedingly transformative and was a fair use”.',
    ],
  ])('agrees: %s', (_, text) => {
    expect(verdicts(text)).toContain('agrees');
    expect(verdicts(text)).not.toContain('differs');
  });

  test.each([
    [
      'a changed word',
      'Joan Doe said: “I was shocked, amused and in disbelief that he would pursue a voice”',
    ],
    [
      'a word left out',
      'Joan Doe said: “I was shocked, angered and in disbelief that he would a voice so similar”',
    ],
    [
      'a word put in',
      'Joan Doe said: “I was shocked, angered and in utter disbelief that he would pursue a voice”',
    ],
    [
      'two words swapped',
      'Joan Doe said: “When I heard the released demo, I was angered, shocked and in disbelief that he would pursue”',
    ],
    ['the last word', 'Joan Doe wrote that “he would pursue a voice so similar to yours”.'],
    ['one of two sentences', 'Joan Doe said: “There is no pause. There is no grace time. The rules apply.”'],
    ['German', 'Max Muster sagte: „Die Maschine ersetzt den Arbeiter nicht, sie hilft ihm nur.“'],
  ])('differs: %s', (_, text) => expect(verdicts(text)).toEqual(['differs']));

  test.each([
    [
      'somebody else',
      'Jane Poe said: “I was shocked, angered and in disbelief that he would pursue a voice”',
    ],
    ['somebody else on record', 'Max Muster said: “I was shocked, angered and in disbelief”'],
    ['nobody', 'Joan Doe. “I was shocked, angered and in disbelief that he would pursue a voice”'],
    ['only a title', 'Joan Doe stars in “The Rules Apply as Written and Other Tales”.'],
    ['another remark', 'Joan Doe said: “I am delighted with the film and all who worked on it.”'],
    ['few words', 'Joan Doe said she was “shocked, angered”.'],
    ['much changed', 'Joan Doe said: “I was stunned and rather cross that he would copy my voice”'],
    ['no quotation', 'Joan Doe said that when she heard the released demo she was shocked.'],
    [
      'spoken words, put down differently',
      'Joan Doe said: “this will take 10 percent of this in three years”',
    ],
    [
      'paraphrased',
      'Joan Doe said, roughly, “I was shocked, amused and in disbelief that he would pursue a voice”.',
    ],
    ['denied', 'Joan Doe never said “I was shocked, amused and in disbelief that he would pursue a voice”.'],
    ['exact, denied', 'Joan Doe did not say “I was shocked, angered and in disbelief”.'],
    [
      'corrected',
      'Joan Doe was misquoted as saying “I was shocked, amused and in disbelief that he would pursue”.',
    ],
    [
      'wrong words',
      'A fabricated quote has Joan Doe say “I was shocked, amused and in disbelief that he would pursue a voice”.',
    ],
    [
      'supposed',
      'Imagine Joan Doe said “I was shocked, amused and in disbelief that he would pursue a voice”.',
    ],
    [
      'fitted into the sentence',
      'Joan Doe said: “When I heard the released demos [I] was shocked, angered and in disbelief”',
    ],
    ['asked', 'Did Joan Doe say “I was shocked, amused and in disbelief that he would pursue a voice”?'],
  ])('says nothing: %s', (_, text) => expect(verdicts(text)).toEqual([]));

  test('gives both and where they come from', () => {
    const [claim] = read(
      'Joan Doe said: “I was shocked, amused and in disbelief that he would pursue”',
    ).claims;
    expect(claim).toMatchObject({
      record: 'joan-doe',
      property: 'quotation',
      verdict: 'differs',
      stated: 'I was shocked, amused and in disbelief that he would pursue',
      recorded: `“${WORDS}”`,
      of: 'a speech in Paris, 4 March 2025',
      sources: [{ title: 'A source', date: '2025-03-05' }],
      sentence: `The recorded words are: “${WORDS}” (a speech in Paris, 4 March 2025).`,
    });
    expect(claim && claimView(claim).changed).toEqual({
      stated: [
        { text: 'I was shocked, ', isChanged: false },
        { text: 'amused', isChanged: true },
        { text: ' and in disbelief that he would pursue', isChanged: false },
      ],
      recorded: [
        { text: '“When I heard the released demo, I was shocked, ', isChanged: false },
        { text: 'angered', isChanged: true },
        { text: ' and in disbelief that he would pursue a voice so similar to mine.”', isChanged: false },
      ],
    });
  });
});

describe('where a block quotes', () => {
  const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));
  test.each<[string, string[]]>([
    ['“A b c d,” she said. “E f.”', ['A b c d,', 'E f.']],
    ['"A b c d," she said. "E f."', ['A b c d,', 'E f.']],
    ['He said "to be clear, "Tilly" is not one".', ['to be clear, "Tilly" is not one']],
    ['He said “to be clear, “Tilly” is not one”.', ['to be clear, “Tilly” is not one']],
    ['Er sagte: „Das ist gut“, und „so ist es“.', ['Das ist gut', 'so ist es']],
    ['Er sagte: »Das ist gut«.', ['Das ist gut']],
    ['Il a dit « c’est bon ».', [' c’est bon ']],
    ["It's the authors' rights and the dogs' food", []],
    ["He said 'it isn't so bad after all' to us", ["it isn't so bad after all"]],
    ['An unclosed “mark and then “a pair” here', ['a pair']],
    ['A 12" record and a 7" single', []],
    ['” to begin with, “then a pair”', ['then a pair']],
  ])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));

  test('what goes on for too long is none', () =>
    expect(quoted(`“${'on and '.repeat(300)}on”, and “a pair”`)).toEqual(['a pair']));

  test('of marks that are never closed only the last are remembered', () =>
    expect(quoted(`${'“a '.repeat(12)}pair”`)).toEqual(['a pair']));

  test('crossing out keeps the length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '.', '“', '”', '"', '„', '«', '»', "'", '‘', '’', '[') }),
        (text) => {
          const found = findQuotations(text);
          expect(crossOut(text, found)).toHaveLength(text.length);
          for (const [i, { start, end }] of found.entries()) {
            expect(start).toBeLessThanOrEqual(end);
            expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          }
        },
      ),
    );
  });
});

describe('the quotations on record', () => {
  const { records } = loadRecords();
  const byId = new Map(records.map((record) => [record.id, record]));
  const all = records.flatMap(({ id, facts }) =>
    facts.flatMap(({ value }) => (value.type === 'quote' ? [{ id, words: value.words }] : [])),
  );
  const reader = createQuotationReader(
    records.map(({ id }) => [id, [id]]),
    (id) => byId.get(id),
  );
  const readAs = (id: string, text: string) =>
    reader
      .read(text, [{ start: 0, end: 4, record: id as RecordId } as Mention])
      .map(({ verdict }) => verdict);

  test('agree with themselves', () => {
    for (const { id, words } of all) expect(readAs(id, `They said: “${words}”`), words).toEqual(['agrees']);
  });

  test('agree with any four words or more of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), ({ id, words }, from, more) => {
        const parts = words
          .replace(/[“”]/gu, '')
          .split(/\s+/u)
          .filter((part) => /[\p{L}\p{N}]/u.test(part));
        // "10%" counts as one word, like "10".
        if (parts.length < 5) return;
        const start = from % (parts.length - 4);
        const end = start + 5 + (more % (parts.length - start - 4));
        expect(readAs(id, `They said: “${parts.slice(start, end).join(' ')}”`)).toEqual(['agrees']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a quotation in a record', () => {
  const check = (fact: Fact, dated = true) =>
    checkRecords([
      {
        path: 'ai-act/x.json',
        json: makeRecord({
          id: 'x',
          names: ['X'],
          facts: [fact],
          sources: [
            { id: 's', title: 'A', publisher: 'B', kind: 'press', ...(dated && { date: '2025-03-05' }) },
          ],
        }),
      },
    ]).problems.map(({ message }) => message);

  test('has words alone, a day and a dated source', () => {
    expect(check(said('These are the words'))).toEqual([]);
    expect(check(said('“These are the words”'))).toEqual([expect.stringContaining('quotation marks')]);
    expect(check(said('These are […] words'))).toEqual([expect.stringContaining('leaves something out')]);
    expect(check({ ...said('These are the words'), since: undefined } as unknown as Fact)).toEqual([
      expect.stringContaining('needs "since"'),
    ]);
    expect(check(said('These are the words'), false)).toEqual([
      expect.stringContaining('source with a date'),
    ]);
  });
});
