/**
 * Finds records by words anywhere in their text: what the search by names
 * (`search/search.ts`) leaves out. All words must be there, the last as the
 * beginning of one, because readers search while they type.
 */
import { once } from '../lazy.ts';
import { foldedWords } from '../match/words.ts';
import type { KnowledgeRecord } from '../schema.ts';

export type TextSearch = (query: string) => readonly string[];

const textOf = ({
  title,
  headline,
  summary,
  status,
  facts,
  misstatements = [],
  timeline = [],
}: KnowledgeRecord) =>
  [
    title,
    headline,
    summary,
    status.text,
    ...facts.flatMap(({ of, value, note }) => [of, note, ...Object.values(value)]),
    ...misstatements.map(({ correction }) => correction),
    ...timeline.map(({ text }) => text),
  ]
    .filter((part) => typeof part === 'string')
    .join(' ; ');

/** One letter begins half of all words. */
const SHORTEST = 2;

export function createTextSearch(records: readonly KnowledgeRecord[]): TextSearch {
  const texts = once(() =>
    records.map((record) => ({ id: record.id, form: ` ${foldedWords(textOf(record)).join(' ')} ` })),
  );
  return (query) => {
    const words = foldedWords(query);
    const last = words.pop();
    if (!last || (!words.length && last.length < SHORTEST)) return [];
    const wanted = [...words.map((word) => ` ${word} `), ` ${last}`];
    return texts()
      .filter(({ form }) => wanted.every((word) => form.includes(word)))
      .map(({ id }) => id);
  };
}
