/** Whether what a guide names is there: records, values, events, columns; and whether its own dates are in order. */
import type { Report } from './check-record.ts';
import { type GuideContext, itemsOf } from './guide-items.ts';
import type { Entry, Item, TableGuide, TimelineGuide, Where } from './guide-schema.ts';
import { selectRecords } from './guide-sources.ts';
import { timelineGroups } from './guide-timeline.ts';
import { firstDay } from './partial-date.ts';
import type { KnowledgeRecord } from './schema.ts';

const quoted = (words: Iterable<string>) => [...words].map((word) => `"${word}"`).join(', ');

/** All records a rule or an item names must be there. */
function checkWhere(where: Where, at: string, context: GuideContext, report: Report) {
  for (const id of [...(where.ids ?? []), ...(where.except ?? [])])
    if (!context.records.has(id))
      report(at, `names the record "${id}", which does not exist. Correct the id or add that record.`);
  if (!selectRecords(where, context.records).length)
    report(at, 'selects no record. Widen the rule or remove it.');
}

const listed = (words: string, all: readonly string[]) =>
  all.length ? `${words} ${quoted(new Set(all))}.` : '';

/** What the record has instead. */
const known = (record: KnowledgeRecord, item: Item): string => {
  switch (item.show) {
    case 'fact': {
      const near = record.facts.filter(({ property }) => item.properties.includes(property));
      return near.length
        ? listed(
            'It has',
            near.map(({ property, of }) => (of ? `${property} of ${of}` : property)),
          )
        : listed(
            'It has',
            record.facts.map(({ property }) => property),
          );
    }
    case 'source':
      return listed(
        'Its sources are',
        record.sources.map(({ id }) => id),
      );
    case 'event':
      return listed('Its timeline has', record.timeline?.map(({ date }) => date) ?? []);
    case 'correction':
      return listed(
        'Its misstatements begin',
        record.misstatements?.flatMap(({ wordings }) => wordings.slice(0, 1)) ?? [],
      );
    default:
      return '';
  }
};

function checkItem(
  item: Item,
  at: string,
  rowRecord: string | undefined,
  context: GuideContext,
  report: Report,
) {
  if (item.show === 'own') {
    if (firstDay(item.asOf) > context.guide.reviewed)
      report(
        `${at}.asOf`,
        `is later than the review (${context.guide.reviewed}). Give the date of the evidence.`,
      );
    return;
  }
  if (item.show === 'opinion') return;
  const id = item.record ?? rowRecord;
  const record = id ? context.records.get(id) : undefined;
  if (!id) report(at, 'names no record, and its row has none. Add "record".');
  else if (!record)
    report(at, `names the record "${id}", which does not exist. Correct the id or add that record.`);
  else if (!itemsOf(item, rowRecord, context).length)
    report(at, `shows nothing: "${id}" has no such ${item.show}. ${known(record, item)}`.trim());
}

export function checkTable(guide: TableGuide, context: GuideContext, report: Report) {
  const columns = new Map(guide.columns.map((column) => [column.id, column]));
  guide.groups.forEach(({ rows = [], select }, g) => {
    const group = `groups[${g}]`;
    if (!rows.length && !select) report(group, 'has neither rows nor select. Give one or remove the group.');
    if (select) {
      checkWhere(select, `${group}.select`, context, report);
      for (const { id, items } of guide.columns)
        if (!items)
          report(
            `${group}.select`,
            `selects rows, but the column "${id}" has no items to fill them with. Add items.`,
          );
    }
    rows.forEach(({ heading, record, cells = {} }, r) => {
      const at = `${group}.rows[${r}]`;
      if (!heading && !record) report(at, 'has neither heading nor record. Give one.');
      if (record && !context.records.has(record))
        report(`${at}.record`, `"${record}" does not exist. Correct the id or add that record.`);
      for (const [id, items] of Object.entries(cells)) {
        if (!columns.has(id))
          report(`${at}.cells.${id}`, `is no column of this guide. It has ${quoted(columns.keys())}.`);
        items.forEach((item, i) => {
          checkItem(item, `${at}.cells.${id}[${i}]`, record, context, report);
        });
      }
      for (const { id, items } of guide.columns)
        if (!cells[id] && !(items && record))
          report(
            at,
            `has nothing for the column "${id}". Add a cell with a source, or an opinion and whose it is.`,
          );
    });
  });
}

function checkEntry(entry: Entry, at: string, context: GuideContext, report: Report) {
  if ('where' in entry) checkWhere(entry.where, `${at}.where`, context, report);
  if (entry.show === 'own' && entry.state === 'happened' && firstDay(entry.date) > context.guide.reviewed)
    report(
      at,
      `is dated ${entry.date}, after the review of ${context.guide.reviewed}: its state must be "scheduled".`,
    );
  if (entry.show === 'event')
    for (const date of entry.dates)
      checkItem({ show: 'event', record: entry.record, date }, at, undefined, context, report);
}

export function checkTimeline(guide: TimelineGuide, context: GuideContext, report: Report) {
  let before = '';
  guide.entries.forEach((entry, i) => {
    const at = `entries[${i}]`;
    checkEntry(entry, at, context, report);
    if (entry.show !== 'own') return;
    if (entry.date < before)
      report(at, `is dated ${entry.date} but stands after ${before}: list the oldest first.`);
    before = entry.date;
  });
  const { leaveOut = [], ...rest } = guide;
  const all = timelineGroups(rest, { ...context, guide: rest });
  const told = new Set(all.flatMap(({ rows }) => rows.map(({ record, date }) => `${record} ${date}`)));
  leaveOut.forEach(({ record, dates }, i) => {
    for (const date of dates)
      if (!told.has(`${record} ${date}`))
        report(
          `leaveOut[${i}]`,
          `leaves out ${date} of "${record}", which this guide would not show. Remove it.`,
        );
  });
}
