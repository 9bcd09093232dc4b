import { describe, expect, test } from 'vitest';
import { checkAgreement, leftmostLongest } from '../../bench/agreement.ts';
import { manyNames, namesOf } from '../../bench/names.ts';
import { asOne, madeText } from '../../bench/texts.ts';
import { loadRecords } from '../../knowledge/load-records.ts';

const { records } = loadRecords();

describe('the ways to find names that are timed', () => {
  test('find the same places in a made text', () => {
    const text = asOne(madeText(records, 30_000), 30_000);
    const { found, fewer } = checkAgreement(namesOf(records), text);
    expect(found).toBeGreaterThan(100);
    expect(fewer).toBe(0);
  });

  test('differ where they are said to: hyphens, accents, initials', () => {
    const text = 'The AI Act, the AI-Act, Emilia Perez; a suit in the U.S. over the S. Act.';
    expect(checkAgreement(['ai act', 'emilia pérez', 's'], text)).toMatchObject({
      found: 3,
      more: 2,
      fewer: 1,
    });
  });
});

test('of names that overlap, the leftmost and then the longest is chosen', () => {
  const [eu, act, short, later] = [
    { start: 0, end: 9 },
    { start: 3, end: 9 },
    { start: 0, end: 2 },
    { start: 10, end: 12 },
  ];
  expect(leftmostLongest([later, short, act, eu])).toEqual([eu, later]);
});

test('a made text and a list of names are the same every time', () => {
  expect(madeText(records, 5000)).toEqual(madeText(records, 5000));
  const names = namesOf(records);
  expect(manyNames(names, 300)).toEqual(manyNames(names, 300));
  expect(new Set(manyNames(names, 300)).size).toBe(300);
  expect(manyNames(names, 9000).slice(0, names.length)).toEqual(names);
});
