/** Days as places on a line, and the years or months to write under it. */
import { firstDay, lastDay } from '../../knowledge/partial-date.ts';
import { sayMonth } from '../ui/say-date.ts';

const DAY_MS = 86_400_000;
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The middle of what a partial date can mean: 2024 lies at mid-year. */
export const dayOf = (date: string) => (dayNumber(firstDay(date)) + dayNumber(lastDay(date))) / 2;

export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** Above and below what lies over time, for the years and the word "today". */
export const AXIS = 44;

export interface TimeScale {
  readonly left: number;
  readonly right: number;
  readonly x: (date: string) => number;
  readonly ticks: readonly Tick[];
}

/** Room for a label such as "Sep 2026" or "2026" with air around it. */
const MONTH_ROOM = 66;
const YEAR_ROOM = 42;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];
const MONTH_STEPS = [1, 3, 6];

const iso = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

/** From the earliest to the latest of the dates, over whole years or, for shorter times, whole months. */
export function createTimeScale(dates: readonly string[], left: number, right: number): TimeScale {
  const days = dates.flatMap((date) => [firstDay(date), lastDay(date)]).sort();
  const first = days[0] ?? '2000-01-01';
  const last = days.at(-1) ?? first;
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const isShort = dayNumber(last) - dayNumber(first) < 700;
  const start = isShort ? iso(firstYear, Number(first.slice(5, 7))) : iso(firstYear, 1);
  const afterLast = Number(last.slice(5, 7)) + 1;
  const end = isShort
    ? iso(lastYear + Math.floor((afterLast - 1) / 12), ((afterLast - 1) % 12) + 1)
    : iso(lastYear + 1, 1);
  const [from, to] = [dayNumber(start), dayNumber(end)];
  const perDay = (right - left) / (to - from);
  const place = (day: number) => Math.min(right, Math.max(left, left + (day - from) * perDay));

  const at = (date: string, label: string): Tick => ({ x: place(dayNumber(date)), label });
  const ticks: Tick[] = [];
  if (isShort) {
    const step = MONTH_STEPS.find((months) => perDay * 30.4 * months >= MONTH_ROOM) ?? 12;
    const months = Math.round((to - from) / 30.44);
    const startMonth = Number(start.slice(5, 7)) - 1;
    for (let i = 0; i <= months; i++) {
      const month = startMonth + i;
      if (month % step) continue;
      const year = firstYear + Math.floor(month / 12);
      const date = iso(year, (month % 12) + 1);
      if (date <= end) ticks.push(at(date, sayMonth(date)));
    }
  } else {
    const step = YEAR_STEPS.find((years) => perDay * 365 * years >= YEAR_ROOM) ?? 100;
    for (let year = Math.ceil(firstYear / step) * step; year <= lastYear + 1; year += step)
      ticks.push(at(iso(year, 1), String(year)));
  }
  return { left, right, x: (date) => place(dayOf(date)), ticks };
}
