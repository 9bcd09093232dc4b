/**
 * Fetches what stands in a cell: a fact, status, event, correction or source
 * of a record, or the guide's own text. Returns nothing where the record
 * holds nothing of the kind; `guide-check.ts` makes that a problem where a
 * row asked for it by name.
 */

import { asOfDate } from './as-of.ts';
import { foldEarlier } from './card-model.ts';
import { formatDate, formatValue } from './format.ts';
import type { GuideItem, GuideOpinion } from './guide-model.ts';
import type { Guide, Item } from './guide-schema.ts';
import type { Cite } from './guide-sources.ts';
import { firstDay, lastDay } from './partial-date.ts';
import { PROPERTIES, type PropertyId } from './properties.ts';
import type { Fact, KnowledgeRecord, SourceRef, Value } from './schema.ts';

export interface GuideContext {
  readonly guide: Guide;
  readonly records: ReadonlyMap<string, KnowledgeRecord>;
  readonly cite: Cite;
  /** Set below a column whose heading says which property it shows. */
  readonly isNamed?: boolean;
}

type Shown<Show extends Item['show']> = Extract<Item, { show: Show }>;

/** What every item taken from a record carries. */
export const fromRecord = (record: KnowledgeRecord, refs: readonly SourceRef[], { cite }: GuideContext) => ({
  record: record.id,
  title: record.title,
  citations: cite(record.sources, refs),
  asOf: formatDate(asOfDate(record, refs)),
  evidence: asOfDate(record, refs),
});

export const opinionOf = (voice: string, as: GuideOpinion['as'], { guide }: GuideContext): GuideOpinion => ({
  whose: guide.voices?.find(({ id }) => id === voice)?.whose ?? voice,
  as,
});

export const startOf = (value: Value): string | undefined =>
  value.type === 'date' ? value.date : value.type === 'period' ? value.from : undefined;

export const concerns = (fact: Fact, properties: readonly PropertyId[], of?: readonly string[]) =>
  properties.includes(fact.property) && (!of || of.some((words) => fact.of?.includes(words)));

/** Facts say in `of` when a day is only planned. */
const PLAN = /\b(?:planned|expected|as (?:set|listed|announced))\b/;

/** Days that are set beforehand; all other facts are recorded once they are true. */
const SET_BEFOREHAND: readonly PropertyId[] = [
  'applies-from',
  'argued',
  'deadline',
  'hearing',
  'took-place',
  'trial',
];

/** Whether nobody can know yet if a day went as planned: it lies after the evidence, or is called a plan. */
export function isOpen(fact: Fact, date: string, record: KnowledgeRecord): boolean {
  // Evidence dated with a bare year vouches for no day in it that was set beforehand.
  const reach = (evidence: string) =>
    evidence.length === 4 && SET_BEFOREHAND.includes(fact.property) ? firstDay(evidence) : lastDay(evidence);
  const evidence = [record.status.asOf, asOfDate(record, fact.sources)];
  return PLAN.test(fact.of ?? '') || evidence.every((day) => firstDay(date) > reach(day));
}

/** Marks a day that no evidence confirms. */
const openDay = (fact: Fact, record: KnowledgeRecord) =>
  fact.value.type === 'date' && isOpen(fact, fact.value.date, record)
    ? { date: fact.value.date, state: 'scheduled' as const }
    : {};

/** Their values are sentences that need no label. */
const TELLING: readonly PropertyId[] = ['ai-terms', 'context', 'finding', 'holding', 'position', 'statement'];

