/**
 * Official numbers as records and texts write them: dockets, neutral citations,
 * numbers of EU acts, bills. Each form gives a kind and a number; two numbers
 * are compared only within a kind ("cases of 2023 in a US district court").
 */
import type { Span } from '../match/spans.ts';

export interface Identifier extends Span {
  readonly kind: string;
  readonly number: string;
  /** A thing has one number of the kind, so that another one differs. */
  readonly isSole: boolean;
}

interface Form {
  readonly words: RegExp;
  readonly read: (groups: readonly string[]) => readonly [kind: string, number: string];
  readonly isSole?: true;
}

const bare = (digits = '') => digits.replace(/^0+/u, '');

/** Numbers of EU acts: "Regulation (EU) 2024/1689", CELEX, ELI and Official Journal all hold it. */
const act = ([year = '', number = '']: readonly string[]) => ['act', `${year}/${bare(number)}`] as const;

const FORMS: readonly Form[] = [
  {
    // The division ("3:") changes when a case is reassigned.
    words: /(?<![\d-])(?:\d:)?(\d{2})-(cv|md|cr|mc)-(\d{3,6})(?:-[A-Z]{2,4})*(?![\d-])/gu,
    read: ([year, type, serial]) => [`us ${type} ${year}`, bare(serial)],
    isSole: true,
  },
  {
    words: /(?<![\d-])(\d{2})\sCiv\.\s(\d{3,6})(?!\d)/gu,
    read: ([year, serial]) => [`us cv ${year}`, bare(serial)],
    isSole: true,
  },
  {
    words: /(?<![\p{L}\d-])C[-‑–](\d{1,4})\/(\d{2})(?!\d)/gu,
    read: ([no, year]) => ['eu', `${bare(no)}/${year}`],
    isSole: true,
  },
  {
    words: /(?<![\p{L}\d])(\d{1,3})\s(O|U)\s(\d{1,6})\/(\d{2})(?!\d)/gu,
    read: ([chamber, letter, no, year]) => [`de ${letter}`, `${chamber} ${bare(no)}/${year}`],
    isSole: true,
  },
  {
    words: /(?<!\p{L})([IVX]{1,4})\sZR\s(\d{1,4})\/(\d{2})(?!\d)/gu,
    read: ([senate, no, year]) => ['de ZR', `${senate} ${no}/${year}`],
    isSole: true,
  },
  // A case has many judgments.
  {
    words: /\[(\d{4})\]\s(EWHC|EWCA\sCiv|UKSC)\s(\d{1,5})/gu,
    read: ([year, court, no]) => ['uk', `${year} ${court} ${no}`],
  },
  { words: /\bMDL\s(?:No\.?\s)?(\d{3,4})(?!\d)/gu, read: ([no = '']) => ['mdl', no], isSole: true },
  {
    words: /\b(IL|CGC)-(\d{2,4})-(\d{6})(?!\d)/gu,
    read: ([court, year, no = '']) => [`${court} ${year}`, no],
  },
  { words: /(?<![\d:-])(\d{2})-(\d{3,5})(?![\d-])/gu, read: ([year, no]) => ['us appeal', `${year}-${no}`] },
  {
    words: /\b(?:Regulation|Directive)\s+(?:\((?:EU|EC|EEC)\)\s*)?(\d{4})\/(\d{1,4})(?!\d)/gu,
    read: act,
    isSole: true,
  },
  { words: /(?<!\d)3(\d{4})[RL](\d{4})(?!\d)/gu, read: act, isSole: true },
  { words: /\beli\/(?:reg|dir)\/(\d{4})\/(\d{1,4})(?!\d)/gu, read: act, isSole: true },
  { words: /\bOJ[\s:]L(?:,\s?|_)(\d{4})\/?(\d{3,5})(?!\d)/gu, read: act, isSole: true },
  { words: /\bCOM\((\d{4})\)\s?(\d{1,4})(?!\d)/gu, read: ([year, no]) => ['com', `${year} ${no}`] },
  { words: /(?<!\d)(\d{4}\/\d{4})\s?\((?:COD|INI|NLE)\)/gu, read: ([no = '']) => ['procedure', no] },
  {
    words: /\b(S|H\.?R|AB|SB|HB)\.?\s?(\d{2,5})(?!\d)/gu,
    read: ([house = '', no]) => ['bill', `${house.replace('.', '')} ${no}`],
  },
  { words: /\b(Executive\sOrder|Public\sLaw)\s([\d-]{4,8})/gu, read: ([type = '', no = '']) => [type, no] },
];

/** What all forms have something of; most sentences have none. */
const HAS_NUMBER =
  /\d[-/‑–][\dcm]|[-_]\d{3}|\d\s(?:O|U|Civ)\b|ZR\s\d|EWHC|EWCA|UKSC|MDL|\d[RL]\d|COM\(|\bOJ\b|\b(?:S|H\.?R|AB|SB|HB)\.?\s?\d|Executive|Public\sLaw/u;

/** All official numbers in a text; of two forms at one place the first. */
export function identifiersIn(text: string): Identifier[] {
  if (!HAS_NUMBER.test(text)) return [];
  const found: Identifier[] = [];
  for (const { words, read, isSole = false } of FORMS)
    for (const match of text.matchAll(words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const [kind, number] = read(match.slice(1));
      found.push({ start, end, kind, number, isSole });
    }
  return found;
}
