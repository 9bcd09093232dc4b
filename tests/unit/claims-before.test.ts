/** What texts state of things named before: in earlier sentences and paragraphs, or by the parties of a suit. */
import { describe, expect, test } from 'vitest';
import { createTextReader, type TextClaim } from '../../knowledge/read-text.ts';
import { CLAIM_RECORDS } from './claim-records.ts';

const read = createTextReader(CLAIM_RECORDS);
const short = ({ verdict, text, record, property }: TextClaim) =>
  `${verdict}: ${text} (${record}, ${property ?? 'in words'})`;
const claims = (...paragraphs: readonly string[]) => read(paragraphs.join('\n\n')).claims.map(short);

const CASE = 'Doe v. Botco is the case of the year.';
const BETWEEN = 'Much has been said of it. Nobody was surprised.';

describe('paragraphs after it was named', () => {
  test.each([
    ['The complaint was filed on 19 August 2024.', ['agrees: 19 August 2024 (doe-v-botco, filed)']],
    ['The authors sued on Aug. 19, 2024.', ['agrees: Aug. 19, 2024 (doe-v-botco, filed)']],
    [
      'A settlement was announced on 5 September 2025.',
      ['agrees: 5 September 2025 (doe-v-botco, settlement-announced)'],
    ],
    // The right day of another year is a slip.
    ['The complaint was filed on 19 August 2023.', ['differs: 19 August 2023 (doe-v-botco, filed)']],
    ['The opinion was written by William Alder.', ['agrees: William Alder (doe-v-botco, judge)']],
    [
      'Judge Alder will hear it in the Northern District of California.',
      ['agrees: Alder (doe-v-botco, judge)', 'agrees: Northern District of California (doe-v-botco, court)'],
    ],
  ])('a value may agree: %s', (text, expected) => expect(claims(CASE, BETWEEN, text)).toEqual(expected));

  test.each([
    'The complaint was filed on 7 May 2021.',
    'Was the complaint filed on 19 August 2024?',
    'The complaint was not filed on 19 August 2024.',
    'Under the Data Act of Utopia the complaint was filed on 19 August 2024.',
    'The company was founded on 19 August 2024.',
    'Judge McElm will hear it.',
    'The settlement was the third since 2024.',
    'The puppeteers gave a show on 19 August 2023.',
  ])('nothing else is said: %s', (text) => expect(claims(CASE, BETWEEN, text)).toEqual([]));

  test.each([
    ['On 19 August 2024 everything began.', ['agrees: 19 August 2024 (doe-v-botco, filed)']],
    ['There are 482,460 works in it.', ['agrees: 482,460 works (doe-v-botco, works-in-suit)']],
    // A bound, a round number, another year and a day of the law are no such match.
    ['Before 19 August 2024 nobody cared.', []],
    ['There are some 480,000 works in it.', []],
    ['On 19 August 2021 everything began.', []],
  ])('what is exact needs no word that announces it: %s', (text, expected) =>
    expect(claims(CASE, BETWEEN, text)).toEqual(expected),
  );

  test('but the days of a law do', () => {
    expect(claims('The Robot Act is a law.', BETWEEN, 'On 1 August 2024 everything began.')).toEqual([]);
    expect(claims('The Robot Act is a law.', BETWEEN, 'It came into force on 1 August 2024.')).toEqual([
      'agrees: 1 August 2024 (robot-act, entered-into-force)',
    ]);
  });

  test('a law has many fines, so that which one is meant has to be said', () => {
    expect(claims('The Robot Act is a law.', BETWEEN, 'Fines reach 1 % of turnover.')).toEqual([]);
    expect(
      claims('The Robot Act is a law.', BETWEEN, 'Fines for wrong information reach 1 % of turnover.'),
    ).toEqual(['agrees: 1 % (robot-act, max-fine-turnover)']);
  });

  test('of several things, the one that has the value is meant', () => {
    const both = 'Doe v. Botco and Gazette v. Botco are the cases of the year.';
    expect(claims(both, 'The complaint was filed on 19 August 2024.')).toEqual([
      'agrees: 19 August 2024 (doe-v-botco, filed)',
    ]);
    expect(claims(both, 'The complaint was filed on 27 December 2023.')).toEqual([
      'agrees: 27 December 2023 (gazette-v-botco, filed)',
    ]);
  });
});

describe('a paragraph that agrees elsewhere', () => {
  const SETTLED = 'Doe v. Botco is known.';

  test.each([
    ['The settlement of $1.5 billion is large. Some $2,000 a work will be paid.', '$2,000'],
    ['A settlement was announced on 5 September 2025. About $5,000 a work will be paid.', '$5,000'],
    ['Judge Alder has the case. The settlement amounts to $2.5 billion.', '$2.5 billion'],
  ])('is about the case, so that another value differs: %s', (text, wrong) =>
    expect(
      claims(SETTLED, 'Much has been said.', text).some((claim) => claim.startsWith(`differs: ${wrong}`)),
    ).toBe(true),
  );

  test.each([
    'The lawyers are pleased. Some $2,000 a work will be paid.',
    'The settlement of $1.5 billion is large. In another one, $2,000 a work was paid.',
    'The settlement of $1.5 billion is large. In Roe v. Foobar $2,000 a work was paid.',
    'The settlement of $1.5 billion is large. Similar ones paid $2,000 a work.',
    'The settlement of $1.5 billion is large. Could $2,000 a work have been paid?',
  ])('or not: %s', (text) =>
    expect(
      claims(SETTLED, 'Much has been said.', text).filter((claim) => !claim.startsWith('agrees')),
    ).toEqual([]),
  );
});

describe('a suit by its parties', () => {
  test.each([
    [
      'Gazette Company’s case, filed on 27 December 2023, goes on.',
      ['agrees: 27 December 2023 (gazette-v-botco, filed)'],
    ],
    [
      'In its suit of 27 December 2023, Gazette Company wants damages from Botco.',
      ['agrees: 27 December 2023 (gazette-v-botco, filed)'],
    ],
    [
      'Gazette Company took the matter to a New York court on 27 December 2023, its complaint says.',
      [
        'agrees: New York court (gazette-v-botco, court)',
        'agrees: 27 December 2023 (gazette-v-botco, filed)',
      ],
    ],
  ])('may agree: %s', (text, expected) => expect(claims(text)).toEqual(expected));

  test.each([
    'Gazette Company’s case, filed on 5 May 2022, goes on.',
    'Gazette Company printed its millionth copy on 27 December 2023.',
    'Botco lost another case on 5 May 2022.',
  ])('nothing is said: %s', (text) => expect(claims(text)).toEqual([]));
});

describe('numbers of the same things', () => {
  test.each([
    ['The Tin Film has 92 minutes of rain.', ['agrees: 92 minutes (tin-film, running-time)']],
    [
      'Doe v. Botco concerns 482,460 of their works.',
      ['agrees: 482,460 of their works (doe-v-botco, works-in-suit)'],
    ],
    // Some of them are not all.
    ['Doe v. Botco concerns 200,000 of their works.', []],
    ['In Doe v. Botco 200 of its pages were read.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});
