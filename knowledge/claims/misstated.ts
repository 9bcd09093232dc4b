/**
 * Finds recorded misstatements by their meaning parts: a sentence makes one
 * when it speaks of the record (or what belongs to it) and has every part of
 * one of its wordings, values compared as values, close together and in no
 * denial. Word order and inflection do not matter, but names keep theirs.
 */
import type { Span } from '../match/spans.ts';
import { foldWord, nextWord } from '../match/words.ts';
import type { KnowledgeRecord, Misstatement } from '../schema.ts';
import { unitClass } from './compare.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Stated, StatedValue } from './stated.ts';
import { stem } from './stems.ts';
import { findValues } from './values.ts';

/** Parts that make a wording with a value clear by itself. */
const WHOLE = 3;

/** A word of a sentence with its meaning part. */
export interface Part extends Span {
  readonly stem: string;
}

/** The meaning parts of a stretch of text, in order. */
export function partsOf(text: string, from = 0, to = text.length): Part[] {
  const parts: Part[] = [];
  for (let word = nextWord(text, from, to); word; word = nextWord(text, word.end, to)) {
    const short = stem(foldWord(text, word.start, word.end));
    if (short) parts.push({ start: word.start, end: word.end, stem: short });
  }
  return parts;
}

export interface Wording {
  readonly record: KnowledgeRecord;
  readonly misstatement: Misstatement;
  /** All have to be said where the record is named. */
  readonly parts: readonly string[];
  /** All have to be said where only something related to it is: what its title says too. */
  readonly allParts: readonly string[];
  /** Those of them that are names, in their order. */
  readonly names: readonly string[];
  readonly values: readonly StatedValue[];
  /** Whether the wording is itself a denial, a forecast or about a draft. */
  readonly standing: Standing;
  /** Says so little beyond the record's name that the words have to stand together, in order. */
  readonly isThin: boolean;
  /** A figure that circulates, in so many words that it needs no mention beside it. */
  readonly isWhole: boolean;
  readonly length: number;
}

/** Kinds of things, which a mention of the record says by itself, and words that add nothing to a wrong statement. */
const IMPLIED = new Set(
  'law act regul case suit sue settl settlement strik film tool model report bill court judge new eu us u.s european union american country copyright gener rul rule artific intellig documentar studi survey deal agree contract guild union member first really actual bas recent today year one two there been'.split(
    ' ',
  ),
);
const isNumber = (word: string) => /\d/u.test(word);

export function compileWordings(records: readonly KnowledgeRecord[]): Wording[] {
  return records.flatMap((record) => {
    const title = new Set(partsOf(record.title).map((part) => part.stem));
    return (record.misstatements ?? []).flatMap((misstatement) =>
      misstatement.wordings.flatMap((text) => {
        const stated = findValues(text);
        const parts = partsOf(text).filter(
          (part) => !stated.some((value) => value.start <= part.start && part.end <= value.end),
        );
        const words = [...new Set(parts.map((part) => part.stem))].filter(
          (word) => !title.has(word) && !isNumber(word),
        );
        const strong = words.filter((word) => !IMPLIED.has(word));
        const standing = standingOf(text);
        // One part alone is said too easily by chance.
        const all = [...new Set(parts.map((part) => part.stem))];
        if (all.filter((word) => !IMPLIED.has(word)).length + stated.length < 2) return [];
        const isThin = strong.length + stated.length < 2;
        const isWhole = misstatement.verdict === 'unsupported' && stated.length > 0 && words.length >= WHOLE;
        const names = [
          ...new Set(
            parts
              .filter(
                ({ start, end, stem }) =>
                  /\p{Lu}/u.test(text[start] ?? '') &&
                  end - start > 3 &&
                  !IMPLIED.has(stem) &&
                  !title.has(stem),
              )
              .map((part) => part.stem),
          ),
        ];
        return [
          {
            record,
            misstatement,
            parts: isWhole ? words : strong,
            allParts: all,
            isThin,
            isWhole,
            names,
            values: stated.map(({ value }) => value),
            standing,
            length: text.length,
          },
        ];
      }),
    );
  });
}

export interface FoundMisstatement extends Span {
  readonly wording: Wording;
}

/** Whether a sentence names a record (or what it is part of), or only something related to it. */
export type Nearness = 'named' | 'related' | 'none';

export interface MisstatementFinder {
  /**
   * What a sentence misstates. `nearness` tells how the sentence speaks of a
   * record; `said` holds the stems of the titles of what it mentions.
   */
  find(
    parts: readonly Part[],
    values: readonly Stated[],
    said: ReadonlySet<string>,
    nearness: (record: string) => Nearness,
  ): FoundMisstatement[];
}

