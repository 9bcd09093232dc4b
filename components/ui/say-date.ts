/** Dates and lists of the interface, as the reader's language has them; those in texts of the record are written there. */
import { locale } from './say.ts';

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** "2024", "2024-08" and "2024-08-01", each as exact as it is. */
export function sayDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const form = FORMS[month ? (day ? 2 : 1) : 0];
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return date.toLocaleDateString(locale(), { ...form, timeZone: 'UTC' });
}

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
