/**
 * The text of an HTML file, block by block, as the extension would read the
 * page: the same elements are left out, are gaps, or end a block. What only
 * styles and scripts can tell is not known here.
 */
import { Parser } from 'htmlparser2';
import { BLOCK, GAP, GAPS, LINE_END, SKIPPED } from '../../entrypoints/page/blocks.ts';
import { type BlockBuilder, createBlockBuilder } from './block-builder.ts';

const HEADING = /^h[1-6]$/u;

/** An open `<head>` has no end tag in much HTML; what it holds is left out by itself. */
const isSkipped = (name: string) => SKIPPED.has(name) && name !== 'head';

const isHidden = (attributes: Readonly<Record<string, string>>) =>
  'hidden' in attributes || /(?:^|;)\s*display\s*:\s*none/iu.test(attributes['style'] ?? '');

/** Where there may be a blank line, in one pass however long it is. */
const GAP_BETWEEN_WORDS = /\s{2,}/gu;
/** Blank lines of the source are spaces to a reader of the page; to the engine they would end a sentence. */
const isBlankLine = (gap: string) => gap.indexOf('\n') !== gap.lastIndexOf('\n');

function putText(builder: BlockBuilder, text: string, start: number, end: number) {
  // A character reference, or a sign that the parser corrected.
  if (text.length !== end - start) return builder.instead(text, start, end);
  let from = 0;
  for (const { 0: blank, index } of text.matchAll(GAP_BETWEEN_WORDS)) {
    if (!isBlankLine(blank)) continue;
    builder.verbatim(text.slice(from, index), start + from);
    builder.instead(' ', start + index, start + index + blank.length);
    from = index + blank.length;
  }
  builder.verbatim(text.slice(from), start + from);
}

/** What a character reference stands for. */
export function decodeReference(reference: string): string {
  let text = '';
  new Parser({ ontext: (piece) => (text += piece) }).end(reference);
  return text;
}

/** Reads HTML that stands in a file at an offset into the builder, ending every block it begins. */
export function readHtml(html: string, builder: BlockBuilder, offset = 0): void {
  /** How deep inside something that is not read; 0 is outside. */
  let unread = 0;
  let headings = 0;

  const breakLine = (start: number, end: number) => {
    // An empty line is the end of a paragraph.
    if (builder.isLineBlank()) return builder.end();
    builder.instead(headings ? ' ' : LINE_END, start, end);
    builder.beginLine();
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const [start, end] = [offset + parser.startIndex, offset + parser.endIndex + 1];
      if (unread) unread++;
      else if (isSkipped(name) || isHidden(attributes)) {
        if (BLOCK.has(name)) builder.end();
        unread = 1;
      } else if (GAPS.has(name)) {
        builder.instead(GAP, start, end);
        unread = 1;
      } else if (name === 'br') breakLine(start, end);
      else if (BLOCK.has(name)) {
        builder.end();
        if (HEADING.test(name)) headings++;
      }
    },
    onclosetag(name) {
      if (unread) unread--;
      else if (BLOCK.has(name)) {
        builder.end();
        if (HEADING.test(name)) headings--;
      }
    },
    ontext(text) {
      if (!unread) putText(builder, text, offset + parser.startIndex, offset + parser.endIndex + 1);
    },
  });
  parser.end(html);
  builder.end();
}

export function htmlBlocks(html: string) {
  const builder = createBlockBuilder();
  readHtml(html, builder);
  return builder.blocks();
}
