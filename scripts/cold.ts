/**
 * `npm run cold`: how long the engine takes from nothing to its first reading,
 * with all records, in a fresh process each time. Medians of five, in
 * milliseconds, as the clock has them and as the processor was really at it
 * (which counts when other things run). "ready" leaves out loading the code,
 * which comes here as TypeScript, file by file.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RUNS = 5;
const FIRST_TEXT = 'The EU AI Act entered into force on 1 August 2024.';

interface Step {
  readonly name: string;
  readonly clockMs: number;
  readonly cpuMs: number;
}

/** In the fresh process: each step once, as the background does it when a page first asks. */
async function measure(bundleFile: string): Promise<Step[]> {
  const steps: Step[] = [];
  let clock = performance.now();
  let cpu = process.threadCpuUsage();
  const step = (name: string) => {
    const { user, system } = process.threadCpuUsage(cpu);
    steps.push({ name, clockMs: performance.now() - clock, cpuMs: (user + system) / 1000 });
    clock = performance.now();
    cpu = process.threadCpuUsage();
  };
  const { openBundle } = await import('../knowledge/bundle/open.ts');
  const { createReader } = await import('../knowledge/read.ts');
  const { EMPTY_CONTEXT } = await import('../knowledge/reading.ts');
  step('imports');
  const { default: bundle } = await import(pathToFileURL(bundleFile).href);
  step('strings');
  const knowledge = openBundle(bundle);
  step('open');
  const reader = createReader(knowledge);
  step('reader');
  const { blocks } = reader.read([FIRST_TEXT], EMPTY_CONTEXT);
  step('first read');
  if (!blocks[0]?.mentions.length) throw new Error('The first text was not read.');
  return steps;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measureAll(): Promise<void> {
  const { compileBundle } = await import('../knowledge/bundle/compile.ts');
  const { inPackingOrder } = await import('../knowledge/bundle/order.ts');
  const { loadRecords } = await import('../knowledge/load-records.ts');
  const folder = mkdtempSync(join(tmpdir(), 'obelus-cold-'));
  const file = join(folder, 'bundle.mjs');
  const { records } = loadRecords();
  writeFileSync(file, `export default ${JSON.stringify(compileBundle(records, inPackingOrder(records)))};`);
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from(
    { length: RUNS },
    () => JSON.parse(execFileSync(process.execPath, [self, file], { encoding: 'utf8' })) as Step[],
  );
  rmSync(folder, { recursive: true });

  const total = (steps: readonly Step[], part: 'clockMs' | 'cpuMs') =>
    steps.reduce((sum, step) => sum + step[part], 0);
  const line = (name: string, stepsOf: (run: readonly Step[]) => readonly Step[]) => {
    const [clock, cpu] = (['clockMs', 'cpuMs'] as const).map((part) =>
      median(runs.map((run) => total(stepsOf(run), part)))
        .toFixed(1)
        .padStart(10),
    );
    console.log(`${name.padEnd(12)}${clock}${cpu}`);
  };
  console.log(`${`${records.length} records`.padEnd(12)}     clock       CPU`);
  for (const { name } of runs[0] ?? []) line(name, (run) => run.filter((step) => step.name === name));
  line('ready', (run) => run.filter(({ name }) => name !== 'imports'));
}

const [bundleFile] = process.argv.slice(2);
if (bundleFile) console.log(JSON.stringify(await measure(bundleFile)));
else await measureAll();
