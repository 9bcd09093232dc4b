/**
 * What was read, as one report: every statement by outcome, with what stands
 * against it and where that comes from. Plain data, which is also its JSON
 * form; the other forms are written from it. For the command line and the desk.
 */
import { archivedUrl } from '../cite/archived.ts';
import { claimView } from '../claim-view.ts';
import type { Claim, ClaimSource, Coverage, Verdict } from '../reading.ts';
import type { Confidence, KnowledgeRecord } from '../schema.ts';
import { VERDICT_ORDER, VERDICT_WORDS } from '../verdict-words.ts';

/** A claim as it was found. */
export interface FoundClaim {
  readonly claim: Claim;
  /** The sentence it stands in, as a reader sees it. */
  readonly sentence?: string;
  /** Where it begins, both from 1. */
  readonly line?: number;
  readonly column?: number;
}

export interface ReadDocument {
  /** As whoever asked for the report calls it: a path, a title. */
  readonly name: string;
  readonly claims: readonly FoundClaim[];
  readonly coverage: Coverage;
}

/** The state of the whole record. */
export interface RecordState {
  /** The day on which an entry was last reviewed. */
  readonly date: string;
  readonly entries: number;
}

export interface ReportInput {
  readonly documents: readonly ReadDocument[];
  readonly record: RecordState;
  /** What is said of an entry. */
  readonly entry: (id: string) => Pick<KnowledgeRecord, 'title' | 'revision'> | undefined;
  /** The day of the report. */
  readonly made: string;
  /** How many documents were asked for, when it was stopped before the last. */
  readonly stoppedBefore?: number;
}

export interface ReportSource extends ClaimSource {
  /** Where a copy of it would be, if the Wayback Machine has one. */
  readonly archived?: string;
}

/** All dates are ISO, as exact as known. */
export interface ReportClaim {
  readonly document: string;
  readonly line?: number;
  readonly column?: number;
  readonly sentence?: string;
  readonly verdict: Verdict;
  /** The verdict in words, as every surface says it. */
  readonly outcome: string;
  readonly meaning?: string;
  /** Which value is compared. */
  readonly about?: string;
  readonly stated: string;
  readonly reportedBy?: string;
  readonly recorded: string;
  /** Since when the recorded value holds. */
  readonly since?: string;
  /** Until when the stated value was on record. */
  readonly until?: string;
  readonly confidence: Confidence;
  readonly asOf: string;
  /** What the date of the document adds. */
  readonly pageDate?: string;
  readonly sources: readonly ReportSource[];
  readonly record: { readonly id: string; readonly title: string; readonly revision?: number };
}

export interface Report {
  readonly report: 'obelus';
  /** Counts up when a field changes its meaning. */
  readonly version: 1;
  readonly made: string;
  readonly record: RecordState;
  readonly documents: readonly { readonly name: string; readonly coverage: Coverage }[];
  readonly stoppedBefore?: number;
  readonly coverage: Coverage;
  /** In the order in which a reader should look at them. */
  readonly groups: readonly {
    readonly verdict: Verdict;
    readonly outcome: string;
    readonly claims: readonly ReportClaim[];
  }[];
}

/** The state of a record with at least one entry. */
export const recordState = (records: readonly Pick<KnowledgeRecord, 'reviewed'>[]): RecordState => ({
  date: records.reduce((latest, { reviewed }) => (reviewed > latest ? reviewed : latest), ''),
  entries: records.length,
});

function withArchived(source: ClaimSource, asOf: string): ReportSource {
  const archived = archivedUrl(source, asOf);
  return { ...source, ...(archived && { archived }) };
}

function reportClaim(
  document: string,
  { claim, sentence, line, column }: FoundClaim,
  entry: ReportInput['entry'],
): ReportClaim {
  const { verdict, stated, since, until, confidence, asOf, reportedBy } = claim;
  const { about, recorded, meaning, pageDate } = claimView(claim);
  const { title, revision } = entry(claim.record) ?? { title: claim.record };
  return {
    document,
    ...(line && { line }),
    ...(column && { column }),
    ...(sentence && { sentence }),
    verdict,
    outcome: VERDICT_WORDS[verdict].word,
    ...(meaning && { meaning }),
    ...(about && { about }),
    stated,
    ...(reportedBy && { reportedBy }),
    recorded,
    ...(since && { since }),
    ...(until && { until }),
    confidence,
    asOf,
    ...(pageDate && { pageDate }),
    sources: claim.sources.map((source) => withArchived(source, asOf)),
    record: { id: claim.record, title, ...(revision && { revision }) },
  };
}

export function makeReport({ documents, record, entry, made, stoppedBefore }: ReportInput): Report {
  const claims = documents.flatMap(({ name, claims }) =>
    claims.map((found) => reportClaim(name, found, entry)),
  );
  const sum = (count: keyof Coverage) =>
    documents.reduce((total, { coverage }) => total + coverage[count], 0);
  return {
    report: 'obelus',
    version: 1,
    made,
    record,
    documents: documents.map(({ name, coverage }) => ({ name, coverage })),
    ...(stoppedBefore && { stoppedBefore }),
    coverage: { compared: sum('compared'), notOnRecord: sum('notOnRecord') },
    groups: VERDICT_ORDER.map((verdict) => ({
      verdict,
      outcome: VERDICT_WORDS[verdict].word,
      claims: claims.filter((claim) => claim.verdict === verdict),
    })).filter(({ claims }) => claims.length),
  };
}
