/** Claims by value: a date, an amount or a count that a cue ties to a mention. */
import { once } from '../lazy.ts';
import type { Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim, RecordId, Verdict } from '../reading.ts';
import { factsBefore, judgedBefore } from './before.ts';
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
import { stems } from './stems.ts';
import { isLimit, repetitionOf } from './traits.ts';

export interface SentenceClaims {
  readonly claims: readonly Claim[];
  /** Values that agree with the very fact that the sentence names. */
  readonly meant: readonly Stated[];
  /** What the words beside a value say that it is. */
  readonly announced: ReadonlyMap<Stated, readonly PropertyId[]>;
  /** Values about something on record that nothing on record answers to. */
  readonly notOnRecord: number;
}

/** Where what is said of one value ends and what is said of the next begins. */
const PARTING = /[,;]|\s(?:and|while|with)\s/gu;

/** The part of a clause that speaks of one value of several of its kind: "204,000 jobs, 62,000 of them in California". */
function shareOf({ text, values }: Sentence, value: Stated, clause: Span): Span {
  const others = values.filter(
    (other) =>
      other !== value &&
      other.value.type === value.value.type &&
      other.start >= clause.start &&
      other.end <= clause.end,
  );
  const before = others.filter(({ end }) => end <= value.start).at(-1);
  const after = others.find(({ start }) => start >= value.end);
  const parting = (from: number, to: number) => {
    const sign = [...text.slice(from, to).matchAll(PARTING)].at(-1);
    return sign && from + sign.index;
  };
  return {
    start: (before && parting(before.end, value.start)) ?? clause.start,
    end: (after && parting(value.end, after.start)) ?? clause.end,
  };
}

/** Stems that can say which of several facts is meant: those of the value's clause, but for the value itself. */
function qualifyingWords(sentence: Sentence, value: Stated, cue: Span | undefined): Set<string> {
  const { start, end, parts, titlesIn, values } = sentence;
  // The only value of its kind is what the whole sentence is about.
  const isOnly = values.every((other) => other === value || other.value.type !== value.value.type);
  const clause = isOnly ? { start, end } : shareOf(sentence, value, clauseSpanOf(sentence, value));
  const isOwn = (part: Span) =>
    part.start >= clause.start &&
    part.end <= clause.end &&
    (part.end <= value.start || part.start >= value.end) &&
    // What announces the value says what it is, not of which one.
    !(cue && cue.start <= part.start && part.end <= cue.end);
  // "On 24 April 2026" tells which contract is meant too.
  const year =
    value.value.type === 'date' && value.value.from.slice(0, 4) === value.value.to.slice(0, 4)
      ? [value.value.from.slice(0, 4)]
      : [];
  return new Set([...year, ...titlesIn(clause), ...parts.filter(isOwn).map(({ stem }) => stem)]);
}

/** Ceilings are stated as what could happen: "may be fined up to 7 %". */
const CEILINGS: ReadonlySet<PropertyId> = new Set([
  'max-fine-amount',
  'max-fine-turnover',
  'penalty',
  'damages-sought',
  'figure',
]);

