/**
 * How alike a typed word and a word of the record are: 1 is the same, 0 is
 * another word. Typing errors are letters left out, put in, changed, or two
 * neighbours swapped; a word being typed is the beginning of the one meant.
 */

/** Letters that may be wrong in a word of this length; short words are other words at once. */
const mostErrors = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** "atc" for "act": all that is forgiven in so short a word. */
const isSwapped = (a: string, b: string) =>
  a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
const SWAPPED = 0.7;

/** Enough of a word to forgive an error in what is typed of it so far. */
const LONG_ENOUGH_TO_ERR = 5;

/**
 * Errors between two words, Damerau's in its restricted form (optimal string
 * alignment); more than `most` counts as one more than `most`.
 */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] as number, most + 1);
}

const isFigures = (word: string) => /^\p{N}+$/u.test(word);

/** How alike, for what was typed and a word of the record. */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  // Another number is another thing, however alike.
  if (isFigures(typed) || isFigures(word)) return word.startsWith(typed) ? 0.6 : 0;
  if (word.startsWith(typed) && typed.length > 1) return 0.7 + (0.25 * typed.length) / word.length;
  if (isSwapped(typed, word)) return SWAPPED;
  const most = mostErrors(typed.length);
  const errors = most && errorsBetween(typed, word, most);
  if (most && errors <= most) return 0.95 - (0.9 * errors) / typed.length - (typed[0] === word[0] ? 0 : 0.05);
  if (typed.length < LONG_ENOUGH_TO_ERR || word.length <= typed.length) return 0;
  return errorsBetween(typed, word.slice(0, typed.length), 1) <= 1 ? 0.6 : 0;
}
