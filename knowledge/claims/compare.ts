/**
 * Compares a stated value with one on record. Three answers: the same, another,
 * or `null`: cannot be told, which is never a difference. All tolerances of the
 * project are here, each with its reason.
 */
import { firstDay, lastDay } from '../partial-date.ts';
import type { Value } from '../schema.ts';
import type { DurationUnit, Hedge, Stated, StatedDate, StatedValue } from './stated.ts';
import { stems } from './stems.ts';

export type Comparison = 'same' | 'other' | null;

export interface Tolerance {
  /** Days between what happened and what a press report dates it; nothing within is called a difference. */
  readonly days: number;
  /** Which end of a stated period a recorded day is: its first or its last. */
  readonly end?: 'from' | 'to' | undefined;
  /** What is on record is itself a limit: "more than 10^26" is not "more than 10^25". */
  readonly isLimit?: boolean | undefined;
}

const DAY_MS = 86_400_000;
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The first and last day a recorded partial date can mean. */
export const recordedDays = (date: string): { from: string; to: string } => ({
  from: firstDay(date),
  to: lastDay(date),
});

/** "Mid-2024" has no exact edges: a month more on both sides before it differs. */
const FUZZY_DAYS = 31;

function compareDates(stated: StatedDate, date: string, circa: boolean, days: number): Comparison {
  const on = recordedDays(date);
  if (stated.from <= on.to && on.from <= stated.to) return 'same';
  // The day tells, whichever year it is of: "filed on 22 October 2025, it survived on 31 July".
  const year = on.from.slice(0, 4);
  if (stated.isYearTaken && stated.from.slice(0, 4) !== year) {
    // Any day is one of a year.
    if (date.length < 10) return null;
    return compareDates(
      { type: 'date', from: year + stated.from.slice(4), to: year + stated.to.slice(4) },
      date,
      circa,
      days,
    );
  }
  const gap =
    stated.from > on.to
      ? dayNumber(stated.from) - dayNumber(on.to)
      : dayNumber(on.from) - dayNumber(stated.to);
  if (gap <= days || (stated.fuzzy && gap <= FUZZY_DAYS)) return null;
  // An uncertain date on record differs only from another year.
  if (circa && stated.from.slice(0, 4) === on.from.slice(0, 4)) return null;
  return 'other';
}

type RecordedDate = Extract<Value, { type: 'date' | 'period' }>;

function compareDateValue(stated: Stated, value: RecordedDate, { days, end }: Tolerance): Comparison {
  const said =
    stated.value.type === 'period' && value.type === 'date' && end ? stated.value[end] : stated.value;
  if (value.type === 'date') {
    if (said.type === 'date') return compareDates(said, value.date, value.circa === true, days);
    // A day without its year can agree, but whose year it is nobody knows.
    if (said.type === 'yearless')
      return value.date.length === 10 &&
        Number(value.date.slice(5, 7)) === said.month &&
        Number(value.date.slice(8)) === said.day
        ? 'same'
        : null;
    return null;
  }
  if (said.type === 'period') {
    const from = compareDates(said.from, value.from, false, days);
    const to = compareDates(said.to, value.to, false, days);
    return from === 'other' || to === 'other' ? 'other' : from && to ? 'same' : null;
  }
  if (said.type === 'date') {
    if (stated.edge) return compareDates(said, value[stated.edge], false, days);
    const first = recordedDays(value.from).from;
    const last = recordedDays(value.to).to;
    if (said.from <= last && first <= said.to) return 'same';
    return said.fuzzy ? null : 'other';
  }
  return null;
}

/** "About" allows a tenth: "about 500,000" for 482,460, "nearly five months" for 148 days. */
const ABOUT = 0.1;
/** How far beyond a bound on record ("at least 1.5 billion") a figure may still be what is meant. */
const BEYOND = 0.3;
/** What round figures stand for at most: "500,000" for 482,460 is 3.6 % off and usual. */
const ROUNDING = 0.05;

/** Half a unit of the last digit given, but never more than a round figure may be off. */
function roundingOf(value: number, digits: number, on: number): number {
  // Small whole numbers are counted, not rounded: 150 days are not 148. But 78 % stands for 78.33 %.
  if (Math.abs(value) < 1000 && Number.isInteger(value))
    return Number.isInteger(on) ? 0 : Math.min(0.5, Math.abs(value) * ROUNDING);
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return Math.min(0.5 * 10 ** (magnitude - digits + 1), Math.abs(value) * ROUNDING);
}

interface Quantity {
  readonly value: number;
  readonly to?: number | undefined;
  readonly digits: number;
  readonly hedge?: Hedge | undefined;
}

interface RecordedQuantity {
  readonly value: number;
  readonly to?: number | undefined;
  readonly bound?: Hedge | undefined;
}

