/** Numbers as news writes them: "482,460", "1.5 billion", "35m", "half a million", "seventy-eight". */

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

const SMALL_WORDS = Object.keys(SMALL).join('|');
const SCALE = String.raw`(?:hundred|thousand|millions?|billions?|trillion|mln|mn|bn|tn)\b`;

/** Digits with thousands separated by commas, spaces or dots, and a decimal part. */
const DIGITS = String.raw`\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** The source of an expression that finds one number in digits; without groups of its own. */
export const IN_DIGITS = String.raw`(?:(?:${DIGITS})(?:[\s\u00a0-]?${SCALE}|(?:bn|mn|[kmbKMB])(?![\p{L}\d]))?)`;

/** Whether a text has a number in words. */
export const HAS_NUMBER_WORD = new RegExp(
  String.raw`\b(?:half|hundred|thousand|million|billion|${SMALL_WORDS})\b`,
  'iu',
);

/** The source of an expression that finds one number, in digits or words; without groups of its own. */
export const NUMBER = String.raw`(?:(?:${DIGITS})(?:[\s\u00a0-]?${SCALE}|(?:bn|mn|[kmbKMB])(?![\p{L}\d]))?|half(?:\s+(?:a|of\s+a))?\s+(?:million|billion|dozen)|(?:a|one)\s+(?:hundred|thousand|million|billion|dozen)(?:\s+(?:thousand|million|billion))?|(?:${SMALL_WORDS})\b(?:[\s-](?:${SMALL_WORDS}|hundred|thousand|million|billion|and)\b)*\b)`;

export interface ReadNumber {
  readonly value: number;
  /** How many leading digits were given; the rest of the value is scale: 3 for "1.25 million". */
  readonly digits: number;
}

const PLAIN = new RegExp(String.raw`^(${DIGITS})[\s\u00a0-]?([a-z]*)$`, 'iu');

const POWER =
  /^(?:10\s?(?:\(?\^|\*\*|to\s+the\s+(?:power\s+of\s+)?)\s?(?<plain>\d{1,2})(?:th|\))?|10(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|1e\+?(?<e>\d{2}))$/iu;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "10^25", "10(^25)", "10²⁵", "1e25", "10 to the power of 25". */
function readPower(text: string): ReadNumber | null {
  const groups = POWER.exec(text)?.groups;
  if (!groups) return null;
  const raised = [...(groups['raised'] ?? '')].map((sign) => RAISED.indexOf(sign)).join('');
  return { value: Number(`1e${groups['plain'] ?? groups['e'] ?? raised}`), digits: 2 };
}

/** The value of a text that `NUMBER` matches or a power of ten; null when its words make no number ("and two"). */
export function readNumber(text: string): ReadNumber | null {
  const power = readPower(text.trim());
  if (power) return power;
  const plain = PLAIN.exec(text.trim());
  if (plain?.[1]) {
    const scale = plain[2] ? SCALES[plain[2].toLowerCase()] : 1;
    if (!scale) return null;
    const written = plain[1].replace(/[,\s\u00a0\u202f\u2009]/gu, '');
    return { value: Number(written) * scale, digits: digitsOf(written, scale > 1) };
  }
  return readWords(text.toLowerCase());
}

/** "101.56" has five digits, "1,500" two unless a scale says that they are all meant. */
const digitsOf = (written: string, isScaled: boolean) => {
  const digits = written.replace('.', '').replace(/^0+/u, '');
  return Math.max(1, (written.includes('.') || isScaled ? digits : digits.replace(/0+$/u, '')).length);
};

function readWords(text: string): ReadNumber | null {
  const words = text.split(/[\s-]+/u).filter((word) => word !== 'and' && word !== 'of');
  let total = 0;
  let current = 0;
  for (const [i, word] of words.entries()) {
    const small = SMALL[word];
    const scale = SCALES[word];
    if (word === 'half') current = 0.5;
    else if (word === 'a') current ||= current === 0.5 ? 0.5 : 1;
    else if (word === 'dozen') current = (current || 1) * 12;
    else if (small !== undefined) {
      // "twenty three" adds up; "three four" are two numbers.
      if (i > 0 && current % 100 !== 0 && !(current % 10 === 0 && current % 100 >= 20 && small < 10))
        return null;
      current += small;
    } else if (scale === 100) current = (current || 1) * 100;
    else if (scale) {
      total += (current || 1) * scale;
      current = 0;
    } else return null;
  }
  const value = total + current;
  return { value, digits: String(value).replace(/0+$/u, '').replace('.', '').length || 1 };
}
