/**
 * Two stretches of words laid side by side: a quotation as a page has it, and
 * as it is on record. Capitals, punctuation, spelling conventions and [sic] do
 * not count; what the page puts in brackets may stand for a word or for none;
 * an ellipsis stands for any words.
 *
 *     page:    it took [us] 500 artists … to  make a film
 *     record:  it took      500 artists five years to make a world-class film
 *                                       (skipped)            ^^^^^^^^^^^ left out: changed
 */
import type { Span } from '../match/spans.ts';
import { foldWord, nextWord } from '../match/words.ts';

type TokenKind =
  | 'word'
  /** A word with letters in brackets, "suggest[ed]": any one word. */
  | 'any'
  /** A word in brackets: one word or none. */
  | 'maybe'
  /** An ellipsis: any number of words. */
  | 'gap';

export interface QuoteToken extends Span {
  readonly word: string;
  readonly kind: TokenKind;
}

const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, String(i)]),
);
/** British and American spellings of one word. */
const SPELLINGS: Readonly<Record<string, string>> = {
  licence: 'license',
  defence: 'defense',
  theatre: 'theater',
  programme: 'program',
  centre: 'center',
  judgement: 'judgment',
  percent: '%',
};

function spell(word: string): string {
  const plain = NUMBERS.get(word) ?? SPELLINGS[word] ?? word;
  return plain.length > 4
    ? plain
        .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/u, 'iz$1')
        .replace(/our(s|ed|ing|ite|able|ful)?$/u, 'or$1')
    : plain;
}

const SPECIAL = /(?<left>[\p{L}\p{N}]*)\[(?<in>[^\]]{0,120})\](?<right>[\p{L}\p{N}]*)|…|\.(?:\s?\.){2,}/gu;

/** The words of a stretch of text, with its brackets and ellipses. */
export function quoteTokens(text: string, start = 0, end = text.length): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  const put = (from: number, to: number, kind: TokenKind) => {
    for (let word = nextWord(text, from, to); word; word = nextWord(text, word.end, to)) {
      const folded = spell(foldWord(text, word.start, word.end));
      const last = tokens.at(-1);
      // "10%" and "10 per cent"; what is counted is plain without it.
      if (folded === 'cent' && last?.word === 'per') tokens.pop();
      else if (folded !== '%') tokens.push({ ...word, word: folded, kind });
    }
  };
  const written = text.slice(start, end);
  let from = start;
  for (const { 0: sign, index, groups } of written.matchAll(SPECIAL)) {
    const at = start + index;
    put(from, at, 'word');
    from = at + sign.length;
    const { left = '', in: inner, right = '' } = groups ?? {};
    if (inner === undefined || /^[\s.…]*$/u.test(inner))
      tokens.push({ start: at, end: from, word: '', kind: 'gap' });
    else if (/^\s*sic\W*$/iu.test(inner)) put(at, at + left.length, 'word');
    else if (left || right) {
      const word = spell(foldWord(left + inner + right, 0, left.length + inner.length + right.length));
      tokens.push({ start: at, end: from, word, kind: 'any' });
    } else put(at, from, 'maybe');
  }
  put(from, end, 'word');
  return tokens;
}

export interface Alignment {
  /** Words that both have in the same place. */
  readonly matched: number;
  /** Words that only one has, or that stand for another. */
  readonly edits: number;
  /** The tokens laid side by side: from the first that has a counterpart to the last. */
  readonly stated: readonly [from: number, to: number];
  readonly recorded: readonly [from: number, to: number];
  /** Places of changed words in each. */
  readonly changedStated: readonly number[];
  readonly changedRecorded: readonly number[];
}

/** What a changed word costs: more than an equal one gains, so that chance matches do not pay. */
const EDIT = -1.5;

/** Ways on from one pair of places to the next: so many words of each, of which so many are equal or changed. */
const STEPS = [
  { stated: 1, recorded: 1, matched: 1, edits: 0 },
  // A word for another, one more, one less.
  { stated: 1, recorded: 1, matched: 0, edits: 1 },
  { stated: 1, recorded: 0, matched: 0, edits: 1 },
  { stated: 0, recorded: 1, matched: 0, edits: 1 },
  // What brackets and ellipses stand for.
  { stated: 1, recorded: 1, matched: 0, edits: 0 },
  { stated: 1, recorded: 0, matched: 0, edits: 0 },
  { stated: 0, recorded: 1, matched: 0, edits: 0 },
  // "over-reach" and "overreach".
  { stated: 2, recorded: 1, matched: 2, edits: 0 },
  { stated: 1, recorded: 2, matched: 2, edits: 0 },
] as const;
const EQUAL = 0;
const CHANGED = [1, 2, 3];
const FITTED = 4;
const PUT_IN = 5;
const SKIPPED = 6;
const JOINED = [7, 8];

const WAYS: Readonly<Record<TokenKind, readonly number[]>> = {
  word: CHANGED,
  any: [FITTED, 2, 3],
  maybe: [FITTED, PUT_IN, 3],
  gap: [PUT_IN, SKIPPED],
};

