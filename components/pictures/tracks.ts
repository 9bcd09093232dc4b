/**
 * Lays out what happened to each of many things: a row a thing, with its name,
 * a line from its first day to its newest evidence, and a dot a day. Names
 * stand before the lines where there is room, else above them.
 */
import type { EventState } from './events.ts';
import { cut, type Measure } from './text-fit.ts';
import { AXIS, createTimeScale, type TimeScale } from './time-scale.ts';

export interface TrackDay {
  readonly date: string;
  readonly text: string;
  readonly state: EventState;
}

export interface Track {
  readonly key: string;
  /** Where it leads when it is pressed. */
  readonly record?: string;
  readonly name: string;
  readonly days: readonly TrackDay[];
  /** The day of its newest evidence: how far the line goes. */
  readonly until?: string;
}

export interface TrackGroup {
  readonly name: string;
  readonly tracks: readonly Track[];
}

export interface PlacedTrack {
  readonly track: Track;
  readonly top: number;
  readonly height: number;
  /** Of the line and its dots. */
  readonly y: number;
  readonly name: { readonly text: string; readonly x: number; readonly y: number };
  readonly line?: { readonly from: number; readonly to: number };
  readonly dots: readonly { readonly day: TrackDay; readonly x: number }[];
}

export interface Tracks {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly groups: readonly {
    readonly name: string;
    readonly labelY: number;
    readonly tracks: readonly PlacedTrack[];
  }[];
  readonly todayX: number;
  readonly top: number;
  readonly bottom: number;
}

export const TRACK_TEXT = 12;
export const TRACK_RADIUS = 4;
const EDGE = 8;
const HEADING = 30;
const WIDE = 640;
/** Of the width, for names that stand before the lines. */
const NAME_SHARE = 0.36;
const WIDEST_NAME = 330;

export function layOutTracks(
  groups: readonly TrackGroup[],
  width: number,
  today: string,
  measure: Measure,
): Tracks {
  const isWide = width >= WIDE;
  const nameRoom = isWide ? Math.min(WIDEST_NAME, width * NAME_SHARE) : width - 2 * EDGE;
  const left = isWide ? EDGE + nameRoom + 14 : EDGE;
  const all = groups.flatMap(({ tracks }) => tracks);
  const dates = all.flatMap(({ days, until }) => [
    ...days.map(({ date }) => date),
    ...(until ? [until] : []),
  ]);
  const scale = createTimeScale([...dates, today], left + TRACK_RADIUS, width - EDGE - TRACK_RADIUS);
  const rowHeight = isWide ? 22 : 38;
  let top = AXIS;

  const placed = groups.map(({ name, tracks }) => {
    const labelY = top + HEADING - 10;
    if (name) top += HEADING;
    const rows = tracks.map((track): PlacedTrack => {
      const y = isWide ? top + rowHeight / 2 : top + 28;
      const dots = track.days
        .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
        .map((day) => ({ day, x: scale.x(day.date) }));
      const ends = [...dots.map(({ x }) => x), ...(track.until ? [scale.x(track.until)] : [])];
      const row = {
        track,
        top,
        height: rowHeight,
        y,
        name: {
          text: cut(track.name, nameRoom, TRACK_TEXT, measure),
          x: EDGE,
          y: isWide ? y + 4 : top + 15,
        },
        ...(ends.length > 1 && { line: { from: Math.min(...ends), to: Math.max(...ends) } }),
        dots,
      };
      top += rowHeight;
      return row;
    });
    top += 6;
    return { name, labelY, tracks: rows };
  });

  return {
    width,
    height: top + AXIS,
    scale,
    groups: placed,
    todayX: scale.x(today),
    top: AXIS,
    bottom: top,
  };
}
