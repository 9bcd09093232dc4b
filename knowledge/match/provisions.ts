/**
 * Reads a provision where one begins: "Articles 51 to 55", "Art. 50(2)",
 * "Annex III", "Recital 105", "Chapter V", and the same in the languages the
 * AI Act is read in. Which law it belongs to is decided elsewhere.
 */

export type ProvisionUnit = 'article' | 'annex' | 'recital' | 'chapter';

/** First words of a provision, folded, in all languages. */
export const PROVISION_WORDS: ReadonlyMap<string, ProvisionUnit> = new Map<string, ProvisionUnit>([
  ...[
    'article',
    'articles',
    'art',
    'arts',
    'artikel',
    'artikeln',
    'artikels',
    'articulo',
    'articulos',
    'articolo',
    'articoli',
    'artigo',
    'artigos',
    'artykul',
    'artykulu',
    'artykuly',
    'artikelen',
  ].map((word) => [word, 'article'] as const),
  ...[
    'annex',
    'annexes',
    'annexe',
    'anhang',
    'anhange',
    'anexo',
    'anexos',
    'allegato',
    'allegati',
    'bijlage',
    'zalacznik',
    'zalaczniku',
  ].map((word) => [word, 'annex'] as const),
  ...[
    'recital',
    'recitals',
    'erwagungsgrund',
    'erwagungsgrunde',
    'considerant',
    'considerants',
    'considerando',
    'considerandos',
    'overweging',
    'motyw',
  ].map((word) => [word, 'recital'] as const),
  ...['chapter', 'chapters', 'kapitel', 'chapitre', 'capitulo', 'capo', 'hoofdstuk', 'rozdzial'].map(
    (word) => [word, 'chapter'] as const,
  ),
]);

export interface Provision {
  readonly unit: ProvisionUnit;
  /** One number, normalised ("4a", "III"), or the ends of a range. */
  readonly numbers: readonly [string] | readonly [string, string];
}

/** A provision of a list with its place: the first with the word, the others alone. */
export interface ProvisionPart extends Provision {
  readonly start: number;
  readonly end: number;
}

/** "Articles 5, 6 and 50(2)": one part for each number, or one for a range. */
export interface ProvisionList {
  readonly parts: readonly ProvisionPart[];
  readonly end: number;
}

const ARABIC = String.raw`\d{1,3}(?!\d|[.,:/]\d|\s?%)(?:\s?(?:bis|ter|quater|quinquies)(?!\p{L}|\s+\d)|[a-d](?![\p{L}\p{N}]))?`;
const ROMAN = String.raw`[IVX]{1,5}(?![\p{L}\p{N}])`;
/** Paragraphs and points: "(1)", "(1)(a)", "(ba)", " (2)". */
const IN_BRACKETS = String.raw`\s?\((?:\d{1,2}[a-z]?|[a-z]{1,3}|[ivx]{1,5})\)`;
/** "paragraph 2", "Abs. 1 lit. d", "lettre d", "ust. 2". */
const IN_WORDS = String.raw`,?\s(?:paragraphs?|para\.?|points?|Abs(?:\.|atz)|UAbs\.?|Unterabsatz|lit\.|Buchst(?:\.|abe)|Nr\.|Satz|paragraphe|lettre|comma|lettera|apartado|letra|lid|ust\.|n\.º)\s(?:\d{1,2}[a-z]?|[a-z]{1,2}|\([a-z0-9]{1,3}\))(?![\p{L}\p{N}])`;
const POINTS = `(?:${IN_BRACKETS}|${IN_WORDS})*`;
const TO = String.raw`\s?(?:[-‐‑–—]|to|through|till|bis|à|au|a|al|do|tot|até)\s?`;
const AND = String.raw`\s?(?:,\s?(?:and|or)?|&|and|or|und|oder|et|ou|y|o|e|en|of|i|lub)\s?`;

const pattern = (number: string) => ({
  first: new RegExp(String.raw`^\.?\s{0,2}(${number})${POINTS}`, 'u'),
  to: new RegExp(`^${TO}(${number})${POINTS}`, 'u'),
  and: new RegExp(`^${AND}(${number})${POINTS}`, 'u'),
});

const ARABIC_PATTERN = pattern(ARABIC);
const EITHER_PATTERN = pattern(`(?:${ROMAN}|${ARABIC})`);

const ROMANS = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
const SUFFIXES: Readonly<Record<string, string>> = { bis: 'a', ter: 'b', quater: 'c', quinquies: 'd' };

/** "4 bis" to "4a"; annexes and chapters to Roman. */
function normalise(unit: ProvisionUnit, written: string): string {
  const number = written
    .replace(/\s?(bis|ter|quater|quinquies)$/u, (_, suffix: string) => SUFFIXES[suffix] ?? '')
    .trim();
  return unit === 'annex' || unit === 'chapter' ? (ROMANS[Number(number)] ?? number) : number;
}

/** Reads on from the end of the first word; null when no number follows. */
export function readProvision(
  text: string,
  wordStart: number,
  wordEnd: number,
  unit: ProvisionUnit,
): ProvisionList | null {
  const { first, to, and } = unit === 'annex' || unit === 'chapter' ? EITHER_PATTERN : ARABIC_PATTERN;
  const rest = text.slice(wordEnd, wordEnd + 120);
  const start = first.exec(rest);
  if (!start?.[1]) return null;
  const firstNumber = normalise(unit, start[1]);
  let at = start[0].length;
  const range = to.exec(rest.slice(at));
  if (range?.[1]) {
    const end = wordEnd + at + range[0].length;
    return {
      parts: [{ unit, numbers: [firstNumber, normalise(unit, range[1])], start: wordStart, end }],
      end,
    };
  }

  const parts: ProvisionPart[] = [{ unit, numbers: [firstNumber], start: wordStart, end: wordEnd + at }];
  // "Articles 5 and 6" lists; "Article 5 and 2 others" does not.
  const isPlural = /(?:s|n|en|i|arts?|§§)$/iu.test(text.slice(wordStart, wordEnd));
  for (let next = isPlural ? and.exec(rest.slice(at)) : null; next?.[1]; next = and.exec(rest.slice(at))) {
    const number = next[0].search(/[\dIVX]/u);
    parts.push({
      unit,
      numbers: [normalise(unit, next[1])],
      start: wordEnd + at + number,
      end: wordEnd + at + next[0].length,
    });
    at += next[0].length;
  }
  return { parts, end: wordEnd + at };
}

/** A sortable key: "4a" after "4", Roman as numbers. */
export function provisionOrder(number: string): number {
  const roman = ROMANS.indexOf(number);
  if (roman > 0) return roman;
  const [, digits = '0', letter = ''] = /^(\d+)([a-z]?)/u.exec(number) ?? [];
  return Number(digits) + (letter ? (letter.charCodeAt(0) - 96) / 100 : 0);
}
