/** What a card shows first of a long list, and what in it shares one label. */
import type { CardFact, CardRelated } from '../../knowledge/card-model.ts';

export interface FactGroup {
  readonly label: string;
  readonly facts: readonly CardFact[];
}

/** Neighbours with the same label become one entry: "Applies from" once, with its four dates below. */
export function groupFacts(facts: readonly CardFact[]): readonly FactGroup[] {
  const groups: { label: string; facts: CardFact[] }[] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.label === fact.label) last.facts.push(fact);
    else groups.push({ label: fact.label, facts: [fact] });
  }
  return groups;
}

/** Related records with the same relation side by side, relations in the order they first came in. */
export function byRelation(related: readonly CardRelated[]): readonly CardRelated[] {
  return [...Map.groupBy(related, (entry) => entry.relation).values()].flat();
}

/** The first few, and the rest; a rest of one is not worth a button. */
export function splitList<T>(all: readonly T[], first: number): { shown: readonly T[]; rest: readonly T[] } {
  if (all.length <= first + 1) return { shown: all, rest: [] };
  return { shown: all.slice(0, first), rest: all.slice(first) };
}
