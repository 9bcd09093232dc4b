/** Splits plain text into blocks, as a page's paragraphs would be, keeping where each began. */

export interface TextBlock {
  readonly text: string;
  /** Where the block begins in the whole text. */
  readonly offset: number;
}

/** A blank line, or a line that begins a list item, heading or table row, ends the block before it. */
const BREAK = /\r?\n[ \t]*(?=\r?\n)|\r?\n(?=[ \t]*(?:[-*•–]\s|\d{1,3}[.)]\s|#{1,6}\s|\||>))/gu;

export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let offset = 0;
  const put = (end: number) => {
    if (end > offset && /\S/u.test(text.slice(offset, end)))
      blocks.push({ text: text.slice(offset, end), offset });
  };
  for (const { index, 0: gap } of text.matchAll(BREAK)) {
    put(index);
    offset = index + gap.length;
  }
  put(text.length);
  return blocks;
}
