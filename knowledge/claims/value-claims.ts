/** Claims by value: a date, an amount or a count that a cue ties to a mention. */
import type { Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim, RecordId, Verdict } from '../reading.ts';
import { type Binding, bind, bindByKind } from './bind.ts';
import { compare } from './compare.ts';
import type { CueSpan } from './cues.ts';
import { explain } from './explain.ts';
import type { FactIndex, IndexedFact } from './fact-index.ts';
import { isDistinct, type Judgement, judge } from './judge.ts';
import type { KnownWrong } from './known-wrong.ts';
import { misstatementClaim } from './misstatement-claims.ts';
import { clauseSpanOf, isDeniedAt, isUncertainAt, type Sentence } from './sentence.ts';
import { slipOf } from './slips.ts';
import type { Standing } from './standing.ts';
import type { Stated } from './stated.ts';
import { repetitionOf } from './traits.ts';

export interface SentenceClaims {
  readonly claims: readonly Claim[];
  /** Values that agree with the very fact that the sentence names. */
  readonly meant: readonly Stated[];
  /** What the words beside a value say that it is. */
  readonly announced: ReadonlyMap<Stated, readonly PropertyId[]>;
  /** Values about something on record that nothing on record answers to. */
  readonly notOnRecord: number;
}

/** Stems that can say which of several facts is meant: those of the value's clause, but for the value itself. */
function qualifyingWords(sentence: Sentence, value: Stated): Set<string> {
  const { start, end, parts, titles, values } = sentence;
  // The only value of its kind is what the whole sentence is about.
  const isOnly = values.every((other) => other === value || other.value.type !== value.value.type);
  const clause = isOnly ? { start, end } : clauseSpanOf(sentence, value);
  const isOwn = (part: Span) =>
    part.start >= clause.start &&
    part.end <= clause.end &&
    (part.end <= value.start || part.start >= value.end);
  return new Set([...titles, ...parts.filter(isOwn).map(({ stem }) => stem)]);
}

/** Ceilings are stated as what could happen: "may be fined up to 7 %". */
const CEILINGS: ReadonlySet<PropertyId> = new Set([
  'max-fine-amount',
  'max-fine-turnover',
  'penalty',
  'damages-sought',
]);

/** What is uncertain or about an earlier text can agree, but a difference from it proves nothing. */
function holds(
  { verdict, on }: Judgement,
  isUncertain: boolean,
  { isForecast, isEarlier }: Standing,
): boolean {
  if (verdict === 'agrees') return true;
  if (isEarlier || isForecast) return false;
  return !isUncertain || CEILINGS.has(on.fact.property) || on.fact.value.type === 'duration';
}

export function readValues(sentence: Sentence, index: FactIndex, known: KnownWrong): SentenceClaims {
  const { values } = sentence;
  if (!values.length) return { claims: [], meant: [], announced: new Map(), notOnRecord: 0 };
  const claims: Claim[] = [];
  const meant: Stated[] = [];
  const announcements = new Map<Stated, readonly PropertyId[]>();
  const words = new Set(sentence.parts.map(({ stem }) => stem));
  let notOnRecord = 0;
  for (const value of values) {
    const announced = bind(sentence, value, index);
    if (announced) announcements.set(value, announced.cue.properties);
    const binding = announced ?? bindByKind(sentence, value, index);
    if (!binding && !isDistinct(value) && value.value.type !== 'duration') continue;
    const { standing } = sentence;
    const isJudged = !standing.isSilent && !isDeniedAt(sentence, value);
    const isOpen = isUncertainAt(sentence, value);
    const judgement = isJudged && binding ? judgeBound(sentence, value, binding, announced?.cue) : null;
    if (judgement && holds(judgement, isOpen, standing)) {
      if (judgement.isMeant) meant.push(value);
      const { record, fact } = judgement.on;
      const isDoubtful = judgement.verdict === 'differs' || fact.confidence === 'disputed';
      const wrong = isDoubtful ? known.find(record.id, fact.property, value, words) : undefined;
      claims.push(
        (wrong && misstatementClaim(sentence, value, wrong, index.recordOf)) ??
          claimOf(sentence, value, judgement),
      );
      continue;
    }
    const same = isJudged && !isOpen ? agreementOf(sentence, value, index) : null;
    const slip = isJudged && !isOpen && !same ? missedBy(sentence, value, index) : null;
    if (same) claims.push(claimOf(sentence, value, { verdict: 'agrees', on: same }));
    else if (slip) claims.push(claimOf(sentence, value, { verdict: 'differs', on: slip }));
    else if (binding) notOnRecord++;
  }
  return { claims, meant, announced: announcements, notOnRecord };
}

