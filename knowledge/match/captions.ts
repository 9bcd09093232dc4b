/**
 * Case captions as courts and the press write them out: "The New York Times
 * Co. v. OpenAI, Inc.", "Authors Guild et al. v. OpenAI". Names in the records
 * give the two sides; here the text around a "v." is compared with them, with
 * corporate forms, "et al." and articles passed over.
 */
import type { RecordHead } from '../record-head.ts';
import type { CaptionIndex } from './lexicon.ts';
import { foldWord, nextWord, previousWord, type Word } from './words.ts';

/** Words between a party's name and the "v.", and after the second party's. */
const PASSED_OVER = new Set([
  'inc',
  'corp',
  'corporation',
  'co',
  'company',
  'ltd',
  'limited',
  'llc',
  'lp',
  'plc',
  'pbc',
  'gmbh',
  'ag',
  'et',
  'al',
  'and',
  'others',
  'the',
  'us',
  'u',
  's',
  'l',
  'c',
  'p',
  'n',
  'a',
  'sa',
  'ev',
]);
const SUFFIX =
  /^(?:,?\s+(?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|L\.L\.C|LP|L\.P|PLC|plc|PBC|GmbH|AG|e\.V|et al)\b(?:\.(?!\s*$))?)+/u;
/** How many words a party's name may be away from the "v.". */
const REACH = 5;

const fold = (text: string, word: Word) => foldWord(text, word.start, word.end);

/** Where `words` end when read backwards from `before`, skipping corporate words; -1 when they do not stand there. */
function startOfLeft(text: string, before: number, words: readonly string[]): number {
  let at = before;
  for (let skipped = 0; skipped <= REACH; skipped++) {
    const last = previousWord(text, at);
    if (!last || /[.!?;]\s|\n/u.test(text.slice(last.end, at).replace(/^\./u, ''))) return -1;
    if (fold(text, last) === words.at(-1)) {
      let start = last.start;
      let matches = true;
      for (let i = words.length - 2; i >= 0 && matches; i--) {
        const word = previousWord(text, start);
        matches = word !== null && fold(text, word) === words[i];
        if (word) start = word.start;
      }
      if (matches) return start;
    }
    if (!PASSED_OVER.has(fold(text, last))) return -1;
    at = last.start;
  }
  return -1;
}

/** Where `words` end when read from `after`; -1 when they do not stand there. */
function endOfRight(text: string, after: number, words: readonly string[]): number {
  let word = nextWord(text, after);
  if (word && fold(text, word) === 'the') word = nextWord(text, word.end);
  let end = -1;
  for (const expected of words) {
    if (!word || fold(text, word) !== expected) return -1;
    end = word.end;
    word = nextWord(text, word.end);
  }
  const suffix = SUFFIX.exec(text.slice(end, end + 40));
  return end + (suffix?.[0].length ?? 0);
}

export interface FoundCaption {
  readonly start: number;
  readonly end: number;
  readonly record: RecordHead;
}

/** The cases whose caption stands around the "v" in [start, end). */
export function captionsAround(
  text: string,
  start: number,
  end: number,
  captions: CaptionIndex,
): FoundCaption[] {
  let word = nextWord(text, end);
  if (word && fold(text, word) === 'the') word = nextWord(text, word.end);
  if (!word) return [];
  const found: FoundCaption[] = [];
  for (const { record, plaintiff, defendant } of captions.get(fold(text, word)) ?? []) {
    const right = endOfRight(text, end, defendant);
    if (right < 0) continue;
    const left = startOfLeft(text, start, plaintiff);
    if (left >= 0) found.push({ start: left, end: right, record });
  }
  return found;
}
