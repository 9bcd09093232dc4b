import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifiersIn } from '../../knowledge/claims/identifiers.ts';
import { means } from '../../knowledge/claims/misstated.ts';
import type { Stated, StatedDate } from '../../knowledge/claims/stated.ts';
import { findValues } from '../../knowledge/claims/values.ts';

const span = (a: number | string, b?: number | string) =>
  b === undefined || a === b ? `${a}` : `${a}..${b}`;
const date = ({ from, to, fuzzy }: StatedDate) => `${span(from, to)}${fuzzy ? ' or so' : ''}`;

/** A value in short: "2024-08-01", "2024-08-01..2024-08-31", "EUR 35000000", "up-to 7 %", "26 companies". */
function short({ value, hedge }: Stated): string {
  const words = () => {
    switch (value.type) {
      case 'date':
        return date(value);
      case 'period':
        return `${date(value.from)} to ${date(value.to)}`;
      case 'yearless':
        return `--${value.month}-${value.day}`;
      case 'money':
        return `${value.currency} ${span(value.amount, value.to)}`;
      case 'percent':
        return `${span(value.percent, value.to)} %`;
      case 'count':
        return `${span(value.count, value.to)} ${value.unit}`;
      case 'duration':
        return `${span(value.length, value.to)} ${value.unit}`;
    }
  };
  return hedge ? `${hedge} ${words()}` : words();
}

/** Each value as the words it was cut out of and what they mean. */
const values = (text: string) =>
  findValues(text).map((stated) => [text.slice(stated.start, stated.end), short(stated)]);

describe('days', () => {
  test.each([
    ['It came on 1 August 2024.', '1 August 2024'],
    ['on August 1, 2024, it came', 'August 1, 2024'],
    ['on Aug. 1, 2024', 'Aug. 1, 2024'],
    ['on Aug 1 2024', 'Aug 1 2024'],
    ['on August 1st, 2024', 'August 1st, 2024'],
    ['on the 1st of August 2024', '1st of August 2024'],
    ['2024-08-01: in force', '2024-08-01'],
    ['on Thursday, 1 August 2024', 'Thursday, 1 August 2024'],
    ['Thursday August 1, 2024', 'Thursday August 1, 2024'],
    ['1\u00a0August\u00a02024', '1\u00a0August\u00a02024'],
    ['1 August, 2024', '1 August, 2024'],
    ['01 Aug 2024', '01 Aug 2024'],
    ['the 1 August 2024 deadline', '1 August 2024'],
    ['ON 1 AUGUST 2024', '1 AUGUST 2024'],
  ])('%j', (text, words) => expect(values(text)).toEqual([[words, '2024-08-01']]));

  test.each([
    ['Sept. 24, 2025', '2025-09-24'],
    ['24 Sep 2025', '2025-09-24'],
    ['29 February 2024', '2024-02-29'],
  ])('%s', (text, expected) => expect(values(text)).toEqual([[text, expected]]));
});

describe('times less exact than a day', () => {
  test.each([
    ['in August 2024', 'August 2024', '2024-08-01..2024-08-31'],
    ['in late May 2024', 'late May 2024', '2024-05-01..2024-05-31'],
    ['by the end of July 2025', 'end of July 2025', '2025-07-01..2025-07-31'],
    ['in mid-2024', 'mid-2024', '2024-05-01..2024-08-31 or so'],
    ['early 2026', 'early 2026', '2026-01-01..2026-04-30 or so'],
    ['at the end of 2026', 'end of 2026', '2026-10-01..2026-12-31 or so'],
    ['in summer 2023', 'summer 2023', '2023-06-01..2023-09-30 or so'],
    ['in the summer of 2023', 'summer of 2023', '2023-06-01..2023-09-30 or so'],
    ['Fall 2025', 'Fall 2025', '2025-09-01..2025-12-31 or so'],
    ['in winter 2023', 'winter 2023', '2022-12-01..2024-03-31 or so'],
    ['in the winter of 2023-24', 'winter of 2023-24', '2023-12-01..2024-03-31 or so'],
    ['winter 2023/24', 'winter 2023/24', '2023-12-01..2024-03-31 or so'],
    ['in Q1 2027', 'Q1 2027', '2027-01-01..2027-03-31'],
    ['Q1 of 2027', 'Q1 of 2027', '2027-01-01..2027-03-31'],
    ['the first quarter of 2027', 'first quarter of 2027', '2027-01-01..2027-03-31'],
    ['in the last quarter of 2025', 'last quarter of 2025', '2025-10-01..2025-12-31'],
    ['in the first half of 2026', 'first half of 2026', '2026-01-01..2026-06-30'],
    ['in the second half of 2026', 'second half of 2026', '2026-07-01..2026-12-31'],
    ['H1 2026', 'H1 2026', '2026-01-01..2026-06-30'],
    ['in 2023', '2023', '2023-01-01..2023-12-31'],
    ['since 2024.', '2024', '2024-01-01..2024-12-31'],
  ])('%s', (text, words, expected) => expect(values(text)).toEqual([[words, expected]]));
});

