/**
 * The text of an editor as the desk sees it, and the way from its offsets back
 * to the editor. A field's text is its value. Of a rich editor paragraphs are
 * set apart by an empty line, lines of one by a line end; what cannot be read
 * (a picture, code) is one object character.
 */
import { GAP, LINE_END, type TextPoint } from '../page/blocks.ts';
import { isField } from './access.ts';
import { textBlocks } from './rich-text.ts';

const BETWEEN = '\n\n';

interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly length: number;
  readonly paragraph: number;
}

export interface RichText {
  readonly text: string;
  /** The place of a span; null when it is not inside one paragraph. */
  readonly span: (start: number, end: number) => { readonly from: TextPoint; readonly to: TextPoint } | null;
}

export function richText(editor: HTMLElement): RichText {
  const pieces: Piece[] = [];
  let text = '';
  textBlocks(editor).forEach((block, paragraph) => {
    if (paragraph) text += BETWEEN;
    let read = 0;
    for (const { node, start, length } of block.parts) {
      text += block.text.slice(read, start).replaceAll(LINE_END, '\n');
      pieces.push({ node, start: text.length, length, paragraph });
      text += block.text.slice(start, start + length);
      read = start + length;
    }
    const rest = block.text.slice(read).replaceAll(LINE_END, '\n').trimEnd();
    if (rest.includes(GAP)) text += rest;
  });
  return {
    text,
    span(start, end) {
      const first = pieces.find((piece) => start >= piece.start && start < piece.start + piece.length);
      const last = pieces.find((piece) => end > piece.start && end <= piece.start + piece.length);
      if (!first || !last || first.paragraph !== last.paragraph) return null;
      return {
        from: { node: first.node, offset: start - first.start },
        to: { node: last.node, offset: end - last.start },
      };
    },
  };
}

export const textOf = (editor: HTMLElement): string =>
  isField(editor) ? editor.value : richText(editor).text;
