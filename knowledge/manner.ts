/**
 * Words for a value on record in the manner of those they replace: no more
 * exact a date, the month before the day, "$" for "USD", "7%" for "7 %". Where
 * the manner is not clear the words stay as the record writes them.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}[a-z]*\\.?`).join('|')})`;

const ONLY_YEAR = /^\d{4}$/u;
const ONLY_MONTH = new RegExp(`^${MONTH},? \\d{4}$`, 'u');
const MONTH_FIRST = new RegExp(`^${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?$`, 'u');
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

const RECORDED_DATE = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/u;

function dateInManner(stated: string, recorded: string): string | null {
  const [, day, month, year = ''] = RECORDED_DATE.exec(recorded) ?? [];
  if (!year || (month && !MONTHS.includes(month))) return null;
  if (ONLY_YEAR.test(stated) || !month) return year;
  if (ONLY_MONTH.test(stated) || !day) return `${month} ${year}`;
  if (ISO.test(stated)) {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(Number(day))}`;
  }
  return MONTH_FIRST.test(stated) ? `${month} ${day}, ${year}` : recorded;
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

function moneyInManner(stated: string, recorded: string): string | null {
  const [code] = /\b(?:USD|EUR|GBP)(?= \d)/u.exec(recorded) ?? [];
  const sign = code && SIGNS[code];
  return sign && stated.includes(sign) ? recorded.replace(`${code} `, sign) : null;
}

function percentInManner(stated: string, recorded: string): string | null {
  if (!/\d %/u.test(recorded)) return null;
  const [words] = /\bper ?cent\b/iu.exec(stated) ?? [];
  if (words) return recorded.replace('%', words);
  return /\d%/u.test(stated) ? recorded.replace(' %', '%') : null;
}

export const inTheManner = (stated: string, recorded: string): string =>
  dateInManner(stated, recorded) ??
  moneyInManner(stated, recorded) ??
  percentInManner(stated, recorded) ??
  recorded;
