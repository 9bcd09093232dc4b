/**
 * Reads money, percentages, durations and counts: "$1.5bn", "US$1,500 million",
 * "EUR 7.5 million", "seven per cent", "25%-35%", "148 days", "nearly five
 * months", "500,000 works". A number that nothing says the kind of is none.
 */
import type { Span } from '../match/spans.ts';
import { HAS_NUMBER_WORD, IN_DIGITS, NUMBER, readNumber } from './numbers.ts';
import type { DurationUnit, StatedValue } from './stated.ts';

export interface AmountSpan extends Span {
  readonly value: StatedValue;
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

/** What amounts look like, with the expression for their numbers. */
function amountPattern(number: string): RegExp {
  const RANGE = String.raw`(?:\s*(?:to|[-–—])\s*)`;
  const MONEY_BEFORE = String.raw`(?<sign>US\$|U\.S\.\$|CA\$|[AC]\$|\$|€|£|¥|₹|\b(?:USD|EUR|GBP|RMB|CNY|JPY|CAD|INR)\b)\s?(?<n1>${number})(?:${RANGE}(?:US\$|\$|€|£)?(?<n1b>${number}))?`;
  const MONEY_AFTER = String.raw`(?<n2>${number})(?:${RANGE}(?<n2b>${number}))?[\s\u00a0-](?<unit>(?:US|U\.S\.)\s+dollars|dollars?|euros?|pounds|yen|yuan|won|rupees|EUR\b|USD\b|GBP\b|€|\$)`;
  const PERCENT = String.raw`(?<p1>${number})(?:\s?%)?(?:${RANGE}(?<p1b>${number}))?[\s\u00a0-]?(?:%|per\s?cent\b|percent\b|percentage\s+points\b)`;
  const DURATION = String.raw`(?<l1>${number})(?:${RANGE}(?<l1b>${number}))?(?:[\s\u00a0-]|-)(?<time>minutes?|hours?|days?|weeks?|months?|years?)(?![\p{L}]|-?olds?|\s+(?:on\b(?!\s+\p{L})|on,|later|ago|earlier|before|from\s+now|into|old\b))`;
  /** What a count counts: up to three words, the last of them a plural. */
  const COUNT = String.raw`(?<c1>10\s?(?:\^|\*\*)\s?\d{1,2}|10[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|1e\+?\d{2}|10\s+to\s+the\s+(?:power\s+of\s+)?\d{1,2}(?:th)?|${number})(?:${RANGE}(?<c1b>${number}))?(?<of>(?:[\s\u00a0-](?:of\s+(?:the|its|their|all)\s+)?[\p{L}’'][\p{L}’'-]*){1,4})`;

  return new RegExp(`${MONEY_BEFORE}|${MONEY_AFTER}|${PERCENT}|${DURATION}|${COUNT}`, 'giu');
}

const AMOUNT = amountPattern(NUMBER);
/** For texts without a number in words: much quicker. */
const IN_DIGITS_ONLY = amountPattern(IN_DIGITS);

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

/** Numbers of provisions, dockets and chapters count nothing. */
const NUMBERED =
  /\b(?:articles?|art\.?|arts\.?|chapters?|annex(?:es)?|recitals?|sections?|title|part|paragraphs?|para\.?|no\.?|nos\.?|number|point|rule|page|season|series|bill|regulation|directive)\s+$/iu;

export function findAmounts(text: string, dates: readonly Span[]): AmountSpan[] {
  const found: AmountSpan[] = [];
  const pattern = HAS_NUMBER_WORD.test(text) ? AMOUNT : IN_DIGITS_ONLY;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 12), start);
    const isPart = /[\p{L}\d][.,]?$/u.test(before) || /\p{L}-$/u.test(before);
    const groups = match.groups ?? {};
    const amount = isPart ? null : amountOf(text, start, match[0], groups);
    // What a count counts may run into the next value: go on behind the number.
    pattern.lastIndex = amount?.end ?? start + (groups['c1'] ?? match[0]).length;
    if (!amount || (amount.value.type === 'count' && NUMBERED.test(before))) continue;
    if (!dates.some((date) => date.start < amount.end && amount.start < date.end)) found.push(amount);
  }
  return found;
}

function amountOf(
  text: string,
  start: number,
  words: string,
  g: Record<string, string | undefined>,
): AmountSpan | null {
  const read = (from: string | undefined, upper: string | undefined) => {
    const low = from ? readNumber(from) : null;
    const high = upper ? readNumber(upper) : null;
    if (!low) return null;
    // "1 to 1.5 million": the scale stands once, at the end.
    const scale =
      high && low.value < 1000 && high.value >= 1e6 ? 10 ** (Math.floor(Math.log10(high.value) / 3) * 3) : 1;
    return { ...low, value: low.value * scale, ...(high && { to: high.value }) };
  };
  const end = start + words.length;
  const currency = SIGNS[(g['sign'] ?? g['unit'] ?? '').toLowerCase().replace(/\s+/gu, ' ')];
  if (currency) {
    const number = read(g['n1'] ?? g['n2'], g['n1b'] ?? g['n2b']);
    if (!number) return null;
    return {
      start,
      end,
      value: {
        type: 'money',
        amount: number.value,
        currency,
        digits: number.digits,
        ...(number.to && { to: number.to }),
      },
    };
  }
  if (g['p1']) {
    const number = read(g['p1'], g['p1b']);
    if (!number) return null;
    return {
      start,
      end,
      value: {
        type: 'percent',
        percent: number.value,
        digits: number.digits,
        ...(number.to && { to: number.to }),
      },
    };
  }
  if (g['time']) {
    const number = read(g['l1'], undefined);
    const unit = `${g['time'].toLowerCase().replace(/s$/u, '')}s` as DurationUnit;
    if (!number || g['l1b']) return null;
    return { start, end, value: { type: 'duration', length: number.value, unit, digits: number.digits } };
  }
  // "The 2023 Writers Guild strike" has a year, not a number of writers.
  if (YEAR.test(g['c1'] ?? '')) return null;
  const number = read(g['c1'], g['c1b']);
  const unit = unitOf(g['of'] ?? '');
  if (!number || !unit) return null;
  const unitEnd = text.indexOf(g['of'] ?? '', start) + unit.length;
  return {
    start,
    end: unitEnd,
    value: {
      type: 'count',
      count: number.value,
      unit: unit.trim().toLowerCase(),
      digits: number.digits,
      ...(number.to && { to: number.to }),
    },
  };
}

/** The words up to the first that cannot belong to what is counted. */
function unitOf(words: string): string {
  let end = 0;
  for (const match of words.matchAll(
    /[\s\u00a0-](?:of\s+(?:the|its|their|all)\s+)?([\p{L}’'][\p{L}’'-]*)/gu,
  )) {
    if (ENDS_UNIT.has((match[1] ?? '').toLowerCase())) break;
    end = match.index + match[0].length;
    if (PLURAL.test(match[1] ?? '')) break;
  }
  return words.slice(0, end);
}
