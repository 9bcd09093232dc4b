import { describe, expect, test } from 'vitest';
import { type Comparison, compare, recordedDays, unitClass } from '../../knowledge/claims/compare.ts';
import { endOf, repetitionOf, toleranceOf } from '../../knowledge/claims/traits.ts';
import { findValues } from '../../knowledge/claims/values.ts';
import type { PropertyId } from '../../knowledge/properties.ts';
import type { Value } from '../../knowledge/schema.ts';

/** The first value of a text against one on record, for a property that sets how exact it has to be. */
function compared(text: string, value: Value, property: PropertyId = 'entered-into-force'): Comparison {
  const [stated] = findValues(text);
  if (!stated) throw new Error(`no value in “${text}”`);
  return compare(stated, value, { days: toleranceOf(property), end: endOf(property) });
}

const day = (date: string): Value => ({ type: 'date', date });
const usd = (amount: number, bound?: 'about' | 'up-to' | 'at-least' | 'more-than' | 'less-than'): Value => ({
  type: 'money',
  amount,
  currency: 'USD',
  ...(bound && { bound }),
});
const count = (number: number, unit: string): Value => ({ type: 'count', count: number, unit });
const percent = (number: number, to?: number): Value => ({
  type: 'percent',
  percent: number,
  ...(to && { to }),
});
const days = (length: number): Value => ({ type: 'duration', length, unit: 'days' });

type Case = readonly [text: string, expected: Comparison];

