/** What the desk lists, whether it was found on a page or in a draft. */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import type { ClaimSource, Coverage, Verdict } from '../../knowledge/reading.ts';
import type { PageMark } from '../../knowledge/record-summary.ts';
import type { Topic } from '../../knowledge/topics.ts';

/** A statement, with what a writer may take from it. */
export interface Finding extends PageMark {
  /** The same for the same statement of the same text. */
  readonly key: string;
  readonly claim: ClaimView;
  /** The value on record, to be copied. */
  readonly value: string;
  /** What the draft would say instead, where that is clear. */
  readonly insertion?: string;
  readonly sources: readonly ClaimSource[];
}

export interface Findings {
  readonly claims: readonly Finding[];
  readonly mentions: readonly PageMark[];
  readonly coverage: Coverage;
}

export interface Filter {
  readonly topic: Topic | 'all';
  readonly verdict: Verdict | 'mentions' | 'all';
}

export const NO_FILTER: Filter = { topic: 'all', verdict: 'all' };

export function filtered({ claims, mentions, coverage }: Findings, { topic, verdict }: Filter): Findings {
  const isMeant = (mark: PageMark) => topic === 'all' || mark.topic === topic;
  return {
    claims: claims.filter(
      (finding) => isMeant(finding) && (verdict === 'all' || finding.claim.verdict === verdict),
    ),
    mentions: mentions.filter((mark) => isMeant(mark) && (verdict === 'all' || verdict === 'mentions')),
    coverage,
  };
}

/** Whether two say the same, so that nothing has to be drawn: findings are made once for each reading. */
export const sameFindings = (a: Findings, b: Findings): boolean =>
  a.claims.length === b.claims.length &&
  a.mentions.length === b.mentions.length &&
  a.coverage.notOnRecord === b.coverage.notOnRecord &&
  a.claims.every((finding, i) => finding === b.claims[i]) &&
  a.mentions.every(
    ({ record, count }, i) => record === b.mentions[i]?.record && count === b.mentions[i].count,
  );
