/** Dates, spans of time, lists and names of languages, as the reader's language has them. */
import { formatDate } from '../../knowledge/format.ts';
import { language, locale } from './say.ts';

/** What a date lacks to be a day, by how many words it has. */
const UP_TO_A_DAY = ['1 January ', '1 ', ''];

/**
 * A date as texts of the record have it ("2024", "August 2024", "1 August
 * 2024"), as exact as it is. Both browsers read such days, whatever language
 * they are in.
 */
export function sayWritten(date: string): string {
  if (language() === 'en') return date;
  const words = date.split(' ').length;
  const day = new Date(`${UP_TO_A_DAY[words - 1]}${date} UTC`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(locale(), {
    year: 'numeric',
    ...(words > 1 && { month: 'long' }),
    ...(words > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** The same of "2024", "2024-08" and "2024-08-01". */
export const sayDate = (iso: string): string => sayWritten(formatDate(iso));

/** "Sep 2026", under a picture: of the month that the day is in. British English would add a letter to one of the twelve. */
export const sayMonth = (iso: string): string =>
  new Date(iso).toLocaleDateString(language() === 'en' ? 'en-US' : locale(), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** "A, B and C". */
export const sayList = (items: readonly string[]): string => new Intl.ListFormat(locale()).format(items);

/** "0.3 seconds". */
export const saySeconds = (ms: number): string =>
  new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    minimumFractionDigits: 1,
  }).format(ms / 1000);

/** "German", to stand by itself. */
export function sayLanguageName(code: string): string {
  const name = new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1);
}
