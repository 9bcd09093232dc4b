/**
 * What reading a text gives. All offsets are UTF-16 code units into the text
 * that was given, so `text.slice(start, end)` is always what the page says.
 */
import type { PropertyId } from './properties.ts';
import type { Confidence, SourceKind, Topic } from './schema.ts';

export type RecordId = string & { readonly __brand: 'RecordId' };

/** A piece of page text that ends where its block ends: a paragraph, a heading, a cell. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly record: RecordId;
  readonly topic: Topic;
  /** Why this span was taken for the record, as one plain clause. */
  readonly why: string;
}

export const VERDICTS = ['agrees', 'differs', 'outdated', 'unsupported', 'needs-context'] as const;

/**
 * How a statement compares with the record. outdated: was on record once, no
 * longer. unsupported: a figure that circulates without a traceable public
 * source. needs-context: right in part, or misleading without a known qualifier.
 */
export type Verdict = (typeof VERDICTS)[number];

export interface ClaimSource {
  readonly title: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly url?: string;
  readonly date?: string;
  /** Article, page or docket entry in it. */
  readonly at?: string;
}

/** What a reader is told about a claim. Dates are ISO, as exact as known. */
export interface ClaimDetail {
  /** The value as the page words it. */
  readonly stated: string;
  /** The value on record, in words. */
  readonly recorded: string;
  /** Which of several the recorded value is about. */
  readonly of?: string;
  readonly since?: string;
  /** Until when the stated value was on record. */
  readonly until?: string;
  readonly confidence: Confidence;
  readonly asOf: string;
  readonly sources: readonly ClaimSource[];
  /** All of it in one neutral sentence. */
  readonly sentence: string;
}

/** A span that states a checkable value about a record, and how it compares. */
export interface Claim extends ClaimDetail {
  readonly start: number;
  readonly end: number;
  readonly record: RecordId;
  readonly property: PropertyId | null;
  readonly verdict: Verdict;
  /** Who is said to have said it, when the text reports it as speech. */
  readonly reportedBy?: string;
  /** What the page's own date adds. `right-when-written`: the value was on record then. `newer`: the page is newer than the record. */
  readonly pageDate?: 'right-when-written' | 'newer';
}

/** How many statements were compared, and how many values were found that nothing on record answers to. */
export interface Coverage {
  readonly compared: number;
  readonly notOnRecord: number;
}

export interface BlockReading {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly notOnRecord: number;
}

/**
 * What earlier blocks of the same page established, so that later blocks (or
 * the same ones read again) can use it. Plain data: it travels in messages,
 * because the worker that reads may be stopped at any time.
 */
export interface ReadingContext {
  /** Cues seen anywhere on the page so far, by number in the lexicon. */
  readonly cues: readonly number[];
  /** Records mentioned by a full name so far, latest last. */
  readonly named: readonly RecordId[];
  /** When the page was published, ISO, as exact as it says. */
  readonly date?: string;
}

export const EMPTY_CONTEXT: ReadingContext = { cues: [], named: [] };
