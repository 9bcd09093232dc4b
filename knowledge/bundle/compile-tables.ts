/** Cuts things into shapes and what fills them: the writing half of `bundle.ts`. Part of `compile.ts`. */
import type { SourceRef } from '../schema.ts';
import { GAPS, type Gap, type Table } from './bundle.ts';

/** Few different values, or always together with the rest: these stay in the shape. */
const KEPT: ReadonlySet<string> = new Set([
  'topic',
  'alsoIn',
  'kind',
  'type',
  'status',
  'property',
  'confidence',
  'verdict',
  'state',
  'currency',
  'bound',
  'scheme',
]);

/** Where another record is meant. */
const LINKS: ReadonlySet<string> = new Set(['to', 'record', 'law']);

const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** What must not be in a cell. */
const BREAK = /[\t\n]/;

/** Puts a cell into a column; gives the number of the column, which stands in the shape. */
type Put = (gap: Gap, cell: string) => number;

/** Numbers of records by id, and places of sources by their ids in the record at hand. */
type Numbers = ReadonlyMap<string, number>;

/** A citation is the place of its source among the record's, and where in it. */
const citation = ({ source, at }: SourceRef, places: Numbers) => `${places.get(source)}${at ? ` ${at}` : ''}`;

/** The shape of a value that stands under a key; what fills it is put into the columns. */
function shapeOf(value: unknown, key: string, put: Put, records: Numbers, places: Numbers): unknown {
  const shape = (part: unknown, name: string) => shapeOf(part, name, put, records, places);
  if (key === 'sources') {
    const refs = value as readonly SourceRef[];
    return put('citations', refs.map((ref) => citation(ref, places)).join('|'));
  }
  if (Array.isArray(value)) return value.map((item) => shape(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, part]) =>
        part === undefined ? [] : [[name, shape(part, name)]],
      ),
    );
  if (typeof value === 'number') return put('numbers', String(value));
  if (typeof value !== 'string' || KEPT.has(key)) return value;
  const link = LINKS.has(key) ? records.get(value) : undefined;
  if (link !== undefined) return put('links', String(link));
  if (key === 'url') return put('urls', value);
  return put(DATE.test(value) ? 'dates' : 'text', value);
}

/** Counts shapes, so that the most usual get the shortest numbers. */
export function createShapes() {
  const counts = new Map<string, number>();
  return {
    count(shape: string) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    },
    sorted: () => [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).map(([shape]) => shape),
  };
}

export interface TableWriter {
  /** Adds a thing to the group at hand. */
  thing(thing: object, places?: Numbers): void;
  /** Adds a cell to the text that no shape asks for. */
  text(cell: string): void;
  endGroup(): void;
  endLine(): void;
  /** When all shapes have their numbers. */
  finish(shapeNumbers: Numbers): Table;
}

export function createTableWriter(shapes: ReturnType<typeof createShapes>, records: Numbers): TableWriter {
  /** For each line its groups, for each group the shapes in it. */
  const lines: string[][][] = [[[]]];
  const columns = new Map(GAPS.map((gap) => [gap, [[]] as string[][]]));
  const put = (gap: Gap, cell: string) => {
    if (BREAK.test(cell)) throw new Error(`A tab or line break in ${JSON.stringify(cell)}`);
    columns.get(gap)?.at(-1)?.push(cell);
    return GAPS.indexOf(gap);
  };
  const column = (gap: Gap) =>
    (columns.get(gap) ?? [])
      .slice(0, -1)
      .map((cells) => cells.join('\t'))
      .join('\n');
  return {
    thing(thing, places = new Map()) {
      const shape = JSON.stringify(shapeOf(thing, '', put, records, places));
      shapes.count(shape);
      lines.at(-1)?.at(-1)?.push(shape);
    },
    text: (cell) => void put('text', cell),
    endGroup: () => void lines.at(-1)?.push([]),
    endLine() {
      lines.push([[]]);
      for (const cells of columns.values()) cells.push([]);
    },
    finish: (shapeNumbers) => ({
      shapes: lines
        .slice(0, -1)
        .map((groups) =>
          groups.map((group) => group.map((shape) => shapeNumbers.get(shape)).join(' ')).join('\t'),
        )
        .join('\n'),
      columns: Object.fromEntries(GAPS.map((gap) => [gap, column(gap)])) as Record<Gap, string>,
    }),
  };
}
