/** Reads all values of a stretch of text, each with the words that hedge it. */
import { findAmounts } from './amounts.ts';
import { findDates } from './dates.ts';
import type { Hedge, Stated } from './stated.ts';

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  [
    'up-to',
    /\b(?:up\s+to|as\s+(?:much|many|high)\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|maximum\s+of|capped\s+at|not\s+exceeding|or\s+up\s+to|a\s+ceiling\s+of)\s*$/iu,
  ],
  ['at-least', /\b(?:at\s+least|no\s+(?:less|fewer)\s+than|not\s+less\s+than|minimum\s+of|from)\s*$/iu],
  [
    'more-than',
    /\b(?:more\s+than|over|above|exceeding|exceeds|in\s+excess\s+of|upwards?\s+of|well\s+over|greater\s+than)\s*$/iu,
  ],
  ['less-than', /\b(?:less\s+than|fewer\s+than|under|below|just\s+under|short\s+of)\s*$/iu],
  [
    'about',
    /(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|close\s+to|an?\s+estimated|estimated(?:\s+at)?|circa|c\.|in\s+the\s+region\s+of|more\s+or\s+less|just\s+over|just\s+shy\s+of|reportedly)|~)\s*$/iu,
  ],
];

/** Longest look back for words that hedge. */
const HEDGE_REACH = 28;

function hedgeBefore(text: string, start: number): Hedge | undefined {
  const before = text.slice(Math.max(0, start - HEDGE_REACH), start).replace(/(?:\b(?:a|an|the)\s+)$/iu, '');
  return HEDGES.find(([, words]) => words.test(before))?.[0];
}

/** Whether a text can hold a value at all: a digit or a word for a number. */
const MAY_HOLD =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|hundred|thousand|million|billion|dozen)\b/iu;

export function findValues(text: string): Stated[] {
  if (!MAY_HOLD.test(text)) return [];
  const dates = findDates(text);
  return [...dates, ...findAmounts(text, dates)]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const hedge =
        span.value.type === 'date' || span.value.type === 'period'
          ? undefined
          : hedgeBefore(text, span.start);
      return hedge ? { ...span, hedge } : span;
    });
}
