/**
 * Records by topic, kind, status, court and year, and how many there are of
 * each. A facet counts what would be found with one of its own values instead
 * of those chosen in it, as readers expect of a catalogue.
 */
import { courtsIn } from '../claims/courts.ts';
import type { Kind, KnowledgeRecord, Status, Topic } from '../schema.ts';

export const FACETS = ['topic', 'kind', 'status', 'court', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** What the list shows of a record, and by what it is found. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly headline: string;
  readonly topic: Topic;
  readonly kind: Kind;
  readonly status: Status;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** Values chosen in each facet; of several in one, any will do. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;

export const NO_CHOICE: Choice = { topic: [], kind: [], status: [], court: [], year: [] };

const withoutAside = (name: string) => name.replace(/\s*\([^()]*\)$/u, '');

/** One name for a court, however the records write it: the most usual of them. */
function createCourtNames(records: readonly KnowledgeRecord[]) {
  const keyOf = (name: string) => {
    const [found, ...others] = courtsIn(name);
    return found && !others.length && found.court.ids.size === 1
      ? [...found.court.ids].join()
      : withoutAside(name);
  };
  const written = new Map<string, Map<string, number>>();
  for (const name of records.flatMap(courtNames)) {
    const forms = written.get(keyOf(name)) ?? new Map<string, number>();
    written.set(keyOf(name), forms.set(withoutAside(name), (forms.get(withoutAside(name)) ?? 0) + 1));
  }
  const usual = new Map(
    [...written].map(([key, forms]) => [key, [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key]),
  );
  return (name: string) => usual.get(keyOf(name)) ?? name;
}

const courtNames = ({ facts }: KnowledgeRecord) =>
  facts.flatMap(({ property, value }) =>
    property === 'court' && value.type === 'entity' ? [value.name] : [],
  );

/** The years in which something happened, or is to happen, by its timeline and its facts that are dates. */
function yearsOf({ timeline = [], facts }: KnowledgeRecord): readonly string[] {
  const dates = facts.flatMap(({ value }) =>
    value.type === 'date' ? [value.date] : value.type === 'period' ? [value.from, value.to] : [],
  );
  return each([...timeline.map(({ date }) => date), ...dates].map((date) => date.slice(0, 4)));
}

const each = <T>(values: readonly T[]) => [...new Set(values)];

/** All records as entries, by title. */
export function entriesOf(records: readonly KnowledgeRecord[]): readonly Entry[] {
  const courtName = createCourtNames(records);
  return records
    .map((record): Entry => {
      const { id, title, headline, topic, alsoIn = [], kind, status } = record;
      return {
        id,
        title,
        headline,
        topic,
        kind,
        status: status.status,
        values: {
          topic: each([topic, ...alsoIn]),
          kind: [kind],
          status: [status.status],
          court: each(courtNames(record).map(courtName)),
          year: yearsOf(record),
        },
      };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

const fits = (entry: Entry, facet: Facet, chosen: readonly string[]) =>
  !chosen.length || entry.values[facet].some((value) => chosen.includes(value));

export const filterEntries = (entries: readonly Entry[], choice: Choice): readonly Entry[] =>
  entries.filter((entry) => FACETS.every((facet) => fits(entry, facet, choice[facet])));

/** The values of a facet with their counts: years newest first, all else most frequent first. */
export function countsOf(
  entries: readonly Entry[],
  choice: Choice,
  facet: Facet,
): readonly (readonly [value: string, count: number])[] {
  const others = filterEntries(entries, { ...choice, [facet]: [] });
  const counts = new Map<string, number>(choice[facet].map((value) => [value, 0]));
  for (const { values } of others)
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) =>
    facet === 'year' ? (a < b ? 1 : -1) : y - x || (a < b ? -1 : 1),
  );
}
