/**
 * Candidates for mentions, and the choice among those that want the same
 * words: leftmost, then longest, then best founded, then with the nearest
 * evidence. Two records with equal claim to the same words cancel out.
 */
import type { RecordHead } from '../record-head.ts';
import type { Support } from './page-evidence.ts';
import { overlaps, type Span, spanLength } from './spans.ts';

/** Better founded first. */
export const RANKS = { named: 0, provision: 1, contextual: 2, short: 3, otherLaw: 4 } as const;

export interface Candidate extends Span {
  /** Null for another law, or for words that two records claim: takes its span and says nothing. */
  readonly record: RecordHead | null;
  readonly rank: (typeof RANKS)[keyof typeof RANKS];
  readonly support: Support | null;
  readonly why: string;
}

const SCOPES = { sentence: 0, block: 1, page: 2 } as const;

const compareSupport = (a: Candidate, b: Candidate): number =>
  a.support && b.support
    ? SCOPES[a.support.scope] - SCOPES[b.support.scope] || a.support.distance - b.support.distance
    : 0;

const compare = (a: Candidate, b: Candidate): number =>
  a.start - b.start || spanLength(b) - spanLength(a) || a.rank - b.rank || compareSupport(a, b);

const isRival = (a: Candidate, b: Candidate | undefined): boolean =>
  b !== undefined && a.record !== b.record && a.record !== null && compare(a, b) === 0;

/** The chosen candidates, in order, none overlapping another. */
export function choose(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted(compare);
  const chosen: Candidate[] = [];
  sorted.forEach((candidate, i) => {
    const last = chosen.at(-1);
    if (last && overlaps(last, candidate)) return;
    chosen.push(isRival(candidate, sorted[i + 1]) ? { ...candidate, record: null } : candidate);
  });
  return chosen;
}

/** Words of the page as they are quoted in a reason. */
export const quote = (text: string): string => `“${text.replace(/\s+/gu, ' ')}”`;
