/**
 * `npm run accuracy`: how well mentions are found in the gold sets, which were
 * written by hand without knowledge of the rules (`tests/accuracy/`).
 *
 * A found mention is right when it overlaps an expected one of the same
 * record; spans listed as loose may be found or not. `--errors` lists what
 * was missed and what was wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader } from '../knowledge/read-text.ts';

interface Expected {
  readonly text: string;
  readonly record: string;
}

export interface GoldText {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly mentions: readonly Expected[];
  readonly loose?: readonly Expected[];
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Places of the expected words, in reading order, each found after the one before. */
function locate(text: string, expected: readonly Expected[]) {
  let from = 0;
  return expected.map(({ text: words, record }) => {
    const after = text.indexOf(words, from);
    const start = after >= 0 ? after : text.indexOf(words);
    from = start + words.length;
    return { start, end: start + words.length, record, words };
  });
}

/** Every place where loose words stand. */
function everywhere(text: string, loose: readonly Expected[]) {
  return loose.flatMap(({ text: words }) => {
    const places: { start: number; end: number }[] = [];
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
      places.push({ start, end: start + words.length });
    return places;
  });
}

const FOLDER = new URL('../tests/accuracy/', import.meta.url);

/** Every text of the gold sets. */
export function goldTexts(): GoldText[] {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith('mentions-'));
  const lines = files.flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'));
  return lines.filter(Boolean).map((line) => JSON.parse(line) as GoldText);
}

/** Scores by topic; `report` is told each miss and each wrong mention. */
export function measure(report: (line: string) => void = () => undefined): ReadonlyMap<string, Score> {
  const gold = goldTexts();
  const read = createTextReader(loadRecords().records);
  const scores = new Map<string, Score>();
  for (const { id, topic, text, mentions, loose = [] } of gold) {
    const score = scores.get(topic) ?? { right: 0, wrong: 0, missed: 0 };
    scores.set(topic, score);
    const expected = locate(text, mentions);
    const allowed = everywhere(text, loose);
    const found = read(text).mentions;
    for (const mention of found) {
      if (expected.some((span) => span.record === mention.record && overlap(span, mention))) score.right++;
      else if (!allowed.some((span) => overlap(span, mention))) {
        score.wrong++;
        report(`${id} wrong   ${mention.text} → ${mention.record}  (${mention.why})`);
      }
    }
    for (const span of expected) {
      const here = found.filter((mention) => overlap(span, mention)).map(({ record }) => record);
      if (here.includes(span.record)) continue;
      score.missed++;
      report(
        `${id} missed  ${span.words} → ${span.record}${here.length ? `, taken for ${here.join(', ')}` : ''}`,
      );
    }
  }
  return scores;
}

const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = measure(process.argv.includes('--errors') ? console.log : undefined);
  console.log('topic        right  wrong  missed  precision  recall');
  for (const [topic, { right, wrong, missed }] of scores) {
    console.log(
      `${topic.padEnd(12)} ${String(right).padStart(5)}  ${String(wrong).padStart(5)}  ${String(missed).padStart(6)}  ${percent(right, right + wrong).padStart(9)}  ${percent(right, right + missed)}`,
    );
  }
}
