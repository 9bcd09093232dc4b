/**
 * What a record said when a writer pinned it to a story, and what it says
 * otherwise now. A pin keeps the words of status and facts, because a later
 * version of the record has only its own.
 */
import type { CardCitation, CardModel, CardSource } from './card-model.ts';

export interface PinnedFact {
  /** Of property and value, short. */
  readonly content: string;
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
  /** Shown, not compared: an editor may forget to raise it. */
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
  facts: facts.map(({ content, label, of, value }) => ({ content, label, ...(of && { of }), value })),
});

const nameOf = ({ label, of }: PinnedFact) => [label, of].filter(Boolean).join(', ');

/** By its content, so that a version which only writes it in other words changes nothing; or by words that the reader could not tell apart. */
const saysTheSame = (a: PinnedFact, b: PinnedFact) =>
  a.content === b.content || (nameOf(a) === nameOf(b) && a.value === b.value);

const without = <One extends PinnedFact>(facts: readonly One[], others: readonly PinnedFact[]): One[] =>
  facts.filter((fact) => !others.some((other) => saysTheSame(fact, other)));

const values = (facts: readonly PinnedFact[]) => facts.map(({ value }) => value).join('; ');

/** Compares what is said itself: the number of the revision is for people. */
export function changesSince(pin: Pin, now: CardModel): Change[] {
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
  const gone = without(pin.facts, now.facts);
  const come = without(now.facts, pin.facts);
  for (const what of new Set([...pin.facts, ...now.facts].map(nameOf))) {
    const were = gone.filter((fact) => nameOf(fact) === what);
    const are = come.filter((fact) => nameOf(fact) === what);
    if (!were.length && !are.length) continue;
    changes.push({
      what,
      ...(were.length && { from: values(were) }),
      ...(are.length && { to: values(are) }),
      sources: cited(are.flatMap(({ citations }) => citations)),
    });
  }
  return changes;
}