describe('periods', () => {
  test.each([
    [
      'from May to September 2023',
      'from May to September 2023',
      '2023-05-01..2023-05-31 to 2023-09-01..2023-09-30',
    ],
    ['May to September 2023', 'May to September 2023', '2023-05-01..2023-05-31 to 2023-09-01..2023-09-30'],
    ['May–September 2023', 'May–September 2023', '2023-05-01..2023-05-31 to 2023-09-01..2023-09-30'],
    ['from 2 to 5 June 2025', '2 to 5 June 2025', '2025-06-02 to 2025-06-05'],
    ['2–5 June 2025', '2–5 June 2025', '2025-06-02 to 2025-06-05'],
    ['June 2-5, 2025', 'June 2-5, 2025', '2025-06-02 to 2025-06-05'],
    ['between 2 and 5 June 2025', '2 and 5 June 2025', '2025-06-02 to 2025-06-05'],
    ['from 14 July to 9 November 2023', '14 July to 9 November 2023', '2023-07-14 to 2023-11-09'],
    ['July 14–November 9, 2023', 'July 14–November 9, 2023', '2023-07-14 to 2023-11-09'],
    ['14 July 2023 to 9 November 2023', '14 July 2023 to 9 November 2023', '2023-07-14 to 2023-11-09'],
    ['between 14 July and 9 November 2023', '14 July and 9 November 2023', '2023-07-14 to 2023-11-09'],
    [
      'from 2 August 2025 until 2 August 2026',
      '2 August 2025 until 2 August 2026',
      '2025-08-02 to 2026-08-02',
    ],
    ['2023–2025', '2023–2025', '2023-01-01..2023-12-31 to 2025-01-01..2025-12-31'],
    ['2023-25', '2023-25', '2023-01-01..2023-12-31 to 2025-01-01..2025-12-31'],
    ['2023 to 2025', '2023 to 2025', '2023-01-01..2023-12-31 to 2025-01-01..2025-12-31'],
    [
      'from November to March 2024',
      'from November to March 2024',
      '2023-11-01..2023-11-30 to 2024-03-01..2024-03-31',
    ],
    ['from May to June 2023–25', 'from May to June 2023', '2023-05-01..2023-05-31 to 2023-06-01..2023-06-30'],
  ])('%s', (text, words, expected) => expect(values(text)).toEqual([[words, expected]]));

  test('two months side by side are no period', () =>
    expect(values('in May and September 2023')).toEqual([['September 2023', '2023-09-01..2023-09-30']]));
  test('what ends before it begins is none', () => {
    expect(values('carried by 28 to 4 May 2024')).toEqual([['4 May 2024', '2024-05-04']]);
    expect(values('2025-2023')).toEqual([['2023', '2023-01-01..2023-12-31']]);
  });
  test('nor is one that ends on no day of the calendar', () =>
    expect(values('from 28 to 31 February 2025')).toEqual([]));
  test('two days side by side are no period', () =>
    expect(values('It began on 14 July 2023 and ended on 9 November.')).toEqual([
      ['14 July 2023', '2023-07-14'],
      ['9 November', '2023-11-09'],
    ]));
});

describe('days without a year', () => {
  test.each([
    ['On 2 May it began.', '2 May'],
    ['on May 2', 'May 2'],
  ])('%s', (text, words) => expect(values(text)).toEqual([[words, '--5-2']]));
  test('are of the year named before them', () =>
    expect(values('on 20 May 2024 and 2 June').at(-1)).toEqual(['2 June', '2024-06-02']));
  test('unless that year has no such day', () =>
    expect(values('on 14 July 2023 and again on 29 February').at(-1)).toEqual(['29 February', '--2-29']));
  test('but not of one that covers years', () =>
    expect(values('in mid-2024 and on 2 June').at(-1)).toEqual(['2 June', '--6-2']));
});

