/** Lays out groups of short texts as boxes side by side, as many as there is room for, else one below the other. */
import { type Measure, wrap } from './text-fit.ts';

export interface BoxItem {
  readonly key: string;
  readonly text: string;
  /** A small second line: what kind of thing, how much is on record. */
  readonly detail?: string;
}

export interface BoxGroup {
  readonly key: string;
  readonly name: string;
  readonly detail?: string;
  readonly items: readonly BoxItem[];
}

interface Lines {
  readonly lines: readonly string[];
  /** Baseline of the first. */
  readonly y: number;
}

export interface PlacedBox {
  readonly group: BoxGroup;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: Lines;
  readonly detail: Lines;
  /** Of the line under the heading. */
  readonly rule: number;
  readonly items: readonly {
    readonly item: BoxItem;
    readonly top: number;
    readonly height: number;
    readonly text: Lines;
    readonly detail: Lines;
  }[];
}

export interface Boxes {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
}

export const BOX_NAME = 14;
export const BOX_TEXT = 13;
export const BOX_DETAIL = 12;
export const BOX_LINE = 17;
export const BOX_PADDING = 14;
/** From the padding to the text: room for a dot. */
export const BOX_INDENT = 14;
const GAP = 12;
const NARROWEST = 220;

export function layOutBoxes(
  groups: readonly BoxGroup[],
  width: number,
  measure: Measure,
  mostColumns = 4,
): Boxes {
  const fitting = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const columns = Math.min(groups.length, mostColumns, fitting);
  // No lone box in a last row where the rows can be even.
  const even = Math.ceil(groups.length / Math.ceil(groups.length / columns));
  const boxWidth = (width - 2 - GAP * (even - 1)) / even;
  const room = boxWidth - 2 * BOX_PADDING;

  const lay = (group: BoxGroup, x: number, y: number): PlacedBox => {
    let top = y + BOX_PADDING;
    const put = (text: string | undefined, size: number, max: number, isBold = false): Lines => {
      const lines = text ? wrap(text, max, size, measure, isBold) : [];
      const placed = { lines, y: top + 13 };
      top += lines.length * BOX_LINE;
      return placed;
    };
    const name = put(group.name, BOX_NAME, room, true);
    const detail = put(group.detail, BOX_DETAIL, room);
    top += 8;
    const rule = top;
    top += 8;
    const items = group.items.map((item) => {
      const from = top;
      const text = put(item.text, BOX_TEXT, room - BOX_INDENT);
      const more = put(item.detail, BOX_DETAIL, room - BOX_INDENT);
      top += 6;
      return { item, top: from, height: top - from, text, detail: more };
    });
    return { group, x, y, width: boxWidth, height: top + BOX_PADDING - 6 - y, name, detail, rule, items };
  };

  let y = 1;
  const boxes: PlacedBox[] = [];
  for (let i = 0; i < groups.length; i += even) {
    const row = groups.slice(i, i + even).map((group, j) => lay(group, 1 + j * (boxWidth + GAP), y));
    const height = Math.max(...row.map((box) => box.height));
    boxes.push(...row.map((box) => ({ ...box, height })));
    y += height + GAP;
  }
  return { width, height: y - GAP + 1, boxes };
}
