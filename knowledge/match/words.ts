/**
 * Words, and the canonical form in which a name and a stretch of text are
 * compared. The spotter finds candidates by hashes of words; two stretches are
 * the same name only when their canonical forms are equal.
 */
import { EXPANDED, EXPANSIONS, foldOf, isWordUnit, PASSED_OVER, SEPARATOR } from './fold.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
}

/** A dot that may be written or left out: after initials and usual abbreviations. */
const ABBREVIATIONS = new Set([
  'v',
  'vs',
  'inc',
  'corp',
  'co',
  'ltd',
  'llc',
  'no',
  'nos',
  'art',
  'arts',
  'jr',
  'sr',
  'st',
  'mr',
  'ms',
  'mrs',
  'dr',
  'al',
  'civ',
  'cir',
  'para',
  'rec',
  'ch',
  'sec',
]);

const SAME_WORD: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  vs: 'v',
  versus: 'v',
});

/** Words that fold to themselves but for capitals. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** One folded word, as it counts in comparisons. */
export function foldWord(text: string, start: number, end: number, keepCase = false): string {
  const written = text.slice(start, end);
  if (PLAIN.test(written)) {
    const plain = keepCase ? written : written.toLowerCase();
    return SAME_WORD[plain] ?? plain;
  }
  let word = '';
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldOf(unit);
    if (folded <= PASSED_OVER) continue;
    if (folded === EXPANDED) word += EXPANSIONS.get(unit) ?? '';
    else word += keepCase ? text[i] : String.fromCharCode(folded);
  }
  return SAME_WORD[word] ?? word;
}

/** Whether the one-letter word that ends here goes on after a dot, as in "U.S." or "A.I.". */
export function initialGoesOn(text: string, end: number): boolean {
  return (
    text.charCodeAt(end) === 46 &&
    isWordUnit(text.charCodeAt(end + 1)) &&
    foldOf(text.charCodeAt(end + 2)) === SEPARATOR &&
    !isDigit(text.charCodeAt(end + 1))
  );
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** The word that starts at or after `from`, or null. "U.S." is one word. */
export function nextWord(text: string, from: number, to = text.length): Word | null {
  let start = from;
  while (start < to && !isWordUnit(text.charCodeAt(start))) start++;
  if (start >= to) return null;
  let end = start + 1;
  while (end < to && foldOf(text.charCodeAt(end)) > SEPARATOR) end++;
  if (end - start === 1 && !isDigit(text.charCodeAt(start)))
    while (end < to && initialGoesOn(text, end)) end += 2;
  return { start, end };
}

/** The word that ends before `before`, or null. Initials with dots come one letter at a time. */
export function previousWord(text: string, before: number): Word | null {
  let end = before;
  while (end > 0 && !isWordUnit(text.charCodeAt(end - 1))) end--;
  if (end <= 0) return null;
  let start = end - 1;
  while (start > 0 && foldOf(text.charCodeAt(start - 1)) > SEPARATOR) start--;
  return { start, end };
}

const LOOSE_GAP = /[\s\p{Pd}_\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/gu;

/** What a gap between words counts as: hyphens and spaces are one, other signs stand. */
function foldGap(gap: string, word: string): string {
  if (gap === ' ' || gap === '-') return ' ';
  let signs = gap
    .replace(LOOSE_GAP, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"');
  if (
    signs.startsWith('.') &&
    (word.length === 1 || word.includes('.') || ABBREVIATIONS.has(word.toLowerCase()))
  )
    signs = signs.slice(1);
  return signs === '' ? ' ' : signs;
}

/** The canonical form of a stretch of text: folded words with folded gaps between. */
export function canonical(text: string, start = 0, end = text.length, keepCase = false): string {
  let form = '';
  let last: Word | null = null;
  for (let word = nextWord(text, start, end); word; word = nextWord(text, word.end, end)) {
    if (last) form += foldGap(text.slice(last.end, word.start), text.slice(last.start, last.end));
    form += foldWord(text, word.start, word.end, keepCase);
    last = word;
  }
  return form;
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  for (let word = nextWord(text, 0); word; word = nextWord(text, word.end))
    words.push(foldWord(text, word.start, word.end));
  return words;
}
