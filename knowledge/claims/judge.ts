/**
 * Judges one stated value against the facts it can be about: which of them the
 * sentence means, and whether it agrees, differs or was right once. Says
 * nothing when it cannot tell which fact is meant.
 */
import type { PropertyId } from '../properties.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { compare, recordedDays, unitClass } from './compare.ts';
import { hasBegun, type IndexedFact, isOver } from './fact-index.ts';
import type { Stated } from './stated.ts';
import { endOf, isLimit, repetitionOf, toleranceOf } from './traits.ts';

export interface Judgement {
  readonly verdict: 'agrees' | 'differs' | 'outdated';
  /** The fact that is on record now. */
  readonly on: IndexedFact;
  /** The earlier fact that the statement agrees with. */
  readonly earlier?: IndexedFact;
  /** The sentence says which of several facts it means. */
  readonly isMeant?: boolean;
}

export interface JudgeOptions {
  /** Stems of the sentence around the value. */
  readonly words: ReadonlySet<string>;
  /** The value surely belongs to this subject and property. */
  readonly isTight: boolean;
  /** The record the sentence is about; facts of its family count only when the sentence says which. */
  readonly subject: string;
  /** What the cue announces, the plainest first. */
  readonly order: readonly PropertyId[];
  /** The cue says this property and no other. */
  readonly isPlain: boolean;
  /** Nothing announces the value: only a fact that the sentence names by what it is `of` may differ. */
  readonly isMeantOnly: boolean;
  /** The words say that this is how many there are in all. */
  readonly isTotal: boolean;
  /** The subject is not named itself. */
  readonly isCarried: boolean;
}

/** Laws have values of one kind for many purposes: which of them is meant has to be said. */
const isLaw = (kind: KnowledgeRecord['kind']) => kind === 'law' || kind === 'provision' || kind === 'concept';

/** How much of what a fact is `of` the sentence says, 0 to 1; null for a fact that is of nothing special. */
export function addressed({ qualifiers }: IndexedFact, words: ReadonlySet<string>): number | null {
  if (!qualifiers.length) return null;
  return Math.max(...qualifiers.map((item) => item.filter((word) => words.has(word)).length / item.length));
}

const isGeneral = ({ qualifiers }: IndexedFact) => qualifiers.length === 0;

/** Properties that figures are of without any word that announces them. */
const SIZES: ReadonlySet<PropertyId> = new Set([
  'figure',
  'size',
  'works-in-suit',
  'number-of-parts',
  'content-licensed',
  'ai-share',
  'threshold',
  'signatories',
  'members',
  'sample',
  'employees',
  'responses',
  'term',
  'time-limit',
]);

/** Said of the whole thing, so that the only one on record is the one that is meant. */
const OF_THE_WHOLE: ReadonlySet<PropertyId> = new Set([
  'ai-share',
  'threshold',
  'award-won',
  'employees',
  'damages-sought',
  'penalty',
]);

/** What has happened but once to a thing of its own, where only one is on record. */
const ONE_THING: ReadonlySet<KnowledgeRecord['kind']> = new Set([
  'case',
  'deal',
  'ruling',
  'production',
  'event',
]);
const SINGLE: ReadonlySet<PropertyId> = new Set([
  'trial',
  'award',
  'argued',
  'appeal-filed',
  'acquired',
  'dismissed',
  'works-in-suit',
  'deal-value',
  'penalty',
]);

/** A provision sets few of these, and all of them are on record. */
const COMPLETE: ReadonlySet<PropertyId> = new Set(['time-limit', 'max-fine-amount', 'max-fine-turnover']);

/** Laws set more deadlines than are on record, so nearly all of what one is for has to be said. */
const DEADLINE_SAID = 0.6;

/** All that a fact is `of` is said, and no more than half of what another is. */
const SAID_PLAINLY = 0.99;
const SAID_HALF = 0.5;