/** Parts further apart than this, for each character of the wording, do not make one statement. */
const STRETCH = 2.4;
const LEAST_REACH = 110;
/** The same for wordings of few parts, whose words stand together. */
const CLOSE = 1.5;

export function createMisstatementFinder(records: readonly KnowledgeRecord[]): MisstatementFinder {
  const wordings = compileWordings(records);
  const frequency = new Map<string, number>();
  for (const { parts } of wordings)
    for (const part of parts) frequency.set(part, (frequency.get(part) ?? 0) + 1);
  const byRarest = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const rarest = (wording.isThin ? wording.allParts : wording.parts).toSorted(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0),
    )[0];
    // Wordings of values alone hang on their value and are looked at with every sentence that has one.
    const key = rarest ?? '#';
    byRarest.set(key, [...(byRarest.get(key) ?? []), wording]);
  }

  return {
    find(parts, values, said, nearness) {
      const found: FoundMisstatement[] = [];
      const keys = new Set(parts.map((part) => part.stem));
      for (const word of said) keys.add(word);
      if (values.length) keys.add('#');
      for (const key of keys)
        for (const wording of byRarest.get(key) ?? []) {
          const near = wording.isWhole ? 'named' : nearness(wording.record.id);
          if (near === 'none') continue;
          const span = match(
            wording,
            near === 'named' && !wording.isThin ? wording.parts : wording.allParts,
            parts,
            values,
            said,
          );
          if (span) found.push({ ...span, wording });
        }
      return found;
    },
  };
}

function match(
  { names, values: wantedValues, length, isThin }: Wording,
  wanted: readonly string[],
  parts: readonly Part[],
  values: readonly Stated[],
  said: ReadonlySet<string>,
): Span | null {
  const spans: Span[] = [];
  /** Parts that are names of what the sentence mentions; the statement is the rest. */
  const named: Span[] = [];
  for (const word of wanted) {
    const part = parts.find((part) => part.stem === word);
    if (part) (said.has(word) ? named : spans).push(part);
    else if (!said.has(word)) return null;
  }
  for (const wantedValue of wantedValues) {
    const value = values.find((value) => means(value.value, wantedValue));
    if (!value) return null;
    spans.push(value);
  }
  if (!spans.length) spans.push(...named);
  if (!spans.length) return null;
  const order = names.flatMap((name) => parts.find((part) => part.stem === name)?.start ?? []);
  if (order.length > 1 && order.some((start, i) => i > 0 && start < (order[i - 1] ?? 0))) return null;
  if (isThin) return inOrder(wanted, parts, length * CLOSE);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return end - start <= Math.max(LEAST_REACH, length * STRETCH) ? { start, end } : null;
}

/** Whether a stated value says the wrong value: the same, or a more exact date within it. */
function means(stated: StatedValue, wrong: StatedValue): boolean {
  switch (wrong.type) {
    case 'date':
      return stated.type === 'date' && stated.from >= wrong.from && stated.to <= wrong.to;
    case 'yearless':
      return stated.type === 'yearless'
        ? stated.month === wrong.month && stated.day === wrong.day
        : stated.type === 'date' &&
            stated.from === stated.to &&
            Number(stated.from.slice(5, 7)) === wrong.month &&
            Number(stated.from.slice(8)) === wrong.day;
    case 'period':
      return stated.type === 'period' && stated.from.from === wrong.from.from && stated.to.to === wrong.to.to;
    case 'money':
      return (
        stated.type === 'money' &&
        stated.amount === wrong.amount &&
        stated.to === wrong.to &&
        stated.currency === wrong.currency
      );
    case 'percent':
      return stated.type === 'percent' && stated.percent === wrong.percent && stated.to === wrong.to;
    case 'count':
      return (
        stated.type === 'count' &&
        stated.count === wrong.count &&
        stated.to === wrong.to &&
        unitClass(stated.unit) === unitClass(wrong.unit)
      );
    case 'duration':
      return stated.type === 'duration' && stated.length === wrong.length && stated.unit === wrong.unit;
  }
}

/** The words of a short wording, one after the other within `reach` characters. */
function inOrder(wanted: readonly string[], parts: readonly Part[], reach: number): Span | null {
  for (const [i, first] of parts.entries()) {
    if (first.stem !== wanted[0]) continue;
    let next = 1;
    let last = first;
    for (const part of parts.slice(i + 1)) {
      if (next === wanted.length || part.end - first.start > reach) break;
      if (part.stem === wanted[next]) {
        next++;
        last = part;
      }
    }
    if (next === wanted.length) return { start: first.start, end: last.end };
  }
  return null;
}
