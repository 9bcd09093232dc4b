/** What may be put into a draft in place of what it states, and how it is written there. */
import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { correctionOf } from '../../knowledge/correction.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { inTheManner } from '../../knowledge/manner.ts';
import { createReader } from '../../knowledge/read.ts';
import { EMPTY_CONTEXT } from '../../knowledge/reading.ts';

const knowledge = openBundle(compileBundle(loadRecords().records));
const reader = createReader(knowledge);

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
  ['Rakoff', 'Araceli Martínez-Olguín', 'Araceli Martínez-Olguín'],
])('in the manner of “%s”, “%s” is “%s”', (stated, recorded, written) => {
  expect(inTheManner(stated, recorded)).toBe(written);
});
