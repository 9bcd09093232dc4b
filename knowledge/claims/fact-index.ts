/** The facts a statement can be about, by record, with the meaning parts of what they are `of`. */
import type { PropertyId } from '../properties.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import type { ClaimData } from './claim-data.ts';
import { unitClass } from './compare.ts';
import type { Stated, StatedValue } from './stated.ts';
import { stems } from './stems.ts';
import { findValues } from './values.ts';

export interface IndexedFact {
  readonly record: KnowledgeRecord;
  readonly fact: Fact;
  /** What it is `of`, as stems: each item of a list on its own, without what the record's title says. */
  readonly qualifiers: readonly (readonly string[])[];
}

/** Whether a value had ended by the newest evidence: one that ends later still holds. */
export const isOver = ({ record, fact }: IndexedFact): boolean =>
  fact.until !== undefined && fact.until < record.status.asOf;

/** Whether a value had begun by then. */
export const hasBegun = ({ record, fact }: IndexedFact): boolean =>
  fact.since === undefined || fact.since <= record.status.asOf;

export type RecordOf = (id: string) => KnowledgeRecord | undefined;

export interface FactIndex {
  readonly recordOf: RecordOf;
  /** The facts of a record and of what is part of it or what it is part of. */
  factsOf(record: string): readonly IndexedFact[];
  /** Whether a day is on record of the thing itself, or of the law it belongs to. */
  isKnownDay(record: string, day: string): boolean;
  /** Whether the record's own prose states the value: a part payment, another edition. */
  isInProse(record: string, value: Stated): boolean;
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
const DATED = /^\d{1,3}$|^(?:januar|februar|march|april|june|july|august|septemb|octob|novemb|decemb)/u;
const LIST = /\s*(?:[,;()]|\band\b|\bor\b)\s*/u;
/** "General application" and the like: what is meant when nothing special is. */
const GENERAL = /^(?:general application|main|overall|whole|original|most)\b(?!-)/iu;

function qualifiersOf({ of, property }: Fact, title: ReadonlySet<string>): string[][] {
  if (!of || GENERAL.test(of)) return [];
  // Laws set many deadlines: which one is meant takes all of its words.
  const items = property === 'deadline' ? [of] : of.split(LIST);
  return items
    .map((item) =>
      [...new Set(stems(item))].filter((word) => !title.has(word) && !COMMON.has(word) && !DATED.test(word)),
    )
    .filter((item) => item.length > 0);
}

/** What a record says in words, but for its title and what is said wrongly. */
const proseOf = ({ headline, summary, status, facts, timeline = [] }: KnowledgeRecord): string =>
  [
    headline,
    summary,
    status.text,
    ...facts.flatMap(({ of, note, value }) => [of, note, value.type === 'text' ? value.text : undefined]),
    ...timeline.map(({ text }) => text),
  ]
    .filter((text) => text !== undefined)
    .join('\n');

/** Under which equal values are the same, whatever they count. */
const keyOf = (value: StatedValue): string => {
  switch (value.type) {
    case 'money':
      return `${value.currency} ${value.amount}`;
    case 'percent':
      return `${value.percent} %`;
    case 'count':
      return `${value.count} ${unitClass(value.unit)}`;
    case 'duration':
      return `${value.length} ${value.unit}`;
    case 'date':
      return `${value.from} ${value.to}`;
    case 'period':
      return `${value.from.from} ${value.to.to}`;
    case 'yearless':
      return `${value.month} ${value.day}`;
  }
};

/** Nothing on record is nested deeper. */
const DEPTH = 4;

/** Everything is worked out when first asked for: a text mentions few records. */
export function createFactIndex(
  recordOf: RecordOf,
  { usual: usualList, lawDays }: Pick<ClaimData, 'usual' | 'lawDays'>,
): FactIndex {
  const ofLaws = new Set(lawDays);
  const own = new Map<string, readonly IndexedFact[]>();
  const usual = new Map(usualList.map(([kind, properties]) => [kind, new Set(properties)]));
  const whole = new Map<string, string | null>();
  const prose = new Map<string, ReadonlySet<string>>();

  /** A concept belongs to the law whose provisions it points to. */
  const lawOf = (id: string) => {
    const record = recordOf(id);
    return record?.provision?.law ?? (record?.kind === 'law' ? id : undefined);
  };
  const parentOf = (id: string): string | null => {
    let parent = whole.get(id);
    if (parent === undefined) {
      const record = recordOf(id);
      const relations = record?.relations ?? [];
      parent =
        record?.provision?.law ??
        // A suit joined to another stays a suit of its own.
        (record?.kind === 'case' ? undefined : relations.find(({ type }) => type === 'part of')?.to) ??
        (record?.kind === 'concept' && !record.facts.some(({ property }) => property === 'identifier')
          ? relations.map(({ to }) => lawOf(to)).find(Boolean)
          : undefined) ??
        null;
      whole.set(id, parent);
    }
    return parent;
  };
  const rootOf = (record: string) => {
    let root = record;
    for (let i = 0; i < DEPTH; i++) root = parentOf(root) ?? root;
    return root;
  };
  const relates = (from: string, to: string) =>
    recordOf(from)?.relations?.some((relation) => relation.to === to) ?? false;

  return {
    recordOf,
    factsOf(id) {
      let facts = own.get(id);
      if (!facts) {
        const record = recordOf(id);
        const title = new Set(stems(record?.title ?? ''));
        facts = record
          ? record.facts.map((fact) => ({ record, fact, qualifiers: qualifiersOf(fact, title) }))
          : [];
        own.set(id, facts);
      }
      return facts;
    },
    isKnownDay(id, day) {
      const record = recordOf(id);
      return (
        record !== undefined &&
        ((record.topic === 'ai-act' && ofLaws.has(day)) ||
          (record.timeline ?? []).some(({ date }) => date === day) ||
          record.facts.some(
            ({ value }) =>
              (value.type === 'date' && value.date === day) ||
              (value.type === 'period' && (value.from === day || value.to === day)),
          ))
      );
    },
    isInProse(id, { value }) {
      let told = prose.get(id);
      if (!told) {
        const record = recordOf(id);
        told = new Set(record ? findValues(proseOf(record)).map((own) => keyOf(own.value)) : []);
        prose.set(id, told);
      }
      return told.has(keyOf(value));
    },
    isUsual: (kind, property) => usual.get(kind)?.has(property) ?? false,
    isPartOf(part, record) {
      let parent = parentOf(part);
      for (let i = 0; parent && i < DEPTH; i++, parent = parentOf(parent)) if (parent === record) return true;
      return false;
    },
    isRelated: (a, b) => relates(a, b) || relates(b, a),
    isFamily: (a, b) => rootOf(a) === rootOf(b),
  };
}
