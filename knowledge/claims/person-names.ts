/**
 * Names of people, companies and tools: as a text writes them, and whether two
 * of them can be one. Used by the readers of claims about who.
 */
import { onceEach } from '../lazy.ts';
import type { Span } from '../match/spans.ts';
import { foldedWords } from '../match/words.ts';

const PARTICLE = String.raw`(?:(?:de|van|von|der|la|le|di|da|del)\s+){0,2}`;

/** The source of an expression for a name in capitals: "William H. Orrick", "Otto van der Berg". */
export const NAME = String.raw`(?:(?:\p{Lu}\.\s?)*[\p{Lu}][\p{L}’'-]+(?:\s+(?:\p{Lu}\.|${PARTICLE}\p{Lu}[\p{L}’'-]+)){0,3})`;
/** A name of at least two words. */
export const FULL_NAME = String.raw`(?:(?:\p{Lu}\.\s?)*[\p{Lu}][\p{L}’'-]+(?:\s+(?:\p{Lu}\.|${PARTICLE}\p{Lu}[\p{L}’'-]+)){1,3})`;

/** Says nothing about whose name it is. */
const COMMON = new Set([
  'the',
  'and',
  'inc',
  'llc',
  'ltd',
  'corp',
  'company',
  'studios',
  'judge',
  'justice',
  'group',
  'labs',
  'research',
]);

export const withoutGenitive = (name: string) => name.replace(/['’]s?$/u, '');

const significant = (name: string) =>
  foldedWords(withoutGenitive(name)).filter((word) => word.length > 2 && !COMMON.has(word));

/** Whether two names can be of one: a surname or a company's word in common. */
export const isSameName = (a: string, b: string): boolean => {
  const words = new Set(significant(b));
  return significant(a).some((word) => words.has(word));
};

/** All of a name's significant words, so that "Smith" is not taken for "Joanna Smith" of another case. */
export const isWholeName = (name: string, other: string): boolean => {
  const own = significant(name);
  const theirs = significant(other);
  return own.length > 0 && own.every((word) => theirs.includes(word)) && theirs.at(-1) === own.at(-1);
};

const LETTER = /[\p{L}\p{N}]/u;

/** Accents are often left out; lengths stay, so that offsets do. */
const plain = (text: string) =>
  text.replace(/[\u00c0-\u024f]/gu, (letter) => letter.normalize('NFD')[0] ?? letter).replaceAll('’', "'");

let lastText = '';
let lastPlain = '';
/** The same sentence is searched for one name after the other. */
function plainSentence(text: string): string {
  if (text !== lastText) {
    lastText = text;
    lastPlain = plain(text);
  }
  return lastPlain;
}

/** Where a text has these words as they are, between signs or spaces. */
export function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[end] ?? '')) places.push({ start: at, end });
  }
  return places;
}

/** Stand before a name without being part of it. */
const NO_NAME =
  /^(?:Judge|Justice|Mr|Mrs|Ms|Dr|Sir|Dame|Lady|Lord|Magistrate|Senator|Sen|Rep|Representative|President|Director|Chair|CEO|MEPs?|The|In|By|But|And|Both|When|With|Under|As|Actor|Star|Richter(?:in)?)$/u;
const TITLES = /^(?:(?:mr|mrs|ms|dr|sir|dame|lord|lady|judge|justice|chief)\.?\s+)+/iu;
const TITLED = /\b(?:Judge|Justice|Mr|Mrs|Ms|Senator)\.?\s$/u;
const SUFFIX = /,?\s+(?:Jr|Sr|II|III|IV)\.?$/u;

/** "Mrs Justice Joanna Smith" → "Joanna Smith", "Veo 3, in part" → "Veo 3", "Val Kilmer (generated)" → "Val Kilmer". */
export const bareName = (recorded: string): string =>
  recorded
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(SUFFIX, '')
    .replace(/,.*$/u, '')
    .replace(TITLES, '')
    .trim();

/** The shortest surname that stands for a person without given name or title. */
const SURNAME = 4;

export interface Named extends Span {
  /** With the given name, or all of a name that is not a person's. */
  readonly isFull: boolean;
}

/** Worked out once a name: a page asks for the same ones in each sentence. */
const wordsOf = onceEach((recorded: string) => plain(bareName(recorded)).split(/\s+/u));

/** Where a text names a person, by the full name or the surname; another given name before it is another person. */
export function findPerson(text: string, recorded: string): Named | null {
  const written = plainSentence(text);
  const words = wordsOf(recorded);
  const surname = words.at(-1) ?? '';
  if (words.length < 2 || surname.length < 2 || !/^\p{Lu}/u.test(surname)) return null;
  const given = new Set(words.slice(0, -1));
  for (const { start, end } of placesOf(written, surname)) {
    let from = start;
    let isFull = false;
    let isOther = false;
    for (;;) {
      const before = /([\p{L}’'.-]+)\s$/u.exec(written.slice(Math.max(0, from - 30), from));
      const word = before?.[1];
      if (!before || !word || !/^\p{Lu}/u.test(word)) break;
      if (given.has(word) || /^\p{Lu}\.?$/u.test(word)) {
        isFull ||= given.has(word);
        from -= before[0].length;
        continue;
      }
      isOther = !isFull && !NO_NAME.test(word.replace('.', '')) && !/['’]s$/u.test(word);
      break;
    }
    const isTold =
      isFull || surname.length >= SURNAME || TITLED.test(written.slice(Math.max(0, from - 12), from));
    if (!isOther && isTold) return { start: from, end, isFull };
  }
  return null;
}

/** Words that name no tool or maker. */
const NO_MAKER = /^(?:about|not|tools?|others?|the)\b/iu;
const KIND_WORD =
  /(?:['’]s)?(?:\s+(?:generative|video|computing|power|and|toolset|tools?|companies|labels|entities))+$/u;

/** What it may be called: each of several, without words for their kind. */
const makersIn = onceEach((recorded: string) =>
  // A caption is no name: "Disney and Universal v. Midjourney".
  / v\.? /u.test(recorded)
    ? []
    : plain(recorded)
        .replace(/\s*\([^)]*\)/gu, '')
        .split(/,\s+|\s+and\s+/u)
        .map((part) => part.replace(KIND_WORD, '').replace(/,?\s(?:Inc|PBC|Ltd|Limited|LLC|e\.V)\.?$/u, ''))
        .filter((words) => words.length > 2 && !NO_MAKER.test(words) && /\p{Lu}/u.test(words)),
);

/** Where a text names a maker or tool, or one of several: "Claude and Gemini", "Google DeepMind tools". */
export function findMaker(text: string, recorded: string): Named | null {
  const written = plainSentence(text);
  for (const words of makersIn(recorded)) {
    const [place] = placesOf(written, words);
    if (place) return { ...place, isFull: true };
  }
  return null;
}
