/**
 * Lays out a timeline of labelled events: each has a row of its own, so that
 * labels never meet, and a dot at its day, so that the rows go down like
 * stairs. A label stands on the side of its dot that has more room, or, where
 * neither has enough, under it. A day that was put off is drawn as a way from
 * the old place to the new. Between what was and what is ahead, today has a
 * row too: the years may be far away where one reads.
 *
 *        2024      2025      2026      2027
 *          ●  Entered into force
 *                    ●  Rules for models
 *   today - - - - - - - - - - - - - - - - -
 *   High-risk systems  ○─────────▷ ◌
 */
import type { EventState } from './events.ts';
import { type Measure, wrap } from './text-fit.ts';
import { AXIS, createTimeScale, dayOf, type TimeScale } from './time-scale.ts';

export interface StairsEvent {
  readonly key: string;
  /** ISO, as exact as known. */
  readonly date: string;
  /** The day it was put off from. */
  readonly from?: string;
  readonly state: EventState;
  /** In words, with what has to be said about the day. */
  readonly when: string;
  readonly text: string;
}

export interface StairsRow {
  readonly event: StairsEvent;
  /** Of the dot. */
  readonly x: number;
  readonly y: number;
  readonly fromX?: number;
  /** Of the row, for what is pressed or painted behind it. */
  readonly top: number;
  readonly height: number;
  readonly label: {
    readonly x: number;
    readonly anchor: 'start' | 'end';
    /** Baseline of the first line. */
    readonly y: number;
    readonly when: readonly string[];
    readonly text: readonly string[];
    /** All that its letters take: lines of the years and of today pass behind it. */
    readonly left: number;
    readonly width: number;
    readonly top: number;
    readonly height: number;
  };
}

export interface Stairs {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly rows: readonly StairsRow[];
  readonly todayX?: number;
  /** The row of today: the middle of it, and where its line goes on after its words. */
  readonly todayRow?: { readonly y: number; readonly x: number; readonly from: number; readonly to: number };
  /** Where rows begin and end, below and above the years. */
  readonly top: number;
  readonly bottom: number;
}

export const STAIRS_TEXT = 13;
export const STAIRS_WHEN = 12;
export const LINE_HEIGHT = 17;
/** Of a dot. */
export const RADIUS = 5;
const EDGE = 10;
const GAP = 12;
const ROW_GAP = 10;
const TODAY_ROW = 22;
/** Narrower labels are hard to read; wider ones too. */
const NARROWEST = 130;
const WIDEST = 430;

export function layOutStairs(
  events: readonly StairsEvent[],
  width: number,
  today: string,
  todayWords: string,
  measure: Measure,
): Stairs {
  const dates = events.flatMap(({ date, from }) => (from ? [from, date] : [date]));
  const scale = createTimeScale(dates, EDGE + RADIUS, width - EDGE - RADIUS);
  const days = dates.toSorted();
  const isWithin = (days[0] ?? '') <= today && today <= `${days.at(-1)?.slice(0, 4)}-12-31`;
  const sorted = events.toSorted((a, b) => dayOf(a.date) - dayOf(b.date));
  const ahead = isWithin ? sorted.findIndex(({ date }) => dayOf(date) > dayOf(today)) : -1;
  let top = AXIS;
  let todayRow: Stairs['todayRow'];

  const rows = sorted.map((event, i): StairsRow => {
    if (i === ahead && i > 0) {
      const from = EDGE + measure(todayWords, STAIRS_WHEN, true) + 8;
      todayRow = { y: top + TODAY_ROW / 2 - ROW_GAP / 2, x: EDGE, from, to: width - EDGE };
      top += TODAY_ROW;
    }
    const x = scale.x(event.date);
    const fromX = event.from ? scale.x(event.from) : undefined;
    const [leftmost, rightmost] = [Math.min(x, fromX ?? x), Math.max(x, fromX ?? x)];
    const rightRoom = width - EDGE - rightmost - GAP;
    const leftRoom = leftmost - GAP - EDGE;
    const isBelow = Math.max(rightRoom, leftRoom) < NARROWEST;
    const isRight = isBelow || rightRoom >= Math.min(leftRoom, WIDEST);
    const room = Math.min(WIDEST, isBelow ? width - 2 * EDGE : isRight ? rightRoom : leftRoom);
    const when = wrap(event.when, room, STAIRS_WHEN, measure, true);
    const text = wrap(event.text, room, STAIRS_TEXT, measure);
    const labelTop = top + (isBelow ? 2 * RADIUS + 4 : 0);
    const labelHeight = (when.length + text.length) * LINE_HEIGHT;
    const labelWidth = Math.max(
      0,
      ...when.map((line) => measure(line, STAIRS_WHEN, true)),
      ...text.map((line) => measure(line, STAIRS_TEXT)),
    );
    const labelX = isBelow ? EDGE : isRight ? rightmost + GAP : leftmost - GAP;
    const height = labelTop - top + labelHeight + ROW_GAP;
    const row = {
      event,
      x,
      y: top + LINE_HEIGHT / 2,
      ...(fromX !== undefined && { fromX }),
      top,
      height,
      label: {
        x: labelX,
        anchor: isRight ? ('start' as const) : ('end' as const),
        y: labelTop + LINE_HEIGHT - 4,
        when,
        text,
        left: isRight ? labelX : labelX - labelWidth,
        width: labelWidth,
        top: labelTop,
        height: labelHeight,
      },
    };
    top += height;
    return row;
  });

  return {
    width,
    height: top + AXIS,
    scale,
    rows,
    ...(isWithin && { todayX: scale.x(today) }),
    ...(todayRow && { todayRow }),
    top: AXIS,
    bottom: top,
  };
}
