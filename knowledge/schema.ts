/**
 * The shape of a record: one entry of the knowledge base, one JSON file each
 * (`knowledge/records/<topic>/<id>.json`).
 *
 * This is the only place where the shape is written. Types are inferred from
 * it, the JSON Schema for editors is generated from it (`npm run knowledge --
 * --schema`), and the build and the tests parse every record with it. Nothing
 * here ships to a browser: bundled records are trusted because the build
 * refused all others, so browser code must import types only.
 *
 * What a single record cannot know about (links to others, shared names) is
 * checked in `knowledge/check-records.ts`.
 */
import { z } from 'zod';
import { KINDS, type Kind } from './kinds.ts';
import { propertyIds } from './properties.ts';
import { RELATIONS, type RelationType } from './relations.ts';
import { TOPICS, type Topic } from './topics.ts';

/** What a thing's state can be. `text` of a status says the same in words. */
export const STATUSES = [
  'announced',
  'proposed',
  'provisionally-agreed',
  'adopted',
  'in-force',
  'applies',
  'partly-applies',
  'scheduled',
  'postponed',
  'repealed',
  'withdrawn',
  'expired',
  'draft',
  'published',
  'pending',
  'stayed',
  'dismissed',
  'dismissed-in-part',
  'ruled',
  'settled',
  'appealed',
  'affirmed',
  'reversed',
  'closed',
  'in-production',
  'released',
  'cancelled',
  'active',
  'discontinued',
  'ended',
  'unsupported',
  'reference',
] as const;

export const SOURCE_KINDS = ['official', 'court', 'company', 'guild', 'press', 'analysis'] as const;

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, like "eu-ai-act"');

const isRealDay = (iso: string) => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A date as exact as the evidence: `2024`, `2024-08` or `2024-08-01`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isRealDay, 'is not a day of the calendar');

export const fullDate = partialDate.refine((iso) => iso.length === 10, 'must be a whole date, YYYY-MM-DD');

export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\S(?:.*\S)?$/s, 'must not begin or end with white space')
    .refine((text) => !/[\n\t]/.test(text), 'must be one line');

/** BCP 47; absent means English, or for a name the same in all languages. */
const bcp47 = z.enum(['fr', 'de', 'es', 'it', 'nl', 'pl', 'pt']);

/** How a stated number relates to the true one. Absent means exactly. */
const bound = z.enum(['about', 'up-to', 'at-least', 'more-than', 'less-than']);

export const Value = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('date'), date: partialDate, circa: z.literal(true).optional() }),
  z.strictObject({ type: z.literal('period'), from: partialDate, to: partialDate }),
  z.strictObject({
    type: z.literal('money'),
    /** In whole units of the currency, not millions. */
    amount: z.number().nonnegative(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code, like EUR'),
    bound: bound.optional(),
  }),
  z.strictObject({
    type: z.literal('percent'),
    /** 7 means 7 %. */
    percent: z.number(),
    /** The upper end, for a range of percentages. */
    to: z.number().optional(),
    bound: bound.optional(),
  }),
  z.strictObject({
    type: z.literal('count'),
    count: z.number(),
    /** The upper end, for a range. */
    to: z.number().optional(),
    /** What is counted, plural: "works", "articles", "minutes". */
    unit: line(60),
    bound: bound.optional(),
  }),
  z.strictObject({
    type: z.literal('duration'),
    length: z.number().positive(),
    unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months', 'years']),
    bound: bound.optional(),
  }),
  z.strictObject({
    type: z.literal('provision'),
    /** As lawyers cite it: "Art. 50(2)", "Annex III", "Chapter V". */
    provision: line(80),
    /** The law it belongs to; absent when the record itself is that law. */
    law: slug.optional(),
  }),
  z.strictObject({
    type: z.literal('identifier'),
    scheme: z.enum([
      'docket',
      'neutral-citation',
      'reporter',
      'celex',
      'eli',
      'oj',
      'com',
      'bill',
      'statute',
      'federal-register',
      'procedure',
      'other',
    ]),
    identifier: line(120),
  }),
  /** A person, court, company, tool, film … with its record where there is one. */
  z.strictObject({ type: z.literal('entity'), name: line(120), record: slug.optional() }),
  z.strictObject({ type: z.literal('status'), status: z.enum(STATUSES), text: line(160).optional() }),
  z.strictObject({ type: z.literal('yes-no'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('text'), text: line(320) }),
  /** Exact words, a stretch without omissions and without quotation marks around it. */
  z.strictObject({ type: z.literal('quote'), words: line(300), lang: bcp47.optional() }),
]);

/** Which of the record's sources says so, and where in it. */
export const SourceRef = z.strictObject({
  source: slug,
  /** Article, paragraph, page, docket entry: whatever finds the place. */
  at: line(120).optional(),
});

const sourced = { sources: z.array(SourceRef).min(1, 'needs at least one source') };

/** settled: primary or several independent; reported: one good source; disputed: thin or conflicting. */
export const CONFIDENCES = ['settled', 'reported', 'disputed'] as const;

export const Fact = z.strictObject({
  property: z.enum(propertyIds),
  /** Which of several the value is about: "breach of Article 5", "systems in Annex III". */
  of: line(120).optional(),
  value: Value,
  confidence: z.enum(CONFIDENCES),
  /** From when the value holds (not when it was learnt). */
  since: partialDate.optional(),
  /** Until when it held. A fact with an end is an earlier value. */
  until: partialDate.optional(),
  note: line(240).optional(),
  ...sourced,
});