/** What is uncertain or about an earlier text can agree, but a difference from it proves nothing. */
function holds(
  { verdict, on }: Judgement,
  isUncertain: boolean,
  { isForecast, isEarlier }: Standing,
): boolean {
  if (verdict === 'agrees') return true;
  // What a study foresees is what is on record of it.
  const isFigure = on.fact.property === 'figure';
  if (isEarlier || (isForecast && !isFigure)) return false;
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
    const before = once(() => (announced ? [] : factsBefore(sentence, value, index)));
    if (!binding && !sentence.subjects.length && !before().length) continue;
    const { standing } = sentence;
    const isJudged = !standing.isSilent && !isDeniedAt(sentence, value);
    const isOpen = isUncertainAt(sentence, value);
    const judged = isJudged && binding ? judgeBound(sentence, value, binding, announced?.cue) : null;
    const judgement = value.isSome && judged?.verdict !== 'agrees' ? null : judged;
    const announcedBy =
      judgement?.verdict === 'differs'
        ? (saidPlainly(sentence, value, index, judgement.on) ??
          announcedElsewhere(sentence, value, index, judgement.on.fact.property))
        : null;
    if (announcedBy) claims.push(claimOf(sentence, value, { verdict: 'agrees', on: announcedBy }));
    else if (
      judgement &&
      holds(judgement, isOpen, standing) &&
      !(judgement.verdict === 'differs' && isSaidOtherwise(sentence, value, judgement.on, index))
    ) {
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
    if (announcedBy) continue;
    const isPlainly = isJudged && !isOpen;
    const same = isPlainly && judgement?.verdict !== 'differs' ? agreementOf(sentence, value, index) : null;
    const slip =
      isPlainly && !same && !value.isSome
        ? missedBy(sentence, value, index, announced?.cue.properties ?? [])
        : null;
    const far = isPlainly && !same && !slip ? judgedBefore(sentence, value, before(), index) : null;
    if (same) claims.push(claimOf(sentence, value, { verdict: 'agrees', on: same }));
    else if (slip) claims.push(claimOf(sentence, value, { verdict: 'differs', on: slip }));
    else if (far) claims.push(claimOf(sentence, value, far));
    else if (binding) notOnRecord++;
  }
  return { claims, meant, announced: announcements, notOnRecord };
}

/** Who adopts a law says which of its adoptions is meant. */
const SAID_BY: readonly (readonly [PropertyId, RegExp])[] = [
  ['council-adoption', /\b(?:Council|ministers|member\s+states)\b/iu],
  ['parliament-vote', /\b(?:Parliament|MEPs|plenary|lawmakers)\b/iu],
];

function bySaid(properties: readonly PropertyId[], { written }: Sentence): readonly PropertyId[] {
  const said = SAID_BY.find(([property, words]) => properties.includes(property) && words.test(written))?.[0];
  return said ? [said, ...properties.filter((property) => property !== said)] : properties;
}

function judgeBound(
  sentence: Sentence,
  value: Stated,
  { subject, facts, isTight, isCounted, isTotal = false }: Omit<Binding, 'cue'>,
  cue: CueSpan | undefined,
) {
  return judge(value, facts, {
    words: qualifyingWords(sentence, value, cue),
    isTight,
    subject: subject.record.id,
    order: cue ? bySaid(cue.properties, sentence) : [...new Set(facts.map(({ fact }) => fact.property))],
    isPlain: cue?.isPlain ?? false,
    isMeantOnly: !cue && !isCounted,
    isTotal,
    isCarried: subject.isCarried === true,
  });
}

/** The record's own prose has the value, another value of the sentence is the one on record, or a version is named that the record is not of. */
function isSaidOtherwise(
  { values, written, start }: Sentence,
  value: Stated,
  { record, fact }: IndexedFact,
  index: FactIndex,
): boolean {
  // The prose about a limit tells the limits of others too.
  if (value.value.type !== 'date' && !isLimit(fact.property) && index.isInProse(record.id, value))
    return true;
  const isSame = (other: Stated) =>
    other !== value &&
    other.value.type === value.value.type &&
    compare(other, fact.value, { days: 0 }) === 'same';
  if (values.some(isSame)) return true;
  const before = written.slice(Math.max(0, value.start - start - VERSION_REACH), value.start - start);
  const version = [...before.matchAll(VERSION)].at(-1)?.[1];
  return version !== undefined && !`${record.title} ${fact.of ?? ''}`.includes(version);
}

/** "Version 2.5 came out on 31 July 2026." */
const VERSION = /\b(?:version\s+|[\p{L}]+\s+)(\d{1,2}\.\d)\b(?!\s*(?:%|per|million|billion))/giu;
const VERSION_REACH = 60;

