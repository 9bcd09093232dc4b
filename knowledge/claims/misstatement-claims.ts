/** Claims by meaning: recorded misstatements, in whatever words. */
import type { Claim, RecordId } from '../reading.ts';
import { explainMisstatement } from './explain.ts';
import type { FactIndex } from './fact-index.ts';
import type { MisstatementFinder, Nearness, Wording } from './misstated.ts';
import type { Sentence } from './sentence.ts';

/** A wording that is itself a denial, a forecast or about a draft is met by sentences that are too. */
function isAsserted({ standing }: Sentence, wording: Wording): boolean {
  if (standing.isSilent) return false;
  if (standing.isDenied !== wording.standing.isDenied) return false;
  if (
    standing.isUncertain &&
    !wording.standing.isUncertain &&
    !wording.values.some(({ type }) => type === 'money' || type === 'percent')
  )
    return false;
  return !standing.isEarlier || wording.standing.isEarlier;
}

export function readMisstatements(sentence: Sentence, finder: MisstatementFinder, index: FactIndex): Claim[] {
  const { text, subjects, parts, values, titles, standing } = sentence;
  const nearness = (record: string): Nearness => {
    if (subjects.some(({ record: { id } }) => index.isFamily(id, record))) return 'named';
    return subjects.some(({ record: { id } }) => index.isRelated(id, record)) ? 'related' : 'none';
  };
  const claims: Claim[] = [];
  for (const { start, end, wording } of finder.find(parts, values, titles, nearness)) {
    if (!isAsserted(sentence, wording)) continue;
    const { record, misstatement } = wording;
    if (claims.some((claim) => claim.start < end && start < claim.end)) continue;
    claims.push({
      start,
      end,
      record: record.id as RecordId,
      property: misstatement.property ?? null,
      verdict: misstatement.verdict,
      ...explainMisstatement(text.slice(start, end), record, misstatement),
      ...(standing.reportedBy && { reportedBy: standing.reportedBy }),
    });
  }
  return claims;
}
