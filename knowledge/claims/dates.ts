/**
 * Reads dates and periods: "1 August 2024", "Aug. 1, 2024", "2024-08-01",
 * "August 2024", "mid-2024", "summer 2023", "Q1 2027", "2024", "on 2 May",
 * "from May to September 2023", "between 2 and 5 June 2025".
 */
import { byPosition, meetsAny, type Span } from '../match/spans.ts';
import type { StatedDate, StatedValue } from './stated.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`;
const YEAR = String.raw`(?:19[5-9]\d|20[0-5]\d)`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?`;

/** Later alternatives are less exact, so the first that fits is the fullest. */
const DATE = new RegExp(
  [
    String.raw`(?<iso>${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))`,
    String.raw`${WEEKDAY}(?<d1>${DAY})(?:\s+of)?\s+(?<m1>${MONTH}),?\s+(?<y1>${YEAR})`,
    String.raw`${WEEKDAY}(?<m2>${MONTH})\s+(?:the\s+)?(?<d2>${DAY}),?\s+(?<y2>${YEAR})`,
    String.raw`(?<part>early|mid|middle of|late|end of|beginning of|start of)[-\s]+(?:in\s+|of\s+)?(?<pm>${MONTH})\s+(?<pmy>${YEAR})`,
    String.raw`(?<m3>${MONTH}),?\s+(?:of\s+)?(?<y3>${YEAR})`,
    String.raw`(?<season>spring|summer|autumn|fall|winter)(?:\s+of|,)?\s+(?<sy>${YEAR})(?<over>[-–/](?:20)?\d\d(?!\d))?`,
    String.raw`(?:Q(?<q>[1-4])|(?<qw>first|second|third|fourth|last|final)\s+quarter)(?:\s+of)?[\s,]+(?<qy>${YEAR})`,
    String.raw`(?:(?<half>first|second)\s+half\s+of|H(?<h>[12]))\s+(?<hy>${YEAR})`,
    String.raw`(?<span>early|mid|late)[-\s]+(?:in\s+)?(?<py>${YEAR})|(?<edge>end|beginning|start|middle)\s+of\s+(?<ey>${YEAR})`,
    String.raw`${WEEKDAY}(?<d4>${DAY})(?:\s+of)?\s+(?<m4>${MONTH})|${WEEKDAY}(?<m5>${MONTH})\s+(?<d5>${DAY})(?![,.]?\d)`,
    `(?<y>${YEAR})`,
  ].join('|'),
  'giu',
);

/** Before a bare year, what shows that it is one and not a number, and after it, what shows the opposite. */
const BARE_BEFORE = /(?:^|[\s(["'“‘,–—-])$/u;
const BARE_AFTER =
  /^(?:[/.]\d|[-–]\d\d|\s*(?:%|per\s?cent|articles?|works?|pages?|people|words?|euros?|dollars?|members?|films?|books?)|\/|\)|\])/u;

const MODIFIES = /(?:\b(?:the|a|an|its|their|his|her|this|that|of\s+the|new)|['’]s)\s+$/iu;

const twoDigits = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number) => `${year}-${twoDigits(month)}-${twoDigits(day)}`;
const monthOf = (written: string) => MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;

const day = (year: number, month: number, date: number): StatedDate | null =>
  date <= lastDay(year, month)
    ? { type: 'date', from: iso(year, month, date), to: iso(year, month, date) }
    : null;

const months = (year: number, from: number, to: number, fuzzy = false): StatedDate => ({
  type: 'date',
  from: iso(year, from, 1),
  to: iso(year, to, lastDay(year, to)),
  ...(fuzzy && { fuzzy }),
});

const wholeMonth = (year: number, written: string) => months(year, monthOf(written), monthOf(written));
const wholeYear = (year: number) => months(year, 1, 12);

/** Winter is in two years. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  fall: [9, 12],
};
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  beginning: [1, 3],
  start: [1, 3],
  mid: [5, 8],
  middle: [5, 8],
  late: [9, 12],
  end: [10, 12],
};
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
};

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups): StatedValue | null {
  const { iso: whole, y1, m1 = '', d1 = '', y2, m2 = '', d2 = '' } = groups;
  if (whole) {
    const [year = 0, month = 0, date = 0] = whole.split('-').map(Number);
    return day(year, month, date);
  }
  if (y1) return day(Number(y1), monthOf(m1), Number.parseInt(d1, 10));
  if (y2) return day(Number(y2), monthOf(m2), Number.parseInt(d2, 10));
  const { pmy, pm = '', y3, m3 = '' } = groups;
  if (pmy) return wholeMonth(Number(pmy), pm);
  if (y3) return wholeMonth(Number(y3), m3);
  const { sy, season = '', over } = groups;
  if (sy) {
    const inYear = SEASONS[season.toLowerCase()];
    if (inYear) return months(Number(sy), ...inYear, true);
    // "Winter 2023" begins or ends that year; "winter 2023-24" begins in it.
    return {
      type: 'date',
      from: iso(Number(sy) - (over ? 0 : 1), 12, 1),
      to: iso(Number(sy) + 1, 3, 31),
      fuzzy: true,
    };
  }
  const { qy, q, qw = '', hy, h, half = '' } = groups;
  if (qy) {
    const quarter = Number(q ?? QUARTERS[qw.toLowerCase()]);
    return months(Number(qy), quarter * 3 - 2, quarter * 3);
  }
  if (hy)
    return h === '1' || half.toLowerCase() === 'first' ? months(Number(hy), 1, 6) : months(Number(hy), 7, 12);
  const { py, ey = py, span = '', edge = span } = groups;
  const part = PARTS[edge.toLowerCase()];
  if (part) return months(Number(ey), ...part, true);
  const { d4, m4 = '', d5 = d4, m5 = m4, y } = groups;
  if (d5) return { type: 'yearless', month: monthOf(m5), day: Number.parseInt(d5, 10) };
  return wholeYear(Number(y));
}

export interface DateSpan extends Span {
  readonly value: StatedValue;
}

const JOINS = /^\s*(?:to|until|till|through|and|[-–—])\s*(?:the\s+)?$/iu;
const OPENS = /(?:\bfrom|\bbetween|\()\s*(?:the\s+)?$/iu;

/** "May" alone in "from May to September 2023", "May–September 2023": the year stands at the end. */
const OPEN_MONTHS = new RegExp(
  String.raw`(?:\bfrom\s+|\b(?<both>between)\s+|(?<![\p{L}\d]|\d\s))(?<m1>${MONTH})(?:\s+(?:to|until|through|(?<and>and))\s+|\s*[-–]\s*)(?<m2>${MONTH})\s+(?<y>${YEAR})(?!\d)`,
  'giu',
);
/** "2023-2025", "2023–25"; but "2024-08" is a month. */
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\d/:.-]|(?:spring|summer|autumn|fall|winter)(?:\s+of)?\s)(?<from>${YEAR})\s?[-–]\s?(?<to>${YEAR}|1[3-9]|[2-9]\d)(?![\p{L}\d/]|[-–.]\d)`,
  'giu',
);
/** "2 to 5 June 2025", "June 2-5, 2025". */
const DAYS = new RegExp(
  String.raw`(?<!\d)(?<a>${DAY})\s*(?:to|and|[-–])\s*(?<b>${DAY})\s+(?<m>${MONTH}),?\s+(?<y>${YEAR})|(?<m2>${MONTH})\s+(?<a2>${DAY})\s*(?:to|[-–])\s*(?<b2>${DAY}),?\s+(?<y2>${YEAR})`,
  'giu',
);

