/** Finds what somebody probably meant: the listed word nearest to a misspelt one. For messages to editors. */

/** How many letters have to be added, dropped, changed or swapped to make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] : undefined;
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        (swap ?? Number.POSITIVE_INFINITY) + 1,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const plain = (word: string) => word.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Null when nothing is near: a third of the letters may be wrong, or one word begins with the other. */
export function nearest(word: string, options: readonly string[]): string | null {
  const meant = plain(word);
  const rated = options.flatMap((option) => {
    const known = plain(option);
    const steps = distance(meant, known);
    const most = Math.max(1, Math.floor(Math.max(meant.length, known.length) / 3));
    if (steps <= most && steps < meant.length) return [{ option, steps }];
    const isBeginning =
      Math.min(meant.length, known.length) >= 4 && (known.startsWith(meant) || meant.startsWith(known));
    return isBeginning ? [{ option, steps: steps + meant.length }] : [];
  });
  return rated.toSorted((a, b) => a.steps - b.steps)[0]?.option ?? null;
}

/** A clause that offers the nearest, or else says what to do. */
export function didYouMean(word: string, options: readonly string[], otherwise: string): string {
  const meant = nearest(word, options);
  return meant ? `did you mean "${meant}"?` : otherwise;
}
