/**
 * Values that recorded misstatements give: a value that differs from the record
 * and is one of them gets that misstatement's verdict and correction, which
 * know more than the comparison ("was proposed in 2021").
 */
import type { PropertyId } from '../properties.ts';
import type { Wording } from './claim-data.ts';
import type { FactIndex } from './fact-index.ts';
import { means } from './misstated.ts';
import type { Stated } from './stated.ts';

export interface KnownWrong {
  find(record: string, property: PropertyId, value: Stated, words: ReadonlySet<string>): Wording | undefined;
}

/** How much of a wording has to be said where its own record is not what is spoken of. */
const MOSTLY = 0.5;

/** A ceiling is told as a sum and as a share of turnover, in one breath. */
const FINES: ReadonlySet<PropertyId> = new Set<PropertyId>(['max-fine-amount', 'max-fine-turnover']);

export function createKnownWrong(wordings: readonly Wording[], index: FactIndex): KnownWrong {
  const byProperty = Map.groupBy(
    wordings.filter(({ values, property, isValueRight }) => values.length > 0 && property && !isValueRight),
    ({ property }) => property,
  );
  // A suit's value says nothing of another suit, but a company's may be that of its suit.
  const isNear = (a: string, b: string) =>
    index.isFamily(a, b) || (index.isRelated(a, b) && index.recordOf(a)?.kind !== index.recordOf(b)?.kind);

  return {
    find(record, property, { value }, words) {
      const candidates =
        (FINES.has(property)
          ? [...FINES].flatMap((fine) => byProperty.get(fine) ?? [])
          : byProperty.get(property)
        )?.filter((wording) => wording.values.some((wrong) => means(value, wrong))) ?? [];
      const isSaid = (wording: Wording) =>
        (wording.words.length > 1 || wording.values.some((wrong) => wrong.type === 'money')) &&
        wording.words.filter((word) => words.has(word)).length >= wording.words.length * MOSTLY;
      return (
        candidates.find((wording) => wording.record === record) ??
        // One law has one scale of fines, whichever of its provisions is named.
        candidates.find(
          (wording) =>
            wording.values.some(({ type }) => type === 'money' || type === 'percent') &&
            index.isFamily(wording.record, record),
        ) ??
        candidates.find(
          (wording) =>
            isNear(wording.record, record) &&
            // What is wrong of a whole law may be right of one of its parts.
            !wording.about.some((whole) => index.isPartOf(record, whole)) &&
            isSaid(wording),
        )
      );
    },
  };
}
