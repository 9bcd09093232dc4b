/** Claims by meaning: recorded misstatements, in whatever words. */
import type { Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim, RecordId } from '../reading.ts';
import type { Wording } from './claim-data.ts';
import { explainMisstatement } from './explain.ts';
import type { FactIndex, RecordOf } from './fact-index.ts';
import type { MisstatementFinder } from './misstated.ts';
import { clauseSpanOf, isDeniedAt, isUncertainAt, type Sentence } from './sentence.ts';
import { isPartial, isPast } from './standing.ts';
import type { Stated } from './stated.ts';

const SIDES: ReadonlySet<PropertyId> = new Set(['plaintiff', 'defendant', 'party']);

/** Between two statements. */
const APART = /[;]|\s(?:while|whereas|but|although|though)\s/iu;

/** So many words tell what is spoken of even where only something related to it is named. */
const TELLING = 3;

/** A wording that is itself a denial, a forecast or about a draft is met by sentences that are too. */
function isAsserted(sentence: Sentence, span: Span, wording: Wording): boolean {
  const { standing } = sentence;
  if (standing.isSilent) return false;
  if (isDeniedAt(sentence, span) !== wording.standing.isDenied) return false;
  if (standing.isIntended && !wording.standing.isIntended) return false;
  if (
    isUncertainAt(sentence, span) &&
    !wording.standing.isUncertain &&
    !wording.values.some(({ type }) => type === 'money' || type === 'percent')
  )
    return false;
  if (standing.isForecast && !wording.standing.isUncertain) return false;
  return !standing.isEarlier || wording.standing.isEarlier;
}

/** "Part 1, July 2024; Part 3, May 2025": the value belongs to what is named last before it. */
function isOfAnother(
  { subjects }: Sentence,
  at: number,
  { record, about }: Wording,
  index: FactIndex,
): boolean {
  const kind = index.recordOf(record)?.kind;
  const last = subjects
    .filter(
      (subject) =>
        !subject.isCarried && !subject.isDerived && subject.end <= at && subject.record.kind === kind,
    )
    .at(-1)?.record;
  return last !== undefined && last.id !== record && !about.includes(last.id);
}

const isDated = ({ values }: Sentence) => values.some(({ value }) => value.type === 'date');

/** How far behind a statement a word still limits it: "signed the chapter only", "adopted on 12 May (by one house only)". */
const AFTER = 24;
const BESIDE = 8;

/** Where a statement ends with the day it is told of. */
const behind = ({ values }: Sentence, end: number) =>
  values.find((value) => value.start >= end && value.start - end < BESIDE)?.end ?? end;
const NOW = /\b(?:still|now|today|currently|yet|remains?)\b/iu;

/** Said in the past tense, where the wording is not. */
function isOfThen(sentence: Sentence, span: Span, { standing }: Wording): boolean {
  const { start, end } = clauseSpanOf(sentence, span);
  const clause = sentence.text.slice(start, end);
  return !standing.isPast && isPast(clause) && !NOW.test(clause);
}

export interface FoundWrong extends Claim {
  /** The value is that on record; what is wrong is what is said with it. */
  readonly isValueRight: boolean;
}

export function readMisstatements(
  sentence: Sentence,
  finder: MisstatementFinder,
  index: FactIndex,
  announcedOf: (value: Stated) => readonly PropertyId[] | undefined,
): FoundWrong[] {
  const { subjects, parts, values } = sentence;
  const speaksOf = (record: string, isClose = false) =>
    subjects.find(({ record: { id } }) => id === record) ??
    subjects.find(({ record: { id } }) => index.isPartOf(id, record)) ??
    // A case or a deal speaks of its parties.
    subjects.find(
      ({ record: { kind, facts } }) =>
        !isClose &&
        (kind === 'case' || kind === 'deal') &&
        facts.some(
          ({ property, value }) => SIDES.has(property) && value.type === 'entity' && value.record === record,
        ),
    ) ??
    null;
  const isNear = ({ record, words, values }: Wording) =>
    subjects.some(
      ({ record: { id } }) =>
        id === record ||
        index.isFamily(id, record) ||
        ((words.length >= TELLING || (words.length > 0 && values.some(({ type }) => type === 'money'))) &&
          index.isRelated(id, record)),
    );
  const claims: FoundWrong[] = [];
  for (const { start, end, wording } of finder.find(
    parts,
    values,
    speaksOf,
    isNear,
    subjects.flatMap(({ start, end, record, isDerived }) =>
      isDerived ? [] : [{ start, end, record: record.id }],
    ),
    (value, { property }) => {
      const announced = announcedOf(value);
      return !property || !announced || announced.includes(property);
    },
  )) {
    if (!isAsserted(sentence, { start, end }, wording)) continue;
    if (wording.values.length > 0 && isOfAnother(sentence, start, wording, index)) continue;
    // "Opened to the public on 9 December 2024", "while it was on appeal" tell what was, not what is.
    if (!wording.values.some(({ type }) => type === 'date' || type === 'period' || type === 'yearless')) {
      const misstatement = index.recordOf(wording.record)?.misstatements?.[wording.index];
      if (
        misstatement?.verdict === 'outdated' &&
        (isDated(sentence) || isOfThen(sentence, { start, end }, wording))
      )
        continue;
    }
    // What stands in two clauses are two statements.
    if (!wording.values.length && APART.test(sentence.text.slice(start, end))) continue;
    if (
      !wording.values.length &&
      !wording.standing.isPartial &&
      isPartial(sentence.text.slice(start, behind(sentence, end) + AFTER))
    )
      continue;
    if (claims.some((claim) => claim.start < end && start < claim.end)) continue;
    const claim = misstatementClaim(sentence, { start, end }, wording, index.recordOf);
    if (claim) claims.push({ ...claim, isValueRight: wording.isValueRight });
  }
  return claims;
}

/** The claim that a wording makes; null when its record is not there. */
export function misstatementClaim(
  { text, standing: { reportedBy } }: Sentence,
  { start, end }: Span,
  { record: id, index }: Wording,
  recordOf: RecordOf,
): Claim | null {
  const record = recordOf(id);
  const misstatement = record?.misstatements?.[index];
  if (!record || !misstatement) return null;
  return {
    start,
    end,
    record: id as RecordId,
    property: misstatement.property ?? null,
    verdict: misstatement.verdict,
    ...explainMisstatement(text.slice(start, end), record, misstatement),
    ...(reportedBy && { reportedBy }),
  };
}
