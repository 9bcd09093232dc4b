/**
 * Says what is wrong with a set of records, in sentences an editor can act on.
 *
 * The schema judges each file alone; this judges what only the whole set can
 * show: links that lead nowhere, one name for two records, facts that cite a
 * source the record does not have, dates out of order. Called by the build,
 * by `npm run knowledge` and by the tests, never in a browser.
 */

import { PROPERTIES } from './properties.ts';
import { KnowledgeRecord, type Name, type SourceRef } from './schema.ts';

export interface RecordFile {
  /** Path as shown to the editor. */
  readonly path: string;
  readonly json: unknown;
}

export interface Problem {
  readonly path: string;
  /** Where in the file, like `facts[3].value`. */
  readonly at: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

export interface CheckedRecords {
  readonly records: readonly KnowledgeRecord[];
  readonly problems: readonly Problem[];
}

/** Sites that relay, gather or generate; a record cites the original instead. */
const RELAYS = [
  'wikipedia.org',
  'aitoolsobserver.com',
  'letsdatascience.com',
  'artainews.com',
  'ngtimes.org',
  'thedailyscout.com',
  'aisecwatch.com',
  'tapestry.news',
  'theagenttimes.com',
  'hoodline.com',
  'github.com',
  'medium.com',
  'reddit.com',
  'news.google.com',
  'msn.com',
  'pages.dev',
  'substack.com',
  'solab.ai',
  'chatgptiseatingtheworld.com',
];

const isRelay = (url: string) => {
  const host = new URL(url).hostname;
  return RELAYS.some((relay) => host === relay || host.endsWith(`.${relay}`));
};

const atPath = (path: readonly PropertyKey[]) =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');

/** The first and last day a partial date can mean, as comparable strings. */
const earliest = (date: string) => `${date}-01-01`.slice(0, 10);
const latest = (date: string) =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

const nameKey = (name: Name) => {
  const text = name.text
    .normalize('NFKC')
    .replace(/[\s\u00ad\-‐‑–]+/gu, ' ')
    .replace(/[’‘]/gu, "'");
  return name.case === 'exact' ? text : text.toLowerCase();
};

function checkOne(record: KnowledgeRecord, report: (at: string, message: string) => void) {
  const known = new Set(record.sources.map((source) => source.id));
  const cited = new Set<string>();
  const cite = (refs: readonly SourceRef[], at: string) => {
    for (const { source } of refs) {
      cited.add(source);
      if (!known.has(source))
        report(
          at,
          `cites the source "${source}", which is not in this record's sources. Add it there, or correct the id.`,
        );
    }
  };

  cite(record.status.sources, 'status.sources');
  record.facts.forEach((fact, i) => {
    const at = `facts[${i}]`;
    cite(fact.sources, `${at}.sources`);
    const { types, label } = PROPERTIES[fact.property];
    if (!(types as readonly string[]).includes(fact.value.type)) {
      report(
        `${at}.value`,
        `is of type "${fact.value.type}", but the property "${fact.property}" (${label}) takes ${types.join(' or ')}.`,
      );
    }
    if (fact.since && fact.until && earliest(fact.since) > latest(fact.until))
      report(at, `holds since ${fact.since} but until ${fact.until}: put the dates in order.`);
    if (fact.value.type === 'period' && earliest(fact.value.from) > latest(fact.value.to))
      report(`${at}.value`, `runs from ${fact.value.from} to ${fact.value.to}: put the dates in order.`);
  });
  record.misstatements?.forEach((wrong, i) => {
    cite(wrong.sources, `misstatements[${i}].sources`);
  });
  record.timeline?.forEach((entry, i, all) => {
    cite(entry.sources, `timeline[${i}].sources`);
    const before = all[i - 1];
    if (before && earliest(before.date) > latest(entry.date))
      report(
        `timeline[${i}]`,
        `is dated ${entry.date} but stands after ${before.date}: list the oldest first.`,
      );
    if (entry.state === 'happened' && earliest(entry.date) > record.reviewed)
      report(
        `timeline[${i}]`,
        `is dated ${entry.date}, after the review of ${record.reviewed}, so its state must be "scheduled".`,
      );
  });
  if (earliest(record.status.asOf) > record.reviewed)
    report(
      'status.asOf',
      `is later than the review (${record.reviewed}). Give the date of the newest evidence.`,
    );

  const ids = new Set<string>();
  record.sources.forEach((source, i) => {
    if (ids.has(source.id))
      report(`sources[${i}].id`, `"${source.id}" is used twice. Give each source its own id.`);
    ids.add(source.id);
    if (!cited.has(source.id))
      report(
        `sources[${i}]`,
        `"${source.id}" is not cited by any fact, status, misstatement or timeline entry. Cite it or remove it.`,
      );
    if (source.url && isRelay(source.url))
      report(
        `sources[${i}].url`,
        'is a relay, an aggregator or user-generated. Cite the original, with publisher, title and date if its address is not known.',
      );
  });

  const written = new Set<string>();
  record.names.forEach((name, i) => {
    const key = nameKey(name);
    if (written.has(key)) report(`names[${i}]`, `"${name.text}" is listed twice. Keep one.`);
    written.add(key);
    for (const example of name.examples?.yes ?? []) {
      if (!nameKey({ text: example }).toLowerCase().includes(key.toLowerCase()))
        report(`names[${i}].examples`, `"${example}" does not contain the name "${name.text}".`);
    }
  });
}

/** Parses all files and judges them together; records that do not parse are left out. */
export function checkRecords(files: readonly RecordFile[]): CheckedRecords {
  const problems: Problem[] = [];
  const records: KnowledgeRecord[] = [];
  const pathOf = new Map<string, string>();

  for (const { path, json } of files) {
    const parsed = KnowledgeRecord.safeParse(json);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        problems.push({ path, at: atPath(issue.path), message: issue.message });
      continue;
    }
    const record = parsed.data;
    const report = (at: string, message: string) => problems.push({ path, at, message });
    const twin = pathOf.get(record.id);
    if (twin) report('id', `"${record.id}" is already the id of ${twin}. Choose another.`);
    if (!path.replaceAll('\\', '/').endsWith(`${record.topic}/${record.id}.json`))
      report('id', `the file must be ${record.topic}/${record.id}.json, as its topic and id say.`);
    pathOf.set(record.id, path);
    checkOne(record, report);
    records.push(record);
  }

