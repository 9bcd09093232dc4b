/**
 * From the page's nodes to blocks of text: what a reader takes as one run of
 * words. Text joins across inline elements and breaks at block edges; what is
 * not read (code, hidden text, editors, our own card) leaves a gap that no
 * name can cross. Each block knows which text node each part came from.
 */
import {
  checkVisibility,
  closest,
  firstChild,
  getAttribute,
  hasAttribute,
  hasAttributes,
  isElement,
  isText,
  localName,
  nextSibling,
  nodeType,
  parentAcross,
  parentNode,
  shadowRoot,
} from '../shared/nodes.ts';

export interface BlockPart {
  readonly node: Text;
  /** Where the node's text begins in the block's. */
  readonly start: number;
  readonly length: number;
}

export interface TextBlock {
  readonly text: string;
  readonly parts: readonly BlockPart[];
  /** The element whose text this is. */
  readonly container: Element;
}

/** A place in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

const tags = (names: string) => new Set(names.split(' '));

/** What is said over the words (`rt`) is not said among them. */
export const SKIPPED = tags(
  'script style noscript template head meta link title iframe object embed audio video canvas map rt rp',
);
/** Read past, but no name goes across. */
export const GAPS = tags(
  'code pre kbd samp var textarea input select option button svg math img picture progress meter',
);
const INLINE = tags(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike strong sub sup time tt u wbr',
);
export const BLOCK = tags(
  'address article aside blockquote body caption center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul',
);
/** Where a line is broken for its looks only. */
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

const WORD = /[\p{L}\p{N}]/u;

/** Stands where something unread was; no name contains it. */
export const GAP = '\ufffc';
/** Between lines of an address or a list: the sentence may go on, a name does not. */
export const LINE_END = `\n${GAP} `;
/** Longer text nodes, in characters, are data. */
const LONGEST_TEXT = 200_000;
/** A block longer than this, in characters, ends with its line. */
const LONG_BLOCK = 10_000;
/** How many nodes are walked between two chances to pause. */
const NODES_A_STEP = 64;

