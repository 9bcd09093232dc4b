/**
 * What `npm run knowledge` counts and lists about records that are right:
 * how many there are of what, and what an editor might look at next. Gives
 * lines of text; prints nothing itself.
 */
import { factAged, statusAged } from '../knowledge/ages.ts';
import { asOfDate } from '../knowledge/as-of.ts';
import { KINDS } from '../knowledge/kinds.ts';
import { propertyIds } from '../knowledge/properties.ts';
import { relatedTo } from '../knowledge/related.ts';
import type { Fact, KnowledgeRecord } from '../knowledge/schema.ts';
import { TOPICS } from '../knowledge/topics.ts';

type Records = readonly KnowledgeRecord[];

const PRIMARY: ReadonlySet<string> = new Set(['official', 'court', 'company', 'guild']);

const factsOf = (records: Records) =>
  records.flatMap((record) => record.facts.map((fact) => ({ record, fact })));

const kindsOf = (record: KnowledgeRecord, fact: Fact) =>
  fact.sources.map(({ source }) => record.sources.find(({ id }) => id === source)?.kind ?? '');

/** Disputed, or resting on a single source that is not primary. */
const isThin = (record: KnowledgeRecord, fact: Fact) =>
  fact.confidence === 'disputed' ||
  (fact.sources.length === 1 && !kindsOf(record, fact).some((kind) => PRIMARY.has(kind)));

const hasPrimary = ({ sources }: KnowledgeRecord) => sources.some(({ kind }) => PRIMARY.has(kind));

/** Names that ask for evidence, or are ruled out by some, without a sentence that shows it. */
const untested = ({ names }: KnowledgeRecord) =>
  names.filter(({ needs, not, examples }) => (needs || not) && !examples);

function unrelated(records: Records, all: Records): Records {
  const byId = new Map(all.map((record) => [record.id, record]));
  const joined = new Set(all.flatMap(({ id, relations = [] }) => relations.flatMap(({ to }) => [id, to])));
  // Facts that name other records join them too; that takes longer to find.
  return records.filter((record) => !joined.has(record.id) && !relatedTo(record, byId).length);
}

interface Aged {
  readonly record: KnowledgeRecord;
  readonly asOf: string;
  /** What may have changed, in words. */
  readonly what: string;
  readonly why: string;
}

const agedStatuses = (records: Records, today: string): Aged[] =>
  records.flatMap((record) => {
    const why = statusAged(record, today);
    return why ? [{ record, asOf: record.status.asOf, what: `status (${record.status.status})`, why }] : [];
  });

const agedFacts = (records: Records, today: string): Aged[] =>
  factsOf(records).flatMap(({ record, fact }) => {
    const why = factAged(record, fact, today);
    const what = `${fact.property}${fact.of ? `, ${fact.of}` : ''}`;
    return why ? [{ record, asOf: asOfDate(record, fact.sources), what, why }] : [];
  });

/** A row of the table: what is counted, and how it is counted among some records. */
type Row = readonly [label: string, count: (records: Records) => number];

const countFacts = (isCounted: (fact: Fact, record: KnowledgeRecord) => boolean) => (records: Records) =>
  factsOf(records).filter(({ fact, record }) => isCounted(fact, record)).length;

const sum = (records: Records, size: (record: KnowledgeRecord) => number) =>
  records.reduce((total, record) => total + size(record), 0);

const rows = (today: string): readonly (readonly Row[])[] => [
  [
    ['records', (records) => records.length],
    ...KINDS.map(
      (kind): Row => [`  ${kind}`, (records) => records.filter((record) => record.kind === kind).length],
    ),
  ],
  [
    ['facts', countFacts(() => true)],
    ['  settled', countFacts(({ confidence }) => confidence === 'settled')],
    ['  reported', countFacts(({ confidence }) => confidence === 'reported')],
    ['  disputed', countFacts(({ confidence }) => confidence === 'disputed')],
    ['  earlier values', countFacts(({ until }) => until !== undefined)],
    ['  thin', countFacts((fact, record) => isThin(record, fact))],
    ['  past their age', (records) => agedFacts(records, today).length],
    ['statuses past their age', (records) => agedStatuses(records, today).length],
  ],
  [
    ['misstatements', (records) => sum(records, ({ misstatements = [] }) => misstatements.length)],
    ['names', (records) => sum(records, ({ names }) => names.length)],
    [
      '  that ask for evidence',
      (records) => sum(records, ({ names }) => names.filter(({ needs, not }) => needs || not).length),
    ],
    ['timeline entries', (records) => sum(records, ({ timeline = [] }) => timeline.length)],
    ['relations', (records) => sum(records, ({ relations = [] }) => relations.length)],
    ['sources', (records) => sum(records, ({ sources }) => sources.length)],
    [
      '  primary',
      (records) => sum(records, ({ sources }) => sources.filter(({ kind }) => PRIMARY.has(kind)).length),
    ],
  ],
];

