/**
 * Lays out many events as dots: one lane a group, one column a month or
 * quarter, a dot an event, stacked upwards. No two dots touch, however many
 * there are: the busiest column makes its lane as high as it needs.
 */
import type { EventState } from './events.ts';
import { AXIS, createTimeScale, type TimeScale } from './time-scale.ts';

export interface LaneEvent {
  readonly key: string;
  readonly date: string;
  readonly lane: string;
  readonly state: EventState;
}

export interface Dot<Event extends LaneEvent> {
  readonly event: Event;
  readonly x: number;
  readonly y: number;
}

export interface Lane<Event extends LaneEvent> {
  readonly name: string;
  readonly count: number;
  /** Baseline of its name. */
  readonly labelY: number;
  /** The line that its dots stand on. */
  readonly floor: number;
  readonly dots: readonly Dot<Event>[];
}

export interface Lanes<Event extends LaneEvent> {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly scale: TimeScale;
  readonly lanes: readonly Lane<Event>[];
  readonly todayX?: number;
  /** What a column stands for. */
  readonly column: 'month' | 'quarter' | 'half-year' | 'year';
  readonly top: number;
  readonly bottom: number;
}

const EDGE = 8;
const LABEL = 22;
const LANE_GAP = 12;
const SMALLEST = 5.5;
const LARGEST = 11;

const COLUMNS = [
  ['month', 1],
  ['quarter', 3],
  ['half-year', 6],
  ['year', 12],
] as const;

/** Months since year nought, of a date as exact as known; a bare year lies in its middle. */
function monthOf(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? 0) * 12 + (month ? month - 1 : 6);
}

const isoOfMonth = (month: number) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export function layOutLanes<Event extends LaneEvent>(
  events: readonly Event[],
  names: readonly string[],
  width: number,
  today: string,
): Lanes<Event> {
  const dates = events.map(({ date }) => date);
  const scale = createTimeScale([...dates, today], EDGE, width - EDGE);
  const months = [...dates, today].map(monthOf);
  const span = (Math.floor(Math.max(...months) / 12) - Math.floor(Math.min(...months) / 12) + 1) * 12;
  const room = (scale.right - scale.left) / span;
  const [column, length] = COLUMNS.find(([, length]) => room * length >= SMALLEST) ?? (['year', 12] as const);
  const pitch = Math.min(LARGEST, room * length);
  const radius = pitch / 2 - 0.75;

  let top = AXIS;
  const lanes = names.flatMap((name): Lane<Event>[] => {
    const own = events
      .filter(({ lane }) => lane === name)
      .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
    if (!own.length) return [];
    const columns = Map.groupBy(own, ({ date }) => Math.floor(monthOf(date) / length));
    const highest = Math.max(...[...columns.values()].map((dots) => dots.length));
    const floor = top + LABEL + highest * pitch;
    const dots = [...columns].flatMap(([at, inColumn]) => {
      const x = middleOf(at * length, length, scale, pitch);
      return inColumn.map((event, i) => ({ event, x, y: floor - (i + 0.5) * pitch }));
    });
    const lane = { name, count: own.length, labelY: top + 14, floor, dots };
    top = floor + LANE_GAP;
    return [lane];
  });

  return {
    width,
    height: top - LANE_GAP + AXIS,
    radius,
    scale,
    lanes,
    todayX: scale.x(today),
    column,
    top: AXIS,
    bottom: top - LANE_GAP,
  };
}

/** The middle of a column, never so near an edge that a dot is cut. */
function middleOf(month: number, length: number, scale: TimeScale, pitch: number): number {
  const from = scale.x(`${isoOfMonth(month)}-01`);
  const to = scale.x(`${isoOfMonth(month + length)}-01`);
  return Math.min(scale.right - pitch / 2, Math.max(scale.left + pitch / 2, (from + to) / 2));
}
