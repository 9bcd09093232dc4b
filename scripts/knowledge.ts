/**
 * `npm run knowledge`: checks the records and the guides over them, says what
 * is wrong, and counts. With a switch it lists instead:
 * `npm run knowledge -- SWITCH`, for those see USAGE.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Problem, problemLine } from '../knowledge/check-records.ts';
import { loadGuides } from '../knowledge/guide-load.ts';
import { loadRecords } from '../knowledge/load-records.ts';
import { didYouMean } from '../knowledge/nearest.ts';
import { columns, propertyUse, reportChecks, reportTable } from './knowledge-report.ts';
import { writeSchemas } from './knowledge-schema.ts';

const USAGE = `Usage: npm run knowledge -- SWITCH
  --only id,id      the problems of these records alone
  --aged            what may have changed since its evidence
  --thin            facts that rest on little
  --no-primary      records without a primary source
  --no-relations    records joined to no other
  --no-examples     names that ask for evidence without an example
  --advice          what is allowed, but could be better
  --properties      what facts can be about, by use
  --schema          writes the JSON Schemas for editors`;

const boolean = { type: 'boolean', default: false } as const;

/** The switches that were given; stops with the usage when one is unknown. */
function readSwitches() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        aged: boolean,
        thin: boolean,
        'no-primary': boolean,
        'no-relations': boolean,
        'no-examples': boolean,
        advice: boolean,
        properties: boolean,
        schema: boolean,
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

const switches = readSwitches();
const print = (lines: readonly string[]) => console.log(lines.join('\n'));

if (switches.schema) {
  writeSchemas();
  process.exit(0);
}

const today = new Date().toISOString().slice(0, 10);
const only = switches.only && new Set(switches.only.split(','));
const idOf = ({ path }: Problem) => basename(path, '.json');
const isShown = (problem: Problem) => !only || only.has(idOf(problem));

const { records, advice, problems: recordProblems } = loadRecords();
// A guide can only be judged over records that are right.
const checkedGuides = recordProblems.length ? { guides: [], problems: [] } : loadGuides(records);
const problems = [...recordProblems, ...checkedGuides.problems].filter(isShown).map(problemLine);

const known = [...records.map(({ id }) => id), ...recordProblems.map(idOf)];
for (const id of only || [])
  if (!known.includes(id))
    problems.push(
      `There is no record "${id}"; ${didYouMean(id, known, 'see the files in knowledge/records.')}`,
    );

for (const problem of problems) console.error(problem);

const lists = [
  ...reportChecks(only ? records.filter(({ id }) => only.has(id)) : records, records, today),
  {
    option: 'advice',
    title: 'things that are allowed, but could be better',
    items: advice.filter(isShown).map(problemLine),
  },
] as const;
const asked = lists.filter(({ option }) => switches[option]);

if (switches.properties) print(columns(propertyUse(records)));
for (const { title, items } of asked)
  print([`${items.length} ${title}`, ...items.map((item) => `  ${item}`), '']);

if (!only && !asked.length && !switches.properties) {
  print(reportTable(records, today));
  print([
    '',
    `${checkedGuides.guides.length} guides`,
    '',
    'Properties, by use',
    ...columns(propertyUse(records)),
  ]);
  print(['', 'To look at']);
  for (const { option, title, items } of lists)
    if (items.length) console.log(`${String(items.length).padStart(6)}  ${title}: --${option}`);
  console.log();
}
if (!problems.length) console.log('No problems.');
else console.log(`${problems.length} to correct: see the top.`);
process.exitCode = problems.length ? 1 : 0;