describe('dates', () => {
  test.each<Case>([
    ['on 1 August 2024', 'same'],
    ['in August 2024', 'same'],
    ['in 2024', 'same'],
    ['in the second half of 2024', 'same'],
    ['in summer 2024', 'same'],
    ['in mid-2024', 'same'],
    ['on 1 August', 'same'],
    ['on 2 August', null],
    ['on 2 August 2024', 'other'],
    ['on 31 July 2024', 'other'],
    ['in July 2024', 'other'],
    ['in 2025', 'other'],
    ['in Q1 2024', 'other'],
    ['in early 2024', 'other'],
    ['for 7 %', null],
  ])('%s, when 1 August 2024 is on record', (text, expected) =>
    expect(compared(text, day('2024-08-01'))).toBe(expected),
  );

  test.each<Case>([
    ['21 April 2021, then on 1 August', 'same'],
    ['filed on 22 October 2025, survived on 1 August', 'same'],
    ['on 21 April 2021 and 13 March', 'other'],
    ['on 21 April 2021 and 1 August 2021', 'other'],
  ])('the year of a day before it may be another: %s', (text, expected) => {
    const stated = findValues(text).at(-1);
    expect(stated && compare(stated, day('2024-08-01'), { days: 0 })).toBe(expected);
  });

  test('what is on record as a year alone is not met by a day whose year is only a guess', () => {
    const stated = findValues('In an order of 26 March 2025, with reasons on 4 April').at(-1);
    expect(stated && compare(stated, day('1995'), { days: 0 })).toBe(null);
    expect(stated && compare(stated, day('1995-04'), { days: 0 })).toBe(null);
    expect(stated && compare(stated, day('1995-04-04'), { days: 0 })).toBe('same');
  });

  test('a fuzzy season has a month more on both sides before it differs', () => {
    expect(compared('in summer 2024', day('2024-10-20'))).toBe(null);
    expect(compared('in summer 2024', day('2024-11-20'))).toBe('other');
    expect(compared('in spring 2024', day('2024-02-10'))).toBe(null);
    expect(compared('in winter 2023', day('2023-12-20'))).toBe('same');
    expect(compared('in winter 2023', day('2023-01-20'))).toBe('same');
  });

  test('what is on record as a month or a year is met by any of its days', () => {
    expect(recordedDays('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(recordedDays('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(compared('on 13 March 2024', day('2024-03'))).toBe('same');
    expect(compared('on 13 April 2024', day('2024-03'))).toBe('other');
    expect(compared('on 13 April 2024', day('2024'))).toBe('same');
    expect(compared('on 2 May', day('2024-05'))).toBe(null);
  });

  test('an uncertain date differs only from another year', () => {
    const circa: Value = { type: 'date', date: '2024-06', circa: true };
    expect(compared('in March 2024', circa)).toBe(null);
    expect(compared('in March 2025', circa)).toBe('other');
  });

  test.each<readonly [PropertyId, string, Comparison]>([
    ['filed', 'on 19 August 2024', 'same'],
    ['filed', 'on 23 August 2024', null],
    ['filed', 'on 15 August 2024', null],
    ['filed', 'on 24 August 2024', 'other'],
    ['released', 'on 20 August 2024', null],
    ['released', 'on 21 August 2024', 'other'],
    ['parliament-vote', 'on 20 August 2024', 'other'],
  ])('courts, the press and parliaments are more or less exact: %s %s', (property, text, expected) =>
    expect(compared(text, day('2024-08-19'), property)).toBe(expected),
  );
});

describe('periods', () => {
  const strike: Value = { type: 'period', from: '2023-07-14', to: '2023-11-09' };
  test.each<Case>([
    ['from 14 July to 9 November 2023', 'same'],
    ['from July to November 2023', 'same'],
    ['from 2 May to 9 November 2023', 'other'],
    ['from 14 July to 27 September 2023', 'other'],
    ['in September 2023', 'same'],
    ['in 2023', 'same'],
    ['in 2022', 'other'],
    ['in summer 2022', null],
  ])('%s, when 14 July to 9 November 2023 is on record', (text, expected) =>
    expect(compared(text, strike, 'strike')).toBe(expected),
  );

  test('a day on record is the end of a period that the property tells', () => {
    const text = 'from 14 July to 9 November 2023';
    expect(compared(text, day('2023-07-14'), 'strike-started')).toBe('same');
    expect(compared(text, day('2023-11-09'), 'strike-started')).toBe('other');
    expect(compared(text, day('2023-11-09'), 'strike-ended')).toBe('same');
    expect(compared(text, day('2023-11-09'), 'ruled')).toBe(null);
  });
});

describe('amounts', () => {
  test.each<Case>([
    ['$1.5 billion', 'same'],
    ['$1,500 million', 'same'],
    ['about $1.5bn', 'same'],
    ['about $1.4bn', 'same'],
    ['nearly $2 billion', 'other'],
    ['more than $1.4 billion', 'same'],
    ['more than $1 billion', 'same'],
    ['more than $500 million', null],
    ['more than $2 billion', 'other'],
    ['at least $1.5 billion', 'same'],
    ['up to $1.5 billion', 'same'],
    ['up to $2 billion', 'other'],
    ['less than $2 billion', 'same'],
    ['less than $2.5 billion', null],
    ['less than $4 billion', 'other'],
    ['less than $1.2 billion', 'other'],
    ['$1.6 billion', 'other'],
    ['$15 billion', 'other'],
    ['$1 to $2 billion', null],
    ['$1.5 to $2 billion', null],
    ['$2 to $3 billion', 'other'],
    ['€1.4 billion', null],
    ['€1.5 billion', null],
    ['1.5 billion works', null],
  ])('%s, when $1.5 billion is on record', (text, expected) =>
    expect(compared(text, usd(1.5e9))).toBe(expected),
  );

  test.each<readonly [string, Value, Comparison]>([
    ['$1.5 billion', usd(1.5e9, 'at-least'), 'same'],
    ['$1.7 billion', usd(1.5e9, 'at-least'), null],
    ['$2.5 billion', usd(1.5e9, 'at-least'), 'other'],
    ['$1.4 billion', usd(1.5e9, 'at-least'), 'other'],
    ['at least $2 billion', usd(1.5e9, 'at-least'), null],
    ['$35 million', usd(35e6, 'up-to'), 'same'],
    ['up to $40 million', usd(35e6, 'up-to'), 'other'],
    ['$30 million', usd(35e6, 'less-than'), null],
    ['$20 million', usd(35e6, 'less-than'), 'other'],
    ['$3,200', usd(3000, 'about'), 'same'],
    ['$3,500', usd(3000, 'about'), 'other'],
    ['$5 million', usd(0), null],
  ])('%s, against bounds on record', (text, value, expected) => expect(compared(text, value)).toBe(expected));

  test.each<readonly [string, Value, Comparison]>([
    ['78.33 %', percent(78.33), 'same'],
    ['78.3 %', percent(78.33), 'same'],
    ['78 %', percent(78.33), 'same'],
    ['79 %', percent(78.33), 'other'],
    ['1 %', percent(1.5), 'other'],
    ['6 %', percent(7), 'other'],
    ['99 %', percent(98), 'other'],
    ['25-35 %', percent(25, 35), 'same'],
    ['30 %', percent(25, 35), null],
    ['40 %', percent(25, 35), 'other'],
    ['20-30 %', percent(25, 35), null],
    ['40-50 %', percent(25, 35), 'other'],
  ])('%s, whole percentages stand for broken ones', (text, value, expected) =>
    expect(compared(text, value)).toBe(expected),
  );

  test.each<readonly [string, Value, Comparison]>([
    ['482,460 works', count(482460, 'works'), 'same'],
    ['482,000 works', count(482460, 'works'), 'same'],
    ['500,000 works', count(482460, 'works'), 'same'],
    ['about 450,000 works', count(482460, 'works'), 'same'],
    ['400,000 works', count(482460, 'works'), 'other'],
    ['482,460 books', count(482460, 'works'), 'same'],
    ['482,460 authors', count(482460, 'works'), null],
    ['7,000,000 authors', count(482460, 'works'), null],
    ['113 articles', count(113, 'articles'), 'same'],
    ['112 articles', count(113, 'articles'), 'other'],
    ['some 110 articles', count(113, 'articles'), 'same'],
    ['10^25 FLOPs', count(1e25, 'floating-point operations'), 'same'],
    ['10^23 FLOPs', count(1e25, 'floating-point operations'), 'other'],
    ['10²⁶ FLOPs', count(1e25, 'FLOPs'), 'other'],
    ['26 signatories', count(26, 'companies'), 'same'],
  ])('%s', (text, value, expected) => expect(compared(text, value)).toBe(expected));

  test.each<Case>([
    ['148 days', 'same'],
    ['150 days', 'other'],
    ['nearly 150 days', 'same'],
    ['118 days', 'other'],
    ['five months', 'same'],
    ['nearly five months', 'same'],
    ['21 weeks', 'same'],
    ['four months', 'other'],
    ['three months', 'other'],
    ['six months', 'other'],
    ['more than four months', 'same'],
    ['over 20 weeks', 'same'],
    ['more than two months', null],
    ['more than six months', 'other'],
    ['less than six months', 'same'],
    ['at least seven months', 'other'],
    ['148 members', null],
    ['140 to 150 days', null],
    ['150 to 160 days', 'other'],
    ['four to five months', null],
    ['two to three months', 'other'],
    ['six to seven months', 'other'],
  ])('a strike of %s, when 148 days are on record', (text, expected) =>
    expect(compared(text, days(148), 'strike-length')).toBe(expected),
  );

  test('what is not a value of a kind is not compared', () => {
    expect(compared('7 works', percent(7))).toBe(null);
    expect(compared('7 %', { type: 'period', from: '2023-05', to: '2023-06' })).toBe(null);
    expect(compared('7 %', { type: 'text', text: '7 %' })).toBe(null);
    expect(compared('in 2024', { type: 'yes-no', yes: true })).toBe(null);
  });
});

describe('limits', () => {
  test.each<Case>([
    ['more than 10^25 operations', 'same'],
    ['at least 10^25 operations', 'same'],
    ['more than 10^26 operations', 'other'],
    ['more than 10^24 operations', 'other'],
    ['10^26 operations', 'other'],
  ])('%s, when more than 10^25 is on record', (text, expected) =>
    expect(
      compare(
        findValues(text)[0] as NonNullable<ReturnType<typeof findValues>[0]>,
        { type: 'count', count: 1e25, unit: 'operations', bound: 'more-than' },
        { days: 0, isLimit: true },
      ),
    ).toBe(expected),
  );
});

describe('units', () => {
  test.each([
    ['books', 'works'],
    ['copyrighted works', 'works'],
    ['pirated books', 'titles'],
    ['movies', 'films'],
    ['cases', 'lawsuits'],
    ['flops', 'floating-point operations'],
    ['signatories', 'companies'],
  ])('%s are counted as %s', (a, b) => expect(unitClass(a)).toBe(unitClass(b)));
  test.each([
    ['works', 'authors'],
    ['articles', 'recitals'],
    ['films', 'minutes'],
    ['members', 'companies'],
  ])('%s are not %s', (a, b) => expect(unitClass(a)).not.toBe(unitClass(b)));
});

test('traits: what happens once, what has several values, what is closed', () => {
  expect(repetitionOf('entered-into-force')).toBe('firm');
  expect(repetitionOf('released')).toBe('once');
  expect(repetitionOf('max-fine-turnover')).toBe('closed');
  expect(repetitionOf('applies-from')).toBe('open');
});
