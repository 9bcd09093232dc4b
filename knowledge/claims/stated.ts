/**
 * Values as texts state them: with the text's own precision and its own
 * hedges. What a record holds is exact (`schema.ts`); what a page says is not,
 * and `compare.ts` weighs the one against the other.
 */
import type { Span } from '../match/spans.ts';

/** How the text limits a value: "about", "up to", "at least", "more than", "less than". */
export type Hedge = 'about' | 'up-to' | 'at-least' | 'more-than' | 'less-than';

export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

export type StatedValue =
  /**
   * All days the words can mean, first to last, as ISO dates. `fuzzy`: "mid-2024", "summer 2023".
   * `isYearTaken`: the year is that of a date named before, and may be another.
   */
  | {
      readonly type: 'date';
      readonly from: string;
      readonly to: string;
      readonly fuzzy?: true;
      readonly isYearTaken?: true;
    }
  /** A day of a year the text leaves open: "on 2 May". */
  | { readonly type: 'yearless'; readonly month: number; readonly day: number }
  | { readonly type: 'period'; readonly from: StatedDate; readonly to: StatedDate }
  | {
      readonly type: 'money';
      readonly amount: number;
      readonly to?: number;
      readonly currency: string;
      readonly digits: number;
    }
  | { readonly type: 'percent'; readonly percent: number; readonly to?: number; readonly digits: number }
  | {
      readonly type: 'count';
      readonly count: number;
      readonly to?: number;
      readonly unit: string;
      readonly digits: number;
    }
  | {
      readonly type: 'duration';
      readonly length: number;
      readonly to?: number;
      readonly unit: DurationUnit;
      readonly digits: number;
    };

export type StatedDate = Extract<StatedValue, { type: 'date' }>;

export interface Stated extends Span {
  readonly value: StatedValue;
  readonly hedge?: Hedge;
  /** "200 of its characters": of some, so that another number of all is no difference. */
  readonly isSome?: true;
  /** "Until 1 May", "from 2 May": the day is an end of something that lasts. */
  readonly edge?: 'from' | 'to';
}
