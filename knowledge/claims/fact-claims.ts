/** What the readers of claims about who, where and under which number share: the facts of a record, and the claim made of one. */
import { onceEach } from '../lazy.ts';
import type { Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim, RecordId } from '../reading.ts';
import type { Fact, KnowledgeRecord, Value } from '../schema.ts';
import { explain } from './explain.ts';
import { isRoleDeniedAt, type Sentence, type Subject } from './sentence.ts';

export type FactOf<Type extends Value['type']> = Fact & { readonly value: Extract<Value, { type: Type }> };

const grouped = onceEach(
  (record: KnowledgeRecord): ReadonlyMap<string, readonly Fact[]> =>
    Map.groupBy(record.facts, (fact) => `${fact.property} ${fact.value.type}`),
);

/** The facts of one property whose values are of one type. */
export const factsOf = <Type extends Value['type']>(
  record: KnowledgeRecord,
  property: PropertyId,
  type: Type,
) => (grouped(record).get(`${property} ${type}`) ?? []) as readonly FactOf<Type>[];

/** The only thing of these kinds that the sentence speaks of, if it states the property. */
export function onlyOne(
  { subjects }: Sentence,
  kinds: readonly KnowledgeRecord['kind'][],
  has: (record: KnowledgeRecord) => boolean,
): Subject | null {
  const fitting = subjects.filter(({ record }) => kinds.includes(record.kind));
  const [subject] = fitting;
  return subject && fitting.every(({ record }) => record.id === subject.record.id) && has(subject.record)
    ? subject
    : null;
}

export function claimOf(
  sentence: Sentence,
  { start, end }: Span,
  record: KnowledgeRecord,
  fact: Fact,
  verdict: 'agrees' | 'differs' | 'outdated',
): Claim {
  const { reportedBy } = sentence.standing;
  return {
    start,
    end,
    record: record.id as RecordId,
    property: fact.property,
    verdict,
    ...explain({ stated: sentence.text.slice(start, end), record, fact, verdict }),
    ...(reportedBy && { reportedBy }),
  };
}

const OF_ANOTHER =
  /\b(?:cit(?:ed(?!\s+by)|es|ing)|referr\w+|quot\w+|follow(?:ed|s|ing)|distinguish\w*|echo\w*|(?:dis)?agree[ds]?\s+with|critici[sz]\w+|reli(?:ed|es)\s+on|point(?:ed|s|ing)\s+to|borrow\w*|depart\w*|respond\w*|weigh\w*|mention\w*|cf|earlier|previously|another|separate|different|related|who\s+(?:also|later|once|had))\b/iu;

/** Other judges and courts speak of a case too: they cite it, follow it, or come before and after. */
export const speaksOfAnother = (written: string): boolean => OF_ANOTHER.test(written);

/** What a sentence stands behind: nothing denied, and of an earlier state only what agrees. */
export function heldClaims(sentence: Sentence, found: readonly Claim[]): Claim[] {
  if (!found.length || sentence.standing.isSilent) return [];
  const { isEarlier } = sentence.standing;
  return found.filter(
    (claim) => (claim.verdict === 'agrees' || !isEarlier) && !isRoleDeniedAt(sentence, claim),
  );
}
