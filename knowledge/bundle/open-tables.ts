/** Puts things together from their shapes and what fills them: the reading half of `bundle.ts`. Part of `open.ts`. */
import { once, onceEach } from '../lazy.ts';
import type { SourceRef } from '../schema.ts';
import { GAPS, type Gap, type Table } from './bundle.ts';

/** The cells of a line, one after the other. */
type Cells = () => string;

export function openColumn(column: string): (line: number) => Cells {
  const lines = once(() => column.split('\n'));
  return (number) => {
    const line = lines()[number] ?? '';
    let at = 0;
    return () => {
      const tab = line.indexOf('\t', at);
      const end = tab < 0 ? line.length : tab;
      const cell = line.slice(at, end);
      at = end + 1;
      return cell;
    };
  };
}

const readCitations = (cell: string): SourceRef[] =>
  cell.split('|').map((citation) => {
    const space = citation.indexOf(' ');
    return space < 0
      ? { source: citation }
      : { source: citation.slice(0, space), at: citation.slice(space + 1) };
  });

/** A line of a table, read from left to right. */
export interface Line {
  /** The things of the next group; what they are, the compiler knew. */
  things<Thing>(): Thing[];
  /** The next cell of the text, where no shape asks for it. */
  text(): string;
}

export type OpenTable = (table: Table) => (line: number) => Line;

/** `ids` are the records' by number. */
export function createTableOpener(shapeList: string, ids: readonly string[]): OpenTable {
  const shapes = once(() => shapeList.split('\n'));
  const shapeOf = onceEach((number: string) => JSON.parse(shapes()[Number(number)] as string) as object);
  const read: Readonly<Record<Gap, (cell: string) => unknown>> = {
    text: (cell) => cell,
    dates: (cell) => cell,
    numbers: Number,
    links: (cell) => ids[Number(cell)],
    citations: readCitations,
    urls: (cell) => cell,
  };
  const readers = GAPS.map((gap) => read[gap]);

  const fill = (shape: unknown, cells: readonly Cells[]): unknown => {
    if (typeof shape === 'number') return readers[shape]?.(cells[shape]?.() ?? '');
    if (typeof shape !== 'object' || shape === null) return shape;
    if (Array.isArray(shape)) return shape.map((part) => fill(part, cells));
    const filled: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(shape)) filled[key] = fill(part, cells);
    return filled;
  };

  return ({ shapes, columns }) => {
    const groups = openColumn(shapes);
    const byGap = GAPS.map((gap) => openColumn(columns[gap]));
    return (number) => {
      const nextGroup = groups(number);
      const cells = byGap.map((column) => column(number));
      return {
        things<Thing>() {
          const numbers = nextGroup();
          return numbers ? numbers.split(' ').map((shape) => fill(shapeOf(shape), cells) as Thing) : [];
        },
        text: cells[GAPS.indexOf('text')] as Cells,
      };
    };
  };
}
