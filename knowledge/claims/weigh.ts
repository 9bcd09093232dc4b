/**
 * Settles which of several findings about the same words stands, and what the
 * page's own date adds.
 */
import { overlaps, type Span } from '../match/spans.ts';
import type { Claim } from '../reading.ts';
import type { FoundWrong } from './misstatement-claims.ts';

export interface Findings {
  readonly values: readonly Claim[];
  /** Values that agree with the very fact that the sentence names. */
  readonly meant: readonly Span[];
  readonly others: readonly Claim[];
  readonly misstatements: readonly FoundWrong[];
  /** When the page was published, ISO, as exact as known. */
  readonly date?: string | undefined;
  /** The newest evidence there is of a record, ISO. */
  readonly evidenceOf: (record: string) => string;
}

/** The last day that a partial date can mean, as a comparable string. */
const latest = (date: string) => `${date}-99-99`.slice(0, 10);

function dated(claim: Claim, date: string | undefined, evidenceOf: Findings['evidenceOf']): Claim {
  if (!date) return claim;
  if (claim.verdict === 'outdated' && claim.until && date < claim.until)
    return { ...claim, pageDate: 'right-when-written' };
  if (claim.verdict !== 'agrees' && date > latest(evidenceOf(claim.record)))
    return { ...claim, pageDate: 'newer' };
  return claim;
}

/** A wrong statement that has no value but the agreeing one: "fully applicable since 2 August 2026". */
const isAboutOnly = (claim: Claim, values: readonly Claim[]) => {
  const within = values.filter((value) => overlaps(value, claim));
  return within.length === 1 && DIGITS.exec(claim.stated.replace(within[0]?.stated ?? '', '')) === null;
};
const DIGITS = /\d/u;

export function weigh({ values, meant, others, misstatements, date, evidenceOf }: Findings): Claim[] {
  // Where the property's own value is right, a wrong one elsewhere in the sentence is about something else.
  const isRefuted = (claim: Claim) =>
    claim.property !== null &&
    values.some(
      (value) =>
        value.property === claim.property && value.verdict === 'agrees' && value.record === claim.record,
    ) &&
    values.every((value) => value.property !== claim.property || value.verdict === 'agrees') &&
    !isAboutOnly(claim, values);
  const isSaid = (claim: Claim) =>
    values.some(({ property, verdict }) => verdict !== 'agrees' && property === claim.property);
  const kept = misstatements
    .filter((claim) => !isSaid(claim) || values.some((value) => overlaps(value, claim)))
    .filter(
      (claim) => claim.isValueRight || (!isRefuted(claim) && !meant.some((value) => overlaps(value, claim))),
    )
    .map(({ isValueRight: _, ...claim }): Claim => claim);
  const rest = [...values, ...others].filter((claim) => !kept.some((wrong) => overlaps(wrong, claim)));
  const chosen: Claim[] = [];
  for (const claim of [...kept, ...rest])
    if (!chosen.some((other) => overlaps(other, claim))) chosen.push(dated(claim, date, evidenceOf));
  return chosen;
}
