/** How the values of each property may be judged. */
import type { PropertyId } from '../properties.ts';

/** Happens or holds once for a record, and the words that announce it say nothing else. */
const FIRM: ReadonlySet<PropertyId> = new Set<PropertyId>([
  'entered-into-force',
  'filed',
  'provisional-agreement',
  'parliament-vote',
  'council-adoption',
  'signed',
  'settlement-amount',
  'settlement-per-work',
  'preliminary-approval',
  'final-approval',
  'class-certified',
  'founded',
  'born',
  'died',
  'strike',
  'strike-started',
  'strike-ended',
  'strike-length',
  'ratified',
  'ratification-result',
  'turnout',
  'premiered',
  'running-time',
  'production-time',
  'contract-term',
  'budget',
  'number-of-parts',
]);

/** Happens once, but in words that also announce other things: what fits another date of the record is let be. */
const ONCE: ReadonlySet<PropertyId> = new Set<PropertyId>([
  'proposed',
  'adopted',
  'introduced',
  'published',
  'settlement-announced',
  'withdrawn',
  'appointed',
  'dismissed-from-office',
  'released',
  'announced',
  'disclosed',
  'launched',
  'previewed',
  'shut-down',
  'ended',
  'acquired',
  'took-place',
  'deal-value',
  'consolidated',
  'cost',
  'price',
  'term',
  'time-limit',
]);

/** All values there are stand on record, so that one unlike any of them differs. */
const CLOSED: ReadonlySet<PropertyId> = new Set<PropertyId>(['max-fine-amount', 'max-fine-turnover']);

export type Repetition = 'firm' | 'once' | 'closed' | 'open';

export const repetitionOf = (property: PropertyId): Repetition =>
  FIRM.has(property) ? 'firm' : ONCE.has(property) ? 'once' : CLOSED.has(property) ? 'closed' : 'open';

/** Court files and the press date the same step up to four days apart. */
const COURT_DAYS = 4;
/** News of an event is dated a day late, or in another time zone. */
const PRESS_DAYS = 1;

const COURT: ReadonlySet<PropertyId> = new Set<PropertyId>([
  'filed',
  'ruled',
  'dismissed',
  'class-certified',
  'appeal-filed',
  'argued',
  'hearing',
  'trial',
  'consolidated',
  'settlement-announced',
  'preliminary-approval',
  'final-approval',
  'award',
]);
const EXACT: ReadonlySet<PropertyId> = new Set<PropertyId>([
  'parliament-vote',
  'council-adoption',
  'provisional-agreement',
  'published',
  'proposed',
  'adopted',
  'introduced',
  'ratified',
  'entered-into-force',
  'applies-from',
  'deadline',
  'born',
  'strike-started',
  'strike-ended',
  'strike',
  'signed',
]);

/** How many days apart two dates of a property may be before they are called different. */
export const toleranceOf = (property: PropertyId): number =>
  COURT.has(property) ? COURT_DAYS : EXACT.has(property) ? 0 : PRESS_DAYS;

/** Whether values of a property are limits, so that their bounds belong to them. */
export const isLimit = (property: PropertyId): boolean => property === 'threshold';

/** Which end of a stated period the day of a property is. */
export const endOf = (property: PropertyId): 'from' | 'to' | undefined =>
  property === 'strike-started' || property === 'in-office-from' || property === 'founded'
    ? 'from'
    : property === 'strike-ended' || property === 'ended' || property === 'in-office-until'
      ? 'to'
      : undefined;
