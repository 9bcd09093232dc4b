/**
 * `npm run coverage -- FOLDER`: which rows of the research dossiers in FOLDER
 * are on record, by `knowledge/coverage/*.json`, and whether those records
 * really hold them: a dated row's day, a case's docket number, a misstatement.
 * `--rows` lists the rows, `--rejected` those left out, with the reason;
 * `--only TEXT` takes only rows whose key has TEXT.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadRecords } from '../knowledge/load-records.ts';
import { type DossierRow, dossierRows, missingDossiers } from './dossier-rows.ts';

/** A file in `knowledge/coverage`: rows by key, with the records that hold them, or why none does. */
interface Coverage {
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly rejected: Readonly<Record<string, string>>;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'boolean' },
    rejected: { type: 'boolean' },
    only: { type: 'string', default: '' },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const folder = positionals[0] ?? stop('Name the folder that holds the dossiers: npm run coverage -- FOLDER');
const missing = missingDossiers(folder);
if (missing.length) stop(`${folder} does not hold ${missing.join(', ')}. Name the folder with the dossiers.`);

const isAsked = (key: string) => key.includes(options.only);
const rows = dossierRows(folder).filter(({ key }) => isAsked(key));
if (options.rows) {
  for (const { key, text } of rows) console.log(`${key}\t${text.replace(/\s+/g, ' ').slice(0, 160)}`);
  process.exit(0);
}

const FOLDER = new URL('../knowledge/coverage/', import.meta.url);
const covered = new Map<string, readonly string[]>();
const rejected = new Map<string, string>();
const problems: string[] = [];
for (const file of readdirSync(FOLDER).sort()) {
  const coverage: Coverage = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  for (const [key, ids] of Object.entries(coverage.rows))
    covered.set(key, [...(covered.get(key) ?? []), ...ids]);
  for (const [key, reason] of Object.entries(coverage.rejected)) {
    if (!reason.trim()) problems.push(`${key}: is rejected without a reason; write one in ${file}`);
    rejected.set(key, reason);
  }
}

const byId = new Map(loadRecords().records.map((record) => [record.id, record]));

/** What is wrong with the coverage of a row. */
function problemOf({ key, dates, dockets }: DossierRow): string | undefined {
  const ids = covered.get(key) ?? [];
  if (rejected.has(key)) return ids.length ? 'is both on record and rejected; keep one' : undefined;
  if (!ids.length) return 'is neither on record nor rejected';
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length) return `names records that do not exist or are wrong: ${unknown.join(', ')}`;
  const records = ids.map((id) => byId.get(id));
  const text = JSON.stringify(records);
  const gone = [...dates, ...dockets].filter((value) => !text.includes(value));
  if (gone.length) return `${ids.join(', ')} does not hold ${gone.join(', ')}`;
  if (/:M\d/.test(key) && !records.some((record) => record?.misstatements?.length))
    return `${ids.join(', ')} has no misstatement`;
  return undefined;
}

const known = new Set(rows.map(({ key }) => key));
for (const key of new Set([...covered.keys(), ...rejected.keys()]))
  if (isAsked(key) && !known.has(key)) problems.push(`${key}: is in no dossier; correct the key`);
for (const row of rows) {
  const problem = problemOf(row);
  if (problem) problems.push(`${row.key}: ${problem}`);
}

for (const problem of problems) console.error(problem);
const left = rows.filter(({ key }) => rejected.has(key));
if (options.rejected) for (const { key } of left) console.log(`${key}\t${rejected.get(key)}`);

/** By dossier: "copyright 512 rows, 9 rejected". */
const counts = Map.groupBy(rows, ({ key }) => key.replace(/:.*/, ''));
for (const [dossier, its] of counts)
  console.log(
    `${dossier}: ${its.length} rows, ${its.filter(({ key }) => rejected.has(key)).length} rejected`,
  );
console.log(`${rows.length} rows, ${left.length} rejected, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