  const owners = new Map<string, string>();
  for (const record of records) {
    const path = pathOf.get(record.id) ?? record.id;
    const mustExist = (id: string | undefined, at: string) => {
      if (id && !pathOf.has(id))
        problems.push({
          path,
          at,
          message: `names the record "${id}", which does not exist. Correct the id or add that record.`,
        });
    };
    record.relations?.forEach((relation, i) => {
      mustExist(relation.to, `relations[${i}].to`);
      if (relation.to === record.id)
        problems.push({ path, at: `relations[${i}].to`, message: 'leads back to this record. Remove it.' });
    });
    mustExist(record.provision?.law, 'provision.law');
    record.facts.forEach((fact, i) => {
      if (fact.value.type === 'entity') mustExist(fact.value.record, `facts[${i}].value.record`);
      if (fact.value.type === 'provision') mustExist(fact.value.law, `facts[${i}].value.law`);
    });
    record.names.forEach((name, i) => {
      for (const id of name.needs?.records ?? []) mustExist(id, `names[${i}].needs.records`);
      if (name.specific) return;
      const key = nameKey(name);
      const owner = owners.get(key);
      if (owner)
        problems.push({
          path,
          at: `names[${i}]`,
          message: `"${name.text}" is also a name of "${owner}". Make it contextual in both, saying what each needs, or drop it from one.`,
        });
      owners.set(key, record.id);
    });
  }
  return { records, problems };
}
