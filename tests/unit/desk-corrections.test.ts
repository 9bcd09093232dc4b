/** What may be put into a draft in place of what it states, and how it is written there. */
import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { correctionOf } from '../../knowledge/correction.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { inTheManner } from '../../knowledge/manner.ts';
import { createReader } from '../../knowledge/read.ts';
import { type Claim, EMPTY_CONTEXT, type RecordId } from '../../knowledge/reading.ts';
import type { Fact, Value } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const knowledge = openBundle(compileBundle(loadRecords().records));
const reader = createReader(knowledge);

const differing: Claim = {
  start: 0,
  end: 6,
  record: 'law' as RecordId,
  property: 'time-limit',
  verdict: 'differs',
  stated: '2 days',
  recorded: '1 day',
  confidence: 'settled',
  asOf: '2026-01-01',
  sources: [],
  sentence: 'The page states 2 days.',
};

const corrections = (text: string) =>
  (reader.read([text], EMPTY_CONTEXT).blocks[0]?.claims ?? []).map((claim) => [
    claim.verdict,
    claim.stated,
    correctionOf(claim, knowledge.record(claim.record)),
  ]);

describe('a correction', () => {
  test('is the value on record', () => {
    expect(corrections('Bartz v. Anthropic settled for $2.5 billion.')).toEqual([
      ['differs', '$2.5 billion', 'at least USD 1.5 billion'],
    ]);
  });

  test('is found for a known misstatement, whose answer is a sentence', () => {
    expect(corrections('The AI Act entered into force on 2 February 2025.')).toEqual([
      ['differs', '2 February 2025', '1 August 2024'],
    ]);
  });

  test('is none where the record has several values, or where nothing is wrong', () => {
    expect(
      corrections('Breach of the AI Act costs up to 6% of turnover.').map(([, , value]) => value),
    ).toEqual([null]);
    expect(corrections('The AI Act entered into force on 1 August 2024.')).toEqual([
      ['agrees', '1 August 2024', null],
    ]);
  });

  test('of a property that takes sentences too is given where it is a value on record', () => {
    const fact = (value: Value, until?: string): Fact => ({
      property: 'time-limit',
      value,
      confidence: 'settled',
      sources: [{ source: 's' }],
      ...(until && { until }),
    });
    const record = makeRecord({
      id: 'law',
      names: ['Law'],
      facts: [
        fact({ type: 'duration', length: 1, unit: 'days' }),
        fact({ type: 'duration', length: 15, unit: 'days' }, '2025'),
        fact({ type: 'text', text: 'without delay' }),
      ],
    });
    const correction = (recorded: string) => correctionOf({ ...differing, recorded }, record);
    expect(correction('1 day')).toBe('1 day');
    expect(correction('15 days')).toBe(null);
    expect(correction('without delay')).toBe(null);
    expect(correctionOf({ ...differing, recorded: '1 day' }, undefined)).toBe(null);
  });
});

test.each([
  ['2 February 2025', '1 August 2024', '1 August 2024'],
  ['February 2, 2025', '1 August 2024', 'August 1, 2024'],
  ['Feb. 2, 2025', '1 August 2024', 'August 1, 2024'],
  ['2025-02-02', '1 August 2024', '2024-08-01'],
  ['February 2025', '1 August 2024', 'August 2024'],
  ['2025', '1 August 2024', '2024'],
  ['2 February 2025', 'August 2024', 'August 2024'],
  ['$2.5 billion', 'at least USD 1.5 billion', 'at least $1.5 billion'],
  ['2.5 billion dollars', 'USD 1.5 billion', 'USD 1.5 billion'],
  ['6%', '7 %', '7%'],
  ['6 per cent', '7 %', '7 per cent'],
  ['six', '7 %', '7 %'],
  ['Rakoff', 'Araceli Martínez-Olguín', 'Araceli Martínez-Olguín'],
])('in the manner of “%s”, “%s” is “%s”', (stated, recorded, written) => {
  expect(inTheManner(stated, recorded)).toBe(written);
});
