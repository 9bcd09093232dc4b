/**
 * How all records travel in the extension: a few long strings, so that a start
 * reads only what every start needs, and the rest of a record when it is asked
 * for. `compile.ts` makes it when the extension is built, `open.ts` reads it.
 *
 * A record is cut into things (its head, each relation, each fact …), and each
 * thing into a shape and what fills it. The shape is the thing as JSON with a
 * number in each gap, which says from which column it is filled; a few hundred
 * shapes serve all records. A column has one line a record, in cells parted by
 * tabs, in the order in which the gaps are met.
 *
 *     { property: 'deadline', of: 'marking', value: { type: 'date', date: '2026-12-02' }, … }
 *     { property: 'deadline', of: 0,         value: { type: 'date', date: 1 },            … }
 *                                 │                                       │
 *     text:   … ⇥ marking ⇥ …  ◀──┘              dates:  … ⇥ 2026-12-02 ⇥ …
 */

import type { LawNoun } from '../match/laws.ts';
import type { TopicCues } from '../match/lexicon.ts';

/** What can fill a gap; a gap in a shape is the place of its column in this list. */
export const GAPS = ['text', 'dates', 'numbers', 'links', 'citations', 'urls'] as const;

export type Gap = (typeof GAPS)[number];

export interface Table {
  /** One line a thing or group of things: the numbers of their shapes. */
  readonly shapes: string;
  readonly columns: Readonly<Record<Gap, string>>;
}

export interface Bundle {
  /** Ids, one a line, in the order of all that has one line a record. */
  readonly ids: string;
  /**
   * Shapes of a record by group, the groups parted by tabs: head, relations,
   * main, facts, misstatements, timeline. A line of the text begins with the
   * record's names, so that all its words stand together: that packs best.
   */
  readonly records: Table;
  /** Each source once, one a line. */
  readonly sources: Table;
  /** For each record the numbers of its sources; an empty cell is the next one not used before. */
  readonly sourcesOf: string;
  /** All shapes, one a line, as JSON. */
  readonly shapes: string;
  /** For each record the kinds of its names, then after a tab those of forms that are only looked for. */
  readonly names: string;
  readonly nameKinds: string;
  readonly cues: string;
  readonly captions: string;
  /** `BundleIndex` as JSON. */
  readonly index: string;
  /** `ClaimData` as JSON. */
  readonly claims: string;
}

/** What the engine needs of all records at once. */
export interface BundleIndex {
  readonly nameCount: number;
  readonly topicCues: TopicCues;
  /** Our laws, with what each calls itself. */
  readonly lawNouns: readonly (readonly [string, readonly LawNoun[]])[];
  /** Amending acts, each with the law it amends. */
  readonly amended: readonly (readonly [string, string])[];
  /** Records that are provisions. */
  readonly provisions: readonly string[];
  /** The day on which a record was last reviewed. */
  readonly reviewed: string;
}
