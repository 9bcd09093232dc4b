/**
 * `npm run guide`: lists the guides and tells what is wrong with them.
 * `npm run guide -- ID` prints one as a Markdown table.
 * `npm run guide -- --schema` writes the JSON Schema for editors.
 */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { buildGuide } from '../knowledge/guide-build.ts';
import { loadGuides } from '../knowledge/guide-load.ts';
import { guideMarkdown } from '../knowledge/guide-markdown.ts';
import { Guide } from '../knowledge/guide-schema.ts';
import { loadRecords } from '../knowledge/load-records.ts';

const wanted = process.argv[2];

if (wanted === '--schema') {
  const schema = z.toJSONSchema(Guide, { io: 'input' });
  const file = new URL('../knowledge/guide.schema.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log('Wrote knowledge/guide.schema.json');
  process.exit(0);
}

const { records } = loadRecords();
const { guides, problems } = loadGuides(records);
for (const { path, at, message } of problems) console.error(`${path}${at && ` › ${at}`}: ${message}`);

const models = guides.map((guide) => buildGuide(guide, records));
const model = models.find(({ id }) => id === wanted);
if (model) console.log(guideMarkdown(model, new Date().toISOString().slice(0, 10)));
else {
  if (wanted) console.error(`There is no guide "${wanted}". These exist:`);
  for (const { id, title, groups, sources } of models) {
    const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
    console.log(`${id.padEnd(20)} ${title} (${rows} rows, ${sources.length} sources)`);
  }
}
process.exit(problems.length || (wanted && !model) ? 1 : 0);
