/** Records as lists show them: search results, browsing, and what a page mentions and states. */
import type { ClaimView } from './claim-view.ts';
import type { Coverage } from './reading.ts';
import type { Kind, Topic } from './schema.ts';

export interface RecordSummary {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly kind: Kind;
  readonly headline: string;
  /** The name that matched, when it is not the title. */
  readonly matched?: string;
}

/** A record that a page mentions. */
export interface PageMark {
  readonly record: string;
  readonly title: string;
  readonly topic: Topic;
  /** How often on this page. */
  readonly count: number;
}

/** Something a page states about a record, and how it compares. */
export interface PageClaim extends PageMark {
  readonly claim: ClaimView;
}

/** What one frame of a page has marked, for the popup. */
export interface PageReport {
  readonly mentions: readonly PageMark[];
  readonly claims: readonly PageClaim[];
  readonly coverage: Coverage;
}
