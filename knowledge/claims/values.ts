/** Reads all values of a stretch of text, each with the words that hedge it. */
import { findAmounts } from './amounts.ts';
import { findDates } from './dates.ts';
import { HAS_NUMBER_WORD } from './numbers.ts';
import type { Hedge, Stated } from './stated.ts';

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  [
    'up-to',
    /\b(?:up\s+to|as\s+(?:much|many|high)\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|maximum\s+of|capped\s+at|not\s+exceeding|or\s+up\s+to|a\s+ceiling\s+of)\s*$/iu,
  ],
  ['at-least', /\b(?:at\s+least|no\s+(?:less|fewer)\s+than|not\s+less\s+than|minimum\s+of|from)\s*$/iu],
  [
    'more-than',
    /\b(?:more\s+than|over|above|exceeding|exceeds|in\s+excess\s+of|upwards?\s+of|well\s+over|greater\s+than)\s*$|[>≥]\s*$/iu,
  ],
  ['less-than', /\b(?:less\s+than|fewer\s+than|under|below|just\s+under|short\s+of)\s*$|[<≤]\s*$/iu],
  [
    'about',
    /(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|close\s+to|an?\s+estimated|estimated(?:\s+at)?|circa|c\.|in\s+the\s+region\s+of|more\s+or\s+less|just\s+over|just\s+shy\s+of|reportedly)|[~≈±])\s*$/iu,
  ],
];

/** Longest look back for words that hedge. */
const HEDGE_REACH = 28;

function hedgeBefore(text: string, start: number): Hedge | undefined {
  const before = text.slice(Math.max(0, start - HEDGE_REACH), start).replace(/(?:\b(?:a|an|the)\s+)$/iu, '');
  return HEDGES.find(([, words]) => words.test(before))?.[0];
}

const MAY_DATE = /(?:19|20)\d\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;

/** A number that something follows or precedes that it could be of; "Article 6(1)" and "Article 6 of" are none. */
const MAY_COUNT =
  /[€$£¥₹%]|\b(?:EUR|USD|GBP|RMB|CNY|JPY|CAD|INR)\b|\d[kmbKMB]|\d(?:bn|mn|pct?\b)|\d[\s\u00a0-](?!(?:of|to|and|or|shall|is|are|in|on|for|the|may|should|as|by|with)\b)\p{L}|\d[\s\u00a0]of[\s\u00a0](?:its|their|these|those|his|her|our)\b|10\s(?:to\s+the|\(\^)|10\s?[(^*⁰¹²³⁴⁵⁶⁷⁸⁹]|1e\d/u;

const EDGES: readonly (readonly ['from' | 'to', RegExp])[] = [
  [
    'to',
    /\b(?:until|till|through|expir(?:es|ed|ing)(?:\s+on)?|end(?:s|ed|ing)?\s+on|ran\s+out\s+on)\s+(?:the\s+)?$/iu,
  ],
  ['from', /\b(?:from|since|begins?\s+on|start(?:s|ed|ing)?(?:\s+on)?)\s+(?:the\s+)?$/iu],
];

function edgeBefore(text: string, start: number): 'from' | 'to' | undefined {
  const before = text.slice(Math.max(0, start - HEDGE_REACH), start);
  return EDGES.find(([, words]) => words.test(before))?.[0];
}

export function findValues(text: string): Stated[] {
  const hasWords = HAS_NUMBER_WORD.test(text);
  if (!hasWords && !/\d/u.test(text)) return [];
  const dates = MAY_DATE.test(text) ? findDates(text) : [];
  const amounts = hasWords || MAY_COUNT.test(text) ? findAmounts(text, dates) : [];
  return [...dates, ...amounts]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      if (span.value.type === 'date') {
        const edge = edgeBefore(text, span.start);
        return edge ? { ...span, edge } : span;
      }
      const hedge = span.value.type === 'period' ? undefined : hedgeBefore(text, span.start);
      return hedge ? { ...span, hedge } : span;
    });
}
