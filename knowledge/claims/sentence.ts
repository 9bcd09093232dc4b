/** What the readers of claims know of one sentence: what it names, the values it states, and how it stands to them. */
import type { Span } from '../match/spans.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { clauseAt, relativeClauses, withoutNames } from './clauses.ts';
import type { CueSpan } from './cues.ts';
import type { Part } from './parts.ts';
import { isDenial, isUncertain, type Standing } from './standing.ts';
import type { Stated } from './stated.ts';

export interface Subject extends Span {
  readonly record: KnowledgeRecord;
  /** Taken from the sentence before, for "it" or "the law". */
  readonly isCarried?: true;
  /** Not named itself: the case that the parties named make. */
  readonly isDerived?: true;
}

/** What stands nowhere in the sentence itself. */
export const carried = (record: KnowledgeRecord): Subject => ({ start: 0, end: 0, record, isCarried: true });

export interface Sentence extends Span {
  /** The whole block; all offsets are into it. */
  readonly text: string;
  /** The sentence alone. */
  readonly written: string;
  readonly subjects: readonly Subject[];
  /** What was named before it, the latest first: a value may agree with that, and never differ from it. */
  readonly before: readonly KnowledgeRecord[];
  readonly otherLaws: readonly Span[];
  readonly cues: readonly CueSpan[];
  readonly values: readonly Stated[];
  /** Its meaning parts, in order. */
  readonly parts: readonly Part[];
  /** Stems of the titles of what a part of it mentions, by any of their names. */
  titlesIn(part: Span): readonly string[];
  readonly standing: Standing;
}

const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“]*“/gu;

/** Worked out once a sentence: its clauses are asked for with each value. */
const plainTexts = new WeakMap<Sentence, string>();

/** The sentence with its names crossed out, its beginning at 0. */
function plainOf(sentence: Sentence): string {
  const known = plainTexts.get(sentence);
  if (known !== undefined) return known;
  const { written, start, end, subjects } = sentence;
  const named = subjects.filter((subject) => !subject.isCarried && !subject.isDerived && subject.end <= end);
  const plain = withoutNames(
    written,
    named.map((subject) => ({ start: subject.start - start, end: subject.end - start })),
  );
  plainTexts.set(sentence, plain);
  return plain;
}

const asides = new WeakMap<Sentence, readonly Span[]>();

/** The relative clause that a span stands in: ", which rewrites parts of the AI Act,". */
export function asideOf(sentence: Sentence, { start, end }: Span): Span | undefined {
  let clauses = asides.get(sentence);
  if (!clauses) {
    clauses = relativeClauses(plainOf(sentence)).map((clause) => ({
      start: clause.start + sentence.start,
      end: clause.end + sentence.start,
    }));
    asides.set(sentence, clauses);
  }
  return clauses.find((clause) => clause.start <= start && end <= clause.end);
}

/** The bounds of the clause that a span stands in. */
export function clauseSpanOf(sentence: Sentence, { start, end }: Span): Span {
  const at = sentence.start;
  const whole = { start: 0, end: sentence.written.length };
  const clause = clauseAt(plainOf(sentence), whole, { start: start - at, end: end - at });
  return { start: clause.start + at, end: clause.end + at };
}

/** The clause a span stands in, without names and what is quoted beside it: that is somebody else's saying. */
function clauseOf(sentence: Sentence, span: Span, clause = clauseSpanOf(sentence, span)): string {
  const plain = plainOf(sentence).slice(clause.start - sentence.start, clause.end - sentence.start);
  return plain.replace(QUOTED, (quoted: string, at: number) => {
    const from = clause.start + at;
    return span.start >= from && span.end <= from + quoted.length ? quoted : ' ';
  });
}

/** Whether the clause that a span stands in denies something. */
export const isDeniedAt = (sentence: Sentence, span: Span): boolean => isDenial(clauseOf(sentence, span));

const THAT = /\s(?:that|whether|because)\s/u;

/** The same for who or where: "Judge Alder found that it is not so" denies nothing of the judge. */
export function isRoleDeniedAt(sentence: Sentence, span: Span): boolean {
  const clause = clauseSpanOf(sentence, span);
  const at = sentence.text.slice(span.end, clause.end).search(THAT);
  return isDenial(clauseOf(sentence, span, at < 0 ? clause : { start: clause.start, end: span.end + at }));
}

/** Whether the clause that a span stands in leaves open whether it is so. */
export const isUncertainAt = (sentence: Sentence, span: Span): boolean =>
  isUncertain(clauseOf(sentence, span));
