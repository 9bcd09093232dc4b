/** Figures in columns: the first to the left, the others to the right. */
import type { Spread } from './stats.ts';

const GAP = 2;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((text, column) => {
          const width = widths[column] ?? 0;
          return column ? text.padStart(width + GAP) : text.padEnd(width);
        })
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** "4.2 (4.0 to 4.5)": the median, and the quartiles. */
export function cell({ median, quartiles: [first, third] }: Spread, digits = 2): string {
  const text = (figure: number) => figure.toFixed(digits);
  return `${text(median)} (${text(first)} to ${text(third)})`;
}
