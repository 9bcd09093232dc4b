/**
 * Lays out a record and those it is related to: the record in the middle, the
 * others in rows at both sides, by relation; below it in a narrow picture.
 * Rows, not a cloud of springs: eighty names stay legible, nothing overlaps,
 * and the arrow keys have a meaning.
 *
 *      plaintiff A ─┐                         ┌─ Judge X
 *      plaintiff B ─┤ has party ── CASE ── heard by
 *      defendant C ─┘                         └─ Court Y
 */
import { type Measure, wrap } from './text-fit.ts';

export interface FanNode {
  readonly key: string;
  readonly name: string;
  /** How many records it is related to itself. */
  readonly degree: number;
}

export interface FanGroup {
  readonly relation: string;
  readonly nodes: readonly FanNode[];
}

/** `middle` is under the record, in one column. */
export type Side = 'left' | 'right' | 'below';

export interface PlacedNode {
  readonly node: FanNode;
  readonly relation: string;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The whole name, in as many lines as it takes. */
  readonly lines: readonly string[];
}

export interface PlacedGroup {
  readonly relation: string;
  readonly side: Side;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  /** From the record to the rows. */
  readonly path: string;
  readonly bracket: { readonly x: number; readonly from: number; readonly to: number };
  readonly nodes: readonly PlacedNode[];
}

export interface Fan {
  readonly width: number;
  readonly height: number;
  readonly center: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
  };
  readonly groups: readonly PlacedGroup[];
}

export const FAN_TEXT = 13;
export const FAN_LABEL = 12;
export const FAN_LINE = 18;
/** Of a name in one line: enough for a finger. */
export const NODE_HEIGHT = 26;
const NODE_GAP = 2;
const LABEL_HEIGHT = 20;
const GROUP_GAP = 12;
const EDGE = 4;
const WIDE = 720;
const DEEPEST_MIDDLE = 240;
const PADDING = 10;

interface Row {
  readonly node: FanNode;
  readonly lines: readonly string[];
  readonly height: number;
}

interface Rows {
  readonly relation: string;
  readonly rows: readonly Row[];
  readonly height: number;
}

/** "Sora · 12": how much further the way leads, where it leads further. */
function linesOf({ name, degree }: FanNode, room: number, measure: Measure): readonly string[] {
  const more = degree > 1 ? ` · ${degree}` : '';
  const lines = wrap(name, room - measure(more, FAN_TEXT), FAN_TEXT, measure);
  return lines.map((line, i) => (i === lines.length - 1 ? line + more : line));
}

function rowsOf({ relation, nodes }: FanGroup, room: number, measure: Measure): Rows {
  const rows = nodes.map((node) => {
    const lines = linesOf(node, room, measure);
    return { node, lines, height: NODE_HEIGHT + (lines.length - 1) * FAN_LINE };
  });
  const height = rows.reduce((sum, row) => sum + row.height + NODE_GAP, LABEL_HEIGHT + GROUP_GAP);
  return { relation, rows, height };
}

/** Groups keep their order; the first half of all rows goes to the right, where reading begins. */
function sides(groups: readonly Rows[]): readonly [right: Rows[], left: Rows[]] {
  const right: Rows[] = [];
  const left: Rows[] = [];
  let [rightHeight, leftHeight] = [0, 0];
  for (const group of groups) {
    if (rightHeight <= leftHeight) {
      right.push(group);
      rightHeight += group.height;
    } else {
      left.push(group);
      leftHeight += group.height;
    }
  }
  return [right, left];
}

