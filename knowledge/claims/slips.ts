/**
 * Values that miss a recorded one in a way in which only that one is missed:
 * the right day of the wrong year, the right digits with a zero too many, the
 * right number of the wrong unit of time. They need no cue.
 */

import type { PropertyId } from '../properties.ts';
import { unitClass } from './compare.ts';
import type { IndexedFact } from './fact-index.ts';
import { hasBegun, isOver } from './fact-index.ts';
import type { Stated, StatedValue } from './stated.ts';

/** Leading digits of a number, without its zeros: 75 for 750 million. */
const mantissa = (value: number) =>
  Number.parseFloat((value / 10 ** Math.floor(Math.log10(value))).toPrecision(6));

/** One digit alone is too common to tell a sum by. */
const isTelling = (value: number) => !Number.isInteger(mantissa(value));

/** Millions for billions: so common a slip that one digit tells it where words announce the sum. */
const SCALE = 1000;

const isMagnitude = (stated: number, recorded: number, isAnnounced: boolean) => {
  if (!stated || !recorded) return false;
  if (!isTelling(stated)) {
    const scale = stated > recorded ? stated / recorded : recorded / stated;
    return isAnnounced && Math.abs(scale - SCALE) < 1e-6;
  }
  const ratio = stated > recorded ? stated / recorded : recorded / stated;
  return (
    Math.abs(mantissa(stated) - mantissa(recorded)) < 1e-6 &&
    [10, 100, 1000].some((factor) => Math.abs(ratio - factor) < 1e-6)
  );
};

/** A year or two off. */
const YEARS = 2;

function isSlip(
  value: StatedValue,
  { fact: { value: on, property } }: IndexedFact,
  announced: readonly PropertyId[],
): boolean {
  const isAnnounced = announced.includes(property);
  switch (value.type) {
    case 'date':
      return (
        on.type === 'date' &&
        on.date.length === 10 &&
        value.from === value.to &&
        on.date !== value.from &&
        on.date.slice(4) === value.from.slice(4) &&
        Math.abs(Number(on.date.slice(0, 4)) - Number(value.from.slice(0, 4))) <= YEARS
      );
    case 'money':
      return (
        on.type === 'money' &&
        value.to === undefined &&
        value.currency === on.currency &&
        isMagnitude(value.amount, on.amount, isAnnounced)
      );
    case 'count':
      return (
        on.type === 'count' &&
        value.to === undefined &&
        unitClass(value.unit) === unitClass(on.unit) &&
        isMagnitude(value.count, on.count, isAnnounced)
      );
    case 'duration':
      return (
        on.type === 'duration' && value.length > 1 && value.length === on.length && value.unit !== on.unit
      );
    default:
      return false;
  }
}

/** The fact that a value misses so; null when it misses none, or several. */
export function slipOf(
  { value }: Stated,
  facts: readonly IndexedFact[],
  announced: readonly PropertyId[] = [],
): IndexedFact | null {
  const missed = facts.filter(
    (indexed) =>
      !isOver(indexed) &&
      hasBegun(indexed) &&
      indexed.fact.confidence === 'settled' &&
      isSlip(value, indexed, announced),
  );
  const values = new Set(missed.map(({ fact }) => JSON.stringify(fact.value)));
  return values.size === 1 ? (missed[0] ?? null) : null;
}
