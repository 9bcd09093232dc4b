/**
 * `npm run knowledge`: checks the records and counts them.
 * `npm run knowledge -- --only id,id` shows the problems of those records only.
 * `npm run knowledge -- --schema` writes the JSON Schema for editors.
 */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { loadRecords } from '../knowledge/load-records.ts';
import { KnowledgeRecord } from '../knowledge/schema.ts';
import { TOPICS } from '../knowledge/topics.ts';

const args = process.argv.slice(2);

if (args.includes('--schema')) {
  const schema = z.toJSONSchema(KnowledgeRecord, { io: 'input' });
  writeFileSync(
    new URL('../knowledge/record.schema.json', import.meta.url),
    `${JSON.stringify(schema, null, 2)}\n`,
  );
  console.log('Wrote knowledge/record.schema.json');
  process.exit(0);
}

const only = args.includes('--only')
  ? new Set((args[args.indexOf('--only') + 1] ?? '').split(','))
  : undefined;
const { records, problems } = loadRecords();
const shown = only
  ? problems.filter(({ path }) => only.has(path.replace(/^.*[\\/]|\.json$/g, '')))
  : problems;

for (const { path, at, message } of shown) console.error(`${path}${at && ` › ${at}`}: ${message}`);

const facts = records.reduce((sum, record) => sum + record.facts.length, 0);
const wrong = records.reduce((sum, record) => sum + (record.misstatements?.length ?? 0), 0);
console.log(
  `${records.length} records (${TOPICS.map((topic) => `${topic} ${records.filter((record) => record.topic === topic).length}`).join(', ')}), ${facts} facts, ${wrong} misstatements`,
);
console.log(shown.length ? `${shown.length} problems: correct the lines above.` : 'No problems.');
process.exit(shown.length ? 1 : 0);