/** What must, or must not, stand near a name that also means other things. */
const Needs = z
  .strictObject({
    /** Words or phrases, matched like names. */
    any: z.array(line(60)).min(1).optional(),
    /** Other records whose mention will do. */
    records: z.array(slug).min(1).optional(),
    /** Any other clear sign of the record's own topic will do. */
    topic: z.literal(true).optional(),
    within: z.enum(['sentence', 'block', 'page']),
  })
  .refine((needs) => needs.any || needs.records || needs.topic, 'must name any, records or topic');

const RulesOut = z
  .strictObject({
    /** Words that directly precede the name when it means something else. */
    before: z.array(line(60)).optional(),
    /** Words that directly follow it. */
    after: z.array(line(60)).optional(),
    /** Words anywhere in the same sentence. */
    near: z.array(line(60)).optional(),
  })
  .refine((out) => out.before || out.after || out.near, 'must name before, after or near');

export const Name = z
  .strictObject({
    text: line(120),
    lang: bcp47.optional(),
    /**
     * unique (default): means this record wherever it stands.
     * contextual: means other things too, so `needs` says what evidence it asks for.
     * short: stands for the record only after a longer name in the same text.
     */
    specific: z.enum(['contextual', 'short']).optional(),
    /** Capital letters must be as written here. */
    case: z.literal('exact').optional(),
    needs: Needs.optional(),
    not: RulesOut.optional(),
    /** Sentences of our own that must, and must not, give a mention. */
    examples: z.strictObject({ yes: z.array(line(300)).min(1), no: z.array(line(300)).min(1) }).optional(),
  })
  .refine(
    (name) => name.specific !== 'contextual' || name.needs,
    'is contextual, so it must say what it needs: the words that show that this record is meant',
  )
  .refine(
    (name) => name.specific !== 'contextual' || name.examples,
    'is contextual, so it must give examples: sentences that mean this record (yes) and that mean something else (no)',
  )
  .refine((name) => name.specific || !name.needs, 'has needs, so it must be contextual or short');

export const Misstatement = z.strictObject({
  /** Ways in which it is said, in our own words. */
  wordings: z.array(line(200)).min(1),
  /** Words that rule it out, in any form: a sentence with all the words of one of these says something else. */
  unless: z.array(line(80)).min(1).optional(),
  property: z.enum(propertyIds).optional(),
  verdict: z.enum(['differs', 'outdated', 'unsupported', 'needs-context']),
  /** One neutral sentence: what is on record instead. */
  correction: line(320),
  confidence: z.enum(CONFIDENCES),
  ...sourced,
});

export const TimelineEntry = z.strictObject({
  date: partialDate,
  text: line(160),
  /** A date after the newest evidence is scheduled, not happened. */
  state: z.enum(['happened', 'scheduled']),
  ...sourced,
});

export const Source = z.strictObject({
  id: slug,
  title: line(240),
  publisher: line(120),
  /** Publication date, as exact as known. */
  date: partialDate.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  kind: z.enum(SOURCE_KINDS),
});

export const Relation = z.strictObject({
  type: z.enum(Object.keys(RELATIONS) as [RelationType, ...RelationType[]]),
  to: slug,
});

/** Which part of which law a provision record is, so that "Article 50(2)" finds it. */
const ProvisionRange = z.strictObject({
  law: slug,
  unit: z.enum(['article', 'annex', 'recital', 'chapter', 'section', 'title']),
  /** Numbers as written, annexes and chapters in Roman: "50", "4a", "III". */
  from: line(12),
  to: line(12).optional(),
});

export const KnowledgeRecord = z.strictObject({
  $schema: z.string().optional(),
  id: slug,
  topic: z.enum(TOPICS),
  /** Other topics on whose pages this record belongs too. */
  alsoIn: z.array(z.enum(TOPICS)).optional(),
  kind: z.enum(KINDS),
  title: line(120),
  /** The one thing worth knowing, a full sentence. */
  headline: line(140),
  summary: line(320),
  status: z.strictObject({
    status: z.enum(STATUSES),
    text: line(160),
    /** The date of the newest evidence, not the day of writing. */
    asOf: partialDate,
    ...sourced,
  }),
  provision: ProvisionRange.optional(),
  names: z.array(Name).min(1),
  facts: z.array(Fact).min(1),
  misstatements: z.array(Misstatement).optional(),
  timeline: z.array(TimelineEntry).optional(),
  relations: z.array(Relation).optional(),
  sources: z.array(Source).min(1),
  /** Counts up with each change of content. */
  revision: z.int().positive(),
  reviewed: fullDate,
});

export type { Kind, Topic };
export type Status = (typeof STATUSES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type { RelationType };
export type Value = z.infer<typeof Value>;
export type SourceRef = z.infer<typeof SourceRef>;
export type Fact = z.infer<typeof Fact>;
export type Name = z.infer<typeof Name>;
export type Needs = z.infer<typeof Needs>;
export type RulesOut = z.infer<typeof RulesOut>;
export type Misstatement = z.infer<typeof Misstatement>;
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export type Source = z.infer<typeof Source>;
export type Relation = z.infer<typeof Relation>;
export type KnowledgeRecord = z.infer<typeof KnowledgeRecord>;
