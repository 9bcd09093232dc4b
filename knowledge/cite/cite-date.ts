/** Dates, as exact as they are known, in the two ways American citations write them. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** AP shortens these before a day, and only there. */
const AP_SHORT: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

function written(iso: string, beforeDay: (month: string) => string): string {
  const [year = '', month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${beforeDay(name)} ${Number(day)}, ${year}` : `${name} ${year}`;
}

/** "Aug. 1, 2024", "August 2024", "2024". */
export const apDate = (iso: string) => written(iso, (month) => AP_SHORT[month] ?? month);

/** "August 1, 2024", "August 2024", "2024". */
export const chicagoDate = (iso: string) => written(iso, (month) => month);
