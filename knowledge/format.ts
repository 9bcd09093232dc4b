/** Values and dates as people write them, in English (records are in English). */
import { once } from './lazy.ts';
import type { KnowledgeRecord, Value } from './schema.ts';

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

/** "2024" → "2024", "2024-08" → "August 2024", "2024-08-01" → "1 August 2024". */
export function formatDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const name = MONTHS[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

const BOUNDS = {
  about: 'about ',
  'up-to': 'up to ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'less-than': 'less than ',
} as const;

/** Made once: a new one for each number costs more than all else on a page. */
const numbers = once(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }));
const number = (value: number) => numbers().format(value);

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** Large amounts in words ("1.5 billion") when that loses nothing, else in full. */
function formatAmount(value: number): string {
  for (const [scale, name] of SCALES) {
    const scaled = value / scale;
    if (scaled >= 1 && Number(scaled.toFixed(2)) === scaled) return `${scaled} ${name}`;
  }
  return number(value);
}

/** 1e25 is written as a power of ten; nobody reads 26 digits. */
const formatCount = (value: number) =>
  value >= 1e15
    ? `${value
        .toExponential()
        .replace(/e\+?(\d+)$/, ' × 10^$1')
        .replace(/^1 × /, '')}`
    : formatAmount(value);

const through = (from: string, to: string | undefined) => (to ? `${from} to ${to}` : from);

export function formatValue(value: Value, records?: ReadonlyMap<string, KnowledgeRecord>): string {
  switch (value.type) {
    case 'date':
      return `${value.circa ? 'about ' : ''}${formatDate(value.date)}`;
    case 'period':
      return `${formatDate(value.from)} to ${formatDate(value.to)}`;
    case 'money':
      return `${value.bound ? BOUNDS[value.bound] : ''}${value.currency} ${formatAmount(value.amount)}`;
    case 'percent':
      return `${value.bound ? BOUNDS[value.bound] : ''}${through(number(value.percent), value.to === undefined ? undefined : number(value.to))} %`;
    case 'count':
      return `${value.bound ? BOUNDS[value.bound] : ''}${through(formatCount(value.count), value.to === undefined ? undefined : formatCount(value.to))} ${value.unit}`;
    case 'duration':
      return `${value.bound ? BOUNDS[value.bound] : ''}${number(value.length)} ${value.length === 1 ? value.unit.slice(0, -1) : value.unit}`;
    case 'provision': {
      const law = value.law && records?.get(value.law)?.title;
      return law ? `${value.provision}, ${law}` : value.provision;
    }
    case 'identifier':
      return value.identifier;
    case 'entity':
      return value.name;
    case 'status':
      return value.text ?? value.status.replaceAll('-', ' ');
    case 'yes-no':
      return value.yes ? 'Yes' : 'No';
    case 'text':
      return value.text;
    case 'quote':
      return `“${value.words}”`;
  }
}