function judgeBound(
  sentence: Sentence,
  value: Stated,
  { subject, facts, isTight, isCounted }: Omit<Binding, 'cue'>,
  cue: CueSpan | undefined,
) {
  return judge(value, facts, {
    words: qualifyingWords(sentence, value),
    isTight,
    subject: subject.record.id,
    order: cue?.properties ?? [...new Set(facts.map(({ fact }) => fact.property))],
    isPlain: cue?.isPlain ?? false,
    isMeantOnly: !cue && !isCounted,
  });
}

/** A day that only bounds something. */
const LIMIT = /\b(?:before|prior\s+to|after|until|till|by|no\s+later\s+than|ahead\s+of)\s+(?:the\s+)?$/iu;

/** The fact that a value plainly misses, where the sentence speaks of one record only. */
function missedBy(
  { text, subjects, otherLaws, standing }: Sentence,
  value: Stated,
  index: FactIndex,
): IndexedFact | null {
  if (standing.isForecast || standing.isEarlier || otherLaws.length) return null;
  const [first] = subjects;
  if (
    !first ||
    !subjects.every(
      ({ record }) =>
        index.isFamily(record.id, first.record.id) || index.isRelated(record.id, first.record.id),
    )
  )
    return null;
  if (value.value.type === 'date' && LIMIT.test(text.slice(Math.max(0, value.start - 24), value.start)))
    return null;
  const facts = [...new Set(subjects.flatMap(({ record }) => index.factsOf(record.id)))];
  return slipOf(value, facts);
}

/** A fact that the very value agrees with, though no cue says which it is about. */
function agreementOf(sentence: Sentence, value: Stated, index: FactIndex): IndexedFact | null {
  if (!isDistinct(value) || value.value.type === 'yearless') return null;
  const isLimit =
    value.value.type === 'date' &&
    LIMIT.test(sentence.text.slice(Math.max(0, value.start - 24), value.start));
  const words = qualifyingWords(sentence, value);
  for (const { record } of sentence.subjects)
    for (const indexed of index.factsOf(record.id)) {
      if (isLimit && indexed.fact.property !== 'deadline') continue;
      if (indexed.fact.until || compare(value, indexed.fact.value, { days: 0 }) !== 'same') continue;
      if (
        !indexed.qualifiers.length ||
        indexed.qualifiers.some((item) => item.some((word) => words.has(word)))
      )
        return indexed;
    }
  return null;
}

function claimOf(
  { text, standing: { reportedBy } }: Sentence,
  stated: Stated,
  { verdict, on, earlier }: Judgement,
): Claim {
  const { record, fact } = on;
  const isUntraced = record.status.status === 'unsupported' && repetitionOf(fact.property) === 'open';
  const shown: Verdict = isUntraced && verdict === 'agrees' ? 'unsupported' : verdict;
  return {
    start: stated.start,
    end: stated.end,
    record: record.id as RecordId,
    property: fact.property,
    verdict: shown,
    ...explain({
      stated: text.slice(stated.start, stated.end),
      record,
      fact,
      earlier: earlier?.fact,
      verdict: shown,
    }),
    ...(reportedBy && { reportedBy }),
  };
}
