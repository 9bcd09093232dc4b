/**
 * `npm run fuzz`: reads random texts made of the records' own names, values and
 * misstatements, for as long as one likes, and stops at the first that breaks
 * what has to hold of any text (`tests/unit/claim-invariants.ts`).
 *
 *   npm run fuzz -- --minutes 30        a minute when not given
 *   npm run fuzz -- --seed 12345        tries again what a run with that seed tried
 */
import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader } from '../knowledge/read-text.ts';
import { isDeterministic, isSilencedWhenNotSaid, isWellFormed } from '../tests/unit/claim-invariants.ts';
import { mixtureOf, statementOf, wrongOf } from '../tests/unit/claim-mixtures.ts';

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : Number(process.argv[at + 1]);
};

const first = option('seed') ?? randomInt(2 ** 31);
const end = Date.now() + (option('minutes') ?? 1) * 60_000;
console.log(`seed ${first}`);

const { records } = loadRecords();
const read = createTextReader(records);
const wrong = wrongOf(records);
const checks = [
  fc.property(mixtureOf(records), (text) => isWellFormed(read, text)),
  fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => isWellFormed(read, text)),
  fc.property(mixtureOf(records), mixtureOf(records), (text, other) => isDeterministic(read, text, other)),
  fc.property(statementOf(records), (sentence) => isSilencedWhenNotSaid(read, sentence)),
  fc.property(fc.constantFrom(...wrong), (sentence) => isSilencedWhenNotSaid(read, sentence)),
] as fc.IProperty<unknown>[];

/** Texts of one kind between two looks at the clock. */
const ROUND = 100;
let texts = 0;
for (let seed = first; Date.now() < end; seed++) {
  for (const check of checks) {
    const run = fc.check(check, { seed, numRuns: ROUND });
    texts += run.numRuns;
    if (!run.failed) continue;
    console.error(`seed ${seed}, after ${texts} texts: ${String(run.errorInstance)}`);
    console.error(JSON.stringify(run.counterexample));
    process.exit(1);
  }
}
console.log(`${texts} texts, nothing found`);
