/** Lays out counts as bars, longest possible for the largest; names above where the picture is narrow. */
import { cut, type Measure } from './text-fit.ts';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface PlacedBar {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly name: { readonly text: string; readonly x: number; readonly y: number };
  readonly count: { readonly x: number; readonly y: number };
}

export interface Bars {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly PlacedBar[];
}

export const BAR_TEXT = 13;
export const BAR_HEIGHT = 16;
const EDGE = 8;
const WIDE = 520;
/** For the number after the longest bar. */
const COUNT_ROOM = 40;

export function layOutBars(bars: readonly Bar[], width: number, measure: Measure): Bars {
  const isWide = width >= WIDE;
  const longestName = Math.max(0, ...bars.map(({ name }) => measure(name, BAR_TEXT)));
  const nameRoom = isWide ? Math.min(longestName, width * 0.4) : width - 2 * EDGE;
  const x = isWide ? EDGE + nameRoom + 14 : EDGE;
  const room = width - x - EDGE - COUNT_ROOM;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rowHeight = isWide ? 28 : 44;
  return {
    width,
    height: bars.length * rowHeight + 8,
    bars: bars.map((bar, i) => {
      const top = 4 + i * rowHeight;
      const y = isWide ? top + (rowHeight - BAR_HEIGHT) / 2 : top + 22;
      const length = (bar.count / most) * room;
      const baseline = y + BAR_HEIGHT - 4;
      return {
        bar,
        x,
        y,
        length,
        name: {
          text: cut(bar.name, nameRoom, BAR_TEXT, measure),
          x: EDGE,
          y: isWide ? baseline : top + 16,
        },
        count: { x: x + length + 8, y: baseline },
      };
    }),
  };
}
