/**
 * `npm run claims`: how well claims are found in the gold sets
 * `tests/accuracy/claims-*.jsonl`, written by hand without knowledge of the
 * rules, beside two simple ways of doing it. `--errors` lists what went wrong,
 * `--set 1` takes one set alone. `claims-articles` are whole articles, the other
 * sets passages of a few sentences.
 *
 * What says that a page is not right (differs, outdated, unsupported,
 * needs-context) is right when it overlaps an expected claim of the same
 * verdict; an agreement is wrong only where the set expects something else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader } from '../knowledge/read-text.ts';
import type { Verdict } from '../knowledge/reading.ts';
import { type ClaimFinder, nearestNumber, wordingsOnly } from './claim-baselines.ts';

interface ExpectedClaim {
  readonly text: string;
  readonly record: string;
  readonly property: string | null;
  readonly verdict: Verdict;
}

interface ClaimText {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly claims: readonly ExpectedClaim[];
  readonly kind: string;
}

/** Of one property, or of all. */
interface Found {
  /** Verdicts other than `agrees` that were expected and found, and those not found. */
  right: number;
  missed: number;
  /** Agreements found, out of those expected. */
  agreed: number;
  agreements: number;
  /** Expected of either kind, about which nothing was said. */
  silent: number;
}

export interface ClaimScore extends Found {
  /** Verdicts other than `agrees` that are wrong. */
  wrong: number;
  /** Agreements where another verdict is expected. */
  misagreed: number;
  /** Verdicts other than `agrees` in texts that make no such statement. */
  onDistractors: number;
  distractors: number;
  readonly byProperty: ReadonlyMap<string, Found>;
}

const FOLDER = new URL('../tests/accuracy/', import.meta.url);

const setNames = (set: string) =>
  readdirSync(FOLDER).filter((name) => name.startsWith(`claims-${set}`) && name.endsWith('.jsonl'));

export function claimTexts(set = ''): ClaimText[] {
  return setNames(set)
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ClaimText);
}

/** So much of a text is shown on either side of a claim, in UTF-16 units. */
const AROUND = 200;

const nothingFound = (): Found => ({ right: 0, missed: 0, agreed: 0, agreements: 0, silent: 0 });

/** The reader that is measured: ours, with the page's date where it is known. */
export function ourReader(): (text: string, date?: string) => ReturnType<ClaimFinder> {
  const read = createTextReader(loadRecords().records);
  return (text, date) => read(text, date).claims;
}

export function measureClaims(
  texts: readonly ClaimText[],
  find: (text: string, date?: string) => ReturnType<ClaimFinder> = ourReader(),
  report: (line: string) => void = () => undefined,
): ClaimScore {
  const byProperty = new Map<string, Found>();
  const score = { ...nothingFound(), wrong: 0, misagreed: 0, onDistractors: 0, distractors: 0, byProperty };
  for (const { id, text, date, claims: expected, kind } of texts) {
    const found = find(text, date);
    const places = expected.map((claim) => {
      const start = text.indexOf(claim.text);
      return { ...claim, start, end: start + claim.text.length };
    });
    const around = ({ start, end }: { readonly start: number; readonly end: number }) =>
      text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/gu, ' ');
    if (kind === 'distractor') score.distractors++;
    for (const claim of found) {
      const here = places.filter((place) => place.start < claim.end && claim.start < place.end);
      if (claim.verdict === 'agrees') {
        if (here.length && !here.some(({ verdict }) => verdict === 'agrees')) {
          score.misagreed++;
          report(
            `${id} MISAGREED “${claim.text}” ${claim.record} ${claim.property} (expected ${here[0]?.verdict})\n       ${around(claim)}`,
          );
        }
      } else if (!here.some(({ verdict }) => verdict === claim.verdict)) {
        score.wrong++;
        if (kind === 'distractor') score.onDistractors++;
        report(
          `${id} WRONG ${claim.verdict} “${claim.text}” ${claim.record} ${claim.property}: ${claim.recorded} (expected ${here.map(({ verdict }) => verdict).join() || 'nothing'})\n       ${around(claim)}`,
        );
      }
    }
    for (const place of places) {
      const own = byProperty.get(place.property ?? '–') ?? nothingFound();
      byProperty.set(place.property ?? '–', own);
      const here = found.filter((claim) => claim.start < place.end && place.start < claim.end);
      const isFound = here.some(({ verdict }) => verdict === place.verdict);
      for (const sum of [score, own]) {
        if (!here.length) sum.silent++;
        if (place.verdict === 'agrees') {
          sum.agreements++;
          if (isFound) sum.agreed++;
        } else if (isFound) sum.right++;
        else sum.missed++;
      }
      if (!isFound)
        report(
          `${id} ${place.verdict === 'agrees' ? 'silent  agrees' : `MISSED ${place.verdict}`} “${place.text}” ${place.record} ${place.property}\n       ${around(place)}`,
        );
    }
  }
  return score;
}

/** A share with its 95 % interval (Wilson, 1927), in percent. */
function share(part: number, whole: number): string {
  if (!whole) return '–';
  const z = 1.96;
  const p = part / whole;
  const middle = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2));
  const percent = (number: number) => (100 * Math.min(1, Math.max(0, number))).toFixed(0);
  return `${(100 * p).toFixed(1)} % (${percent(middle - half)}–${percent(middle + half)})`;
}

function row(name: string, score: ClaimScore): void {
  const { right, wrong, missed, agreed, agreements, silent, onDistractors, distractors } = score;
  console.log(
    [
      name.padEnd(26),
      share(right, right + wrong).padEnd(18),
      share(right, right + missed).padEnd(18),
      share(agreed, agreements).padEnd(18),
      share(silent, right + missed + agreements).padEnd(18),
      `${onDistractors} of ${distractors}`,
    ].join('  '),
  );
}

const HEAD = `${''.padEnd(28)}${'precision'.padEnd(20)}${'recall'.padEnd(20)}${'agreements'.padEnd(20)}${'nothing said'.padEnd(20)}on distractors`;

/** Fewer statements than this say nothing about a property. */
const ENOUGH = 8;

function main(): void {
  const set = process.argv.includes('--set') ? process.argv[process.argv.indexOf('--set') + 1] : '';
  const texts = claimTexts(set);
  const ours = ourReader();
  const score = measureClaims(texts, ours, process.argv.includes('--errors') ? console.log : undefined);
  console.log(`Verdicts other than “agrees”, with 95 % intervals\n${HEAD}`);
  row('Obelus', score);
  if (set) return;
  const { records } = loadRecords();
  row('nearest number wins', measureClaims(texts, nearestNumber(records)));
  row('recorded wordings only', measureClaims(texts, wordingsOnly(records)));
  console.log('\nby set');
  for (const name of setNames(''))
    row(
      name.replace('.jsonl', ''),
      measureClaims(claimTexts(name.slice('claims-'.length, -'.jsonl'.length)), ours),
    );
  console.log(`\nby property, ${ENOUGH} statements and more: recall, agreements, nothing said`);
  for (const [property, found] of [...score.byProperty].sort(
    (a, b) => b[1].right + b[1].missed + b[1].agreements - (a[1].right + a[1].missed + a[1].agreements),
  )) {
    const all = found.right + found.missed + found.agreements;
    if (all < ENOUGH) continue;
    console.log(
      `${property.padEnd(26)}  ${share(found.right, found.right + found.missed).padEnd(18)}  ${share(found.agreed, found.agreements).padEnd(18)}  ${share(found.silent, all)}`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
