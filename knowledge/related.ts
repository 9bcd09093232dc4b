/**
 * Which records a record leads to: by its own relations, by its facts that
 * name another record, and by those of others that lead to it, read
 * backwards. So everything can be walked both ways, though it is written once.
 */
import type { PropertyId } from './properties.ts';
import { RELATIONS } from './relations.ts';
import type { Fact, Kind, KnowledgeRecord } from './schema.ts';

export interface Related {
  readonly record: KnowledgeRecord;
  /** How it is related, read from this record: "enforced by". */
  readonly relation: string;
}

interface Implied {
  /** On records of these kinds only: the judge of a case heard it, one named at a company did not. */
  readonly on: readonly Kind[];
  readonly relation: string;
  /** The same, read from the other record. */
  readonly back: string;
}

const PARTY: Implied = { on: ['case', 'deal'], relation: 'has party', back: 'party to' };

/** What facts of a property say about how the record they name is related. */
const IMPLIED: Readonly<Partial<Record<PropertyId, Implied>>> = {
  plaintiff: PARTY,
  defendant: PARTY,
  party: PARTY,
  judge: { on: ['case', 'ruling'], relation: 'heard by', back: 'heard' },
  court: { on: ['case', 'ruling'], relation: 'heard by', back: 'heard' },
  case: { on: ['body'], relation: 'heard', back: 'heard by' },
  'ai-tool': { on: ['production'], relation: 'uses', back: 'used in' },
  director: { on: ['production'], relation: 'directed by', back: 'directed' },
  producer: { on: ['production'], relation: 'produced by', back: 'produced' },
  cast: { on: ['production'], relation: 'with', back: 'appears in' },
  'premiere-venue': { on: ['production'], relation: 'shown at', back: 'showed' },
  developer: { on: ['tool', 'dataset'], relation: 'made by', back: 'made' },
  'acquired-by': { on: ['company', 'tool'], relation: 'owned by', back: 'owns' },
  'enforced-by': { on: ['law', 'provision'], relation: 'enforced by', back: 'enforces' },
};

/** A disputed or past fact relates nothing. */
function impliedBy({ kind }: KnowledgeRecord, { property, value, confidence, until }: Fact) {
  const implied = IMPLIED[property];
  if (!implied?.on.includes(kind) || confidence === 'disputed' || until) return null;
  return value.type === 'entity' && value.record ? { ...implied, to: value.record } : null;
}

/** Its own relations first, as they stand in its file; each record once, and "see also" only where nothing says more. */
export function relatedTo(
  one: KnowledgeRecord,
  all: ReadonlyMap<string, KnowledgeRecord>,
): readonly Related[] {
  const related = new Map<string, Related>();
  const relate = (record: KnowledgeRecord | undefined, relation: string) => {
    if (!record || record.id === one.id) return;
    const known = related.get(record.id);
    if (!known || known.relation === 'see also') related.set(record.id, { record, relation });
  };
  for (const { type, to } of one.relations ?? []) relate(all.get(to), type);
  for (const fact of one.facts) {
    const implied = impliedBy(one, fact);
    if (implied) relate(all.get(implied.to), implied.relation);
  }
  for (const other of all.values()) {
    for (const { type, to } of other.relations ?? []) if (to === one.id) relate(other, RELATIONS[type]);
    for (const fact of other.facts) {
      const implied = impliedBy(other, fact);
      if (implied?.to === one.id) relate(other, implied.back);
    }
  }
  return [...related.values()];
}
