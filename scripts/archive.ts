/**
 * `npm run -s archive -- 20000 > archive.jsonl`: lines for `npm run check -- --jsonl`,
 * to measure how many it reads in a second. Each is an article of a few
 * paragraphs, put together from the sentences of the record, its recorded
 * misstatements, and sentences that are about something else. The same number
 * gives the same lines.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadRecords } from '../knowledge/load-records.ts';
import { createRandom, pickFrom } from './random.ts';
import { OTHER_SENTENCES, sentencesOf } from './sentences.ts';

const PARAGRAPHS = 4;
const SENTENCES = 4;
/** Of all sentences: the others are about something else. */
const ON_TOPIC = 0.4;

function* lines(count: number): Generator<string> {
  const random = createRandom(1);
  const pick = <Item>(items: readonly Item[]) => pickFrom(random, items);
  const entries = loadRecords().records.map(sentencesOf);
  const sentence = (about: readonly string[]) => pick(random() < ON_TOPIC ? about : OTHER_SENTENCES);
  for (let id = 1; id <= count; id++) {
    const about = pick(entries);
    const text = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: SENTENCES }, () => sentence(about)).join(' '),
    ).join('\n\n');
    yield `${JSON.stringify({ id, text, date: '2026-01' })}\n`;
  }
}

process.stdout.on('error', () => process.exit());
await pipeline(Readable.from(lines(Number(process.argv[2] ?? 20_000))), process.stdout);
