/**
 * Whether a sentence bears out that a name means its record: it states, in
 * words that announce it, a value so exact that only that record has it.
 * "Here opened on 1 November 2024" speaks of the film, whatever the page is about.
 */
import type { PropertyId } from '../properties.ts';
import { compare } from './compare.ts';
import type { CueSpan } from './cues.ts';
import type { IndexedFact } from './fact-index.ts';
import { slipOf } from './slips.ts';
import type { Stated } from './stated.ts';

/** A day, a stretch of time, or a figure of two digits and more, which no other thing has by chance. */
export const isTelling = ({ value }: Stated): boolean => {
  switch (value.type) {
    case 'date':
      return value.from === value.to;
    case 'period':
      return true;
    case 'money':
      return value.digits > 1;
    case 'count':
      return value.count > 99 && value.digits > 1;
    case 'percent':
      return value.digits > 2;
    default:
      return false;
  }
};

/** Whose names beside that of a work or a case leave no doubt. */
const TELLING_NAMES: ReadonlySet<PropertyId> = new Set(['director', 'author', 'judge', 'founder']);

/** "Brady Corbet's The Brutalist": the whole name of somebody who is on record for it. */
const hasItsName = (facts: readonly IndexedFact[], written: string) =>
  facts.some(
    ({ fact: { property, value } }) =>
      TELLING_NAMES.has(property) &&
      value.type === 'entity' &&
      /^\p{Lu}\S*\s+\S*\s?\p{Lu}/u.test(value.name) &&
      written.includes(value.name),
  );

export interface Bearing {
  /** The sentence as written. */
  readonly written: string;
  readonly values: readonly Stated[];
  readonly cues: readonly CueSpan[];
}

export function isBorneOut(facts: readonly IndexedFact[], { written, values, cues }: Bearing): boolean {
  if (hasItsName(facts, written)) return true;
  const telling = values.filter(isTelling);
  if (!telling.length) return false;
  const announced = new Set(cues.flatMap(({ properties }) => properties));
  const told = facts.filter(({ fact }) => announced.has(fact.property));
  return telling.some(
    (value) =>
      told.some(({ fact }) => compare(value, fact.value, { days: 0 }) === 'same') ||
      slipOf(value, told) !== null,
  );
}
