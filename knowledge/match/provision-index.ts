/** Which record explains a provision: its own, the narrowest that holds it, or its law's. */
import type { RecordHead } from '../record-head.ts';
import { type Provision, provisionOrder } from './provisions.ts';

export interface ProvisionIndex {
  find(law: string, provision: Provision): RecordHead | null;
}

/** The highest numbers a law has, so that "Article 300" is not taken for one of its articles. */
const LAST: Readonly<Record<string, Readonly<Record<Provision['unit'], number>>>> = {
  'eu-ai-act': { article: 113, annex: 14, recital: 180, chapter: 13 },
};

/** `provisions`: the records that are provisions of laws. */
export function createProvisionIndex(
  provisions: readonly RecordHead[],
  headOf: (id: string) => RecordHead | undefined,
): ProvisionIndex {
  const ranges = provisions.flatMap((record) => {
    if (!record.provision) return [];
    const { law, unit, from, to } = record.provision;
    return [
      {
        record,
        law,
        unit,
        from: provisionOrder(from),
        to:
          Math.floor(provisionOrder(to ?? from)) === provisionOrder(to ?? from) && to
            ? provisionOrder(to) + 0.99
            : provisionOrder(to ?? from),
      },
    ];
  });

  return {
    find(law, { unit, numbers }) {
      const orders = numbers.map(provisionOrder);
      const last = LAST[law]?.[unit];
      if (last !== undefined && orders.some((order) => Math.floor(order) > last || order < 1)) return null;
      const holding = (from: number, to: number) =>
        ranges
          .filter((range) => range.law === law && range.unit === unit && range.from <= from && range.to >= to)
          .sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.record;
      const first = orders[0] ?? 0;
      return holding(first, Math.max(...orders)) ?? holding(first, first) ?? headOf(law) ?? null;
    },
  };
}
