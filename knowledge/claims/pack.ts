/**
 * `ClaimData` on its way into the bundle: wordings, of which there are
 * thousands, as columns with a line for each, since what is alike packs best
 * side by side. Packed when the extension is built, unpacked when the first
 * text is read.
 */
import type { ClaimData, Wording } from './claim-data.ts';
import type { StatedValue } from './stated.ts';

interface Columns {
  /** One line a misstatement: its record, which of the record's it is, its property, how many wordings follow. */
  readonly misstatements: string;
  /** Of each wording the records spoken of, its words, which of them are names, what rules it out, flags, length, values as JSON. */
  readonly about: string;
  readonly words: string;
  readonly names: string;
  readonly unless: string;
  readonly flags: string;
  readonly lengths: string;
  readonly values: string;
}

interface Packed extends Omit<ClaimData, 'wordings' | 'suits'> {
  readonly properties: readonly string[];
  readonly wordings: Columns;
  readonly suits: readonly number[];
}

const FLAGS = ['isDenied', 'isUncertain', 'isIntended', 'isEarlier', 'isPast', 'isPartial'] as const;
const VALUE_RIGHT = 64;
const UNSUPPORTED = 128;

const flagsOf = ({ standing, isValueRight, isUnsupported }: Wording) =>
  FLAGS.reduce((sum, flag, bit) => sum + (standing[flag] ? 2 ** bit : 0), 0) +
  (isValueRight ? VALUE_RIGHT : 0) +
  (isUnsupported ? UNSUPPORTED : 0);

/** `ids`: all records, which are named by their place among them. */
export function packClaims({ wordings, suits, ...rest }: ClaimData, ids: readonly string[]): string {
  const places = new Map(ids.map((id, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? -1;
  const properties = [...new Set(wordings.flatMap(({ property }) => property ?? []))];
  const misstatements: { line: string; count: number }[] = [];
  for (const { record, index, property } of wordings) {
    const line = `${placeOf(record)} ${index} ${property ? properties.indexOf(property) : ''}`;
    const last = misstatements.at(-1);
    if (last?.line === line) last.count++;
    else misstatements.push({ line, count: 1 });
  }
  const column = (cell: (wording: Wording) => string | number) => wordings.map(cell).join('\n');
  const columns: Columns = {
    misstatements: misstatements.map(({ line, count }) => `${line} ${count}`).join('\n'),
    about: column(({ about }) => about.map(placeOf).join(' ')),
    words: column(({ words }) => words.join(' ')),
    names: column(({ names, words }) => names.map((name) => words.indexOf(name)).join(' ')),
    unless: column(({ unless }) => unless.map((group) => group.join(' ')).join(',')),
    flags: column(flagsOf),
    lengths: column(({ length }) => length),
    values: column(({ values }) => (values.length ? JSON.stringify(values) : '')),
  };
  return JSON.stringify({
    ...rest,
    properties,
    wordings: columns,
    suits: suits.map(placeOf),
  } satisfies Packed);
}

const split = (text = '') => (text ? text.split(' ') : []);

/** `ids` as they were for `packClaims`. */
export function unpackClaims(text: string, ids: readonly string[]): ClaimData {
  const { properties, wordings: columns, suits, ...rest } = JSON.parse(text) as Packed;
  const idAt = (place: string | number) => ids[Number(place)] ?? '';
  const [about = [], words = [], names = [], unless = [], flags = [], lengths = [], values = []] = [
    columns.about,
    columns.words,
    columns.names,
    columns.unless,
    columns.flags,
    columns.lengths,
    columns.values,
  ].map((column) => column.split('\n'));
  const wordings: Wording[] = [];
  for (const line of columns.misstatements.split('\n').filter(Boolean)) {
    const [record = '', index, property, count] = line.split(' ');
    const end = wordings.length + Number(count);
    for (let at = wordings.length; at < end; at++) {
      const own = split(words[at]);
      const bits = Number(flags[at]);
      const [
        isDenied = false,
        isUncertain = false,
        isIntended = false,
        isEarlier = false,
        isPast = false,
        isPartial = false,
      ] = FLAGS.map((_, bit) => (bits & (2 ** bit)) > 0);
      wordings.push({
        record: idAt(record),
        index: Number(index),
        about: split(about[at]).map(idAt),
        words: own,
        names: split(names[at]).map((place) => own[Number(place)] ?? ''),
        unless: (unless[at] ?? '').split(',').filter(Boolean).map(split),
        values: JSON.parse(values[at] || '[]') as StatedValue[],
        isValueRight: (bits & VALUE_RIGHT) > 0,
        isUnsupported: (bits & UNSUPPORTED) > 0,
        property: property ? ((properties[Number(property)] as Wording['property']) ?? null) : null,
        standing: { isDenied, isUncertain, isIntended, isEarlier, isPast, isPartial },
        length: Number(lengths[at]),
      });
    }
  }
  return { ...rest, suits: suits.map(idAt), wordings };
}
