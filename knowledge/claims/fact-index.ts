/** The facts a statement can be about, by record, with the meaning parts of what they are `of`. */
import type { PropertyId } from '../properties.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import { stems } from './stems.ts';

export interface IndexedFact {
  readonly record: KnowledgeRecord;
  readonly fact: Fact;
  /** What it is `of`, as stems: each item of a list on its own, without what the record's title says. */
  readonly qualifiers: readonly (readonly string[])[];
}

export interface FactIndex {
  /** The facts of a record and of what is part of it or what it is part of. */
  factsOf(record: string): readonly IndexedFact[];
  /** Whether records of this kind ever state the property. */
  isUsual(kind: KnowledgeRecord['kind'], property: PropertyId): boolean;
  /** Whether one record is part of the other, or both of one law. */
  isFamily(a: string, b: string): boolean;
  /** Whether the first record is part of the second. */
  isPartOf(part: string, record: string): boolean;
  /** Whether a relation leads from one record to the other. */
  isRelated(a: string, b: string): boolean;
}

/** Said of everything in these topics, so that it tells nothing apart. */
const COMMON = new Set(['ai', 'eu', 'artific', 'intelligenc', 'act', 'rule', 'system', 'first']);
/** A date in a qualifier says when, not which. */
const DATED = /\d|^(?:januar|februar|march|april|june|july|august|septemb|octob|novemb|decemb)/u;
const LIST = /\s*(?:[,;()]|\band\b|\bor\b)\s*/u;
/** "General application" and the like: what is meant when nothing special is. */
const GENERAL = /^(?:general application|main|overall|whole|first|original|most)\b(?!-)/iu;

function qualifiersOf({ of }: Fact, title: ReadonlySet<string>): string[][] {
  if (!of || GENERAL.test(of)) return [];
  return of
    .split(LIST)
    .map((item) =>
      [...new Set(stems(item))].filter((word) => !title.has(word) && !COMMON.has(word) && !DATED.test(word)),
    )
    .filter((item) => item.length > 0);
}

export function createFactIndex(records: readonly KnowledgeRecord[]): FactIndex {
  const own = new Map(
    records.map((record) => {
      const title = new Set(stems(record.title));
      return [
        record.id,
        record.facts.map((fact) => ({
          record,
          fact,
          qualifiers: qualifiersOf(fact, title),
        })),
      ] as const;
    }),
  );
  const usual = new Map<string, Set<PropertyId>>();
  for (const { kind, facts } of records) {
    const properties = usual.get(kind) ?? new Set();
    for (const { property } of facts) properties.add(property);
    usual.set(kind, properties);
  }
  const related = new Set(
    records.flatMap(({ id, relations = [] }) =>
      relations.flatMap(({ to }) => [`${id} ${to}`, `${to} ${id}`]),
    ),
  );
  /** A concept belongs to the law whose provisions it points to. */
  const lawOf = new Map(
    records.flatMap(({ id, kind, provision }) =>
      provision ? [[id, provision.law] as const] : kind === 'law' ? [[id, id] as const] : [],
    ),
  );
  const whole = new Map<string, string>();
  for (const { id, kind, provision, relations = [] } of records) {
    const parent =
      provision?.law ??
      relations.find(({ type }) => type === 'part of')?.to ??
      (kind === 'concept' ? relations.map(({ to }) => lawOf.get(to)).find(Boolean) : undefined);
    if (parent) whole.set(id, parent);
  }
  return {
    factsOf: (record) => own.get(record) ?? [],
    isUsual: (kind, property) => usual.get(kind)?.has(property) ?? false,
    isPartOf: (part, record) => whole.get(part) === record,
    isRelated: (a, b) => related.has(`${a} ${b}`),
    isFamily: (a, b) =>
      a === b || whole.get(a) === b || whole.get(b) === a || (whole.has(a) && whole.get(a) === whole.get(b)),
  };
}
