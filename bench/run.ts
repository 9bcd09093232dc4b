/**
 * `npm run bench`: how fast Obelus is beside other ways to do the same, in one
 * run on one machine. Prints tables and leaves all figures in out/bench.json.
 *
 *   npm run bench                                   the engine, on made text
 *   npm run bench -- --texts FOLDER                 the engine, on texts and pages of a folder
 *   npm run bench -- --pages FOLDER [--pages …]     saved pages in Chromium too (build first)
 *   … --all                                         all pages, not twelve
 *   … --runs 9                                      more rounds than five
 *   … --only engine|pages                           one part alone
 *
 * `docs/performance.md` says what the figures mean.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEngine } from './engine.ts';
import { costTable } from './pages/cost-table.ts';
import { BUILT, measurePages } from './pages/pages.ts';

const RUNS = '5';
const SAMPLE = '12';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    pages: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
    sample: { type: 'string', default: SAMPLE },
    runs: { type: 'string', default: RUNS },
    only: { type: 'string' },
  },
});
const { texts, pages: folders, all, only } = values;
const [rounds, sample] = [Number(values.runs), Number(values.sample)];
const isNumber = (value: number) => Number.isInteger(value) && value > 0;
const isOnly = only === undefined || only === 'engine' || (only === 'pages' && folders.length > 0);
if (!isNumber(rounds) || !isNumber(sample) || !isOnly) {
  console.error(
    'Usage: npm run bench -- [--texts FOLDER] [--pages FOLDER]… [--all | --sample N] [--runs N] [--only engine|pages]',
  );
  process.exit(2);
}

if (folders.length && !existsSync(BUILT)) {
  console.error('There is no extension to measure: run `npm run build` first.');
  process.exit(2);
}

const out = fileURLToPath(new URL('../out', import.meta.url));
const file = join(out, 'bench.json');
mkdirSync(out, { recursive: true });

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
};
const engine =
  only === 'pages' ? undefined : measureEngine(texts, rounds, (text) => console.log(`${text}\n`));
const groups =
  folders.length && only !== 'engine'
    ? await measurePages({
        folders,
        ...(!all && { sample }),
        rounds,
        workFolder: join(out, 'bench-extensions'),
        tell: (line) => console.error(line),
      })
    : undefined;
for (const group of groups ?? []) console.log(`${costTable(group)}\n`);
writeFileSync(file, `${JSON.stringify({ machine, rounds, engine, pages: groups }, null, 2)}\n`);
console.log(`All figures are in ${file}.`);
