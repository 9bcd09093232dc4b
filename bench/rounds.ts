/**
 * Times several ways of doing one thing in turns, a round at a time, so that
 * whatever else the machine does meets all of them alike. What counts is the
 * processor time of this thread, which waiting for the processor is not part
 * of; what is compared are ratios within a round.
 */
import { ratios, type Spread, spreadOf } from './stats.ts';

export interface Contestant {
  readonly name: string;
  /** Characters of text that one run goes through. */
  readonly characters: number;
  readonly run: () => unknown;
}

export interface Timing {
  readonly name: string;
  /** Million characters (UTF-16 units) a second. */
  readonly speed: Spread;
  /** How many times as long as the reference it takes for each character. */
  readonly ratio: Spread;
}

/** ms. Shorter runs are repeated: the processor's clock goes in steps of some 4 ms. */
const LEAST_MS = 200;
const MOST_REPEATS = 20_000;

function cpuMs(run: () => unknown, repeats: number): number {
  const before = process.threadCpuUsage();
  for (let i = 0; i < repeats; i++) run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** How often to run it for one figure; the runs that find out warm it up. */
function repeatsFor(run: () => unknown): number {
  let repeats = 1;
  for (let ms = cpuMs(run, repeats); ms < LEAST_MS && repeats < MOST_REPEATS; ms = cpuMs(run, repeats))
    repeats *= ms < LEAST_MS / 8 ? 8 : 2;
  return repeats;
}

/** The first contestant is the reference. */
export function inTurns(contestants: readonly Contestant[], rounds: number): Timing[] {
  const entries = contestants.map((contestant) => ({
    ...contestant,
    repeats: repeatsFor(contestant.run),
    /** ns for each character, round by round. */
    costs: [] as number[],
  }));
  for (let round = 0; round < rounds; round++)
    // There and back, so that none always comes right after the same other one.
    for (const { run, repeats, characters, costs } of round % 2 ? entries.toReversed() : entries)
      costs.push((cpuMs(run, repeats) / repeats / characters) * 1e6);
  const reference = entries[0]?.costs ?? [];
  return entries.map(({ name, costs }) => ({
    name,
    speed: spreadOf(costs.map((ns) => 1000 / ns)),
    ratio: spreadOf(ratios(costs, reference)),
  }));
}