describe('money', () => {
  test.each([
    ['$1.5 billion', 'USD 1500000000'],
    ['$1.5bn', 'USD 1500000000'],
    ['$1.5B', 'USD 1500000000'],
    ['$1.5 B', 'USD 1500000000'],
    ['US$1,500 million', 'USD 1500000000'],
    ['USD 1.5 billion', 'USD 1500000000'],
    ['1.5 billion dollars', 'USD 1500000000'],
    ['1.5 billion US dollars', 'USD 1500000000'],
    ['1.5-billion-dollar', 'USD 1500000000'],
    ['half a billion dollars', 'USD 500000000'],
    ['$101.56 million', 'USD 101560000'],
    ['€35m', 'EUR 35000000'],
    ['35 million euros', 'EUR 35000000'],
    ['35m euros', 'EUR 35000000'],
    ['EUR 7.5 million', 'EUR 7500000'],
    ['EUR 35,000,000', 'EUR 35000000'],
    ['EUR 35 000 000', 'EUR 35000000'],
    ['€ 35 000 000', 'EUR 35000000'],
    ['EUR 35\u00a0000\u00a0000', 'EUR 35000000'],
    ['35 000 000 EUR', 'EUR 35000000'],
    ['€35.000.000', 'EUR 35000000'],
    ['€3.000', 'EUR 3000'],
    ['€3.125 million', 'EUR 3125000'],
    ['£10 million', 'GBP 10000000'],
    ['10 billion yen', 'JPY 10000000000'],
    ['$3,000', 'USD 3000'],
    ['$3k', 'USD 3000'],
    ['$5-10m', 'USD 5000000..10000000'],
    ['$5m–$10m', 'USD 5000000..10000000'],
    ['$5 to $10 million', 'USD 5000000..10000000'],
    ['EUR 15 000 000 to 35 000 000', 'EUR 15000000..35000000'],
  ])('%s', (text, expected) => expect(values(`It was ${text}.`)).toEqual([[text, expected]]));

  test.each([
    ['between $5 million and $10 million', '$5 million and $10 million', 'USD 5000000..10000000'],
    ['between 5 and 10 million dollars', '5 and 10 million dollars', 'USD 5000000..10000000'],
    ['the $1.5-billion settlement', '$1.5-billion', 'USD 1500000000'],
    ['€7.5m or 1 %', '€7.5m', 'EUR 7500000'],
    ['$3,000 a work', '$3,000', 'USD 3000'],
  ])('%s', (text, words, expected) => expect(values(text)[0]).toEqual([words, expected]));

  test('a decimal comma is not read: it might be either', () =>
    expect(values('EUR 7,5 million, €7,5m, 7,5 %')).toEqual([]));
});

describe('percentages', () => {
  test.each([
    ['7%', '7 %'],
    ['7 %', '7 %'],
    ['7 per cent', '7 %'],
    ['seven percent', '7 %'],
    ['7pc', '7 %'],
    ['78.08%', '78.08 %'],
    ['25%-35%', '25..35 %'],
    ['25-35%', '25..35 %'],
    ['25% to 35%', '25..35 %'],
  ])('%s', (text, expected) => expect(values(`It was ${text}.`)).toEqual([[text, expected]]));
  test.each(['between 25% and 35%', 'between 25 and 35 %'])('%s', (text) =>
    expect(values(text).map(([, value]) => value)).toEqual(['25..35 %']),
  );
});

describe('counts', () => {
  test.each([
    ['482,460 works', '482460 works'],
    ['half a million books', '500000 books'],
    ['seven million pirated books', '7000000 pirated books'],
    ['7m books', '7000000 books'],
    ['500,000 copyrighted works', '500000 copyrighted works'],
    ['two hundred and fifty works', '250 works'],
    ['seventy-eight members', '78 members'],
    ['482 460 works', '482460 works'],
    ['two dozen films', '24 films'],
    ['3 million-plus users', '3000000 users'],
    ['10^25 FLOPs', '1e+25 flops'],
    ['10²⁵ FLOPs', '1e+25 flops'],
    ['10(^25) FLOPs', '1e+25 flops'],
    ['10**25 floating-point operations', '1e+25 floating-point operations'],
    ['1e25 FLOPs', '1e+25 flops'],
    ['10 to the power of 25 FLOPs', '1e+25 flops'],
    ['10 to the 25th FLOPs', '1e+25 flops'],
    ['1025 FLOPs', '1025 flops'],
  ])('%s', (text, expected) => expect(values(`It has ${text}.`)).toEqual([[text, expected]]));
  test('of several things', () =>
    expect(values('113 articles, 180 recitals and 13 annexes').map(([, value]) => value)).toEqual([
      '113 articles',
      '180 recitals',
      '13 annexes',
    ]));
  test('as a range', () =>
    expect(values('between 5 and 10 films')).toEqual([['5 and 10 films', '5..10 films']]));
  test('as a range with its unit on both sides', () => {
    expect(values('between 5 films and 10 films')).toEqual([['5 films and 10 films', '5..10 films']]);
    expect(values('between 5 films and 10 books')).toEqual([
      ['5 films', '5 films'],
      ['10 books', '10 books'],
    ]);
    expect(values('between 25% and 10 films')).toEqual([
      ['25%', '25 %'],
      ['10 films', '10 films'],
    ]);
  });
});