/** All dates and periods of a text, in order, none within another. */
export function findDates(text: string): DateSpan[] {
  const whole: DateSpan[] = [];
  for (const { 0: words, index, groups = {} } of text.matchAll(OPEN_MONTHS)) {
    const { m1 = '', m2 = '', y, and, both } = groups;
    // "In May and September 2023" is two months, not all between.
    if (and && !both) continue;
    const to = wholeMonth(Number(y), m2);
    // "From November to March 2024" begins the year before.
    const from = wholeMonth(monthOf(m1) > monthOf(m2) ? Number(y) - 1 : Number(y), m1);
    whole.push({ start: index, end: index + words.length, value: { type: 'period', from, to } });
  }
  for (const { 0: words, index, groups = {} } of text.matchAll(YEARS)) {
    const { from = '', to = '' } = groups;
    const last = Number(to.length === 2 ? from.slice(0, 2) + to : to);
    if (last > Number(from))
      whole.push({
        start: index,
        end: index + words.length,
        value: { type: 'period', from: wholeYear(Number(from)), to: wholeYear(last) },
      });
  }
  for (const { 0: words, index, groups = {} } of text.matchAll(DAYS)) {
    const { y, y2 = y, m = '', m2 = m, a = '', a2 = a, b = '', b2 = b } = groups;
    const from = day(Number(y2), monthOf(m2), Number.parseInt(a2, 10));
    const to = day(Number(y2), monthOf(m2), Number.parseInt(b2, 10));
    // "By 28 to 4 May 2024" is a vote and a month.
    if (from && to && from.from <= to.to)
      whole.push({ start: index, end: index + words.length, value: { type: 'period', from, to } });
  }
  const periods = whole
    .sort(byPosition)
    .filter((period, i) => i === 0 || (whole[i - 1] as DateSpan).end <= period.start);
  const found: DateSpan[] = [...periods];
  for (const { 0: words, index: start, groups = {} } of text.matchAll(DATE)) {
    const end = start + words.length;
    if (meetsAny(periods, { start, end })) continue;
    if (!isFree(text, start, end, groups)) continue;
    const value = dateOf(groups);
    if (value) found.push({ start, end, value });
  }
  return withYears(
    joinPeriods(
      text,
      found.sort((a, b) => a.start - b.start),
    ),
  );
}

