/**
 * What could stand in a draft in place of what a claim states: the value on
 * record, as short as the words it would replace. Used by the background for
 * drafts; nothing is put anywhere unless the writer asks for it.
 */
import { formatValue } from './format.ts';
import { isMany, PROPERTIES } from './properties.ts';
import type { Claim } from './reading.ts';
import type { Fact, KnowledgeRecord } from './schema.ts';

/** What is in these is a sentence, a state or an answer; it takes more than its words to say another. */
const REPLACEABLE: ReadonlySet<Fact['value']['type']> = new Set([
  'date',
  'period',
  'money',
  'percent',
  'count',
  'duration',
  'provision',
  'identifier',
  'entity',
]);

/**
 * The value on record in words, or null where none can be named for sure: a
 * known misstatement says in a sentence what is right, and that sentence must
 * contain the only value that the record has for the property.
 */
export function correctionOf(
  { verdict, property, recorded, sentence }: Claim,
  record: KnowledgeRecord | undefined,
): string | null {
  if (!property || (verdict !== 'differs' && verdict !== 'outdated')) return null;
  const isSentence = recorded === sentence;
  if (!isSentence && PROPERTIES[property].types.every((type) => REPLACEABLE.has(type))) return recorded;
  const now = record?.facts.filter((fact) => fact.property === property && !fact.until) ?? [];
  const values = new Set(
    now.filter(({ value }) => REPLACEABLE.has(value.type)).map(({ value }) => formatValue(value)),
  );
  if (!isSentence) return values.has(recorded) ? recorded : null;
  const [value] = values;
  return now.length === 1 && value !== undefined && !isMany(property) && recorded.includes(value)
    ? value
    : null;
}
