/** `npm run knowledge -- --schema`: the JSON Schema by which editors' programs complete and check records and guides. */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Guide } from '../knowledge/guide-schema.ts';
import { KnowledgeRecord } from '../knowledge/schema.ts';

/** Which schema goes into which file of `knowledge/`. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'record.schema.json': KnowledgeRecord,
  'guide.schema.json': Guide,
};

export function writeSchemas(): void {
  for (const [file, schema] of Object.entries(SCHEMAS)) {
    const json = z.toJSONSchema(schema, { io: 'input' });
    writeFileSync(new URL(`../knowledge/${file}`, import.meta.url), `${JSON.stringify(json, null, 2)}\n`);
    console.log(`Wrote knowledge/${file}`);
  }
}
