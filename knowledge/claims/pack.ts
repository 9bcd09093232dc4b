/**
 * `ClaimData` on its way into the bundle: wordings, of which there are
 * thousands, as short rows. Packed when the extension is built, unpacked when
 * the first text is read.
 */
import type { ClaimData, Wording } from './claim-data.ts';
import type { StatedValue } from './stated.ts';

/** Record and index, records spoken of, words, names, property, flags, length, values. */
type Row = readonly [
  record: number,
  index: number,
  about: readonly number[],
  words: string,
  names: string,
  property: number,
  flags: number,
  length: number,
  values?: readonly StatedValue[],
];

interface Packed extends Omit<ClaimData, 'wordings' | 'suits'> {
  readonly ids: readonly string[];
  readonly properties: readonly string[];
  readonly wordings: readonly Row[];
  readonly suits: readonly number[];
}

const FLAGS = ['isDenied', 'isUncertain', 'isIntended', 'isEarlier', 'isPast', 'isPartial'] as const;
const VALUE_RIGHT = 64;
const UNSUPPORTED = 128;

export function packClaims({ wordings, suits, ...rest }: ClaimData): string {
  const ids: string[] = [];
  const properties: string[] = [];
  const numberOf = (table: string[], text: string) => {
    const known = table.indexOf(text);
    return known >= 0 ? known : table.push(text) - 1;
  };
  const rows = wordings.map((wording): Row => {
    const { record, index, about, words, names, property, values, standing, length } = wording;
    const flags = FLAGS.reduce((sum, flag, bit) => sum + (standing[flag] ? 2 ** bit : 0), 0);
    const row = [
      numberOf(ids, record),
      index,
      about.map((id) => numberOf(ids, id)),
      words.join(' '),
      names.join(' '),
      property ? numberOf(properties, property) : -1,
      flags + (wording.isValueRight ? VALUE_RIGHT : 0) + (wording.isUnsupported ? UNSUPPORTED : 0),
      length,
    ] as const;
    return values.length ? [...row, values] : row;
  });
  const suitRows = suits.map((id) => numberOf(ids, id));
  return JSON.stringify({ ...rest, ids, properties, wordings: rows, suits: suitRows } satisfies Packed);
}

const split = (text: string) => (text ? text.split(' ') : []);

export function unpackClaims(text: string): ClaimData {
  const { ids, properties, wordings, suits, ...rest } = JSON.parse(text) as Packed;
  return {
    ...rest,
    suits: suits.map((id) => ids[id] ?? ''),
    wordings: wordings.map(
      ([record, index, about, words, names, property, flags, length, values = []]): Wording => {
        const [
          isDenied = false,
          isUncertain = false,
          isIntended = false,
          isEarlier = false,
          isPast = false,
          isPartial = false,
        ] = FLAGS.map((_, bit) => (flags & (2 ** bit)) > 0);
        return {
          record: ids[record] ?? '',
          index,
          about: about.map((id) => ids[id] ?? ''),
          words: split(words),
          names: split(names),
          values,
          isValueRight: (flags & VALUE_RIGHT) > 0,
          isUnsupported: (flags & UNSUPPORTED) > 0,
          property: (properties[property] as Wording['property'] | undefined) ?? null,
          standing: { isDenied, isUncertain, isIntended, isEarlier, isPast, isPartial },
          length,
        };
      },
    ),
  };
}
