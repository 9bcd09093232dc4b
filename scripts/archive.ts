/**
 * `npm run -s archive -- 20000 > archive.jsonl`: lines for `npm run check -- --jsonl`,
 * to measure how many it reads in a second. Each is an article of a few
 * paragraphs, put together from the sentences of the record, its recorded
 * misstatements, and sentences that are about something else. The same number
 * gives the same lines.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatValue } from '../knowledge/format.ts';
import { loadRecords } from '../knowledge/load-records.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';

const OTHER = [
  'The council met on Tuesday to discuss the budget for the next two years, and adjourned without a vote.',
  'Heavy rain closed three roads in the north of the county, where some 4,000 homes were without power.',
  'The museum will show the paintings from 12 March to 30 June; tickets cost 14 euros.',
  'In the second half the visitors scored twice within five minutes and won 3-1.',
  'Shares fell 2.4 per cent after the company said that sales had grown less than expected.',
  'She studied chemistry in Leiden, worked for a bank, and published her first novel at 51.',
  'A spokesman said the train was late because of a signal failure, and apologised to passengers.',
  'The recipe asks for 200 grams of flour, two eggs and a little patience.',
];
const PARAGRAPHS = 4;
const SENTENCES = 4;
/** Of all sentences: the others are about something else. */
const ON_TOPIC = 0.4;

/** A linear congruential generator (Numerical Recipes): the same lines everywhere. */
function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What can be said of an entry, right and wrong. */
function sentencesOf({ title, headline, summary, facts, misstatements = [] }: KnowledgeRecord): string[] {
  return [
    headline,
    summary,
    ...facts.map(({ property, value }) => `${title}: ${PROPERTIES[property].label}, ${formatValue(value)}.`),
    ...misstatements.flatMap(({ wordings }) => wordings.map((wording) => `${title}: ${wording}.`)),
  ];
}

function* lines(count: number): Generator<string> {
  const random = createRandom(1);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const entries = loadRecords().records.map(sentencesOf);
  const sentence = (about: readonly string[]) => pick(random() < ON_TOPIC ? about : OTHER);
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