const LABEL_WIDTH = 26;
const CELL_WIDTH = 11;

const row = (label: string, cells: readonly (string | number)[]) =>
  label.padEnd(LABEL_WIDTH) + cells.map((cell) => String(cell).padStart(CELL_WIDTH)).join('');

const count = (value: number) => value.toLocaleString('en-GB');

export function reportTable(records: Records, today: string): string[] {
  const groups = [...TOPICS.map((topic) => records.filter((record) => record.topic === topic)), records];
  return [
    row('', [...TOPICS, 'all']),
    ...rows(today).flatMap((block, i) => [
      ...(i ? [''] : []),
      ...block.flatMap(([label, measure]) => {
        const counts = groups.map(measure);
        return counts.at(-1) ? [row(label, counts.map(count))] : [];
      }),
    ]),
  ];
}

/** What an editor might look at next; each list is printed when its switch is given. */
export interface Check {
  readonly option: 'aged' | 'thin' | 'no-primary' | 'no-relations' | 'no-examples';
  readonly title: string;
  readonly items: readonly string[];
}

/** About some records; `all` are those they can be related to. */
export function reportChecks(records: Records, all: Records, today: string): Check[] {
  const aged = [...agedStatuses(records, today), ...agedFacts(records, today)].sort(
    (a, b) => a.asOf.localeCompare(b.asOf) || a.record.id.localeCompare(b.record.id, 'en'),
  );
  return [
    {
      option: 'aged',
      title: 'statuses and facts past their age (the card says "may have changed")',
      items: aged.map(({ record, asOf, what, why }) => `${asOf.padEnd(10)}  ${record.id}: ${what}. ${why}`),
    },
    {
      option: 'thin',
      title: 'thin facts (disputed, or one source that is not primary)',
      items: factsOf(records)
        .filter(({ record, fact }) => isThin(record, fact))
        .map(
          ({ record, fact }) =>
            `${record.id}: ${fact.property}${fact.of ? `, ${fact.of}` : ''} (${fact.confidence})`,
        ),
    },
    {
      option: 'no-primary',
      title: 'records without an official, court, company or guild source',
      items: records.filter((record) => !hasPrimary(record)).map(({ id }) => id),
    },
    {
      option: 'no-relations',
      title: 'records that no relation joins to others',
      items: unrelated(records, all).map(({ id }) => id),
    },
    {
      option: 'no-examples',
      title: 'names that ask for evidence but have no example',
      items: records.flatMap((record) => untested(record).map(({ text }) => `${record.id}: "${text}"`)),
    },
  ];
}

/** How often each property is used, most used first, then those that never are. */
export function propertyUse(records: Records): string[] {
  const uses = new Map<string, number>(propertyIds.map((property) => [property, 0]));
  for (const { fact } of factsOf(records)) uses.set(fact.property, (uses.get(fact.property) ?? 0) + 1);
  const sorted = [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'));
  return sorted.map(([property, used]) => `${String(used).padStart(6)}  ${property}`);
}

/** A list in columns, read downwards. */
export function columns(items: readonly string[], width = 100): string[] {
  const cell = Math.max(...items.map(({ length }) => length)) + 2;
  const across = Math.max(1, Math.floor(width / cell));
  const down = Math.ceil(items.length / across);
  return Array.from({ length: down }, (_, line) =>
    Array.from({ length: across }, (_, column) => (items[column * down + line] ?? '').padEnd(cell))
      .join('')
      .trimEnd(),
  );
}
