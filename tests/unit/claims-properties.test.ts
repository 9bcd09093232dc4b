/** What holds of any text. `npm run fuzz` tries the same for as long as one likes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createTextReader } from '../../knowledge/read-text.ts';
import { isDeterministic, isSilencedWhenNotSaid, isWellFormed, warningsOf } from './claim-invariants.ts';
import { mixtureOf, statementOf, wrongOf } from './claim-mixtures.ts';
import { CLAIM_RECORDS } from './claim-records.ts';

const real = loadRecords().records;
const worlds = [
  { world: 'made-up records', records: CLAIM_RECORDS, read: createTextReader(CLAIM_RECORDS) },
  { world: 'the records', records: real, read: createTextReader(real) },
];

describe.each(worlds)('in texts about $world', ({ records, read }) => {
  test('claims are whole, in order and apart', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mixtureOf(records), (text) => isWellFormed(read, text)),
      { numRuns: 250 },
    );
  });

  test('a second reading gives the same', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mixtureOf(records), mixtureOf(records), (text, other) =>
        isDeterministic(read, text, other),
      ),
      { numRuns: 100 },
    );
  });

  test('no value differs when its sentence is denied, asked, taken back or supposed', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(statementOf(records), (sentence) => isSilencedWhenNotSaid(read, sentence)),
      { numRuns: 300 },
    );
  });

  test('nor does a recorded misstatement', { timeout: 60_000 }, () => {
    const wrong = wrongOf(records);
    // All of a small world, some of a large one.
    const step = Math.ceil(wrong.length / 150);
    for (let i = 0; i < wrong.length; i += step) isSilencedWhenNotSaid(read, wrong[i] as string);
  });

  test('many recorded misstatements are found in their own words, without a page around them', {
    timeout: 60_000,
  }, () => {
    const wrong = wrongOf(records);
    const found = wrong.filter((sentence) => warningsOf(read, sentence).length > 0);
    expect(found.length / wrong.length).toBeGreaterThanOrEqual(0.4);
  });
});