export function layOutFan(title: string, groups: readonly FanGroup[], width: number, measure: Measure): Fan {
  const isWide = width >= WIDE;
  const centerWidth = Math.min(isWide ? 190 : 320, width - 2 * EDGE);
  const lines = wrap(title, centerWidth - 2 * PADDING, FAN_TEXT, measure, true);
  const centerHeight = lines.length * FAN_LINE + 2 * PADDING;
  const column = isWide ? (width - centerWidth) / 2 - 72 - EDGE : width - EDGE - 28 - EDGE;
  const all = groups.map((group) => rowsOf(group, column - 2 * PADDING, measure));
  const [right, left] = isWide ? sides(all) : [all, []];
  const tall = (side: readonly Rows[]) => side.reduce((sum, group) => sum + group.height, 0) - GROUP_GAP;
  const height = isWide
    ? Math.max(centerHeight, tall(right), tall(left)) + 2 * EDGE
    : centerHeight + 18 + tall(right) + 2 * EDGE;
  // With very many rows the record stands beside the first of them, where it is seen at once.
  const middle = Math.min(height / 2, Math.max(DEEPEST_MIDDLE, centerHeight / 2 + EDGE));
  const center = {
    x: isWide ? (width - centerWidth) / 2 : EDGE,
    y: isWide ? middle - centerHeight / 2 : EDGE,
    width: centerWidth,
    height: centerHeight,
    lines,
  };

  const place = (side: Side, own: readonly Rows[]): PlacedGroup[] => {
    const isLeft = side === 'left';
    const x = isLeft ? EDGE : width - EDGE - column;
    // On half a pixel a thin line is one pixel wide, and stays so where several lie on each other.
    const bracketX = Math.floor(isLeft ? x + column + 10 : x - 10) + 0.5;
    let top = side === 'below' ? center.y + center.height + 18 : Math.max(EDGE, middle - tall(own) / 2);
    return own.map(({ relation, rows, height: groupHeight }) => {
      let y = top + LABEL_HEIGHT;
      const nodes = rows.map(({ node, lines, height: nodeHeight }): PlacedNode => {
        const placed = { node, relation, side, x, y, width: column, height: nodeHeight, lines };
        y += nodeHeight + NODE_GAP;
        return placed;
      });
      const middles = nodes.map((node) => node.y + node.height / 2);
      const bracket = { x: bracketX, from: Math.min(...middles), to: Math.max(...middles) };
      const group = {
        relation,
        side,
        label: {
          x: isLeft ? x + column : x,
          y: top + 14,
          anchor: isLeft ? ('end' as const) : ('start' as const),
        },
        path: pathTo(side, center, bracket),
        bracket,
        nodes,
      };
      top += groupHeight;
      return group;
    });
  };

  return {
    width,
    height,
    center,
    groups: isWide ? [...place('right', right), ...place('left', left)] : place('below', right),
  };
}

function pathTo(side: Side, center: Fan['center'], bracket: PlacedGroup['bracket']): string {
  // Well apart from the bracket, which it reaches where that begins: side by side they would look like one thick line.
  if (side === 'below') return `M${center.x + 8.5} ${center.y + center.height}V${bracket.from}H${bracket.x}`;
  const y = (bracket.from + bracket.to) / 2;
  const from = side === 'right' ? center.x + center.width : center.x;
  const middle = (from + bracket.x) / 2;
  const centerY = center.y + center.height / 2;
  return `M${from} ${centerY}C${middle} ${centerY} ${middle} ${y} ${bracket.x} ${y}`;
}

/** Where an arrow key leads from a node: up and down in its column, sideways through the record in the middle. */
export function nextInFan(fan: Fan, from: string, key: string): string | undefined {
  const nodes = fan.groups.flatMap((group) => group.nodes);
  const at = nodes.find(({ node }) => node.key === from);
  const nearest = (column: readonly PlacedNode[], y: number) =>
    column.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]?.node.key;
  const columnOf = (side: Side) => nodes.filter((node) => node.side === side).sort((a, b) => a.y - b.y);

  if (!at) {
    const middle = fan.center.y + fan.center.height / 2 - NODE_HEIGHT / 2;
    switch (key) {
      case 'ArrowRight':
        return nearest(columnOf('right'), middle);
      case 'ArrowLeft':
        return nearest(columnOf('left'), middle);
      case 'ArrowDown':
      case 'Home':
        return (columnOf('below')[0] ?? columnOf('right')[0])?.node.key;
      case 'ArrowUp':
      case 'End':
        return (columnOf('below').at(-1) ?? columnOf('left').at(-1) ?? columnOf('right').at(-1))?.node.key;
      default:
        return undefined;
    }
  }

  const column = columnOf(at.side);
  const place = column.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return column[place + 1]?.node.key;
    case 'ArrowUp':
      return column[place - 1]?.node.key ?? (at.side === 'below' ? CENTER : undefined);
    case 'Home':
      return column[0]?.node.key;
    case 'End':
      return column.at(-1)?.node.key;
    case 'ArrowLeft':
      return at.side === 'right' ? CENTER : undefined;
    case 'ArrowRight':
      return at.side === 'left' ? CENTER : undefined;
    default:
      return undefined;
  }
}

/** The record in the middle, as a key among those of the others. */
export const CENTER = '';
