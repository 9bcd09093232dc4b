/**
 * Reads money, percentages, durations and counts: "$1.5bn", "US$1,500 million",
 * "EUR 7.5 million", "seven per cent", "25%-35%", "148 days", "nearly five
 * months", "500,000 works". A number that nothing says the kind of is none.
 */
import { meetsAny, type Span } from '../match/spans.ts';
import { HAS_NUMBER_WORD, IN_DIGITS, NUMBER, type ReadNumber, readNumber } from './numbers.ts';
import type { DurationUnit, StatedValue } from './stated.ts';

export interface AmountSpan extends Span {
  readonly value: StatedValue;
  readonly isSome?: true;
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  'u.s.$': 'USD',
  '€': 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  rmb: 'CNY',
  cny: 'CNY',
  '¥': 'JPY',
  jpy: 'JPY',
  yuan: 'CNY',
  dollar: 'USD',
  dollars: 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
  won: 'KRW',
  a$: 'AUD',
  c$: 'CAD',
  cad: 'CAD',
  ca$: 'CAD',
  inr: 'INR',
  '₹': 'INR',
  rupees: 'INR',
};

const SIGN = String.raw`US\$|U\.S\.\$|CA\$|[AC]\$|\$|€|£|¥|₹|\b(?:USD|EUR|GBP|RMB|CNY|JPY|CAD|INR)\b`;
const POWER = String.raw`10\s?(?:\^|\*\*)\s?\d{1,2}|10\s?\(\^\d{1,2}\)|10[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|1e\+?\d{2}|10\s+to\s+the\s+(?:power\s+of\s+)?\d{1,2}(?:th)?`;
/** "35 000 000", "35.000.000". */
const SPACED = String.raw`(?<!\d)\d{1,3}(?:(?:\s\d{3})+|(?:\.\d{3})+(?!\s?(?:thousand|million|billion|trillion|bn|mn|[mb]\b)))(?!\d)`;

/** Finds numbers, with a sign of money before them. What they are of is read where each ends. */
const numberPattern = (number: string) =>
  new RegExp(String.raw`(?:(?<sign>${SIGN})\s?)?(?<n>${POWER}|${SPACED}|${number})`, 'giu');

const ANY_NUMBER = numberPattern(NUMBER);
/** For texts without a number in words: much quicker. */
const DIGITS_ONLY = numberPattern(IN_DIGITS);

/** "-10m", " to $10 million", "%-35" behind the first number of a range. */
const UPPER = new RegExp(
  String.raw`\s?%?\s*(?:to|[-–—])\s*(?:US\$|\$|€|£)?(?<to>${SPACED}|${NUMBER})`,
  'iuy',
);
/** "$1.5 M". */
const LOOSE_SCALE = /\s[mb](?![\p{L}\d-])/iuy;
const CURRENCY =
  /[\s\u00a0-](?<unit>(?:US|U\.S\.)\s+dollars|dollars?|euros?|pounds|yen|yuan|won|rupees|EUR\b|USD\b|GBP\b|€|\$)/iuy;
const PERCENT =
  /\s?(?:%|[\s\u00a0-]?(?:per\s?cent\b|pct?\b|percentage\s+points?\b))|[\s\u00a0-](?:per\s?cent\b|pct?\b|percentage\s+points?\b)/iuy;
const DURATION =
  /[\s\u00a0-](?<time>minutes?|hours?|days?|weeks?|months?|years?)(?![\p{L}]|-?olds?|\s+(?:on\b(?!\s+\p{L})|on,|later|ago|earlier|before|from\s+now|into|old\b))/iuy;
/** What a count counts: up to four words, the last of them a plural. */
const COUNTED = /(?<of>(?:[\s\u00a0-][\p{L}’'][\p{L}’'-]*){1,4})/iuy;
/** "200 of its characters": some of them. */
const OF_THEM = /[\s\u00a0]of[\s\u00a0](?:its|their|these|those|his|her|our)(?=[\s\u00a0])/iuy;
/** A number that goes on cannot be read: "7,5 million". */
const GOES_ON = /[.,]?\d/uy;

/** What a sticky expression finds at a place. */
function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

const YEAR = /^(?:19[5-9]\d|20[0-5]\d)$/u;