/** Half of what a fact is `of` has to be said before the sentence is about it. */
export const SAID_ENOUGH = 0.5;

/** What holds now in place of an earlier value; of several counts the one of the same unit, if there is only one. */
function currentOf(facts: readonly IndexedFact[], { record, fact }: IndexedFact): IndexedFact | undefined {
  const now = facts.filter(
    (other) => other.record === record && other.fact.property === fact.property && !isOver(other),
  );
  const { value } = fact;
  const alike = now.filter(
    ({ fact: { value: other } }) =>
      value.type === 'count' && other.type === 'count' && unitClass(other.unit) === unitClass(value.unit),
  );
  return now.find((other) => other.fact.of === fact.of) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** So exact that it is no chance when a fact of what the sentence names has it. */
export const isDistinct = ({ value }: Stated) =>
  value.type === 'date'
    ? value.from === value.to
    : value.type === 'period' ||
      value.type === 'yearless' ||
      value.type === 'money' ||
      (value.type === 'count' && value.count > 99) ||
      (value.type === 'percent' && value.digits > 2);

export function judge(
  stated: Stated,
  facts: readonly IndexedFact[],
  options: JudgeOptions,
): Judgement | null {
  const { words, isTight } = options;
  const rated = facts.flatMap((indexed) => {
    const result = compare(stated, indexed.fact.value, {
      days: toleranceOf(indexed.fact.property),
      end: endOf(indexed.fact.property),
      isLimit: isLimit(indexed.fact.property),
    });
    const said = addressed(indexed, words);
    return result === null && indexed.fact.value.type !== stated.value.type && !isDateLike(indexed, stated)
      ? []
      : [{ indexed, result, said, weight: said ?? 0 }];
  });
  if (!rated.length) return null;

  const best = Math.max(...rated.map(({ weight }) => weight));
  const same = rated.filter(({ result }) => result === 'same');
  const missed = missedEnd(stated, rated);
  if (missed && isTight) return { verdict: 'differs', on: missed };
  const sameNow = same.filter(({ indexed }) => !isOver(indexed));
  /** Of facts as well addressed as any other: what the sentence is about. */
  const meant = best >= SAID_ENOUGH ? rated.filter(({ weight }) => weight >= best - 1e-9) : [];
  const meantNow = meant.filter(({ indexed }) => !isOver(indexed) && hasBegun(indexed));

  /** The record has no other fact of the kind that could be meant. */
  const isOnlyOne = ({ record, fact }: IndexedFact) =>
    record.facts.filter(({ property, until }) => property === fact.property && !until).length === 1;
  /** A value that comes in many kinds agrees only with the kind that the sentence names. */
  const isAddressed = ({ indexed, said }: Rated) =>
    repetitionOf(indexed.fact.property) !== 'open' ||
    said === null ||
    said >= SAID_ENOUGH ||
    isOnlyOne(indexed) ||
    (stated.value.type !== 'date' &&
      isDistinct(stated) &&
      !isLaw(indexed.record.kind) &&
      !rated.some(
        (other) =>
          other.result === 'other' &&
          isGeneral(other.indexed) &&
          other.indexed.fact.property === indexed.fact.property,
      ));
  const agreeing = sameNow
    .filter(
      (rating) =>
        isAddressed(rating) && (!options.isMeantOnly || isDistinct(stated) || rating.weight >= SAID_ENOUGH),
    )
    .toSorted((a, b) => b.weight - a.weight)[0];
  if (agreeing) {
    const rivals = meantNow.filter(
      ({ result, indexed }) => result === 'other' && indexed.fact.property === agreeing.indexed.fact.property,
    );
    // What the sentence is plainly about has another value; the equal one is about something else.
    const isElsewhere =
      rivals.length > 0 && agreeing.weight < best - 1e-9 && !meantNow.some(({ result }) => result === 'same');
    if (!isElsewhere)
      return { verdict: 'agrees', on: agreeing.indexed, isMeant: agreeing.weight >= SAID_ENOUGH };
  }

  const past = same.filter(
    ({ indexed, weight }) =>
      isOver(indexed) &&
      // What holds now as well is not outdated, unless another thing is spoken of.
      !sameNow.some((now) => now.indexed.fact.property === indexed.fact.property && now.weight >= weight) &&
      (meant.length === 0 || meant.some(({ indexed: other }) => other === indexed)),
  );
  const earlier = past.toSorted((a, b) => b.weight - a.weight)[0]?.indexed;
  if (earlier) {
    const now = currentOf(facts, earlier);
    if (now && (isTight || isDistinct(stated)) && earlier.fact.confidence !== 'disputed')
      return { verdict: 'outdated', on: now, earlier };
    return null;
  }
  if (sameNow.length && !meant.length) return null;
  // On record as well, so that only plain words for another fact of the same record make it differ.
  if (
    sameNow.some(
      ({ indexed, weight }) =>
        weight > SAID_HALF ||
        best < SAID_PLAINLY ||
        meant.every((other) => other.indexed.record !== indexed.record),
    )
  )
    return null;

  if (!isTight) return null;
  const on = differing(rated, meantNow, options);
  return on &&
    (options.isPlain || meantNow.some(({ indexed }) => indexed === on) || !isElsewhereOnRecord(stated, on))
    ? { verdict: 'differs', on }
    : null;
}

/** Of a stretch of time, the end that is not on record, where its other end is: "ran from 26 July 2024 to 9 July 2025". */
function missedEnd({ value }: Stated, rated: readonly Rated[]): IndexedFact | null {
  if (value.type !== 'period') return null;
  const ends = rated.filter(
    ({ indexed }) => indexed.fact.value.type === 'date' && endOf(indexed.fact.property),
  );
  const [other, ...more] = ends.filter(({ result }) => result === 'other');
  return other && !more.length && ends.some(({ result }) => result === 'same') ? other.indexed : null;
}

type Rated = {
  readonly indexed: IndexedFact;
  readonly result: ReturnType<typeof compare>;
  readonly said: number | null;
  /** The same as a number: what takes no words is said by none. */
  readonly weight: number;
};

/** The one fact the value differs from; null when it could be about something that is not on record. */
function differing(
  rated: readonly Rated[],
  meantNow: readonly Rated[],
  { subject, order, isPlain, isMeantOnly, isTotal, isCarried }: JudgeOptions,
): IndexedFact | null {
  if (rated.some(({ result }) => result === null)) return null;
  const isUnlikeAll = rated.every(({ result }) => result === 'other');
  const pick = (candidates: readonly Rated[]) => {
    if (candidates.some(({ indexed }) => indexed.fact.confidence === 'disputed')) return null;
    return candidates[0]?.indexed ?? null;
  };
  // Some of a number are fewer than all: a bare count says nothing of the whole.
  const isPartial =
    isMeantOnly &&
    !isTotal &&
    meantNow.some(({ indexed: { fact } }) => fact.value.type === 'count' && fact.property !== 'figure');
  if (isPartial || (isMeantOnly && !meantNow.every(({ indexed }) => SIZES.has(indexed.fact.property))))
    return null;
  if (meantNow.length) {
    const groups = new Set(
      meantNow.map(({ indexed }) => `${indexed.record.id} ${indexed.fact.property} ${indexed.fact.of}`),
    );
    const values = new Set(meantNow.map(({ indexed }) => JSON.stringify(indexed.fact.value)));
    const isClear = meantNow.every(
      ({ indexed, weight }) => indexed.fact.property !== 'deadline' || weight >= DEADLINE_SAID,
    );
    if (isClear && (groups.size === 1 || values.size === 1)) return pick(meantNow);
  }
  const counted = rated.filter(
    ({ indexed, said }) =>
      isTotal &&
      SIZES.has(indexed.fact.property) &&
      indexed.record.id === subject &&
      !isOver(indexed) &&
      // "It keeps its 113 articles" is no count of those that it inserted.
      (!isCarried || said === null || said >= SAID_ENOUGH),
  );
  if (
    isUnlikeAll &&
    counted.length &&
    new Set(counted.map(({ indexed }) => indexed.fact.property)).size === 1
  )
    return pick(counted);
  if (isMeantOnly) return null;
  // What the cue announces first is what it announces most plainly.
  const ofSubject = rated.filter(({ indexed }) => indexed.record.id === subject);
  // What has only ended values was never anything else.
  const owned = ofSubject.some(({ indexed }) => !isOver(indexed))
    ? ofSubject.filter(({ indexed }) => !isOver(indexed))
    : ofSubject;
  const first = order.find((property) => owned.some(({ indexed }) => indexed.fact.property === property));
  const own = owned.filter(({ indexed }) => indexed.fact.property === first);
  const properties = new Set(own.map(({ indexed }) => indexed.fact.property));
  if (!own.length) return null;
  const kinds = [...properties].map((property: PropertyId) => repetitionOf(property));
  const isOwn = isPlain || own.some(({ indexed }) => isGeneral(indexed)) || kinds[0] === 'closed';
  if (isOwn && (isPlain || kinds.every((kind) => kind === 'firm' || kind === 'closed')))
    return pick(own.toSorted((a, b) => Number(isGeneral(b.indexed)) - Number(isGeneral(a.indexed))));
  const [single] = own;
  // A company or a person has more than one of a kind, whatever is on record; a case is one thing.
  const isCase = single?.indexed.record.kind === 'case' && single.indexed.fact.value.type === 'date';
  if (
    own.length === 1 &&
    kinds[0] === 'once' &&
    (isCase || single?.said === null || own.every(({ weight }) => weight >= SAID_ENOUGH))
  )
    return pick(own);
  // A case or a deal has one of each, unless the fact says of what it is.
  if (
    single &&
    own.length === 1 &&
    isGeneral(single.indexed) &&
    ONE_THING.has(single.indexed.record.kind) &&
    SINGLE.has(single.indexed.fact.property)
  )
    return pick(own);
  // All dates of a single provision are on record.
  const isSingle =
    own.length === 1 && own[0]?.indexed.fact.property === 'applies-from' && isGeneral(own[0].indexed);
  if (isSingle) return pick(own);
  const isProvision = own.every(
    ({ indexed }) => indexed.record.kind === 'provision' && indexed.fact.property === 'applies-from',
  );
  if (isProvision) return pick(own);
  if (isUnlikeAll && first && OF_THE_WHOLE.has(first) && own.length === 1) return pick(own);
  if (isUnlikeAll && first && COMPLETE.has(first) && single?.indexed.record.kind === 'provision')
    return pick(own.toSorted((a, b) => b.weight - a.weight));
  const general = own.filter(({ indexed }) => isGeneral(indexed));
  if (kinds.every((kind) => kind !== 'open') && general.length === 1 && general[0]) return pick(general);
  return null;
}

/** For words that announce several things, a value that fits another date of the record is let be. */
function isElsewhereOnRecord(stated: Stated, { record, fact }: IndexedFact): boolean {
  if (repetitionOf(fact.property) !== 'once' || stated.value.type !== 'date') return false;
  const { from, to } = stated.value;
  // A day is another event's only where that one's day is known.
  const fits = (date: string) => {
    const on = recordedDays(date);
    return from <= on.to && on.from <= to && (from !== to || on.from === on.to);
  };
  return (
    (record.timeline ?? []).some(({ date }) => fits(date)) ||
    record.facts.some(
      ({ property, value }) => property !== fact.property && value.type === 'date' && fits(value.date),
    )
  );
}

const isDateLike = ({ fact }: IndexedFact, { value }: Stated) =>
  (fact.value.type === 'date' || fact.value.type === 'period') &&
  (value.type === 'date' || value.type === 'period' || value.type === 'yearless');