describe('durations', () => {
  test.each([
    ['148 days', '148 days'],
    ['148-day', '148 days'],
    ['two years', '2 years'],
    ['one-year', '1 years'],
    ['24 months', '24 months'],
    ['92-minute', '92 minutes'],
    ['5-10 day', '5..10 days'],
    ['five to ten days', '5..10 days'],
  ])('%s', (text, expected) => expect(values(`a ${text} film`)[0]).toEqual([text, expected]));

  test.each([
    ['between 5 and 10 days', [['5 and 10 days', '5..10 days']]],
    ['between five days and ten days', [['five days and ten days', '5..10 days']]],
    [
      'between five days and ten weeks',
      [
        ['five days', '5 days'],
        ['ten weeks', '10 weeks'],
      ],
    ],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
});

describe('hedges', () => {
  test.each([
    ['about $3,000', 'about USD 3000'],
    ['nearly half a million books', 'about 500000 books'],
    ['nearly five months', 'about 5 months'],
    ['some 20,000 images', 'about 20000 images'],
    ['≈ 500,000 works', 'about 500000 works'],
    ['c. 500,000 works', 'about 500000 works'],
    ['up to 7% of turnover', 'up-to 7 %'],
    ['as much as $3,000', 'up-to USD 3000'],
    ['not more than €35 million', 'up-to EUR 35000000'],
    ['a maximum of 7%', 'up-to 7 %'],
    ['at least $1.5 billion', 'at-least USD 1500000000'],
    ['no fewer than 26 companies', 'at-least 26 companies'],
    ['more than 160,000 members', 'more-than 160000 members'],
    ['well over 160,000 members', 'more-than 160000 members'],
    ['>$1.5 billion', 'more-than USD 1500000000'],
    ['fewer than 20 people', 'less-than 20 people'],
    ['just under 20 people', 'less-than 20 people'],
  ])('%s', (text, expected) => expect(values(text).map(([, value]) => value)).toEqual([expected]));
  test('of one value are not of the next', () =>
    expect(values('about 500 works or 20 films').map(([, value]) => value)).toEqual([
      'about 500 works',
      '20 films',
    ]));
});

describe('no values', () => {
  test.each([
    'Regulation (EU) 2024/1689',
    'COM(2021) 206',
    'No. 3:24-cv-05417 and 24-cv-05417',
    '[2025] EWHC 2863 (Ch)',
    'the 2023 strike',
    'the 2023 Writers Guild strike',
    'its 2021 proposal',
    'Smith (2024)',
    'the 1990s',
    '31 February 2024',
    'Article 2 may apply',
    'It may 2024 times.',
    'Articles 53 and 55 of Annex 3',
    'Season 2 episodes',
    '52 of them agreed',
    'one of the cases',
    'seven million of them',
    'three four works',
    'two years later, 15 years old',
    'GPT-4 models in 3D',
    'dozens of films',
    '2025 films',
  ])('in %s', (text) => expect(values(text)).toEqual([]));
});

/** What values are made of, and what stands between them. */
const piece = fc.constantFrom(
  ...[
    '1',
    '2',
    '12',
    '2024',
    '2026',
    '1,500',
    '7.5',
    '35 000 000',
    '10^25',
    'half a',
    'seven',
    'twenty',
    'a',
  ],
  ...[
    'million',
    'bn',
    'm',
    'hundred',
    'dozen',
    '$',
    '€',
    'EUR',
    'euros',
    'dollars',
    '%',
    'per cent',
    'FLOPs',
  ],
  ...['August', 'Aug.', 'May', 'may', 'Thursday', 'Q1', 'H2', 'winter', 'mid', 'early', 'end of', 'half of'],
  ...[
    'from',
    'to',
    'between',
    'and',
    'until',
    '-',
    '–',
    'of',
    'the',
    'about',
    'up to',
    'not more than',
    'over',
  ],
  ...[
    'days',
    'months',
    'years',
    'later',
    'works',
    'books',
    'members',
    'Article',
    'No.',
    '(',
    ')',
    '[',
    ']',
    '/',
  ],
  ...['.', ',', ':', '\n', '\u00a0', '😀', 'İ', 'ﬁ', '²⁵'],
);
const gap = fc.constantFrom(' ', ' ', ' ', '', '-', '\u00a0');
const mixture = (maxLength: number) =>
  fc.array(fc.tuple(piece, gap), { maxLength }).map((parts) => parts.flat().join(''));

describe('properties', () => {
  test('values are in order, do not overlap and lie in the text', () => {
    fc.assert(
      fc.property(fc.oneof(mixture(40), fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        let last = 0;
        for (const { start, end } of findValues(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('what is read is a number or a day of the calendar', () => {
    const isDay = (iso: string) => new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) === iso;
    fc.assert(
      fc.property(mixture(40), (text) => {
        for (const { value } of findValues(text)) {
          if (value.type === 'date') expect(isDay(value.from) && isDay(value.to)).toBe(true);
          if (value.type === 'period') expect(value.from.from <= value.to.to).toBe(true);
          if (value.type === 'money') expect(value.amount).toBeGreaterThanOrEqual(0);
          if (value.type === 'count') expect(value.count).toBeGreaterThanOrEqual(0);
          if (value.type === 'percent') expect(value.percent).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a sentence before or after changes nothing', () => {
    fc.assert(
      fc.property(mixture(20), (text) => {
        const shift = 'Nothing here.\n'.length;
        const alone = findValues(`x ${text}; x`);
        const within = findValues(`Nothing here.\nx ${text}; x. Nor here.`);
        expect(within).toEqual(
          alone.map((stated) => ({ ...stated, start: stated.start + shift, end: stated.end + shift })),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** What a recorded misstatement states against what a text does. */
describe('a value says a wrong one', () => {
  const said = (text: string, wrong: string) => {
    const [a] = findValues(text);
    const [b] = findValues(wrong);
    if (!a || !b) throw new Error(`no value in “${text}” or “${wrong}”`);
    return means(a.value, b.value);
  };
  test.each([
    ['2 May', 'on 2 May', true],
    ['3 May', 'on 2 May', false],
    ['2 June', 'on 2 May', false],
    ['2 May 2023', 'on 2 May', true],
    ['2 June 2023', 'on 2 May', false],
    ['May 2023', 'on 2 May', false],
    ['on 2 May 2023', 'May 2023', true],
    ['May 2023', '2 May 2023', false],
    ['May to September 2023', 'from May to September 2023', true],
    ['from May to October 2023', 'from May to September 2023', false],
    ['from June to September 2023', 'from May to September 2023', false],
    ['May 2023', 'from May to September 2023', false],
    ['5 to 10 days', 'five to ten days', true],
    ['5 to 12 days', 'five to ten days', false],
    ['5 weeks', '5 days', false],
    ['$5 million', '$5m', true],
    ['€5 million', '$5m', false],
    ['5%', '5 per cent', true],
    ['5-7%', '5 per cent', false],
    ['5 books', '5 works', true],
    ['5 authors', '5 works', false],
  ])('%s, where it is %s: %s', (text, wrong, expected) => expect(said(text, wrong)).toBe(expected));
});

/** Official numbers; a number that could be of two forms is of one. */
test.each([
  ['Regulation (EU) 2024/1689', [['act', '2024/1689']]],
  ['32024R1689', [['act', '2024/1689']]],
  ['2021/0106 (COD)', [['procedure', '2021/0106']]],
  ['Directive 2021/0106 (COD)', [['act', '2021/106']]],
  ['MDL No. 3143', [['mdl', '3143']]],
  ['CGC-23-606789', [['CGC 23', '606789']]],
  [
    'Executive Order 14110 and Public Law 118-45',
    [
      ['Executive Order', '14110'],
      ['Public Law', '118-45'],
    ],
  ],
  [
    'H.R. 4567 and S. 146',
    [
      ['bill', 'HR 4567'],
      ['bill', 'S 146'],
    ],
  ],
  ['1:23-cv-11195', [['us cv 23', '11195']]],
  ['No. 23-1195', [['us appeal', '23-1195']]],
  ['[2025] EWHC 2863 (Ch)', [['uk', '2025 EWHC 2863']]],
  ['42 O 14139/24', [['de O', '42 14139/24']]],
  ['C-250/25', [['eu', '250/25']]],
])('the official numbers in %s', (text, expected) =>
  expect(identifiersIn(text).map(({ kind, number }) => [kind, number])).toEqual(expected),
);
