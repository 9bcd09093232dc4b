/** Guides and records as pictures over time want them: dated events, with what was put off drawn together. */
import type { GuideItem, GuideModel } from '../../knowledge/guide-model.ts';
import { lastDay } from '../../knowledge/partial-date.ts';
import type { Kind, KnowledgeRecord } from '../../knowledge/schema.ts';
import type { EventState } from '../pictures/events.ts';
import type { DataTable, TableCell } from '../pictures/table.ts';
import type { Track, TrackDay } from '../pictures/tracks.ts';
import { say } from '../ui/say.ts';
import { sayDate, sayList } from '../ui/say-date.ts';

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
  if (state === 'superseded') return say('state_superseded');
  return say(lastDay(date) < today ? 'was_scheduled' : 'state_scheduled');
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
          sayDate(item.date),
          putOffFrom.length ? say('put_off_from', sayList(putOffFrom.map(sayDate))) : '',
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
  columns: [
    say('column_date'),
    say('column_record'),
    say('column_event'),
    say('column_state'),
    say('column_put_off'),
    say('sources'),
  ],
  rows: events.map(({ date, record, about, text, state, putOffFrom, sources }): TableCell[] => [
    { text: sayDate(date), value: date, said: true },
    { text: about, ...(record && { record }) },
    { text },
    { text: say(`state_${state}`), said: true },
    { text: putOffFrom.map(sayDate).join(', '), value: putOffFrom.join(' '), said: true },
    { text: sources },
  ]),
});

/** Which lane a kind of record goes into; those of one lane are named after one of them. */
const LANES = {
  case: ['case', 'ruling'],
  law: ['law', 'provision', 'bill', 'guidance'],
  deal: ['deal'],
  production: ['production'],
  tool: ['tool', 'dataset'],
  company: ['company'],
  body: ['body'],
  person: ['person'],
  report: ['report', 'statistic'],
  event: ['event', 'concept'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

type LaneId = keyof typeof LANES;

const LANE_IDS = Object.keys(LANES) as readonly LaneId[];

export const kindLanes = () => [...LANE_IDS.map((id) => say(`lane_${id}`)), say('lane_other')];

export const laneOf = (kind: Kind | undefined) =>
  say(
    `lane_${LANE_IDS.find((id) => (LANES[id] as readonly (Kind | undefined)[]).includes(kind)) ?? 'other'}`,
  );

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