/** The fact that the value agrees with, where another cue of the sentence announces it: "turnout for the ratification was 19.3 %". */
function announcedElsewhere(
  { cues, subjects, parts }: Sentence,
  value: Stated,
  index: FactIndex,
  besides: PropertyId,
): IndexedFact | null {
  if (value.value.type === 'yearless' || (value.value.type === 'count' && !isDistinct(value))) return null;
  const announced = new Set(cues.flatMap(({ properties }) => properties));
  const words = new Set(parts.map(({ stem }) => stem));
  for (const { record } of subjects)
    for (const indexed of index.factsOf(record.id))
      if (
        indexed.fact.property !== besides &&
        announced.has(indexed.fact.property) &&
        !indexed.qualifiers.some((item) => !item.some((word) => words.has(word))) &&
        !indexed.fact.until &&
        !(indexed.fact.value.type === 'period' && value.value.type === 'date') &&
        compare(value, indexed.fact.value, { days: 0 }) === 'same'
      )
        return indexed;
  return null;
}

/** The fact of another record of the sentence that the value agrees with and of which all it is `of` is said. */
function saidPlainly(
  sentence: Sentence,
  value: Stated,
  index: FactIndex,
  besides: IndexedFact,
): IndexedFact | null {
  // What is said of a part of a law holds for the part.
  if (besides.record.kind === 'provision') return null;
  const words = qualifyingWords(sentence, value, undefined);
  return (
    sentence.subjects
      .flatMap(({ record }) => index.factsOf(record.id))
      .find(
        ({ fact, qualifiers }) =>
          fact.property === besides.fact.property &&
          !fact.until &&
          qualifiers.some((item) => item.every((word) => words.has(word))) &&
          compare(value, fact.value, { days: 0 }) === 'same',
      ) ?? null
  );
}

/** A court sets few deadlines; a law more than are on record. */
const isCourtDeadline = ({ record, fact }: IndexedFact) =>
  record.kind === 'case' && fact.property === 'deadline';

/** A day that only bounds something. */
const LIMIT = /\b(?:before|prior\s+to|after|until|till|by|no\s+later\s+than|ahead\s+of)\s+(?:the\s+)?$/iu;

/** The fact that a value plainly misses, where the sentence speaks of one record only. */
function missedBy(
  { text, subjects, otherLaws, standing }: Sentence,
  value: Stated,
  index: FactIndex,
  announced: readonly PropertyId[],
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
  const isLimit =
    value.value.type === 'date' && LIMIT.test(text.slice(Math.max(0, value.start - 24), value.start));
  const { value: said } = value;
  // A day on which something else happened is no slip for this one.
  if (said.type === 'date' && subjects.some(({ record }) => index.isKnownDay(record.id, said.from)))
    return null;
  const facts = [...new Set(subjects.flatMap(({ record }) => index.factsOf(record.id)))];
  if (facts.some(({ fact }) => compare(value, fact.value, { days: 0 }) === 'same')) return null;
  return slipOf(value, isLimit ? facts.filter(isCourtDeadline) : facts, announced);
}

/** The same number of the same things: "22 volunteers" is no chance where 22 volunteers are on record. */
function isOfItsUnit({ value }: Stated, { fact: { property, value: on } }: IndexedFact): boolean {
  if (value.type === 'duration')
    return property === 'running-time' && on.type === 'duration' && on.unit === value.unit;
  if (value.type !== 'count' || on.type !== 'count' || value.count < 2) return false;
  const units = new Set(stems(on.unit));
  return stems(value.unit).some((unit) => units.has(unit));
}

/** A fact that the very value agrees with, though no cue says which it is about. */
function agreementOf(sentence: Sentence, value: Stated, index: FactIndex): IndexedFact | null {
  if (value.value.type === 'yearless') return null;
  const isTelling = isDistinct(value);
  const isLimit =
    value.value.type === 'date' &&
    LIMIT.test(sentence.text.slice(Math.max(0, value.start - 24), value.start));
  const words = qualifyingWords(sentence, value, undefined);
  for (const { record } of sentence.subjects)
    for (const indexed of index.factsOf(record.id)) {
      if (isLimit && indexed.fact.property !== 'deadline') continue;
      if (!isTelling && !isOfItsUnit(value, indexed)) continue;
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
