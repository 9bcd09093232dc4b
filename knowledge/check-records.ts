/**
 * Says what is wrong with a set of records, in sentences an editor can act on.
 *
 * The schema judges the shape of each file (`explain-shape.ts` words what it
 * finds), `check-record.ts` what one record says; this puts both together and
 * adds what only the whole set can show: links that lead nowhere, relations
 * written twice, one name for two records. Called by the build, by `npm run
 * knowledge` and by the tests, never in a browser.
 */
import { adviseOn, checkRecord, nameKey } from './check-record.ts';
import { explainShape } from './explain-shape.ts';
import { type JsonLines, jsonLines } from './json-lines.ts';
import { didYouMean } from './nearest.ts';
import { type Kind, KnowledgeRecord, type RelationType } from './schema.ts';

export interface RecordFile {
  /** Path as shown to the editor. */
  readonly path: string;
  readonly json: unknown;
  /** As it stands in the file, so that a problem can name its line. */
  readonly text?: string;
}

export interface Problem {
  readonly path: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Where in the file, like `facts[3].value`; empty for the file as a whole. */
  readonly at: string;
  /** What is wrong and what to do: a clause that goes after the place. */
  readonly message: string;
}

export interface CheckedRecords {
  readonly records: readonly KnowledgeRecord[];
  readonly problems: readonly Problem[];
  /** What is allowed, but could be better. */
  readonly advice: readonly Problem[];
}

/** `knowledge/records/film/here-film.json:31 › facts[3].value.type is "dat"; did you mean "date"?` */
export const problemLine = ({ path, line, at, message }: Problem): string =>
  [`${path}${line ? `:${line}` : ''} ›`, at, message].filter(Boolean).join(' ');

export const atPath = (path: readonly PropertyKey[]) =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');

const pathAt = (at: string): PropertyKey[] =>
  [...at.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index ? Number(index) : key));

/** Collects what is found in one file, with its line where the text of the file is known. */
export function createReport({ path, text }: RecordFile, problems: Problem[]) {
  let lines: JsonLines | undefined;
  return (at: string, message: string) => {
    if (text !== undefined) lines ??= jsonLines(text);
    problems.push({ path, ...(lines && { line: lines.lineOf(pathAt(at)) }), at, message });
  };
}

type Report = ReturnType<typeof createReport>;
type Owned = { readonly record: KnowledgeRecord; readonly path: string; readonly report: Report };

/** Parses all files and judges them together; records that do not parse are left out. */
export function checkRecords(files: readonly RecordFile[]): CheckedRecords {
  const problems: Problem[] = [];
  const advice: Problem[] = [];
  const owned: Owned[] = [];
  const byId = new Map<string, Owned>();
  for (const file of files) {
    const report = createReport(file, problems);
    const { path, json, text } = file;
    for (const { path: around, key } of text === undefined ? [] : jsonLines(text).repeated)
      report(atPath([...around, key]), 'is written twice. Keep one.');
    const parsed = KnowledgeRecord.safeParse(json);
    if (!parsed.success) {
      for (const issue of explainShape(parsed.error, json, KnowledgeRecord))
        report(atPath(issue.path), issue.message);
      continue;
    }
    const record = parsed.data;
    const twin = byId.get(record.id);
    if (twin) report('id', `"${record.id}" is already the id of ${twin.path}. Choose another.`);
    if (!path.replaceAll('\\', '/').endsWith(`${record.topic}/${record.id}.json`))
      report(
        'id',
        `is "${record.id}" and the topic "${record.topic}", so the file must be ${record.topic}/${record.id}.json. Rename it, or correct them.`,
      );
    checkRecord(record, report);
    adviseOn(record, createReport(file, advice));
    owned.push({ record, path, report });
    byId.set(record.id, { record, path, report });
  }
  for (const one of owned) checkLinks(one, byId);
  checkOwners(owned);
  return { records: owned.map(({ record }) => record), problems, advice };
}

/** Every record that a record points to. */
function checkLinks({ record, report }: Owned, byId: ReadonlyMap<string, Owned>): void {
  const mustExist = (id: string | undefined, at: string) => {
    if (id && !byId.has(id))
      report(
        at,
        `names the record "${id}", which does not exist; ${didYouMean(id, [...byId.keys()], 'correct the id or add that record.')}`,
      );
  };
  mustExist(record.provision?.law, 'provision.law');
  record.facts.forEach(({ value }, i) => {
    if (value.type === 'entity') mustExist(value.record, `facts[${i}].value.record`);
    if (value.type === 'provision') mustExist(value.law, `facts[${i}].value.law`);
  });
  record.names.forEach(({ needs }, i) => {
    for (const id of needs?.records ?? []) mustExist(id, `names[${i}].needs.records`);
  });
  const targets = new Set<string>();
  record.relations?.forEach(({ type, to }, i) => {
    const at = `relations[${i}]`;
    mustExist(to, `${at}.to`);
    if (to === record.id) report(`${at}.to`, 'leads back to this record. Remove it.');
    else if (targets.has(to)) report(at, `leads to "${to}" a second time. Keep the more telling relation.`);
    else {
      const other = byId.get(to)?.record;
      const back = other?.relations?.find((relation) => relation.to === record.id);
      if (back && other && isWeaker({ type, from: record }, { type: back.type, from: other }))
        report(
          at,
          `("${type}") leads to "${to}", whose own relation "${back.type}" leads here. Remove this one: a relation is written once, on one of the two, and read from both.`,
        );
    }
    targets.add(to);
  });
}

/** These say less than other relations, the first least. */
const VAGUE: readonly RelationType[] = ['see also', 'concerns'];
/** What others point to rather than pointing to them, the most first; the relation is written on the other record. */
const GENERAL: readonly Kind[] = [
  'law',
  'provision',
  'body',
  'company',
  'person',
  'dataset',
  'tool',
  'concept',
];

interface Directed {
  readonly type: RelationType;
  readonly from: KnowledgeRecord;
}

const rank = <T>(list: readonly T[], item: T) => (list.includes(item) ? list.indexOf(item) : list.length);

/** Of two relations between the same records, whether it is the one to remove. */
function isWeaker(one: Directed, other: Directed): boolean {
  const byType = rank(VAGUE, one.type) - rank(VAGUE, other.type);
  const byKind = rank(GENERAL, one.from.kind) - rank(GENERAL, other.from.kind);
  return (byType || byKind || one.from.id.localeCompare(other.from.id)) < 0;
}

/** No two records can have the same name for sure. */
function checkOwners(owned: readonly Owned[]): void {
  const owners = new Map<string, string>();
  for (const { record, report } of owned) {
    record.names.forEach((name, i) => {
      if (name.specific) return;
      const key = nameKey(name);
      const owner = owners.get(key);
      // Twice in one record is `checkRecord`'s.
      if (owner && owner !== record.id)
        report(
          `names[${i}]`,
          `"${name.text}" is also a name of "${owner}". Make it contextual in both, saying what each needs, or drop it from one.`,
        );
      owners.set(key, record.id);
    });
  }
}
