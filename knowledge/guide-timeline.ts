/**
 * Lays out a timeline: entries of records' timelines and facts that are
 * dates, oldest first, by year. A date that was replaced stands at its old
 * place too, marked as superseded, because that is where readers look for it.
 */
import { hasEnded } from './card-model.ts';
import { formatDate, formatValue } from './format.ts';
import { concerns, fromRecord, type GuideContext, isOpen, startOf } from './guide-items.ts';
import type { GuideGroup, GuideItem, GuideRow } from './guide-model.ts';
import type { Entry, TimelineGuide } from './guide-schema.ts';
import { selectRecords } from './guide-sources.ts';
import { firstDay, lastDay } from './partial-date.ts';
import { PROPERTIES } from './properties.ts';
import type { Fact, KnowledgeRecord } from './schema.ts';

type Dated = GuideItem & { readonly date: string; readonly state: NonNullable<GuideItem['state']> };

function eventsOf(record: KnowledgeRecord, context: GuideContext): Dated[] {
  return (record.timeline ?? []).map(({ date, text, state, sources }) => ({
    text,
    ...fromRecord(record, sources, context),
    date,
    state,
  }));
}

const sameMatter = (a: Fact, b: Fact) => a.property === b.property && a.of === b.of;

/** A plan that was given up before its day, not something that happened and ended later. */
const isSuperseded = ({ until }: Fact, date: string) => !!until && lastDay(date) >= firstDay(until);

/** What became of a date: superseded by another, or the standing one with those before it. */
function standing(fact: Fact, date: string, record: KnowledgeRecord) {
  const others = record.facts.filter((other) => other !== fact && sameMatter(other, fact));
  const until = fact.until && { until: formatDate(fact.until) };
  if (isSuperseded(fact, date)) {
    const now = others.find((other) => !other.until);
    return { state: 'superseded' as const, ...until, ...(now && { now: formatValue(now.value) }) };
  }
  const earlier = fact.until ? [] : others.filter(hasEnded);
  return {
    state: isOpen(fact, date, record) ? ('scheduled' as const) : ('happened' as const),
    ...until,
    ...(earlier.length > 0 && {
      earlier: earlier.map((old) => ({ text: formatValue(old.value), until: formatDate(old.until) })),
    }),
  };
}

function datesOf(
  record: KnowledgeRecord,
  { properties, of, tell }: Extract<Entry, { show: 'dates' }>,
  context: GuideContext,
): Dated[] {
  const facts = record.facts.filter((fact) => concerns(fact, properties, of));
  return facts.flatMap((fact): Dated[] => {
    const date = startOf(fact.value);
    if (!date) return [];
    const { label } = PROPERTIES[fact.property];
    const isAlone = facts.filter((other) => startOf(other.value) === date).length === 1;
    // Only for a single fact that came true is it sure that the entry of its day means the same.
    const told =
      (tell || !fact.of) && isAlone && !isSuperseded(fact, date)
        ? record.timeline?.find((entry) => entry.date === date)
        : undefined;
    return [
      {
        text: told?.text ?? (fact.of ? `${label}: ${fact.of}` : label),
        ...fromRecord(record, fact.sources, context),
        confidence: fact.confidence,
        ...(fact.note && { note: fact.note }),
        date,
        ...standing(fact, date, record),
        ...(told && { state: told.state }),
      },
    ];
  });
}

function entryItems(entry: Entry, context: GuideContext): Dated[] {
  const { records, cite, guide } = context;
  switch (entry.show) {
    case 'events':
      return selectRecords(entry.where, records)
        .flatMap((record) => eventsOf(record, context))
        .filter(({ state }) => !entry.state || state === entry.state);
    case 'dates':
      return selectRecords(entry.where, records).flatMap((record) => datesOf(record, entry, context));
    case 'event': {
      const record = records.get(entry.record);
      return record ? eventsOf(record, context).filter(({ date }) => entry.dates.includes(date)) : [];
    }
    case 'own':
      return [
        {
          text: entry.text,
          citations: cite(guide.sources ?? [], entry.sources),
          date: entry.date,
          state: entry.state,
        },
      ];
  }
}

export function timelineGroups(guide: TimelineGuide, context: GuideContext): GuideGroup[] {
  const out = new Set(
    guide.leaveOut?.flatMap(({ record, dates }) => dates.map((date) => `${record} ${date}`)),
  );
  const once = new Map<string, Dated>();
  for (const entry of guide.entries) {
    for (const item of entryItems(entry, context)) {
      const key = `${item.record} ${item.date}`;
      if (!out.has(key) && !once.has(`${key} ${item.text}`)) once.set(`${key} ${item.text}`, item);
    }
  }
  const rows = [...once.values()]
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map(
      (item): GuideRow => ({
        heading: formatDate(item.date),
        ...(item.record && { record: item.record }),
        date: item.date,
        state: item.state,
        cells: [[item]],
      }),
    );
  const years = [...new Set(rows.map(({ date = '' }) => date.slice(0, 4)))];
  return years.map((year) => ({ heading: year, rows: rows.filter(({ date }) => date?.startsWith(year)) }));
}
