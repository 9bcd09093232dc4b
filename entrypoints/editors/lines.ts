/**
 * The paragraphs of plain text: a line is one, unless it may have been wrapped
 * by hand, and then the text goes on in the next line.
 */

/** From and to which line, the last one included. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
}

/** The lengths, in characters, at which people and programs wrap lines. */
const WRAPPED = { least: 50, most: 100 } as const;

const ENDS = /[.!?:;]["”’»)\]]*\s*$/u;
/** Points of a list, headings, quotes, and all that is set apart by an indent. */
const BEGINS = /^(?:\s|[-*+•–>#|]|\d{1,3}[.)]\s)/u;

const goesOn = (line: string, next: string) =>
  line.length >= WRAPPED.least &&
  line.length <= WRAPPED.most &&
  next.trim() !== '' &&
  !ENDS.test(line) &&
  !BEGINS.test(next);

export function paragraphs(lines: readonly string[]): Paragraph[] {
  const found: Paragraph[] = [];
  let first = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next !== undefined && goesOn(line, next)) return;
    if (lines.slice(first, i + 1).some((text) => /\p{L}/u.test(text))) found.push({ first, last: i });
    first = i + 1;
  });
  return found;
}
