/** Which record explains a provision: its own, the narrowest that holds it, or its law's. */
import type { KnowledgeRecord } from '../schema.ts';
import { type Provision, provisionOrder } from './provisions.ts';

export interface ProvisionIndex {
  find(law: string, provision: Provision): KnowledgeRecord | null;
}

/** The highest numbers a law has, so that "Article 300" is not taken for one of its articles. */
const LAST: Readonly<Record<string, Readonly<Record<Provision['unit'], number>>>> = {
  'eu-ai-act': { article: 113, annex: 14, recital: 180, chapter: 13 },
};

export function createProvisionIndex(records: readonly KnowledgeRecord[]): ProvisionIndex {
  const ranges = records.flatMap((record) => {
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
  const laws = new Map(records.map((record) => [record.id, record]));

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
      return holding(first, Math.max(...orders)) ?? holding(first, first) ?? laws.get(law) ?? null;
    },
  };
}
