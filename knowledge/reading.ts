/**
 * What reading a text gives. All offsets are UTF-16 code units into the text
 * that was given, so `text.slice(start, end)` is always what the page says.
 */
import type { Topic } from './schema.ts';

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

export interface BlockReading {
  readonly mentions: readonly Mention[];
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
}

export const EMPTY_CONTEXT: ReadingContext = { cues: [], named: [] };
