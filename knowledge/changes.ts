/**
 * What a record said when a writer pinned it to a story, and what it says
 * otherwise now. A pin keeps the words of status and facts, because a later
 * version of the record has only its own.
 */
import type { CardCitation, CardModel, CardSource } from './card-model.ts';

export interface PinnedFact {
  readonly label: string;
  /** Which of several. */
  readonly of?: string;
  readonly value: string;
}

export interface Pin {
  readonly record: string;
  readonly title: string;
  /** The day, ISO. */
  readonly pinned: string;
  readonly revision: number;
  readonly status: string;
  readonly facts: readonly PinnedFact[];
}

/** A source with the place in it. */
export interface ChangeSource extends Omit<CardSource, 'number'> {
  readonly at?: string;
}

export interface Change {
  /** "Status", "Filed", "Applies from, high-risk rules". */
  readonly what: string;
  /** Absent for what was not on record then. */
  readonly from?: string;
  /** Absent for what is not on record any more. */
  readonly to?: string;
  readonly sources: readonly ChangeSource[];
}

export const pinOf = ({ id, title, revision, status, facts }: CardModel, today: string): Pin => ({
  record: id,
  title,
  pinned: today,
  revision,
  status: status.text,
  facts: facts.map(({ label, of, value }) => ({ label, ...(of && { of }), value })),
});

const nameOf = ({ label, of }: PinnedFact) => [label, of].filter(Boolean).join(', ');

function byName<Fact extends PinnedFact>(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(nameOf(fact), [...(groups.get(nameOf(fact)) ?? []), fact]);
  return groups;
}

/**
 * Empty while the revision is the same, whatever was pinned: the words of a
 * revision do not change, only how the extension writes them may.
 */
export function changesSince(pin: Pin, now: CardModel): Change[] {
  if (pin.revision === now.revision) return [];
  const cited = (citations: readonly CardCitation[]): ChangeSource[] =>
    citations.flatMap(({ number, at }) => {
      const { number: _, ...source } = now.sources[number - 1] ?? {};
      return 'title' in source ? [{ ...(source as Omit<CardSource, 'number'>), ...(at && { at }) }] : [];
    });
  const changes: Change[] = [];
  if (pin.status !== now.status.text)
    changes.push({
      what: 'Status',
      from: pin.status,
      to: now.status.text,
      sources: cited(now.status.citations),
    });
  const before = byName(pin.facts);
  const after = byName(now.facts);
  for (const what of new Set([...before.keys(), ...after.keys()])) {
    const were = before.get(what) ?? [];
    const are = after.get(what) ?? [];
    const gone = were.filter(({ value }) => !are.some((fact) => fact.value === value));
    const come = are.filter(({ value }) => !were.some((fact) => fact.value === value));
    if (!gone.length && !come.length) continue;
    changes.push({
      what,
      ...(gone.length && { from: gone.map(({ value }) => value).join('; ') }),
      ...(come.length && { to: come.map(({ value }) => value).join('; ') }),
      sources: cited(come.flatMap(({ citations }) => citations)),
    });
  }
  return changes;
}
