/**
 * Puts blocks of text together from the pieces of a file and remembers where
 * each piece stood, so that what is found in a block can be shown in the file.
 * The readers of Markdown and HTML use it.
 */
import type { PlacedBlock } from '../../knowledge/read-text.ts';

interface Piece {
  /** Where it begins in the block. */
  readonly at: number;
  /** What it stands for in the file. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands in the file sign by sign, or as something else: `&amp;`. */
  readonly isVerbatim: boolean;
}

export interface BlockBuilder {
  /** Text as it stands in the file. */
  verbatim(text: string, start: number): void;
  /** Text that the file writes otherwise, from start to end. */
  instead(text: string, start: number, end: number): void;
  beginLine(): void;
  /** Whether nothing was put since a line of the block began; its first line is never blank. */
  isLineBlank(): boolean;
  /** Ends the block, if there is a word in it. */
  end(): void;
  blocks(): readonly PlacedBlock[];
}

/** The piece that a sign of the block belongs to. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low] as Piece;
}

const placed = (text: string, pieces: readonly Piece[]): PlacedBlock => ({
  text,
  place(start, end) {
    const first = pieceAt(pieces, start);
    const last = pieceAt(pieces, Math.max(start, end - 1));
    return [
      first.isVerbatim ? first.start + (start - first.at) : first.start,
      last.isVerbatim ? last.start + (end - last.at) : last.end,
    ];
  },
});

export function createBlockBuilder(): BlockBuilder {
  const blocks: PlacedBlock[] = [];
  let text = '';
  let pieces: Piece[] = [];
  let isBlank = false;
  const put = (piece: string, start: number, end: number, isVerbatim: boolean) => {
    if (!piece) return;
    pieces.push({ at: text.length, start, end, isVerbatim });
    text += piece;
    if (isBlank && /\S/u.test(piece)) isBlank = false;
  };
  return {
    verbatim: (piece, start) => put(piece, start, start + piece.length, true),
    instead: (piece, start, end) => put(piece, start, end, false),
    beginLine() {
      isBlank = true;
    },
    isLineBlank: () => isBlank,
    end() {
      if (/\p{L}/u.test(text)) blocks.push(placed(text, pieces));
      text = '';
      pieces = [];
      isBlank = false;
    },
    blocks: () => blocks,
  };
}
