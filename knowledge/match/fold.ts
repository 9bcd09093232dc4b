/**
 * How the engine looks at characters: one table from UTF-16 code unit to what
 * it counts as. Case, accents, width and ligatures are folded away; soft
 * hyphens, zero-width and combining characters are passed over; everything
 * that is neither letter nor digit separates words, and so do the surrogates
 * of letters beyond the basic plane, which no name of ours uses.
 *
 * The text itself is never rewritten. Whoever scans it looks each unit up, so
 * every offset is an offset into the text as given.
 *
 * The table is worked out a block of 256 units at a time, when a text first
 * has one of them: all at once it would cost every start several milliseconds.
 */

/** Not part of a word. */
export const SEPARATOR = 0;
/** Its block has not been worked out yet; only `FOLD` says so, never `foldOf`. */
export const UNREAD = 1;
/** Inside a word, but not counted: a soft hyphen, a combining accent. */
export const PASSED_OVER = 2;
/** Counts as several characters: see `EXPANSIONS`. */
export const EXPANDED = 3;

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

const BLOCK = 0x100;

const isFolded = (unit: number) => FOLDED_RANGES.some(([from, to]) => unit >= from && unit < to);

const folded = (char: string): number => {
  const base =
    STROKES[char] ??
    char
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
  return (base.length === 1 ? base : char).charCodeAt(0);
};

function countsAs(unit: number): number {
  const char = String.fromCharCode(unit);
  if (EXPANSIONS.has(unit)) return EXPANDED;
  if (INVISIBLE.test(char) || /\p{M}/u.test(char)) return PASSED_OVER;
  if (!/[\p{L}\p{N}]/u.test(char)) return SEPARATOR;
  return isFolded(unit) ? folded(char) : unit;
}

/** What each UTF-16 code unit counts as: one of the kinds above, or its folded unit. */
export const FOLD = new Uint16Array(0x10000).fill(UNREAD);

// Plain letters and digits are in every text and need none of the above.
FOLD.fill(SEPARATOR, 0, 0x80);
for (let unit = 0x30; unit < 0x3a; unit++) FOLD[unit] = unit;
for (let unit = 0x61; unit < 0x7b; unit++) FOLD[unit] = FOLD[unit - 0x20] = unit;

/** The same as `FOLD`, with the unit's block worked out. Past the end of a text there is a separator. */
export function foldOf(unit: number): number {
  const known = FOLD[unit] ?? SEPARATOR;
  if (known !== UNREAD) return known;
  const start = unit - (unit % BLOCK);
  for (let i = start; i < start + BLOCK; i++) if (FOLD[i] === UNREAD) FOLD[i] = countsAs(i);
  return FOLD[unit] ?? SEPARATOR;
}

export const isWordUnit = (unit: number) => foldOf(unit) > PASSED_OVER;
