/**
 * `npm run cold`: how long the engine takes from nothing to its first reading,
 * with all records, in a fresh process each time, in milliseconds, as the
 * clock has them and as the processor was really at it (which counts when
 * other things run). "ready" leaves out loading the code, which comes here as
 * TypeScript, file by file. Part of `npm run bench` too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileBundle } from '../knowledge/bundle/compile.ts';
import { inPackingOrder } from '../knowledge/bundle/order.ts';
import { loadRecords } from '../knowledge/load-records.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';
import type { ColdStep } from './cold-start.ts';
import { type Spread, spreadOf } from './stats.ts';
import { cell, table } from './table.ts';

const RUNS = 5;

/** The script that is the fresh process. */
const START = fileURLToPath(new URL('cold-start.ts', import.meta.url));

export interface ColdPart {
  readonly name: string;
  readonly clockMs: Spread;
  readonly cpuMs: Spread;
}

export function timeColdStart(records: readonly KnowledgeRecord[], runs = RUNS): ColdPart[] {
  const folder = mkdtempSync(join(tmpdir(), 'obelus-cold-'));
  const file = join(folder, 'bundle.mjs');
  writeFileSync(file, `export default ${JSON.stringify(compileBundle(records, inPackingOrder(records)))};`);
  const all = Array.from(
    { length: runs },
    () =>
      JSON.parse(
        execFileSync(process.execPath, [START, pathToFileURL(file).href], { encoding: 'utf8' }),
      ) as ColdStep[],
  );
  rmSync(folder, { recursive: true });

  const part = (name: string, isPart: (step: ColdStep) => boolean): ColdPart => {
    const spread = (unit: 'clockMs' | 'cpuMs') =>
      spreadOf(all.map((steps) => steps.filter(isPart).reduce((sum, step) => sum + step[unit], 0)));
    return { name, clockMs: spread('clockMs'), cpuMs: spread('cpuMs') };
  };
  return [
    ...(all[0] ?? []).map(({ name }) => part(name, (step) => step.name === name)),
    part('ready', ({ name }) => name !== 'imports'),
  ];
}

export const coldTable = (parts: readonly ColdPart[]) =>
  table(
    ['from nothing', 'clock, ms', 'processor, ms'],
    parts.map(({ name, clockMs, cpuMs }) => [name, cell(clockMs, 1), cell(cpuMs, 1)]),
  );

if (import.meta.main) console.log(coldTable(timeColdStart(loadRecords().records)));