function factItems(item: Shown<'fact'>, record: KnowledgeRecord, context: GuideContext): GuideItem[] {
  const { properties } = item;
  const facts = record.facts.filter((fact) => concerns(fact, properties, item.of));
  const labelled = ({ property }: Fact) =>
    properties.length > 1 || !(context.isNamed || TELLING.includes(property));
  return foldEarlier(facts)
    .map(({ fact, earlier }) => ({ fact, earlier, text: formatValue(fact.value, context.records) }))
    .filter(({ text }) => !item.with || text.includes(item.with))
    .sort((a, b) => properties.indexOf(a.fact.property) - properties.indexOf(b.fact.property))
    .map(({ fact, earlier, text }) => ({
      text,
      ...(labelled(fact) && { label: PROPERTIES[fact.property].label }),
      ...(fact.of && { of: fact.of }),
      ...fromRecord(record, fact.sources, context),
      confidence: fact.confidence,
      ...(fact.note && { note: fact.note }),
      ...(fact.until && { until: formatDate(fact.until) }),
      ...(!fact.until && openDay(fact, record)),
      ...(earlier.length > 0 && {
        earlier: earlier.map((old) => ({
          text: formatValue(old.value, context.records),
          until: formatDate(old.until),
        })),
      }),
    }));
}

const AHEAD: readonly PropertyId[] = ['hearing', 'argued', 'trial', 'deadline'];

/** Scheduled events, and standing court dates later than the newest evidence. */
function upcomingItems(record: KnowledgeRecord, context: GuideContext): GuideItem[] {
  const events = (record.timeline ?? []).filter(({ state }) => state === 'scheduled');
  const facts = record.facts.flatMap((fact) => {
    const date = startOf(fact.value);
    const planned = date && !fact.until && AHEAD.includes(fact.property);
    return planned && isOpen(fact, date, record) && !events.some((event) => event.date === date)
      ? [{ fact, date }]
      : [];
  });
  return [
    ...events.map((event) => ({
      text: `${formatDate(event.date)}: ${event.text}`,
      ...fromRecord(record, event.sources, context),
      date: event.date,
      state: 'scheduled' as const,
    })),
    ...facts.map(({ fact, date }) => ({
      text: `${formatValue(fact.value)}: ${PROPERTIES[fact.property].label}${fact.of ? `, ${fact.of}` : ''}`,
      ...fromRecord(record, fact.sources, context),
      confidence: fact.confidence,
      date,
      state: 'scheduled' as const,
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function recordItems(
  item: Exclude<Item, { show: 'own' | 'opinion' }>,
  record: KnowledgeRecord,
  context: GuideContext,
): GuideItem[] {
  switch (item.show) {
    case 'fact':
      return factItems(item, record, context);
    case 'upcoming':
      return upcomingItems(record, context);
    case 'status': {
      const { text, sources, asOf } = record.status;
      return [{ text, ...fromRecord(record, sources, context), asOf: formatDate(asOf), evidence: asOf }];
    }
    case 'event':
      return (record.timeline ?? [])
        .filter(({ date }) => date === item.date)
        .map(({ text, date, state, sources }) => ({
          text: `${formatDate(date)}: ${text}`,
          ...fromRecord(record, sources, context),
          date,
          state,
        }));
    case 'correction':
      return (record.misstatements ?? [])
        .filter(({ wordings }) => wordings.some((words) => words.includes(item.with)))
        .map(({ correction, confidence, sources }) => ({
          text: correction,
          ...fromRecord(record, sources, context),
          confidence,
        }));
    case 'source':
      return record.sources
        .filter(({ id }) => id === item.source)
        .map(({ id, title, publisher, date, url }) => ({
          text: `${title} (${publisher}${date ? `, ${formatDate(date)}` : ''})`,
          record: record.id,
          title: record.title,
          citations: context.cite(record.sources, [{ source: id }]),
          ...(url && { url }),
        }));
  }
}

/** Everything one item of a guide shows; `rowRecord` is meant where the item names no record. */
export function itemsOf(item: Item, rowRecord: string | undefined, context: GuideContext): GuideItem[] {
  switch (item.show) {
    case 'own':
      return [
        {
          text: item.text,
          citations: context.cite(context.guide.sources ?? [], item.sources),
          asOf: formatDate(item.asOf),
          evidence: item.asOf,
        },
      ];
    case 'opinion':
      return [{ text: item.text, citations: [], opinion: opinionOf(item.voice, item.as, context) }];
    default: {
      const id = item.record ?? rowRecord;
      const record = id && context.records.get(id);
      return record ? recordItems(item, record, context) : [];
    }
  }
}
