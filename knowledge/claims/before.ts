/**
 * What a value says of something named before its sentence: "The complaint was
 * filed on 19 August 2024", paragraphs after the case. So far off a value may
 * agree, or miss the very day by a year or two; nothing else differs.
 */
import { gapBetween } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { bind } from './bind.ts';
import { isTelling } from './borne-out.ts';
import { compare } from './compare.ts';
import { type FactIndex, type IndexedFact, isOver } from './fact-index.ts';
import { addressed, type Judgement, SAID_ENOUGH } from './judge.ts';
import { carried, type Sentence } from './sentence.ts';
import { slipOf } from './slips.ts';
import type { Stated } from './stated.ts';

/** A fact of something named before that a value may be meant to state. */
export interface FactBefore {
  readonly record: KnowledgeRecord;
  readonly on: IndexedFact;
  readonly verdict: 'agrees' | 'differs';
  /** The value is so exact, and the thing so near, that nothing need announce it. */
  readonly isEnough: boolean;
}

/** So many of the things named last are near enough to be meant without a word. */
const LATEST = 3;
/** What happened is said of the case or the film before it is said of those who had to do with it. */
const ACTORS: ReadonlySet<KnowledgeRecord['kind']> = new Set(['person', 'body', 'company']);
/** Laws share their days with each other and with what is done under them. */
const LAWS: ReadonlySet<KnowledgeRecord['kind']> = new Set([
  'law',
  'provision',
  'concept',
  'bill',
  'guidance',
]);

/** A day on record as a day, a sum that is not round, the very number: a record has no other like it. */
function isAlike({ value, hedge }: Stated, { fact: { value: on } }: IndexedFact): boolean {
  switch (value.type) {
    case 'date':
      return on.type === 'date';
    case 'money':
      return on.type === 'money' && value.digits > 2;
    case 'count':
      return on.type === 'count' && on.count === value.count && !hedge;
    default:
      return false;
  }
}

/** Of a day whose year was taken from another, only the day is known. */
const isGuessed = ({ value }: Stated) => value.type === 'date' && value.isYearTaken === true;

/** "The strike of 2023": rather a name than a statement. */
const isYearOnly = ({ value }: Stated) =>
  value.type === 'date' && value.from.slice(0, 7) !== value.to.slice(0, 7);

/** Facts of what was named before that the value equals or just misses, of properties that the sentence announces. */
export function factsBefore(sentence: Sentence, value: Stated, index: FactIndex): FactBefore[] {
  const { cues, subjects, otherLaws, before } = sentence;
  if (!before.length || otherLaws.length || isYearOnly(value)) return [];
  const isExact = isTelling(value) && !isGuessed(value);
  if (!cues.length && !isExact) return [];
  const announced = new Set<PropertyId>(cues.flatMap(({ properties }) => properties));
  return before
    .filter((record) => !subjects.some((subject) => subject.record === record))
    .flatMap((record, i): FactBefore[] => {
      const isEnough = isExact && i < LATEST && !LAWS.has(record.kind);
      const facts = index
        .factsOf(record.id)
        .filter((indexed) => (isEnough || announced.has(indexed.fact.property)) && !isOver(indexed));
      const same = facts.filter(({ fact }) => compare(value, fact.value, { days: 0 }) === 'same');
      const slip = same.length || value.value.type !== 'date' ? null : slipOf(value, facts);
      return [
        ...same.map(
          (on): FactBefore => ({ record, on, verdict: 'agrees', isEnough: isEnough && isAlike(value, on) }),
        ),
        ...(slip ? [{ record, on: slip, verdict: 'differs', isEnough: false } as const] : []),
      ];
    })
    .sort((a, b) => Number(ACTORS.has(a.record.kind)) - Number(ACTORS.has(b.record.kind)));
}

/** Half of what a fact is `of` is said, or there is no other of its property that could be meant. */
function isNamedOrOnly(indexed: IndexedFact, words: ReadonlySet<string>): boolean {
  const said = addressed(indexed, words);
  if (said !== null) return said >= SAID_ENOUGH;
  const { record, fact } = indexed;
  return record.facts.every(
    (other) => other === fact || other.property !== fact.property || other.until !== undefined,
  );
}

/** A day that only bounds something. */
const isBounding = ({ text }: Sentence, { start }: Stated) =>
  /\b(?:before|prior\s+to|after|until|till|by|ahead\s+of|since)\s+(?:the\s+)?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** So near to a value, a cue announces it. */
const BESIDE = 30;

/** Words beside the value say that it is something else: "was founded on …". */
const isSaidOfOther = ({ cues }: Sentence, value: Stated, { fact }: IndexedFact) => {
  const beside = cues.filter((cue) => {
    const gap = gapBetween(cue, value);
    return gap >= 0 && gap <= BESIDE;
  });
  return beside.length > 0 && !beside.some(({ properties }) => properties.includes(fact.property));
};

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
  const isMeant = ({ record, on, isEnough }: FactBefore) => {
    const isOfAnother = subjects.some(
      (subject) =>
        index.isUsual(subject.record.kind, on.fact.property) &&
        !index.isRelated(subject.record.id, on.record.id),
    );
    if (isOfAnother) return false;
    if (isEnough && value.value.type === 'date')
      return !isBounding(sentence, value) && !isSaidOfOther(sentence, value, on);
    if (!isNamedOrOnly(on, words)) return false;
    if (isEnough) return true;
    const about = { ...sentence, subjects: [carried(record)] };
    const binding = bind(about, value, index);
    return (
      binding !== null && cues.includes(binding.cue) && binding.cue.properties.includes(on.fact.property)
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
