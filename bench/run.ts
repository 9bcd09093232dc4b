/**
 * `npm run bench`: how fast Obelus is beside other ways to do the same, in one
 * run on one machine. Prints tables and leaves all figures in out/bench.json.
 *
 *   npm run bench                         the engine, on made text
 *   npm run bench -- --texts FOLDER       the engine, on texts and pages of a folder
 *   … --runs 9                            more rounds than five
 *
 * `docs/performance.md` says what the figures mean.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEngine } from './engine.ts';

const { values } = parseArgs({
  options: { texts: { type: 'string' }, runs: { type: 'string', default: '5' } },
});
const rounds = Number(values.runs);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run bench -- [--texts FOLDER] [--runs N]');
  process.exit(2);
}

const out = fileURLToPath(new URL('../out', import.meta.url));
const file = join(out, 'bench.json');
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
const engine = measureEngine(values.texts, rounds, (text) => console.log(`${text}\n`));
mkdirSync(out, { recursive: true });
writeFileSync(file, `${JSON.stringify({ machine, rounds, engine }, null, 2)}\n`);
console.log(`All figures are in ${file}.`);
