/**
 * What a value says of something named before its sentence: "The complaint was
 * filed on 19 August 2024", paragraphs after the case. So far off a value may
 * agree, or miss the very day by a year or two; nothing else differs.
 */
import type { PropertyId } from '../properties.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { bind } from './bind.ts';
import { compare } from './compare.ts';
import { type FactIndex, type IndexedFact, isOver } from './fact-index.ts';
import type { Judgement } from './judge.ts';
import type { Sentence } from './sentence.ts';
import { slipOf } from './slips.ts';
import type { Stated } from './stated.ts';

/** A fact of something named before that a value may be meant to state. */
export interface FactBefore {
  readonly record: KnowledgeRecord;
  readonly on: IndexedFact;
  readonly verdict: 'agrees' | 'differs';
}

/** "The strike of 2023": rather a name than a statement. */
const isYearOnly = ({ value }: Stated) =>
  value.type === 'date' && value.from.slice(0, 7) !== value.to.slice(0, 7);

/** Facts of what was named before that the value equals or just misses, of properties that the sentence announces. */
export function factsBefore(sentence: Sentence, value: Stated, index: FactIndex): FactBefore[] {
  const { cues, subjects, otherLaws, before } = sentence;
  if (!cues.length || !before.length || otherLaws.length || isYearOnly(value)) return [];
  const announced = new Set<PropertyId>(cues.flatMap(({ properties }) => properties));
  return before
    .filter((record) => !subjects.some((subject) => subject.record === record))
    .flatMap((record): FactBefore[] => {
      const facts = index
        .factsOf(record.id)
        .filter((indexed) => announced.has(indexed.fact.property) && !isOver(indexed));
      const same = facts.filter(({ fact }) => compare(value, fact.value, { days: 0 }) === 'same');
      const slip = same.length || value.value.type !== 'date' ? null : slipOf(value, facts);
      return [
        ...same.map((on): FactBefore => ({ record, on, verdict: 'agrees' })),
        ...(slip ? [{ record, on: slip, verdict: 'differs' } as const] : []),
      ];
    });
}

/** Half of what a fact is `of` is said, or there is no other of its property that could be meant. */
function isNamedOrOnly({ record, fact, qualifiers }: IndexedFact, words: ReadonlySet<string>): boolean {
  if (qualifiers.length)
    return qualifiers.some((item) => item.filter((word) => words.has(word)).length * 2 >= item.length);
  return record.facts.every(
    (other) => other === fact || other.property !== fact.property || other.until !== undefined,
  );
}

export function judgedBefore(
  sentence: Sentence,
  value: Stated,
  found: readonly FactBefore[],
  index: FactIndex,
): Judgement | null {
  if (!found.length) return null;
  const { cues, subjects, before, parts, standing } = sentence;
  const words = new Set(parts.map(({ stem }) => stem));
  /** Announced beside the value, said by the sentence, and of nothing that it names itself. */
  const isMeant = ({ record, on }: FactBefore) => {
    if (!isNamedOrOnly(on, words)) return false;
    const about = { ...sentence, subjects: [{ start: 0, end: 0, record, isCarried: true as const }] };
    const binding = bind(about, value, index);
    return (
      binding !== null &&
      cues.includes(binding.cue) &&
      binding.cue.properties.includes(on.fact.property) &&
      !subjects.some(
        (subject) =>
          index.isUsual(subject.record.kind, on.fact.property) &&
          !index.isRelated(subject.record.id, on.record.id),
      )
    );
  };
  const agreeing = found.find((each) => each.verdict === 'agrees' && isMeant(each));
  if (agreeing) return agreeing;
  const missed = found.filter(({ verdict }) => verdict === 'differs');
  const [only, ...others] = missed;
  const { value: said } = value;
  return only &&
    !others.length &&
    said.type === 'date' &&
    !standing.isForecast &&
    !standing.isEarlier &&
    !before.some(({ id }) => index.isKnownDay(id, said.from)) &&
    isMeant(only)
    ? only
    : null;
}