/** What is counted ends with its plural: "entertainment jobs". */
const PLURAL = /^(?!news$|arts$|sales$|series$).*\p{L}{2}[^sui'’]s$/iu;

/** Words that end what is counted: "52 of them agreed" counts nothing we know. */
const ENDS_UNIT = new Set(
  `in on at by to for from with and or that which who was were is are has have had will would can may of after before as than when while since under
  against over the a an about per each its their his her within during until because through across into among between if but so now already still also
  only just not no all more most less every one two three four five six seven eight nine ten be been being did does do`.split(
    /\s+/u,
  ),
);

/** Scales, times that only place something ("two years later"), impossible days and docket numbers ("24-cv-05417"). */
const COUNTS_NOTHING =
  /-$|^(?:hundred|thousand|million|billion|trillion|dozen|minutes?|hours?|days?|weeks?|months?|years?|january|february|march|april|may|june|july|august|september|october|november|december)\b/u;

/** Numbers of provisions, dockets and chapters count nothing. */
const NUMBERED =
  /\b(?:articles?|art\.?|arts\.?|chapters?|annex(?:es)?|recitals?|sections?|title|part|paragraphs?|para\.?|no\.?|nos\.?|number|point|rule|page|season|series|bill|regulation|directive)\s+$/iu;

export function findAmounts(text: string, dates: readonly Span[]): AmountSpan[] {
  const found: AmountSpan[] = [];
  const pattern = HAS_NUMBER_WORD.test(text) ? ANY_NUMBER : DIGITS_ONLY;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: words, index: start, groups: { sign = '', n = '' } = {} } = match;
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 12), start);
    const isPart = /[\p{L}\d][.,:]?$|\p{L}-$/u.test(before) || isThousands(before, words);
    const amount = isPart
      ? null
      : (amountAt(text, { start, end, sign, number: n }) ??
        (sign ? null : countOfSame(text, { start, end }, n, found)));
    pattern.lastIndex = amount?.end ?? end;
    if (!amount || (amount.value.type === 'count' && NUMBERED.test(before))) continue;
    if (!meetsAny(dates, amount)) found.push(amount);
  }
  return joinRanges(text, found);
}

/** What may follow a number whose unit was named before: "about 62,000 of them", "for California 62,000". */
const UNIT_SAID =
  /\s+of\s+(?:them|these|those|which|whom)\b|\s+(?:in|for|by|at|on|was|were|and|or)\b|\s*(?:[.,;:)](?!\d)|$)/iuy;
/** A smaller number without its unit may be anything. */
const LARGE = 1000;

function countOfSame(
  text: string,
  span: Span,
  number: string,
  found: readonly AmountSpan[],
): AmountSpan | null {
  const last = found.findLast(({ value }) => value.type === 'count');
  if (last?.value.type !== 'count' || !/[,.]\d{3}$|\p{L}/u.test(number)) return null;
  const read = at(UNIT_SAID, text, span.end) && readNumber(withCommas(number));
  if (!read || read.value < LARGE) return null;
  return { ...span, value: { type: 'count', count: read.value, unit: last.value.unit, digits: read.digits } };
}

/** "Between 25% and 35%" is one range. */
function joinRanges(text: string, amounts: readonly AmountSpan[]): AmountSpan[] {
  const joined: AmountSpan[] = [];
  for (const amount of amounts) {
    const last = joined.at(-1);
    const range =
      last &&
      /^\s+and\s+$/u.test(text.slice(last.end, amount.start)) &&
      /\bbetween\s+$/iu.test(text.slice(Math.max(0, last.start - 12), last.start))
        ? rangeOf(last.value, amount.value)
        : null;
    if (last && range) joined[joined.length - 1] = { start: last.start, end: amount.end, value: range };
    else joined.push(withLower(text, amount));
  }
  return joined;
}

/** "Between 25 and 35 %": the sign stands once, at the end. */
function withLower(text: string, amount: AmountSpan): AmountSpan {
  const from = Math.max(0, amount.start - 30);
  const lower = /\bbetween\s+(\d[\d,.]*)\s+and\s+$/iu.exec(text.slice(from, amount.start));
  const low = lower?.[1] ? readNumber(lower[1]) : null;
  if (!lower?.[1] || !low) return amount;
  const start = from + lower.index + lower[0].indexOf(lower[1]);
  const { value } = amount;
  switch (value.type) {
    case 'money':
      return {
        ...amount,
        start,
        value: { ...value, amount: scaled(low.value, value.amount), to: value.amount },
      };
    case 'percent':
      return { ...amount, start, value: { ...value, percent: low.value, to: value.percent } };
    case 'count':
      return {
        ...amount,
        start,
        value: { ...value, count: scaled(low.value, value.count), to: value.count },
      };
    case 'duration':
      return { ...amount, start, value: { ...value, length: low.value, to: value.length } };
    default:
      return amount;
  }
}

/** "1 to 1.5 million": the scale stands once, at the end. */
const scaled = (low: number, high: number) =>
  low < 1000 && high >= 1e6 ? low * 10 ** (Math.floor(Math.log10(high) / 3) * 3) : low;