/** Not part of a longer number, docket or law: "2024/1689", "COM(2021) 206", "12024". */
function isFree(text: string, start: number, end: number, groups: Groups): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (/[\p{L}\d]$/u.test(before) || /^[\p{L}\d]/u.test(after)) return false;
  // "It may 2024 times": the verbs are no months.
  if (
    (groups['y3'] || groups['d4'] || groups['d5']) &&
    /(?<!\p{L})(?:may|march)(?!\p{L})/u.test(text.slice(start, end))
  )
    return false;
  if (!groups['y']) return true;
  // "The 2026 contract": the year tells which, it is not stated of anything.
  if (MODIFIES.test(before) && /^\s+[\p{L}“"]/u.test(after)) return false;
  return (
    BARE_BEFORE.test(before) &&
    !/(?:No\.?|COM\(|\bof the|[€$£#]|\d[.,])\s*$/u.test(before) &&
    !/\bC\($/u.test(before) &&
    !BARE_AFTER.test(after)
  );
}

/** "From 14 July to 9 November 2023" is one period, not two days. */
function joinPeriods(text: string, dates: readonly DateSpan[]): DateSpan[] {
  const joined: DateSpan[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, date.start) : '';
    const isRange =
      last &&
      JOINS.test(between) &&
      (!/\band\b/iu.test(between) || OPENS.test(text.slice(Math.max(0, last.start - 12), last.start)));
    const from = isRange ? asDate(last.value, date.value) : null;
    if (last && from && date.value.type === 'date' && from.from <= date.value.to) {
      joined[joined.length - 1] = {
        start: last.start,
        end: date.end,
        value: { type: 'period', from, to: date.value },
      };
    } else joined.push(date);
  }
  return joined;
}

/** A day without its year takes that of the date it is joined to. */
function asDate(value: StatedValue, to: StatedValue): StatedDate | null {
  if (value.type === 'date') return value;
  if (value.type !== 'yearless' || to.type !== 'date') return null;
  return day(Number(to.to.slice(0, 4)), value.month, value.day);
}

/** "On 14 July 2023 … and 5 December": a day without its year is taken to be of the year named before it. */
function withYears(dates: readonly DateSpan[]): DateSpan[] {
  let year: number | null = null;
  return dates.map((span) => {
    const { value } = span;
    if (value.type === 'yearless' && year !== null) {
      const dated = day(year, value.month, value.day);
      return dated ? { ...span, value: { ...dated, isYearTaken: true } } : span;
    }
    if (value.type === 'date' && value.from.slice(0, 7) === value.to.slice(0, 7))
      year = Number(value.from.slice(0, 4));
    if (value.type === 'period') year = Number(value.to.to.slice(0, 4));
    return span;
  });
}
