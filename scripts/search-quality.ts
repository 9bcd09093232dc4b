/**
 * `npm run search-quality`: how often a query with typos, a short form or a
 * foreign name brings up the record that was meant, among the first three
 * results, beside what plain Fuse.js finds over the same names. The queries
 * are those of `tests/accuracy/queries.tsv`. `--misses` lists what failed;
 * exit status 1 when the search is below its floor.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import { compileBundle } from '../knowledge/bundle/compile.ts';
import { openBundle } from '../knowledge/bundle/open.ts';
import { loadRecords } from '../knowledge/load-records.ts';
import { createSearch } from '../knowledge/search/search.ts';

/** The share of queries whose record has to be among the first three. */
export const FLOOR = 0.97;
const FIRST = 3;

export interface Query {
  readonly kind: string;
  readonly text: string;
  /** Any of these will do. */
  readonly records: readonly string[];
}

interface Outcome extends Query {
  readonly found: readonly string[];
  readonly isRight: boolean;
}

export function readQueries(): Query[] {
  const file = new URL('../tests/accuracy/queries.tsv', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', text = '', records = ''] = line.split('\t');
      return { kind, text, records: records.split(',') };
    });
}

/** What a search answers: ids of records, best first, each once. */
type Finder = (query: string) => readonly string[];

const knowledge = openBundle(compileBundle(loadRecords().records));

export function ours(): Finder {
  const search = createSearch(knowledge);
  return (query) => search.find(query, FIRST).map(({ record }) => record.id);
}

/** Fuse.js as it comes, over titles and names. */
export function plainFuse(): Finder {
  const records = knowledge.ids.map((id) => ({
    id,
    title: knowledge.head(id)?.title ?? '',
    names: knowledge.names(id),
  }));
  const fuse = new Fuse(records, { keys: ['title', 'names'] });
  return (query) => fuse.search(query, { limit: FIRST }).map(({ item }) => item.id);
}

export const measure = (find: Finder, queries = readQueries()): readonly Outcome[] =>
  queries.map((query) => {
    const found = find(query.text);
    return { ...query, found, isRight: query.records.some((id) => found.includes(id)) };
  });

export const success = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ isRight }) => isRight).length / outcomes.length;

const share = (value: number) => value.toFixed(3);

function print(title: string, outcomes: readonly Outcome[], withMisses: boolean): void {
  console.log(`${title.padEnd(20)} ${share(success(outcomes))}   of ${outcomes.length}`);
  for (const [kind, some] of Map.groupBy(outcomes, ({ kind }) => kind))
    console.log(`  ${kind.padEnd(18)} ${share(success(some))}   of ${some.length}`);
  if (!withMisses) return;
  for (const { text, records, found, isRight } of outcomes)
    if (!isRight)
      console.log(`  missed  ${text}  →  ${records.join(', ')}; found ${found.join(', ') || 'nothing'}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`Success at ${FIRST}`);
  const outcomes = measure(ours());
  print('Obelus', outcomes, process.argv.includes('--misses'));
  print('plain Fuse.js', measure(plainFuse()), false);
  process.exit(success(outcomes) < FLOOR ? 1 : 0);
}