/** The ways on that end at a pair of tokens. */
function waysTo(stated: readonly QuoteToken[], recorded: readonly QuoteToken[], i: number, j: number) {
  const { word, kind } = stated[i - 1] as QuoteToken;
  const on = recorded[j - 1]?.word ?? '';
  if (kind !== 'word') return WAYS[kind];
  if (word === on) return EQUAL_OR_ONE_SIDED;
  const isLonger = word.length > on.length;
  const isJoined = isLonger
    ? j > 1 && word.endsWith(on) && `${recorded[j - 2]?.word}${on}` === word
    : i > 1 && on.endsWith(word) && `${stated[i - 2]?.word}${word}` === on;
  return isJoined ? [...CHANGED, JOINED[Number(isLonger)] as number] : CHANGED;
}
const EQUAL_OR_ONE_SIDED = [EQUAL, 2, 3];

/**
 * The best way to lay the one along the other so that, from where both have
 * begun to where one ends, every word is accounted for.
 */
export function align(stated: readonly QuoteToken[], recorded: readonly QuoteToken[]): Alignment {
  const width = recorded.length + 1;
  const scores = new Float64Array((stated.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  for (let i = 1; i <= stated.length; i++)
    for (let j = 1; j < width; j++) {
      let best = Number.NEGATIVE_INFINITY;
      for (const way of waysTo(stated, recorded, i, j)) {
        const step = STEPS[way] as (typeof STEPS)[number];
        const before = scores[(i - step.stated) * width + j - step.recorded] ?? 0;
        const score = before + step.matched + EDIT * step.edits;
        if (score <= best) continue;
        best = score;
        steps[i * width + j] = way;
      }
      scores[i * width + j] = best;
    }
  let [i, j] = [0, 0];
  let most = 0;
  const end = (atI: number, atJ: number) => {
    const score = scores[atI * width + atJ] ?? 0;
    if (score > most) [most, i, j] = [score, atI, atJ];
  };
  for (let atJ = 1; atJ < width; atJ++) end(stated.length, atJ);
  for (let atI = 1; atI <= stated.length; atI++) end(atI, recorded.length);
  const to = [i, j] as const;
  const changedStated: number[] = [];
  const changedRecorded: number[] = [];
  let matched = 0;
  let edits = 0;
  while (i > 0 && j > 0) {
    const step = STEPS[steps[i * width + j] as number] as (typeof STEPS)[number];
    matched += step.matched;
    edits += step.edits;
    if (step.edits && step.stated) changedStated.unshift(i - 1);
    if (step.edits && step.recorded) changedRecorded.unshift(j - 1);
    i -= step.stated;
    j -= step.recorded;
  }
  return { matched, edits, stated: [i, to[0]], recorded: [j, to[1]], changedStated, changedRecorded };
}

/** Fewer words in a row may be anybody's. */
const ENOUGH = 4;
/** Where each goes on without the other, more of them. */
const ENOUGH_APART = 8;
/** A remark of fewer words, differently worded, may be another remark. */
const ENOUGH_CHANGED = 5;
const MOST_CHANGED = 4;

export type Likeness = 'same' | 'changed' | null;

/** Whether the one quotes the other: word for word, with few words changed, or not at all. */
export function likeness(
  { matched, edits, stated, recorded }: Alignment,
  statedLength: number,
  recordedLength: number,
): Likeness {
  const isWhole = stated[1] - stated[0] === statedLength || recorded[1] - recorded[0] === recordedLength;
  if (edits === 0) return matched >= (isWhole ? ENOUGH : ENOUGH_APART) ? 'same' : null;
  const allowed = matched < 8 ? 1 : matched < 15 ? 2 : Math.min(MOST_CHANGED, Math.floor(matched / 5));
  return matched >= (isWhole ? ENOUGH_CHANGED : ENOUGH_APART + 2) && edits <= allowed ? 'changed' : null;
}

/** A stretch of words that are equal in both, or not. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

function piecesOf(text: string, tokens: readonly QuoteToken[], changed: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const put = (to: number, isChanged: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isChanged });
    from = Math.max(from, to);
  };
  let i = 0;
  while (i < changed.length) {
    const first = changed[i] as number;
    // Changed words in a row are one piece.
    while ((changed[i + 1] ?? -1) === (changed[i] as number) + 1) i++;
    put(tokens[first]?.start ?? from, false);
    put(tokens[changed[i] as number]?.end ?? from, true);
    i++;
  }
  put(text.length, false);
  return pieces;
}

/** Both in pieces, so that what is not equal can be shown. */
export function changedWords(stated: string, recorded: string) {
  const [own, theirs] = [quoteTokens(stated), quoteTokens(recorded)];
  const { changedStated, changedRecorded } = align(own, theirs);
  return {
    stated: piecesOf(stated, own, changedStated),
    recorded: piecesOf(recorded, theirs, changedRecorded),
  };
}

/** Whether enough words are in both for a closer look: most of the shorter, or many. */
export function haveCommon(stated: readonly QuoteToken[], words: ReadonlySet<string>): boolean {
  const most = Math.min(stated.length, words.size);
  const wanted = Math.max(ENOUGH, Math.min(ENOUGH_APART, Math.floor(most / 2)));
  let common = 0;
  for (const { word, kind } of stated)
    if (kind === 'word' && words.has(word) && ++common >= wanted) return true;
  return false;
}
