/**
 * `npm run growth`: how much longer a text takes to read when it is eight times
 * as long, for kinds of text that could trip the readers. Linear is 8; what is
 * far above needs a look. Ratios of one run, so that other work on the machine
 * matters little. Part of `npm run bench` too.
 */
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader, type TextReading } from '../knowledge/read-text.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';
import { table } from './table.ts';

const UNITS: Readonly<Record<string, string>> = {
  prose: 'The AI Act entered into force on 1 August 2024. Bartz v. Anthropic was settled for $1.5 billion. ',
  'one sentence': 'the AI Act entered into force on 1 August 2024, Bartz was settled for $1.5 billion, ',
  names: 'AI Act ',
  dates: 'On 14 July 2023 and 9 November, from May to September 2023, ',
  amounts: 'about $1.5 billion or 7 % of 482,460 works in 148 days, ',
  digits: '9',
  'spaced digits': '000 ',
  'number words': 'seven hundred and ',
  rows: '\n1 August 2024: AI Act entered into force',
  suits: 'Disney sued Midjourney ',
  signs: '“(;:, “',
  quotations: 'Tilly Norwood said “yes, so it is, all of it”. ',
};

const LENGTH = 5000;
const TIMES = 8;
const RUNS = 5;

export interface KindOfText {
  readonly kind: string;
  readonly shortMs: number;
  readonly longMs: number;
  /** What eight times the length costs. */
  readonly factor: number;
}

function fastestMs(read: (text: string) => TextReading, text: string): number {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

export function timeKindsOfText(records: readonly KnowledgeRecord[]): KindOfText[] {
  const read = createTextReader(records);
  return Object.entries(UNITS).map(([kind, unit]) => {
    const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    const shortMs = fastestMs(read, textOf(LENGTH));
    const longMs = fastestMs(read, textOf(LENGTH * TIMES));
    return { kind, shortMs, longMs, factor: longMs / shortMs };
  });
}

export const kindsTable = (kinds: readonly KindOfText[]) =>
  table(
    ['text', `${LENGTH / 1000} kB, ms`, `${(LENGTH * TIMES) / 1000} kB, ms`, 'factor'],
    kinds.map(({ kind, shortMs, longMs, factor }) => [
      kind,
      shortMs.toFixed(1),
      longMs.toFixed(1),
      factor.toFixed(1),
    ]),
  );

if (import.meta.main) console.log(kindsTable(timeKindsOfText(loadRecords().records)));
