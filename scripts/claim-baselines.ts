/**
 * Two simple ways to compare statements with the record, as a measure for
 * ours: the nearest name with the nearest value on record, and the recorded
 * wordings of misstatements alone.
 */
import { compare } from '../knowledge/claims/compare.ts';
import type { StatedValue } from '../knowledge/claims/stated.ts';
import { findValues } from '../knowledge/claims/values.ts';
import { createTextReader } from '../knowledge/read-text.ts';
import type { Verdict } from '../knowledge/reading.ts';
import type { Fact, KnowledgeRecord } from '../knowledge/schema.ts';

export interface BaselineClaim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly record: string;
  readonly property: string | null;
  readonly verdict: Verdict;
  readonly recorded: string;
}

export type ClaimFinder = (text: string) => readonly BaselineClaim[];

const isComparable = ({ value }: Fact, stated: StatedValue) =>
  value.type === stated.type || (value.type === 'date' && stated.type === 'yearless');

/** Every value goes to the mention nearest to it: it agrees when any fact has it, and differs when none does. */
export function nearestNumber(records: readonly KnowledgeRecord[]): ClaimFinder {
  const read = createTextReader(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  return (text) => {
    const { mentions } = read(text);
    return findValues(text).flatMap((stated): BaselineClaim[] => {
      const gap = (span: { start: number; end: number }) =>
        Math.max(span.start - stated.end, stated.start - span.end);
      const [nearest] = mentions.toSorted((a, b) => gap(a) - gap(b));
      const facts = byId.get(nearest?.record ?? '')?.facts.filter((fact) => isComparable(fact, stated.value));
      if (!nearest || !facts?.length) return [];
      const same = facts.find((fact) => compare(stated, fact.value, { days: 0 }) === 'same');
      return [
        {
          start: stated.start,
          end: stated.end,
          text: text.slice(stated.start, stated.end),
          record: nearest.record,
          property: (same ?? facts[0])?.property ?? null,
          verdict: same ? (same.until ? 'outdated' : 'agrees') : 'differs',
          recorded: '',
        },
      ];
    });
  };
}

/** The recorded wordings, letter by letter but for case and spaces. */
export function wordingsOnly(records: readonly KnowledgeRecord[]): ClaimFinder {
  const wordings = records.flatMap(({ id, misstatements = [] }) =>
    misstatements.flatMap(({ wordings: texts, verdict, property = null }) =>
      texts.map((words) => ({
        words: new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'), 'giu'),
        record: id,
        property,
        verdict,
      })),
    ),
  );
  return (text) =>
    wordings.flatMap(({ words, ...rest }) =>
      [...text.matchAll(words)].map(({ index, 0: found }) => ({
        ...rest,
        start: index,
        end: index + found.length,
        text: found,
        recorded: '',
      })),
    );
}
