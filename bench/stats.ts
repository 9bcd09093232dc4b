/** Figures of several runs, as one: the middle one and how far the others lie from it. */

export interface Spread {
  readonly median: number;
  /** A quarter of the figures is below the first, a quarter above the third. */
  readonly quartiles: readonly [first: number, third: number];
  readonly runs: number;
}

/** Between two figures, what lies in proportion between them (type 7 of Hyndman and Fan). */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There are no figures.');
  return below + (above - below) * (place - Math.floor(place));
}

export const spreadOf = (figures: readonly number[]): Spread => ({
  median: quantile(figures, 0.5),
  quartiles: [quantile(figures, 0.25), quantile(figures, 0.75)],
  runs: figures.length,
});

/**
 * One list by another, figure by figure: those that belong together were
 * measured right after each other, so what else the machine did then is in both.
 */
export function ratios(figures: readonly number[], references: readonly number[]): number[] {
  if (figures.length !== references.length) throw new Error('There are not as many figures as references.');
  return figures.map((figure, i) => figure / (references[i] as number));
}
