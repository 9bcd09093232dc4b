/**
 * The editing surface of the draft: an element whose text the writer edits and
 * in which we put no node. Where browsers put line breaks of their own, they
 * are read as such. Offsets count in the text as read here.
 */
export interface Spot {
  readonly node: Node;
  readonly offset: number;
}

interface Piece {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

export interface DraftText {
  readonly text: string;
  /** Where an offset is; `null` for none. */
  readonly spot: (offset: number) => Spot | null;
  readonly offsetOf: (node: Node, offset: number) => number | null;
}

const isBreak = (node: Node) => node.nodeName === 'BR';

/** Text nodes and line breaks, in order. A break at the very end only keeps the last line open. */
function piecesOf(root: Node): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isBreak(node) && node.nodeType !== Node.TEXT_NODE) continue;
    if (isBreak(node) && node === root.lastChild) continue;
    const part = isBreak(node) ? '\n' : ((node as Text).data ?? '');
    pieces.push({ node, start: text.length, length: part.length });
    text += part;
  }
  return { text, pieces };
}

/** The piece that an offset falls into: at a border the one before it. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, length } = pieces[middle] as Piece;
    if (start + length < offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}

export function readSurface(root: HTMLElement): DraftText {
  const { text, pieces } = piecesOf(root);
  const byNode = new Map(pieces.map((piece) => [piece.node, piece]));
  return {
    text,
    spot(offset) {
      const piece = pieceAt(pieces, offset);
      if (!piece || offset < piece.start || offset > piece.start + piece.length) return null;
      if (!isBreak(piece.node)) return { node: piece.node, offset: offset - piece.start };
      const around = piece.node.parentNode as Node;
      const place = [...around.childNodes].indexOf(piece.node as ChildNode);
      return { node: around, offset: place + offset - piece.start };
    },
    offsetOf(node, offset) {
      const own = byNode.get(node);
      if (own) return own.start + offset;
      const next = node.childNodes[offset];
      const piece = next && pieces.find(({ node }) => node === next || next.contains(node));
      return piece ? piece.start : text.length;
    },
  };
}

/** A live range, which the browser moves with the text. */
export const surfaceRange = (draft: DraftText, start: number, end: number): Range | null => {
  const from = draft.spot(start);
  const to = draft.spot(end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
};

/** Selects a span, brings it into view and gives the surface the focus. */
export function showSpan(root: HTMLElement, start: number, end: number): boolean {
  const range = surfaceRange(readSurface(root), start, end);
  if (!range) return false;
  root.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
  root.scrollIntoView({ block: 'nearest' });
  const { top, bottom } = range.getBoundingClientRect();
  const box = root.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) root.scrollTop += (top + bottom) / 2 - (box.top + box.bottom) / 2;
  return true;
}

/**
 * Replaces a span as if it were typed, so that the browser can undo it; only
 * where `expected` stands, and taken back when something else came of it.
 */
export function replaceSpan(
  root: HTMLElement,
  {
    start,
    end,
    expected,
    replacement,
  }: { start: number; end: number; expected: string; replacement: string },
): boolean {
  const { text } = readSurface(root);
  if (text.slice(start, end) !== expected || !showSpan(root, start, end)) return false;
  const wanted = text.slice(0, start) + replacement + text.slice(end);
  document.execCommand('insertText', false, replacement);
  if (readSurface(root).text === wanted) return true;
  if (readSurface(root).text !== text) document.execCommand('undo');
  return false;
}
