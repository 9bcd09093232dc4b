/** Reads the sample article as the extension does, tells what was found, and leaves all of it in a file. */
import { writeFileSync } from 'node:fs';
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader } from '../knowledge/read-text.ts';
import { coverageText, VERDICT_ORDER, VERDICT_WORDS } from '../knowledge/verdict-words.ts';
import { openArticle, type Studio } from './pictures/studio.ts';

export async function leaveReading(studio: Studio, file: string): Promise<void> {
  const page = await openArticle(studio);
  const text = await page.$eval('article', (article) => (article as HTMLElement).innerText);
  const date = await page.$eval('article time', (time) => (time as HTMLTimeElement).dateTime);
  await page.close();
  const read = createTextReader(loadRecords().records)(text, date);
  const records = new Set(read.mentions.map(({ record }) => record));
  console.log(`The sample article: ${read.mentions.length} mentions of ${records.size} records;`);
  console.log(`${coverageText(read.coverage)}:`);
  for (const verdict of VERDICT_ORDER) {
    const found = read.claims.filter((claim) => claim.verdict === verdict);
    if (found.length)
      console.log(`  ${VERDICT_WORDS[verdict].word}: ${found.map(({ stated }) => `“${stated}”`).join(', ')}`);
  }
  writeFileSync(file, `${JSON.stringify({ text, ...read }, null, 2)}\n`);
}
