/** Guides and records as pictures over time want them: dated events, with what was put off drawn together. */
import { formatDate } from '../../knowledge/format.ts';
import type { GuideItem, GuideModel } from '../../knowledge/guide-model.ts';
import { lastDay } from '../../knowledge/partial-date.ts';
import type { Kind, KnowledgeRecord } from '../../knowledge/schema.ts';
import { type EventState, STATE_WORDS } from '../pictures/events.ts';
import type { DataTable, TableCell } from '../pictures/table.ts';
import type { Track, TrackDay } from '../pictures/tracks.ts';

export interface GuideEvent {
  readonly key: string;
  /** ISO, as exact as known. */
  readonly date: string;
  readonly state: EventState;
  /** The date in words, with what has to be said about it. */
  readonly when: string;
  readonly record?: string;
  /** The title of that record. */
  readonly about: string;
  readonly text: string;
  /** Days it was put off from, oldest first. */
  readonly putOffFrom: readonly string[];
  readonly sources: string;
}

/** "[4, Art. 113]" in words: what a table by itself has to name. */
export function sourcesInWords({ citations, opinion }: GuideItem, { sources }: GuideModel): string {
  if (opinion) return `${opinion.as}: ${opinion.whose}`;
  return citations
    .map(({ number, at }) => {
      const source = sources.find((one) => one.number === number);
      return [source?.title, at, source?.publisher].filter(Boolean).join(', ');
    })
    .join('; ');
}

/** What a reader must be told about a day so as not to take it for more than it is. */
export function standing(date: string, state: EventState, today: string): string {
  if (state === 'happened') return '';
  if (state === 'superseded') return STATE_WORDS.superseded;
  return lastDay(date) < today ? 'was scheduled; the outcome is not on record' : 'scheduled';
}

const inWords = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');

const matterOf = ({ record, text }: GuideItem) => `${record} ${text}`;

/** All dated items of a guide's rows. A date that took the place of others carries them; those alone stay. */
export function guideEvents(model: GuideModel, today: string): readonly GuideEvent[] {
  const items = model.groups
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()))
    .flatMap((item) => (item.date && item.state ? [{ ...item, date: item.date, state: item.state }] : []));
  const given = Map.groupBy(
    items.filter(({ state }) => state === 'superseded'),
    matterOf,
  );
  const successors = new Set(items.filter(({ state }) => state !== 'superseded').map(matterOf));
  return items
    .filter((item) => item.state !== 'superseded' || !successors.has(matterOf(item)))
    .map((item, i): GuideEvent => {
      const before = item.state === 'superseded' ? [] : (given.get(matterOf(item)) ?? []);
      const putOffFrom = before.map(({ date }) => date).filter((date) => date < item.date);
      return {
        key: `e${i}`,
        date: item.date,
        state: item.state,
        when: inWords(
          formatDate(item.date),
          putOffFrom.length ? `put off from ${putOffFrom.map(formatDate).join(' and ')}` : '',
          standing(item.date, item.state, today),
        ),
        ...(item.record && { record: item.record }),
        about: item.title ?? '',
        text: item.text,
        putOffFrom,
        sources: sourcesInWords(item, model),
      };
    });
}

export const eventTable = (events: readonly GuideEvent[]): DataTable => ({
  columns: ['Date', 'Record', 'Event', 'State', 'Put off from', 'Sources'],
  rows: events.map(({ date, record, about, text, state, putOffFrom, sources }): TableCell[] => [
    { text: formatDate(date), value: date },
    { text: about, ...(record && { record }) },
    { text },
    { text: STATE_WORDS[state] },
    { text: putOffFrom.map(formatDate).join(', '), value: putOffFrom.join(' ') },
    { text: sources },
  ]),
});

const LANES: readonly (readonly [name: string, kinds: readonly Kind[]])[] = [
  ['Court cases and rulings', ['case', 'ruling']],
  ['Laws, bills and guidance', ['law', 'provision', 'bill', 'guidance']],
  ['Deals and licences', ['deal']],
  ['Productions', ['production']],
  ['Tools, models and datasets', ['tool', 'dataset']],
  ['Companies', ['company']],
  ['Guilds, agencies and other bodies', ['body']],
  ['People', ['person']],
  ['Reports and figures', ['report', 'statistic']],
  ['Events and ideas', ['event', 'concept']],
];

const OTHER = 'Other';

export const KIND_LANES = [...LANES.map(([name]) => name), OTHER];

export const laneOf = (kind: Kind | undefined) =>
  LANES.find(([, kinds]) => kind && kinds.includes(kind))?.[0] ?? OTHER;

/** The days of a record: its timeline, else its facts that are days and still stand. */
function daysOf(
  { timeline, facts, status }: KnowledgeRecord,
  label: (property: string) => string,
): TrackDay[] {
  if (timeline?.length) return timeline.map(({ date, text, state }) => ({ date, text, state }));
  return facts.flatMap(({ property, of, value, until }) => {
    if (value.type !== 'date' || until) return [];
    const text = [label(property), of].filter(Boolean).join(': ');
    const state = value.date > lastDay(status.asOf) ? ('scheduled' as const) : ('happened' as const);
    return [{ date: value.date, text, state }];
  });
}

export const trackOf = (record: KnowledgeRecord, label: (property: string) => string): Track => ({
  key: record.id,
  record: record.id,
  name: record.title,
  days: daysOf(record, label),
  until: record.status.asOf,
});
