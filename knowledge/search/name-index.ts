/**
 * All names by their words. A query is compared with the few thousand
 * different words first, and only names that have a word like one of its own
 * are looked at:
 *
 *   "anderson stability"  ->  andersen 0.84, stability 1  ->  names with either  ->  the names' scores
 *
 * A word weighs the more the fewer records have it, so that "act" or "v"
 * decide nothing. A name counts by how much of the query it has, and a little
 * by how much of it the query has. What a record's names have between them
 * counts too, because nobody knows which words stand together in one.
 */
import { sameWords, searchWords } from './search-words.ts';
import { likeness } from './similar.ts';

/** A name or title, or the words of the id, by which nothing is shown. */
export interface IndexedName {
  readonly record: number;
  readonly text: string;
}

interface Scored {
  readonly record: number;
  /** The name that has most of the query. */
  readonly name: IndexedName;
  readonly score: number;
}

interface Entry {
  readonly word: string;
  readonly names: readonly number[];
  readonly weight: number;
}

/** Of a name's score: its share of the query; the rest is the query's share of the name. */
const QUERY_SHARE = 0.75;
/** Of a record's score: its best name alone; the rest is all names together. */
const NAME_SHARE = 0.6;
/** A record has to have this much of the query. */
const LEAST_COVERAGE = 0.4;
/** Two words typed as one name, "eleven labs", or the other way round. */
const JOINED = 0.95;
const WRITTEN_OTHERWISE = 0.95;

const at = (numbers: Float64Array, place: number) => numbers[place] as number;

export function createNameIndex(names: readonly IndexedName[], recordCount: number) {
  const wordsOf = names.map(({ text }) => [...new Set(searchWords(text))]);
  const namesWith = new Map<string, number[]>();
  for (const [name, words] of wordsOf.entries())
    for (const word of words) namesWith.set(word, [...(namesWith.get(word) ?? []), name]);

  const weightOf = (count: number) => Math.log(1 + recordCount / count);
  const entries = new Map<string, Entry>();
  for (const [word, holders] of namesWith) {
    const records = new Set(holders.map((name) => names[name]?.record));
    entries.set(word, { word, names: holders, weight: weightOf(records.size) });
  }
  const heaviest = weightOf(1);
  const weights = wordsOf.map((words) =>
    words.reduce((sum, word) => sum + (entries.get(word)?.weight ?? 0), 0),
  );

  /** The words like one that was typed, each with how alike. */
  function wordsLike(typed: string): Map<Entry, number> {
    const found = new Map<Entry, number>();
    for (const entry of entries.values()) {
      const alike = likeness(typed, entry.word);
      if (alike > 0) found.set(entry, alike);
    }
    for (const other of sameWords(typed)) {
      const entry = entries.get(other);
      if (entry) found.set(entry, WRITTEN_OTHERWISE);
    }
    return found;
  }

  /** What stands for each word of the query, by what may be meant with it or with it and a neighbour. */
  function readQuery(query: string) {
    const typed = searchWords(query);
    const parts = typed.map(wordsLike);
    for (let i = 0; i + 1 < typed.length; i++) {
      const joined = entries.get(`${typed[i]}${typed[i + 1]}`);
      if (!joined) continue;
      parts[i]?.set(joined, JOINED);
      parts[i + 1]?.set(joined, JOINED);
    }
    return parts.map((words) => {
      const best = [...words].toSorted(([, a], [, b]) => b - a)[0];
      return { words, weight: best ? best[0].weight : heaviest };
    });
  }

  /** Of each name, how much of the query it has and how much of it the query has; of each record, what its names have together. */
  function compare(parts: ReturnType<typeof readQuery>) {
    const ofQuery = new Float64Array(names.length);
    const ofName = new Float64Array(names.length);
    const together = new Float64Array(recordCount);
    for (const { words, weight } of parts) {
      // The likest first: a word of the query counts once for a name and once for a record.
      const namesSeen = new Set<number>();
      const recordsSeen = new Set<number>();
      for (const [entry, alike] of [...words].toSorted(([, a], [, b]) => b - a))
        for (const name of entry.names) {
          if (namesSeen.has(name)) continue;
          namesSeen.add(name);
          // A common word taken for a rare one, "v" for "5", says no more than it does.
          const value = Math.min(weight, entry.weight) * alike;
          ofQuery[name] = at(ofQuery, name) + value;
          ofName[name] = at(ofName, name) + entry.weight * alike;
          const { record } = names[name] as IndexedName;
          if (recordsSeen.has(record)) continue;
          recordsSeen.add(record);
          together[record] = at(together, record) + value;
        }
    }
    return { ofQuery, ofName, together };
  }

  return {
    /** The records for a query, best first. */
    find(query: string): Scored[] {
      const parts = readQuery(query);
      const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
      const { ofQuery, ofName, together } = compare(parts);
      const best = new Map<number, Scored>();
      for (const [number, name] of names.entries()) {
        const coverage = at(together, name.record) / whole;
        if (!at(ofQuery, number) || coverage < LEAST_COVERAGE) continue;
        const share = Math.min(1, at(ofName, number) / (weights[number] as number));
        const alone = (QUERY_SHARE * at(ofQuery, number)) / whole + (1 - QUERY_SHARE) * share;
        const score = NAME_SHARE * alone + (1 - NAME_SHARE) * coverage;
        if (score > (best.get(name.record)?.score ?? 0))
          best.set(name.record, { record: name.record, name, score });
      }
      return [...best.values()].sort((a, b) => b.score - a.score);
    },
  };
}
