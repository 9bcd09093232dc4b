/**
 * The shape of a guide: a table, timeline or map over many records, one JSON
 * file each (`knowledge/guides/<id>.json`). It is written only here; types and
 * the JSON Schema for editors come from it.
 *
 * A guide holds what is its own: which records, in what order, under which
 * headings, and whose opinion is shown beside them. Whatever a record holds
 * (dates, courts, votes, status) is named here and fetched by
 * `guide-build.ts`, so that the two can never disagree. Nothing here ships to
 * a browser: import types only.
 */
import { z } from 'zod';
import { KINDS } from './kinds.ts';
import { propertyIds } from './properties.ts';
import { fullDate, line, partialDate, Source, SourceRef, STATUSES, slug } from './schema.ts';
import { TOPICS } from './topics.ts';

const properties = z.array(z.enum(propertyIds)).min(1);

/** Which records. Rules let a record that is added later join by itself. */
export const Where = z
  .strictObject({
    /** Main topic, or one of `alsoIn`. */
    topic: z.enum(TOPICS).optional(),
    kind: z.array(z.enum(KINDS)).min(1).optional(),
    status: z.array(z.enum(STATUSES)).min(1).optional(),
    /** Has a standing fact with one of these properties. */
    has: properties.optional(),
    /** Only these, in this order. */
    ids: z.array(slug).min(1).optional(),
    except: z.array(slug).min(1).optional(),
  })
  .refine((where) => where.topic || where.kind || where.ids, 'must name topic, kind or ids');

const ofRecord = { record: slug.optional() };

/** What stands in a cell. `record` may be left out where the row has one. */
export const Item = z.discriminatedUnion('show', [
  z.strictObject({
    show: z.literal('fact'),
    ...ofRecord,
    properties,
    /** Only facts whose `of` contains one of these. */
    of: z.array(line(120)).min(1).optional(),
    /** Only facts whose value, as shown, contains this. */
    with: line(120).optional(),
  }),
  z.strictObject({ show: z.literal('status'), ...ofRecord }),
  /** An entry of the record's timeline. */
  z.strictObject({ show: z.literal('event'), ...ofRecord, date: partialDate }),
  /** Dates that lay ahead when the record's newest evidence was written. */
  z.strictObject({ show: z.literal('upcoming'), ...ofRecord }),
  /** The correction of a misstatement, found by words of one of its wordings. */
  z.strictObject({ show: z.literal('correction'), ...ofRecord, with: line(120) }),
  /** A source of a record, to read on. */
  z.strictObject({ show: z.literal('source'), ...ofRecord, source: slug }),
  z.strictObject({
    show: z.literal('own'),
    text: line(320),
    asOf: partialDate,
    sources: z
      .array(SourceRef)
      .min(1, 'needs at least one source. Cite one, or show the text as an opinion and say whose'),
  }),
  z.strictObject({
    show: z.literal('opinion'),
    text: line(320),
    /** Whose: one of the guide's voices. */
    voice: slug,
    as: z.enum(['rating', 'opinion', 'forecast', 'reference']),
  }),
]);

const Column = z.strictObject({
  id: slug,
  label: line(80),
  /** What each row's record shows here, unless the row has cells of its own. */
  items: z.array(Item).min(1).optional(),
});

export const Row = z.strictObject({
  heading: line(120).optional(),
  /** Whose words the heading is, if it states a view. */
  voice: slug.optional(),
  record: slug.optional(),
  cells: z.record(slug, z.array(Item).min(1)).optional(),
});

export const Group = z.strictObject({
  heading: line(120).optional(),
  voice: slug.optional(),
  rows: z.array(Row).min(1).optional(),
  /** Rows by rule, after those above; what an earlier group shows is left out. */
  select: Where.optional(),
});

export const Entry = z.discriminatedUnion('show', [
  /** The timelines of the records, whole or in part. */
  z.strictObject({
    show: z.literal('events'),
    where: Where,
    state: z.enum(['happened', 'scheduled']).optional(),
  }),
  /** Facts that are dates, with what they superseded. */
  z.strictObject({
    show: z.literal('dates'),
    where: Where,
    properties,
    of: z.array(line(120)).min(1).optional(),
    /** Tell a day in the words of the record's timeline, where it has an entry for it. */
    tell: z.literal('event').optional(),
  }),
  /** Single entries of a record's timeline. */
  z.strictObject({ show: z.literal('event'), record: slug, dates: z.array(partialDate).min(1) }),
  z.strictObject({
    show: z.literal('own'),
    date: partialDate,
    text: line(160),
    state: z.enum(['happened', 'scheduled']),
    sources: z.array(SourceRef).min(1, 'needs at least one source'),
  }),
]);

const common = {
  $schema: z.string().optional(),
  id: slug,
  title: line(120),
  summary: line(320),
  topics: z.array(z.enum(TOPICS)).min(1),
  /** Whose opinions the guide shows. */
  voices: z.array(z.strictObject({ id: slug, whose: line(160), about: line(320) })).optional(),
  /** What the guide's own texts cite; records bring their own. */
  sources: z.array(Source).optional(),
  revision: z.int().positive(),
  reviewed: fullDate,
};

const tabular = { ...common, columns: z.array(Column).min(1), groups: z.array(Group).min(1) };

export const Guide = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('table'), ...tabular }),
  z.strictObject({ form: z.literal('map'), ...tabular }),
  z.strictObject({
    form: z.literal('timeline'),
    ...common,
    entries: z.array(Entry).min(1),
    /** Entries that another record tells already. */
    leaveOut: z.array(z.strictObject({ record: slug, dates: z.array(partialDate).min(1) })).optional(),
  }),
]);

export type Where = z.infer<typeof Where>;
export type Item = z.infer<typeof Item>;
export type Row = z.infer<typeof Row>;
export type Group = z.infer<typeof Group>;
export type Entry = z.infer<typeof Entry>;
export type Guide = z.infer<typeof Guide>;
export type TableGuide = Extract<Guide, { form: 'table' | 'map' }>;
export type TimelineGuide = Extract<Guide, { form: 'timeline' }>;