/** Exported for tests: numbers alone, without their units. */
export function compareQuantities(stated: Quantity, on: RecordedQuantity): Comparison {
  // Nothing was paid: no sum differs from that in size.
  if (on.value === 0 && stated.value !== 0) return null;
  const lowest = on.value;
  const highest = on.to ?? on.value;
  const upper = stated.to ?? stated.value;
  const isClose = (a: number, b: number) => {
    const loose = stated.hedge === 'about' || on.bound === 'about' ? Math.abs(b) * ABOUT : 0;
    return Math.abs(a - b) <= Math.max(loose, roundingOf(a, stated.digits, b)) + 1e-9;
  };
  if (stated.to !== undefined || on.to !== undefined) {
    if (isClose(stated.value, lowest) && isClose(upper, highest)) return 'same';
    // One figure within a range, or a range around one figure, is neither agreement nor difference enough.
    if (upper >= lowest && stated.value <= highest) return null;
    return 'other';
  }
  if (isClose(stated.value, lowest)) return 'same';
  switch (stated.hedge) {
    case 'more-than':
    case 'at-least':
      return lowest >= stated.value
        ? lowest <= stated.value * 1.5
          ? 'same'
          : null
        : on.bound === 'at-least' || on.bound === 'more-than'
          ? null
          : 'other';
    case 'less-than':
      if (lowest > stated.value) return 'other';
      return lowest >= stated.value * 0.7 ? 'same' : lowest < stated.value * 0.5 ? 'other' : null;
    case 'up-to':
      return on.bound === 'up-to' || on.bound === undefined ? 'other' : null;
    default:
      break;
  }
  if (on.bound === 'at-least' || on.bound === 'more-than')
    return stated.value > lowest && stated.value <= lowest * (1 + BEYOND) ? null : 'other';
  if (on.bound === 'less-than')
    return stated.value < lowest && stated.value >= lowest * (1 - BEYOND) ? null : 'other';
  return 'other';
}

const ABOVE: ReadonlySet<Hedge | undefined> = new Set<Hedge>(['more-than', 'at-least']);
const isOneSide = (a: Hedge | undefined, b: Hedge | undefined) => a === b || (ABOVE.has(a) && ABOVE.has(b));

const DAYS_IN: Readonly<Record<DurationUnit, number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: 30.44,
  years: 365.25,
};

/** What may be counted in each other's place. Works are not authors. */
const UNITS: readonly (readonly [string, ...string[]])[] = [
  ['works', 'books', 'titles', 'volumes'],
  ['recordings', 'songs', 'tracks', 'recorded songs', 'sound recordings'],
  ['companies', 'signatories', 'firms', 'providers', 'organisations', 'organizations'],
  ['members', 'performers', 'actors'],
  ['films', 'movies'],
  ['lawsuits', 'suits', 'cases', 'copyright suits'],
  ['experts', 'scientists', 'specialists', 'people', 'persons'],
  ['bans', 'practices', 'prohibitions'],
  ['shots', 'scenes', 'sequences'],
  ['images', 'pictures', 'photographs', 'photos'],
  ['flops', 'flop', 'operations', 'floating-point operations'],
  ['articles', 'stories', 'news articles'],
];

const unitHead = (unit: string) => stems(unit.replace(/\([^)]*\)/gu, '')).at(-1) ?? unit;

const UNIT_CLASS = new Map(
  UNITS.flatMap(([first, ...others]) =>
    [first, ...others].map((unit) => [unitHead(unit), unitHead(first)] as const),
  ),
);

/** The class of thing a count counts, by its last word. */
export const unitClass = (unit: string): string => {
  const head = unitHead(unit);
  return UNIT_CLASS.get(head) ?? head;
};

/**
 * Whether what is stated is what is on record. `days` is how far apart two
 * dates may be before they are called different.
 */
export function compare(stated: Stated, value: Value, tolerance: Tolerance): Comparison {
  const said: StatedValue = stated.value;
  switch (value.type) {
    case 'date':
    case 'period':
      return compareDateValue(stated, value, tolerance);
    case 'money': {
      // Sums in another currency may be conversions.
      if (said.type !== 'money' || said.currency !== value.currency) return null;
      const { amount, to, digits } = said;
      return compareQuantities(
        { value: amount, to, digits, hedge: stated.hedge },
        { value: value.amount, bound: value.bound },
      );
    }
    case 'percent': {
      if (said.type !== 'percent') return null;
      return compareQuantities(
        { value: said.percent, to: said.to, digits: said.digits, hedge: stated.hedge },
        { value: value.percent, to: value.to, bound: value.bound },
      );
    }
    case 'count': {
      if (said.type !== 'count' || unitClass(said.unit) !== unitClass(value.unit)) return null;
      const quantity = { value: said.count, to: said.to, digits: said.digits, hedge: stated.hedge };
      const on = { value: value.count, to: value.to, bound: value.bound };
      return tolerance.isLimit && isOneSide(stated.hedge, value.bound)
        ? compareQuantities({ ...quantity, hedge: undefined }, { ...on, bound: undefined })
        : compareQuantities(quantity, on);
    }
    case 'duration': {
      if (said.type !== 'duration') return null;
      const [inSaid, inOn] = [DAYS_IN[said.unit], DAYS_IN[value.unit]];
      const on = value.length * inOn;
      const length = said.length * inSaid;
      if (said.unit === value.unit)
        return compareQuantities(
          { value: said.length, to: said.to, digits: said.digits, hedge: stated.hedge },
          { value: value.length, bound: value.bound },
        );
      // In a larger unit, half of that unit is rounding: 148 days are "five months".
      const slack = Math.max(inSaid, inOn) * 0.55;
      if (said.to !== undefined) return on < length - slack || on > said.to * inSaid + slack ? 'other' : null;
      if (Math.abs(on - length) <= slack) return 'same';
      return compareQuantities(
        { value: length, digits: said.digits, hedge: stated.hedge },
        { value: on, bound: value.bound },
      );
    }
    default:
      return null;
  }
}
