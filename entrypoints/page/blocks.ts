/**
 * From the page's nodes to blocks of text: what a reader takes as one run of
 * words. Text joins across inline elements and breaks at block edges; what is
 * not read (code, hidden text, editors, our own card) leaves a gap that no
 * name can cross. Each block knows which text node each part came from.
 */

export interface BlockPart {
  readonly node: Text;
  /** Where the node's text begins in the block's. */
  readonly start: number;
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

const SKIPPED = tags(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD META LINK TITLE IFRAME OBJECT EMBED AUDIO VIDEO CANVAS MAP',
);
/** Read past, but no name goes across. */
const GAPS = tags(
  'CODE PRE KBD SAMP VAR TEXTAREA INPUT SELECT OPTION BUTTON SVG svg MATH math IMG PICTURE PROGRESS METER',
);
const INLINE = tags(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR',
);
const BLOCK = tags(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER COL COLGROUP DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

/** Stands where something unread was; no name contains it. */
const GAP = '\ufffc';
/** How many nodes are walked between two chances to pause. */
const NODES_A_STEP = 64;

const isEditor = (element: Element) => {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
};

/** How an element's text stands to the text around it. */
function flowOf(element: Element): 'skipped' | 'gap' | 'inline' | 'block' {
  const { tagName } = element;
  if (SKIPPED.has(tagName)) return 'skipped';
  if (GAPS.has(tagName)) return 'gap';
  if (element.hasAttribute('hidden')) return 'skipped';
  if (isEditor(element) || globalThis.obelusCard?.owns(element)) return 'gap';
  if (BLOCK.has(tagName)) return 'block';
  // Style can make anything of anything, but only where there is some.
  if (INLINE.has(tagName) && !element.hasAttribute('class') && !element.hasAttribute('style'))
    return 'inline';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'skipped';
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')
    ? 'inline'
    : 'block';
}

/** The element whose block a node's text belongs to. */
export function containerOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && flowOf(element) === 'inline' && element.parentElement) element = element.parentElement;
  return element;
}

/** Whether a node lies in something that is not read. */
export function isUnread(node: Node): boolean {
  for (
    let element = node instanceof Element ? node : node.parentElement;
    element;
    element = element.parentElement ?? hostOf(element)
  ) {
    const flow = flowOf(element);
    if (flow === 'skipped' || flow === 'gap') return true;
  }
  return false;
}

const hostOf = (element: Element) => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** Whether a block can be seen, now or after scrolling. */
export const isVisible = ({ container }: TextBlock) =>
  container.checkVisibility({ visibilityProperty: true });

export interface BlockSink {
  readonly block: (block: TextBlock) => void;
  /** A block that is there but not shown. */
  readonly hidden: (block: TextBlock) => void;
  /** An open shadow root, met before its text. */
  readonly shadow: (root: ShadowRoot) => void;
}

/** Walks all text below a root, in document order, giving each block to the sink. */
export function* walkBlocks(root: Element | ShadowRoot, sink: BlockSink): Generator<undefined, void> {
  let text = '';
  let parts: BlockPart[] = [];
  let steps = 0;

  const flush = (container: Element) => {
    if (parts.length && /\p{L}/u.test(text)) {
      const block = { text, parts, container };
      if (isVisible(block)) sink.block(block);
      else sink.hidden(block);
    }
    text = '';
    parts = [];
  };

  function* walk(parent: Element | ShadowRoot, container: Element): Generator<undefined, void> {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (++steps % NODES_A_STEP === 0) yield;
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        if (!data) continue;
        parts.push({ node: node as Text, start: text.length });
        text += data;
      } else if (node.nodeType === Node.ELEMENT_NODE) yield* enter(node as Element, container);
    }
  }

  function* enter(element: Element, container: Element): Generator<undefined, void> {
    if (element.tagName === 'BR') {
      text += '\n';
      return;
    }
    const flow = flowOf(element);
    if (flow === 'skipped') return;
    if (flow === 'gap') {
      text += GAP;
      return;
    }
    const isBlock = flow === 'block' || element.shadowRoot !== null;
    if (isBlock) flush(container);
    if (element.shadowRoot) {
      sink.shadow(element.shadowRoot);
      yield* walk(element.shadowRoot, element);
      flush(element);
    }
    yield* walk(element, isBlock ? element : container);
    if (isBlock) flush(element);
  }

  const top = root instanceof ShadowRoot ? root.host : root;
  if (root instanceof Element && root.shadowRoot) {
    sink.shadow(root.shadowRoot);
    yield* walk(root.shadowRoot, root);
    flush(root);
  }
  yield* walk(root, top);
  flush(top);
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
