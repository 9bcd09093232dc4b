/**
 * Whether a sentence bears out that a name means its record: it states, in
 * words that announce it, a value so exact that only that record has it.
 * "Here opened on 1 November 2024" speaks of the film, whatever the page is about.
 */
import { compare } from './compare.ts';
import type { CueSpan } from './cues.ts';
import type { IndexedFact } from './fact-index.ts';
import { slipOf } from './slips.ts';
import type { Stated } from './stated.ts';

/** A day, a stretch of time, or a figure of two digits and more, which no other thing has by chance. */
const isTelling = ({ value }: Stated): boolean => {
  switch (value.type) {
    case 'date':
      return value.from === value.to;
    case 'period':
      return true;
    case 'money':
      return value.digits > 1;
    case 'count':
      return value.count > 99 && value.digits > 1;
    case 'percent':
      return value.digits > 2;
    default:
      return false;
  }
};

export function isBorneOut(
  facts: readonly IndexedFact[],
  values: readonly Stated[],
  cues: readonly CueSpan[],
): boolean {
  const telling = values.filter(isTelling);
  if (!telling.length) return false;
  const announced = new Set(cues.flatMap(({ properties }) => properties));
  const told = facts.filter(({ fact }) => announced.has(fact.property));
  return telling.some(
    (value) =>
      told.some(({ fact }) => compare(value, fact.value, { days: 0 }) === 'same') ||
      slipOf(value, told) !== null,
  );
}
