/**
 * `npm run claims`: how well claims are found in the gold sets
 * `tests/accuracy/claims-*.jsonl`, written by hand without knowledge of the
 * rules. `--errors` lists what went wrong, `--set 1` takes one set alone.
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

export interface ClaimScore {
  /** Verdicts other than `agrees` that were right, that were wrong, and that were not found. */
  right: number;
  wrong: number;
  missed: number;
  /** Agreements found, out of those expected, and agreements where another verdict is expected. */
  agreed: number;
  agreements: number;
  misagreed: number;
  /** Verdicts other than `agrees` in texts that make no such statement. */
  onDistractors: number;
  distractors: number;
}

const FOLDER = new URL('../tests/accuracy/', import.meta.url);

export function claimTexts(set = ''): ClaimText[] {
  const files = readdirSync(FOLDER).filter(
    (name) => name.startsWith(`claims-${set}`) && name.endsWith('.jsonl'),
  );
  return files
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ClaimText);
}

export function measureClaims(
  texts: readonly ClaimText[],
  report: (line: string) => void = () => undefined,
): ClaimScore {
  const read = createTextReader(loadRecords().records);
  const score: ClaimScore = {
    right: 0,
    wrong: 0,
    missed: 0,
    agreed: 0,
    agreements: 0,
    misagreed: 0,
    onDistractors: 0,
    distractors: 0,
  };
  for (const { id, text, date, claims: expected, kind } of texts) {
    const found = read(text, date).claims;
    const places = expected.map((claim) => {
      const start = text.indexOf(claim.text);
      return { ...claim, start, end: start + claim.text.length };
    });
    const shown = text.replace(/\s+/gu, ' ');
    if (kind === 'distractor') score.distractors++;
    for (const claim of found) {
      const here = places.filter((place) => place.start < claim.end && claim.start < place.end);
      if (claim.verdict === 'agrees') {
        if (here.length && !here.some(({ verdict }) => verdict === 'agrees')) {
          score.misagreed++;
          report(
            `${id} MISAGREED “${claim.text}” ${claim.record} ${claim.property} (expected ${here[0]?.verdict})\n       ${shown}`,
          );
        }
        continue;
      }
      if (here.some(({ verdict }) => verdict === claim.verdict)) score.right++;
      else {
        score.wrong++;
        if (kind === 'distractor') score.onDistractors++;
        report(
          `${id} WRONG ${claim.verdict} “${claim.text}” ${claim.record} ${claim.property}: ${claim.recorded} (expected ${here.map(({ verdict }) => verdict).join() || 'nothing'})\n       ${shown}`,
        );
      }
    }
    for (const place of places) {
      const is = found.some(
        (claim) => claim.verdict === place.verdict && claim.start < place.end && place.start < claim.end,
      );
      if (place.verdict === 'agrees') {
        score.agreements++;
        if (is) score.agreed++;
        else
          report(`${id} silent  agrees “${place.text}” ${place.record} ${place.property}\n       ${shown}`);
      } else if (!is) {
        score.missed++;
        report(
          `${id} MISSED ${place.verdict} “${place.text}” ${place.record} ${place.property}\n       ${shown}`,
        );
      }
    }
  }
  return score;
}

const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const set = process.argv.includes('--set') ? process.argv[process.argv.indexOf('--set') + 1] : '';
  const score = measureClaims(claimTexts(set), process.argv.includes('--errors') ? console.log : undefined);
  console.log(
    `not right:  ${score.right} found, ${score.wrong} wrongly, ${score.missed} missed; precision ${percent(score.right, score.right + score.wrong)}, recall ${percent(score.right, score.right + score.missed)}`,
  );
  console.log(
    `agreements: ${score.agreed} of ${score.agreements} found (${percent(score.agreed, score.agreements)}); ${score.misagreed} where another verdict is right`,
  );
  console.log(`distractors: ${score.onDistractors} verdicts in ${score.distractors} texts`);
}