const isEditor = (element: Element) => {
  const editable = getAttribute(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || getAttribute(element, 'role') === 'textbox';
};

const isStyled = (element: Element) => hasAttribute(element, 'class') || hasAttribute(element, 'style');

/** Whether an element has boxes, or leaves them to its children. */
const isRendered = (element: Element) =>
  checkVisibility(element) || getComputedStyle(element).display === 'contents';

/** Whether an element's own text can be seen, now or after scrolling. */
export const isShown = (element: Element) =>
  isRendered(element) && getComputedStyle(element).visibility === 'visible';

/**
 * How an element's text stands to the text around it. Style can make anything
 * of anything, and is asked where there is some, or where the words on both
 * sides would be one word unless their parent lays them out as boxes.
 */
function flowOf(
  element: Element,
  wouldGlue = false,
  name = localName(element),
): 'skipped' | 'hidden' | 'gap' | 'inline' | 'block' {
  if (SKIPPED.has(name)) return 'skipped';
  if (GAPS.has(name)) return 'gap';
  const isPlain = !hasAttributes(element);
  if (!isPlain && hasAttribute(element, 'hidden')) return 'skipped';
  if ((!isPlain && isEditor(element)) || globalThis.obelusCard?.owns(element)) return 'gap';
  if (BLOCK.has(name)) return isRendered(element) ? 'block' : 'hidden';
  if (!wouldGlue && INLINE.has(name) && (isPlain || !isStyled(element))) return 'inline';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  return /^(?:inline|contents|ruby)/u.test(display) ? 'inline' : 'block';
}

/** The element whose block a node's text belongs to. */
export function containerOf(node: Node): Element | null {
  if (node === document) return document.documentElement;
  let element = isElement(node) ? node : ((node as Partial<ShadowRoot>).host ?? parentAcross(node));
  while (element && !shadowRoot(element) && flowOf(element) === 'inline') element = parentAcross(element);
  return element;
}

/** Whether text does not go on from outside an element to inside, by its name alone. */
export const isBlock = (element: Element) => BLOCK.has(localName(element)) || shadowRoot(element) !== null;

/** Whether a node lies in something that is not read. */
export function isUnread(node: Node): boolean {
  for (let element = isElement(node) ? node : parentAcross(node); element; element = parentAcross(element)) {
    const flow = flowOf(element);
    if (flow !== 'inline' && flow !== 'block') return true;
  }
  return false;
}

/** Whether the page's text is still what was read here. */
export const isAsRead = ({ text, parts }: TextBlock) =>
  parts.every(
    ({ node, start, length }) =>
      node.length === length && node.isConnected && text.startsWith(node.data, start),
  );

/** Whether nodes that came or went may have changed the words around them; blocks beside the text do not. */
export function changesWords(record: MutationRecord): boolean {
  const isEdge = (node: Node | null) => node === null || (isElement(node) && isBlock(node));
  const isAtEdge = isEdge(record.previousSibling) || isEdge(record.nextSibling);
  return [...record.addedNodes, ...record.removedNodes].some((node) =>
    isElement(node) ? !SKIPPED.has(localName(node)) && !(isAtEdge && isBlock(node)) : isText(node),
  );
}

export interface BlockSink {
  readonly block: (block: TextBlock) => void;
  /** An element that is there but not shown, and was not looked into. */
  readonly hidden: (element: Element) => void;
  /** An open shadow root, met before its text. */
  readonly shadow: (root: ShadowRoot) => void;
}

/** A node whose children are being walked. */
interface Level {
  readonly parent: Node;
  readonly container: Element;
  /** Whether a block ends where this does. */
  readonly ends: boolean;
  next: Node | null;
  /** When `next` was looked up, in pauses. */
  asOf: number;
}

/** Walks all text below an element, in document order, giving each block to the sink. */
export function* walkBlocks(root: Element, sink: BlockSink): Generator<undefined, void> {
  /** A list, not recursion: a page may be nested deeper than the stack. */
  const levels: Level[] = [];
  let text = '';
  let parts: BlockPart[] = [];
  /** What was put last. */
  let tail = '';
  /** Nothing has been said since the last line break. */
  let isLineNew = false;
  let steps = 0;
  let pauses = 0;

  const put = (piece: string) => {
    text += piece;
    tail = piece;
    if (isLineNew && /\S/u.test(piece)) isLineNew = false;
  };

  const flush = (container: Element) => {
    if (parts.length && /\p{L}/u.test(text)) {
      if (isShown(container)) sink.block({ text, parts, container });
      else sink.hidden(container);
    }
    text = '';
    tail = '';
    parts = [];
  };

  const open = (parent: Node, container: Element, ends: boolean) => {
    levels.push({ parent, container, ends, next: firstChild(parent), asOf: pauses });
  };

  /** Its shadow comes before its light children, so it is opened after them. */
  const openBlock = (element: Element) => {
    open(element, element, true);
    const shadow = shadowRoot(element);
    if (!shadow) return;
    sink.shadow(shadow);
    open(shadow, element, true);
  };

  const breakLine = (br: Element, container: Element) => {
    if (hasAttributes(br) && getComputedStyle(br).display === 'none') return;
    // An empty line is the end of a paragraph.
    if (isLineNew || text.length > LONG_BLOCK) flush(container);
    else put(closest(container, HEADINGS) ? ' ' : LINE_END);
    isLineNew = true;
  };

  const enter = (element: Element, container: Element) => {
    const name = localName(element);
    if (name === 'br') return breakLine(element, container);
    const flow = flowOf(element, WORD.test(tail.at(-1) ?? ''), name);
    if (flow === 'skipped') return;
    if (flow === 'hidden') return sink.hidden(element);
    if (flow === 'gap') return put(GAP);
    if (flow === 'inline' && !shadowRoot(element)) return open(element, container, false);
    flush(container);
    openBlock(element);
  };

  openBlock(root);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    if (++steps % NODES_A_STEP === 0) {
      yield;
      pauses++;
    }
    const node = level.next;
    // The end; or the page took away in a pause what was next, and this place is walked again.
    if (!node || (level.asOf !== pauses && parentNode(node) !== level.parent)) {
      levels.pop();
      if (level.ends) flush(level.container);
      continue;
    }
    level.next = nextSibling(node);
    level.asOf = pauses;
    const type = nodeType(node);
    if (type === Node.ELEMENT_NODE) enter(node as Element, level.container);
    else if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) {
      const { data } = node as Text;
      if (data.length > LONGEST_TEXT) put(GAP);
      else if (data) {
        parts.push({ node: node as Text, start: text.length, length: data.length });
        put(data);
      }
    }
  }
}

/** The place in the page of an offset in a block; an end stays in the part it ends. */
export function pointAt({ parts }: Pick<TextBlock, 'parts'>, offset: number, isEnd: boolean): TextPoint {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = parts[middle] as BlockPart;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const { node, start } = parts[low] as BlockPart;
  return { node, offset: Math.min(offset - start, node.length) };
}
