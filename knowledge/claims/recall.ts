/**
 * The case or film of the sentence before, for a sentence that names none: "In
 * Doe v. Botco the court ruled for Doe. Judge Alder wrote the opinion." A name
 * that is on record for it agrees; nothing differs from what is only recalled.
 */
import type { Sentence, Subject } from './sentence.ts';

const KINDS = new Set(['case', 'ruling', 'production', 'report', 'bill']);

/** Without such a word a sentence that names nothing says nothing of who. */
const TELLS_WHO =
  /\b(?:[Jj]udge|[Jj]ustice|court|[Dd]irect(?:ed|or)|starr(?:ed|ing)|stars|opinion|film\s+by)\b/u;

export interface Recall {
  /** Whether a sentence that names nothing may speak of what is recalled. */
  isOpen(text: string, start: number, sentence: string): boolean;
  /** The subjects of a sentence, with what is recalled; to be called for the sentences of a text in order. */
  into(sentence: Sentence): readonly Subject[];
}

export function createRecall(): Recall {
  let before: { readonly text: string; readonly end: number; readonly subjects: readonly Subject[] } | null =
    null;
  return {
    isOpen: (text, start, sentence) =>
      before?.text === text && before.end === start && before.subjects.length > 0 && TELLS_WHO.test(sentence),
    into({ text, start, end, subjects }) {
      const named = subjects.filter(({ record }) => KINDS.has(record.kind));
      const recalled =
        !named.length && before?.text === text && before.end === start
          ? before.subjects.map((subject): Subject => ({ ...subject, start, end: start, isCarried: true }))
          : [];
      const kept = named.length ? named : recalled;
      const isOne = kept.every(({ record }) => record.id === kept[0]?.record.id);
      before = { text, end, subjects: isOne ? kept.slice(0, 1) : [] };
      return recalled.length ? [...subjects, ...recalled] : subjects;
    },
  };
}
