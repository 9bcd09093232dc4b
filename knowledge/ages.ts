/**
 * How long what is on record stays sure without new evidence. After that the
 * card says "may have changed" and `npm run knowledge -- --aged` lists it.
 *
 * What is in no row keeps for ever: what happened, what was published, what
 * somebody said. What goes with the state of a case or a law (its judge, its
 * court, its duties, the date from which it applies) has no age of its own
 * either; the age of the record's status covers it.
 */
import { asOfDate } from './as-of.ts';
import { daysBetween, firstDay, lastDay } from './partial-date.ts';
import type { PropertyId } from './properties.ts';
import type { Fact, Kind, KnowledgeRecord, Status } from './schema.ts';

interface Age {
  readonly days: number;
  readonly why: string;
  readonly statuses?: readonly Status[];
  /** In these kinds of record only. */
  readonly kinds?: readonly Kind[];
  readonly properties?: readonly PropertyId[];
}

/** Of several rows that fit, the first counts. */
const AGES: readonly Age[] = [
  {
    days: 90,
    why: 'Courts and parliaments act within weeks.',
    statuses: ['pending', 'stayed', 'appealed', 'ruled', 'dismissed-in-part', 'reversed'],
    kinds: ['case', 'bill'],
  },
  {
    days: 90,
    why: 'A first case can be opened any day.',
    properties: ['enforcement'],
  },
  {
    days: 90,
    why: 'What is on its way moves on, or is dropped.',
    statuses: ['proposed', 'provisionally-agreed', 'draft'],
  },
  {
    days: 180,
    why: 'Tools are changed or closed within months.',
    statuses: ['active'],
    kinds: ['tool', 'dataset'],
    properties: ['version', 'price', 'capability'],
  },
  {
    days: 180,
    why: 'Counts that run on.',
    properties: ['signatories', 'members', 'employees', 'refused-by'],
  },
  {
    days: 180,
    why: 'Plans with a date are kept or moved within half a year.',
    statuses: ['announced', 'scheduled', 'adopted', 'in-production'],
  },
  {
    days: 365,
    why: 'Laws in force are seldom amended more than once a year.',
    statuses: ['in-force', 'applies', 'partly-applies', 'postponed'],
  },
  {
    days: 365,
    why: 'An end that can still be appealed, reopened or carried out.',
    statuses: ['ruled', 'dismissed', 'settled', 'affirmed'],
  },
  {
    days: 365,
    why: 'Posts and owners change.',
    statuses: ['active'],
    properties: ['led-by', 'stake'],
  },
  {
    days: 365,
    why: 'What nobody could find may turn up.',
    statuses: ['unsupported'],
    properties: ['traceable', 'remark-not-found'],
  },
];

/** A day that lay ahead when the evidence was written; when it has come, only new evidence can tell. */
const PLANNED = { days: 90, why: 'Hearings, deadlines and releases are often moved.' };

/** Dates that a law sets: they stand until it is amended, so they go with its status. */
const SET_BY_LAW: ReadonlySet<PropertyId> = new Set<PropertyId>([
  'applies-from',
  'applied-until',
  'entered-into-force',
]);
const LAWS: ReadonlySet<Kind> = new Set<Kind>(['law', 'provision', 'bill', 'guidance', 'concept', 'body']);

const isOlder = (asOf: string, today: string, days: number) => daysBetween(lastDay(asOf), today) > days;

/** Of a thing that is over, nothing runs on. */
const OVER: ReadonlySet<Status> = new Set<Status>([
  'ended',
  'closed',
  'withdrawn',
  'repealed',
  'expired',
  'cancelled',
  'discontinued',
]);

const ageOf = (kind: Kind, fits: (age: Age) => boolean | undefined) =>
  AGES.find((age) => fits(age) && (!age.kinds || age.kinds.includes(kind)));

/** Why the status of a record may have changed since its evidence; null while it is sure. */
export function statusAged({ status, kind }: KnowledgeRecord, today: string): string | null {
  const age = ageOf(kind, ({ statuses }) => statuses?.includes(status.status));
  return age && isOlder(status.asOf, today, age.days) ? age.why : null;
}

/** A value "of" a certain year or date is of that time, whatever came after. */
const DATED = /\b(?:19|20)\d\d\b|\b(?:launch|first)\b/;

/** Why a fact may have changed since its evidence; null while it is sure, and for values that ended. */
export function factAged(record: KnowledgeRecord, fact: Fact, today: string): string | null {
  if (fact.until || OVER.has(record.status.status)) return null;
  const asOf = asOfDate(record, fact.sources);
  const planned = plannedDay(record, fact, asOf);
  if (planned) return isOlder(asOf, today, PLANNED.days) || today > lastDay(planned) ? PLANNED.why : null;
  if (DATED.test(fact.of ?? '')) return null;
  const age = ageOf(record.kind, ({ properties }) => properties?.includes(fact.property));
  return age && isOlder(asOf, today, age.days) ? age.why : null;
}

/** The day a fact is about, if it lay ahead of all evidence. */
function plannedDay(record: KnowledgeRecord, { property, value }: Fact, asOf: string): string | undefined {
  const isSetByLaw = SET_BY_LAW.has(property) || (property === 'deadline' && LAWS.has(record.kind));
  if (value.type !== 'date' || isSetByLaw) return undefined;
  const day = value.date;
  const ahead = (evidence: string) => firstDay(day) > lastDay(evidence);
  return ahead(asOf) && ahead(record.status.asOf) ? day : undefined;
}
