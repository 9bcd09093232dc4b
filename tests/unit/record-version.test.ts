/** The version of the record tells two states of it apart, and nothing else does. */
import { expect, test } from 'vitest';
import { loadRecords } from '../../knowledge/load-records.ts';
import { recordVersion } from '../../scripts/record-version.ts';

const { records } = loadRecords();
const [first, ...others] = records;
if (!first) throw new Error('Nothing is on record.');
const version = recordVersion(records);

test('the day is that of the latest review', () => {
  expect(version.date).toMatch(/^20\d\d-\d\d-\d\d$/u);
  expect(records.every(({ reviewed }) => reviewed <= version.date)).toBe(true);
  expect(recordVersion([{ ...first, reviewed: '2999-01-01' }, ...others]).date).toBe('2999-01-01');
});

test('the order of files makes no difference', () =>
  expect(recordVersion(records.toReversed())).toEqual(version));

test('another word in one record does', () => {
  const changed = recordVersion([{ ...first, summary: `${first.summary} Again.` }, ...others]);
  expect(changed.date).toBe(version.date);
  expect(changed.fingerprint).not.toBe(version.fingerprint);
});
