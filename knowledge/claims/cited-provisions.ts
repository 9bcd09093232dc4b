/** Provisions as records cite them and texts write them ("Art. 5(1)(ba)", "Articles 51 to 55"), and how two of them relate. */
import { PROVISION_WORDS, type ProvisionUnit, provisionOrder, readProvision } from '../match/provisions.ts';
import { foldWord } from '../match/words.ts';

export interface CitedProvision {
  readonly unit: ProvisionUnit;
  readonly from: number;
  readonly to: number;
  /** "(1)(ba)" as its parts; of single provisions only. */
  readonly points: readonly string[];
}

const FIRST_WORD = /\p{L}+/gu;

/** All provisions that a text cites. */
export function provisionsIn(text: string): CitedProvision[] {
  const cited: CitedProvision[] = [];
  let next = 0;
  for (const { index, 0: word } of text.matchAll(FIRST_WORD)) {
    const end = index + word.length;
    const unit = index >= next ? PROVISION_WORDS.get(foldWord(text, index, end)) : undefined;
    const list = unit && readProvision(text, index, end, unit);
    for (const part of list?.parts ?? []) {
      const [first, last = first] = part.numbers;
      const points = [...text.slice(part.start, part.end).matchAll(/\((\w{1,4})\)/gu)].map(
        ([, point = '']) => point,
      );
      cited.push({ unit: part.unit, from: provisionOrder(first), to: provisionOrder(last), points });
    }
    next = list?.end ?? next;
  }
  return cited;
}

const holds = (wide: CitedProvision, narrow: CitedProvision) =>
  wide.from <= narrow.from &&
  narrow.to <= wide.to &&
  (wide.from !== wide.to || wide.points.every((point, i) => narrow.points[i] === point));

/** Whether one of them is, or is part of, the other. */
export const areOneOrPart = (a: CitedProvision, b: CitedProvision): boolean =>
  a.unit === b.unit && (holds(a, b) || holds(b, a));
