/** Records as lists show them: search results, browsing, and the marks of a page. */
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

/** What one frame of a page has marked, for the popup. */
export interface PageMark {
  readonly record: string;
  readonly title: string;
  readonly topic: Topic;
  /** How often on this page. */
  readonly count: number;
}
