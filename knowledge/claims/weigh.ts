/**
 * Settles which of several findings about the same words stands, and what the
 * page's own date adds.
 */
import { overlaps } from '../match/spans.ts';
import type { Claim } from '../reading.ts';

export interface Findings {
  readonly values: readonly Claim[];
  readonly others: readonly Claim[];
  readonly misstatements: readonly Claim[];
  /** When the page was published, ISO, as exact as known. */
  readonly date?: string | undefined;
}

/** The last day that a partial date can mean, as a comparable string. */
const latest = (date: string) => `${date}-99-99`.slice(0, 10);

function dated(claim: Claim, date: string | undefined): Claim {
  if (!date) return claim;
  if (claim.verdict === 'outdated' && claim.until && date < claim.until)
    return { ...claim, pageDate: 'right-when-written' };
  if (claim.verdict !== 'agrees' && date > latest(claim.asOf)) return { ...claim, pageDate: 'newer' };
  return claim;
}

export function weigh({ values, others, misstatements, date }: Findings): Claim[] {
  // A value found wrong by comparison is told with its own record; a recorded misstatement of the same words gives way.
  const isSettled = (claim: Claim) =>
    [...values, ...others].some(
      (value) => overlaps(value, claim) && value.verdict !== 'agrees' && value.verdict === claim.verdict,
    );
  const kept = misstatements.filter((claim) => !isSettled(claim));
  const rest = [...values, ...others].filter((claim) => !kept.some((wrong) => overlaps(wrong, claim)));
  const chosen: Claim[] = [];
  for (const claim of [...kept, ...rest])
    if (!chosen.some((other) => overlaps(other, claim))) chosen.push(dated(claim, date));
  return chosen;
}
