/**
 * Breaks text into lines and cuts it to a width, for SVG, which does neither.
 * How wide text is comes in as `Measure`: the page asks a canvas, tests count
 * letters.
 */

/** Width in px of text set in `size` px, bold or not. */
export type Measure = (text: string, size: number, isBold?: boolean) => number;

/** Letters of a word that is wider than the line by itself. */
function breakWord(word: string, max: number, width: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && width(piece + letter) > max) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece ? [...pieces, piece] : pieces;
}

/** Lines no wider than `max`, broken between words where that can be done. */
export function wrap(text: string, max: number, size: number, measure: Measure, isBold = false): string[] {
  const width = (words: string) => measure(words, size, isBold);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (width(longer) <= max) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = width(word) <= max ? [word] : breakWord(word, max, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line ? [...lines, line] : lines;
}

/** One line: the text, or as much of it as fits with an ellipsis. */
export function cut(text: string, max: number, size: number, measure: Measure, isBold = false): string {
  if (measure(text, size, isBold) <= max) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = measure(`${letters.slice(0, middle).join('').trimEnd()}…`, size, isBold) <= max;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return low ? `${letters.slice(0, low).join('').trimEnd()}…` : '';
}
