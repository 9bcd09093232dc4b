/**
 * How the engine looks at characters: one table from UTF-16 code unit to what
 * it counts as. Case, accents, width and ligatures are folded away; soft
 * hyphens, zero-width and combining characters are passed over; everything
 * that is neither letter nor digit separates words, and so do the surrogates
 * of letters beyond the basic plane, which no name of ours uses.
 *
 * The text itself is never rewritten. Whoever scans it looks each unit up, so
 * every offset is an offset into the text as given.
 */

/** Not part of a word. */
export const SEPARATOR = 0;
/** Inside a word, but not counted: a soft hyphen, a combining accent. */
export const PASSED_OVER = 1;
/** Counts as several characters: see `EXPANSIONS`. */
export const EXPANDED = 2;

/** Units that fold to more than one: "ß" to "ss", "ﬁ" to "fi". */
export const EXPANSIONS: ReadonlyMap<number, string> = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'ss',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ﬀ: 'ff',
    ﬁ: 'fi',
    ﬂ: 'fl',
    ﬃ: 'ffi',
    ﬄ: 'ffl',
    ﬅ: 'st',
    ﬆ: 'st',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

/** Letters whose stroke or dot is not a combining mark, so that normalising leaves it on. */
const STROKES: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ħ: 'h',
  Ħ: 'h',
  ı: 'i',
  İ: 'i',
};

/** Soft hyphen, zero-width space to right-to-left mark, word joiner, bidi isolates, byte order mark. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/u;

/** Only these ranges hold letters with accents, case or width to fold; others stand for themselves. */
const FOLDED_RANGES = [
  [0x0000, 0x0590],
  [0x1c80, 0x2000],
  [0x2070, 0x20a0],
  [0x2100, 0x2190],
  [0x2c00, 0x2e00],
  [0xa640, 0xa800],
  [0xff00, 0xffe0],
] as const;

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const every =
    String.fromCharCode(...Array.from({ length: 0x8000 }, (_, unit) => unit)) +
    String.fromCharCode(...Array.from({ length: 0x8000 }, (_, unit) => unit + 0x8000));
  for (const { 0: run, index } of every.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let i = index; i < index + run.length; i++) table[i] = i;
  }
  for (const { 0: run, index } of every.matchAll(/\p{M}+/gu))
    table.fill(PASSED_OVER, index, index + run.length);
  for (const [from, to] of FOLDED_RANGES) {
    for (let unit = from; unit < to; unit++) {
      const kind = table[unit] ?? SEPARATOR;
      const char = String.fromCharCode(unit);
      if (INVISIBLE.test(char)) table[unit] = PASSED_OVER;
      if (kind <= PASSED_OVER) continue;
      const base =
        STROKES[char] ??
        char
          .normalize('NFKD')
          .replace(/\p{M}+/gu, '')
          .toLowerCase();
      if (base.length === 1) table[unit] = base.charCodeAt(0);
    }
  }
  for (let unit = 0x200b; unit <= 0xfeff; unit++)
    if (INVISIBLE.test(String.fromCharCode(unit))) table[unit] = PASSED_OVER;
  for (const unit of EXPANSIONS.keys()) table[unit] = EXPANDED;
  return table;
}

/** What each UTF-16 code unit counts as: one of the kinds above, or its folded unit. */
export const FOLD = makeTable();

export const isWordUnit = (unit: number) => (FOLD[unit] ?? SEPARATOR) > PASSED_OVER;
