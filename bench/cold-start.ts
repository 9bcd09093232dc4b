/**
 * One start of the engine in a process of its own, which `cold.ts` makes: each
 * step once, as the background does it when a page first asks.
 */

export interface ColdStep {
  readonly name: string;
  readonly clockMs: number;
  readonly cpuMs: number;
}

const FIRST_TEXT = 'The EU AI Act entered into force on 1 August 2024.';

/** `bundleUrl` is the address of a module with the compiled records. */
async function measure(bundleUrl: string): Promise<ColdStep[]> {
  const steps: ColdStep[] = [];
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
  const { default: bundle } = await import(bundleUrl);
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

console.log(JSON.stringify(await measure(process.argv[2] ?? '')));
