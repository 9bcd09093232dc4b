/**
 * What the claim reader needs of all records at once, worked out when the
 * extension is built. Plain data; everything else it asks of single records,
 * when a text mentions them.
 */
import type { PropertyId } from '../properties.ts';
import type { Kind } from '../schema.ts';
import type { StatedValue } from './stated.ts';

/** One way of saying a recorded misstatement, as meaning parts. */
export interface Wording {
  readonly record: string;
  /** Which of the record's misstatements. */
  readonly index: number;
  /** Records that it mentions. */
  readonly about: readonly string[];
  /** Everything else it says, as stems. */
  readonly words: readonly string[];
  /** Those of the words that are names, in their order. */
  readonly names: readonly string[];
  /** Groups of stems that rule it out. */
  readonly unless: readonly (readonly string[])[];
  readonly values: readonly StatedValue[];
  /** The values are those on record: what is wrong are the words, so all of them have to be said. */
  readonly isValueRight: boolean;
  /** The misstatement's property and whether it is a figure without a source. */
  readonly property: PropertyId | null;
  readonly isUnsupported: boolean;
  /** Whether the wording is itself a denial, uncertain, meant to be, or about an earlier state. */
  readonly standing: WordingStanding;
  /** Length of the wording in UTF-16 units. */
  readonly length: number;
}

export interface WordingStanding {
  readonly isDenied: boolean;
  readonly isUncertain: boolean;
  readonly isIntended: boolean;
  readonly isEarlier: boolean;
  /** In the past tense; of a part only. */
  readonly isPast: boolean;
  readonly isPartial: boolean;
}

/** Properties whose values are people or makers, of whom it is known who else's they are. */
export const NAMED_PROPERTIES = [
  'judge',
  'director',
  'developer',
  'led-by',
] as const satisfies readonly PropertyId[];
export type NamedProperty = (typeof NAMED_PROPERTIES)[number];

export interface ClaimData {
  readonly wordings: readonly Wording[];
  /** Records of suits: their sides are read when a text first speaks of a suit. */
  readonly suits: readonly string[];
  /** Parties of deals, by name or, where they have one, by record, with the deals they are in. */
  readonly dealers: readonly (readonly [party: string, deals: readonly string[]])[];
  /** Properties that records of a kind state. */
  readonly usual: readonly (readonly [Kind, readonly PropertyId[]])[];
  /** Every day on record of the AI Act and what belongs to it: one of them is no slip for another. */
  readonly lawDays: readonly string[];
  /** Records that speak, with those that hold their words: a court speaks by its judge. */
  readonly quoted: readonly (readonly [speaker: string, holders: readonly string[]])[];
  /** All names on record for a property. */
  readonly known: Readonly<Record<NamedProperty, readonly string[]>>;
}