function rangeOf(from: StatedValue, to: StatedValue): StatedValue | null {
  if (from.type === 'money' && to.type === 'money' && from.currency === to.currency)
    return { ...from, to: to.amount };
  if (from.type === 'percent' && to.type === 'percent') return { ...from, to: to.percent };
  if (from.type === 'count' && to.type === 'count' && from.unit === to.unit) return { ...from, to: to.count };
  if (from.type === 'duration' && to.type === 'duration' && from.unit === to.unit)
    return { ...from, to: to.length };
  return null;
}

/** The "460" of "482 460 works". */
const isThousands = (before: string, words: string) => /\d\s$/u.test(before) && /^\d{3}(?!\d)/u.test(words);

/** "35 000 000" and "35.000.000" are thousands; no sum has three decimals. */
const withCommas = (sum: string) =>
  /^\d{1,3}(?:[\s.]\d{3})+$/u.test(sum) ? sum.replace(/[\s.]/gu, ',') : sum;

interface NumberSpan extends Span {
  readonly sign: string;
  readonly number: string;
}

/** The amount that begins with a number: first as a range, then as the number alone. */
function amountAt(text: string, lower: NumberSpan): AmountSpan | null {
  const upper = at(UPPER, text, lower.end);
  const to = upper?.groups?.['to'];
  return (
    (upper && to && readAt(text, lower, lower.end + upper[0].length, to)) ||
    readAt(text, lower, lower.end, undefined)
  );
}

function readAt(
  text: string,
  { start, sign, number }: NumberSpan,
  end: number,
  upper: string | undefined,
): AmountSpan | null {
  const read = (from: string, to: string | undefined) => {
    const low = readNumber(from);
    const high = to ? readNumber(to) : null;
    if (!low || (to && !high)) return null;
    return { ...low, ...(high && { value: scaled(low.value, high.value), to: high.value }) };
  };
  const loose = at(LOOSE_SCALE, text, end)?.[0] ?? '';
  const unit = sign || at(CURRENCY, text, end + loose.length)?.groups?.['unit'];
  if (unit) {
    const last = (upper ?? number) + loose;
    const sum = read(withCommas(upper ? number : last), upper && withCommas(last));
    const sumEnd = end + loose.length;
    if (!sum || at(GOES_ON, text, sumEnd)) return null;
    const { value: amount, digits, to } = sum;
    const currency = SIGNS[unit.toLowerCase().replace(/\s+/gu, ' ')] ?? '';
    return {
      start,
      end: sign ? sumEnd : sumEnd + 1 + unit.length,
      value: { type: 'money', amount, currency, digits, ...(to && { to }) },
    };
  }
  const percent = at(PERCENT, text, end);
  if (percent) {
    const share = read(number, upper);
    if (!share) return null;
    const { value, digits, to } = share;
    return {
      start,
      end: end + percent[0].length,
      value: { type: 'percent', percent: value, digits, ...(to && { to }) },
    };
  }
  const duration = at(DURATION, text, end);
  const time = duration?.groups?.['time'];
  if (duration && time) {
    const lasting = read(number, upper);
    if (!lasting) return null;
    const { value: length, digits, to } = lasting;
    const inUnit = `${time.toLowerCase().replace(/s$/u, '')}s` as DurationUnit;
    return {
      start,
      end: end + duration[0].length,
      value: { type: 'duration', length, unit: inUnit, digits, ...(to && { to }) },
    };
  }
  // "The 2023 Writers Guild strike" has a year, not a number of writers.
  if (YEAR.test(number)) return null;
  const some = at(OF_THEM, text, end)?.[0].length ?? 0;
  const counted = at(COUNTED, text, end + some)?.groups?.['of'];
  const count = counted
    ? countAt({ start, end: end + some }, counted, read(withCommas(number), upper && withCommas(upper)))
    : null;
  return count && some ? { ...count, isSome: true } : count;
}

function countAt(
  { start, end }: Span,
  words: string,
  number: (ReadNumber & { to?: number }) | null,
): AmountSpan | null {
  const unit = unitOf(words);
  const counted = unit.replace(/^[\s\u00a0-]+(?:plus[\s\u00a0]+)?/iu, '').toLowerCase();
  if (!counted || COUNTS_NOTHING.test(counted) || !number) return null;
  const { value: count, digits, to } = number;
  return {
    start,
    end: end + unit.length,
    value: { type: 'count', count, unit: counted, digits, ...(to && { to }) },
  };
}

/** The words up to the first that cannot belong to what is counted. */
function unitOf(words: string): string {
  let end = 0;
  for (const { 0: led, 1: word = '', index } of words.matchAll(/[\s\u00a0-]([\p{L}’'][\p{L}’'-]*)/gu)) {
    if (ENDS_UNIT.has(word.toLowerCase())) break;
    end = index + led.length;
    if (PLURAL.test(word)) break;
  }
  return words.slice(0, end);
}
