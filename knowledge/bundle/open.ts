/**
 * Reads the bundle that `compile.ts` made: at once what every start needs,
 * single records when they are asked for. The one way to the records for
 * whatever ships.
 */
import type { ClaimData } from '../claims/claim-data.ts';
import { unpackClaims } from '../claims/pack.ts';
import { once, onceEach } from '../lazy.ts';
import type { LexiconData } from '../match/lexicon.ts';
import type { RecordHead } from '../record-head.ts';
import type { KnowledgeRecord, Misstatement, Relation, Source, TimelineEntry } from '../schema.ts';
import type { Bundle, BundleIndex } from './bundle.ts';
import { createTableOpener, type Line, openColumn } from './open-tables.ts';

/** All records, as the engine, the search and the cards use them. */
export interface Knowledge {
  /** In no order that means anything. */
  readonly ids: readonly string[];
  readonly head: (id: string) => RecordHead | undefined;
  /** By its place among the ids. */
  readonly headAt: (number: number) => RecordHead;
  readonly record: (id: string) => KnowledgeRecord | undefined;
  readonly names: (id: string) => readonly string[];
  /** The records that one links to and those that link to it: all that its card needs. */
  readonly around: (id: string) => ReadonlyMap<string, KnowledgeRecord>;
  readonly index: BundleIndex;
  readonly lexicon: LexiconData;
  readonly claims: () => ClaimData;
}

type Main = Pick<KnowledgeRecord, 'summary' | 'status' | 'reviewed' | 'revision'>;
type Fact = KnowledgeRecord['facts'][number];

/** The only thing of a group that has one. */
const only = <Thing>(line: Line): Thing => line.things<Thing>()[0] as Thing;

const countOf = (list: string) => (list ? list.split(' ').length : 0);

export function openBundle(bundle: Bundle): Knowledge {
  const ids = bundle.ids.split('\n');
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const index = JSON.parse(bundle.index) as BundleIndex;
  const openTable = createTableOpener(bundle.shapes, ids);
  const recordLine = openTable(bundle.records);
  const sourceLine = openTable(bundle.sources);
  const nameKinds = openColumn(bundle.names);

  /** A record's names, with which its line begins; forms that are only looked for are passed over. */
  const takeNames = (number: number, line: Line): string[] => {
    const kinds = nameKinds(number);
    const names = Array.from({ length: countOf(kinds()) }, line.text);
    for (let forms = countOf(kinds()); forms > 0; forms--) line.text();
    return names;
  };

  const headAt = onceEach((number: number): RecordHead => {
    const line = recordLine(number);
    takeNames(number, line);
    const head = only<Omit<RecordHead, 'id' | 'relations'>>(line);
    const relations = line.things<Relation>();
    return { id: ids[number] as string, ...head, ...(relations.length && { relations }) };
  });

  const sourceAt = onceEach((number: number) => only<Omit<Source, 'id'>>(sourceLine(number)));

  /** The numbers of each record's sources. */
  const sourcesOf = once(() => {
    let next = 0;
    return bundle.sourcesOf
      .split('\n')
      .map((line) => line.split('\t').map((number) => (number ? Number(number) : next++)));
  });

  const recordAt = onceEach((number: number): KnowledgeRecord => {
    const line = recordLine(number);
    const names = takeNames(number, line).map((text) => ({ text }));
    line.things();
    line.things();
    const main = only<Main>(line);
    const facts = line.things<Fact>();
    const misstatements = line
      .things<Omit<Misstatement, 'wordings'>>()
      .map((misstatement) => ({ wordings: [], ...misstatement }));
    const timeline = line.things<TimelineEntry>();
    const sources = (sourcesOf()[number] ?? []).map((source, place) => ({
      id: String(place),
      ...sourceAt(source),
    }));
    return {
      ...headAt(number),
      ...main,
      names,
      facts,
      ...(misstatements.length && { misstatements }),
      ...(timeline.length && { timeline }),
      sources,
    };
  });

  /** For each record the numbers of all that it links to or that link to it. */
  const links = once(() => {
    const all = ids.map(() => new Set<number>());
    for (const [from, line] of bundle.records.columns.links.split('\n').entries())
      for (const to of line ? line.split('\t').map(Number) : []) {
        all[from]?.add(to);
        all[to]?.add(from);
      }
    return all;
  });

  const byId =
    <T>(get: (number: number) => T) =>
    (id: string): T | undefined => {
      const number = numberOf.get(id);
      return number === undefined ? undefined : get(number);
    };
  const names = byId((number) => takeNames(number, recordLine(number)));
  const around = byId((number) => {
    const others = [...(links()[number] ?? [])].map(recordAt);
    return new Map(others.sort((a, b) => (a.id < b.id ? -1 : 1)).map((other) => [other.id, other]));
  });

  return {
    ids,
    head: byId(headAt),
    headAt,
    record: byId(recordAt),
    names: (id) => names(id) ?? [],
    around: (id) => around(id) ?? new Map(),
    index,
    lexicon: {
      text: bundle.records.columns.text,
      names: bundle.names,
      nameCount: index.nameCount,
      nameKinds: bundle.nameKinds,
      cues: bundle.cues,
      topicCues: index.topicCues,
      captions: bundle.captions,
    },
    claims: () => unpackClaims(bundle.claims, ids),
  };
}
