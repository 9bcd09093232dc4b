/** What holds of any text. `npm run fuzz` tries the same for as long as one likes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createReader } from '../../knowledge/read.ts';
import { createTextReader } from '../../knowledge/read-text.ts';
import { EMPTY_CONTEXT } from '../../knowledge/reading.ts';
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

describe('time', () => {
  const reader = createReader(openBundle(compileBundle(real)));
  test.each([
    [
      'prose',
      'The AI Act entered into force on 1 August 2024. Bartz v. Anthropic was settled for $1.5 billion. ',
    ],
    ['one sentence', 'the AI Act entered into force on 1 August 2024, Bartz was settled for $1.5 billion, '],
    ['names', 'AI Act '],
    ['dates', '1 August 2024 '],
    ['amounts', 'about $1.5 billion in 148 days for 482,460 works '],
    ['rows', '\n1 August 2024: AI Act entered into force'],
    ['suits', 'Disney sued Midjourney '],
    ['signs', '“(;:, “'],
  ])('grows with the text alone for %s', { timeout: 60_000 }, (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const runs = Array.from({ length: 2 }, () => {
        const start = performance.now();
        reader.read([text], EMPTY_CONTEXT);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    const once = Math.max(time(5000), 3);
    expect(time(40_000)).toBeLessThan(once * 8 * 4);
  });
});
