/**
 * The gate: runs in every frame of every page, once it is idle, and asks one
 * question: is there a word here that Obelus knows something about? If so it
 * has the page script injected and is done. If not it waits for the page to
 * change. Everything about it is small, because every page pays for it: even
 * a look at the extension's own API costs more than reading a short page, so
 * that waits until there is something to tell.
 *
 * A page may give a form or picture the name of a property of the document or
 * of a form. Whatever is read here of one may be an element, and then means no.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CUE_PATTERN } from './shared/cues.ts';
import { extension, isOrphaned } from './shared/extension.ts';
import { createPacer } from './shared/pacer.ts';

/** Frames smaller than this, in CSS px, hold no text to read. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 60;

const PACE = { quietMs: 500, latestMs: 1000, slowestMs: 8000 } as const;

/** Longest stretch of work before the page may react. */
const SLICE_MS = 6;
/** Nodes between two looks at the clock. */
const NODES_A_LOOK = 500;
/** Text nodes longer than this, in characters, are mostly scripts and data. */
const LONG = 2000;
/** No more of one text node is tested, in characters: about 5 ms. */
const MOST_OF_ONE = 1_000_000;

/** More changed nodes than this are no longer told apart. */
const MOST_CHANGES = 1000;

/** A page that is never idle is searched all the same. */
const IDLE = { timeout: 2000 };

declare global {
  /** Ends the search of this frame, so that a new gate can begin one. */
  var obelusGate: (() => void) | undefined;
}

const UNREAD = ['script', 'style', 'noscript', 'template', 'textarea'];

function isOfInterest(): boolean {
  const type: unknown = document.contentType;
  if (typeof type === 'string' && type !== 'text/html' && type !== 'application/xhtml+xml') return false;
  // The whole document is an editor.
  if (document.designMode === 'on') return false;
  if (window === top) return true;
  try {
    return Boolean(top?.location.href) && innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT;
  } catch {
    return false; // Another site's page is around this one.
  }
}

const isUnread = ({ parentNode }: Text) => UNREAD.includes((parentNode as Element | null)?.localName ?? '');

function isCueIn(text: Text): boolean {
  const { data } = text;
  if (data.length > LONG && isUnread(text)) return false;
  return CUE_PATTERN.test(data.length > MOST_OF_ONE ? data.slice(0, MOST_OF_ONE) : data) && !isUnread(text);
}

const walk = (root: Node, whatToShow: number) =>
  Document.prototype.createTreeWalker.call(document, root, whatToShow);

function watchForCue(): void {
  /** What is to be looked at: the document, shadow roots, what changed. */
  const waiting = new Set<Node>();
  /** Where shadow roots may be. Every element has to be asked, so that is left to idle time. */
  const unsearched = new Set<Node>();
  const observer = new MutationObserver(collect);
  const pacer = createPacer(PACE, look);
  let walker: TreeWalker | undefined;
  let search: TreeWalker | undefined;
  let idle = 0;

  function add(root: Node) {
    waiting.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function collect(records: readonly MutationRecord[]) {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') waiting.add(target);
      else for (const node of addedNodes) waiting.add(node);
    }
    if (waiting.size > MOST_CHANGES) {
      waiting.clear();
      waiting.add(document);
    }
    if (waiting.size) pacer.change();
  }

  function look() {
    const end = performance.now() + SLICE_MS;
    do {
      for (const root of waiting) {
        if (walker) break;
        waiting.delete(root);
        if (root.isConnected === false) continue;
        if (root instanceof Text) {
          if (isCueIn(root)) return pass();
          continue;
        }
        walker = walk(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
      }
      if (!walker) return;
      let text: Node | null;
      let left = NODES_A_LOOK;
      do {
        text = walker.nextNode();
        if (text && isCueIn(text as Text)) return pass();
      } while (text && --left);
      if (!text) finish(walker);
    } while (performance.now() < end);
    setTimeout(look);
  }

  function finish({ root, currentNode }: TreeWalker) {
    walker = undefined;
    // The page took the walker's place away in a pause, and the way on with it: once more.
    if (!currentNode.isConnected) waiting.add(root);
    unsearched.add(root);
    idle ||= requestIdleCallback(findShadows, IDLE);
  }

  function findShadows() {
    const end = performance.now() + SLICE_MS;
    idle = 0;
    if (!search?.currentNode.isConnected) search = undefined;
    for (const root of unsearched) {
      search ??= walk(root, NodeFilter.SHOW_ELEMENT);
      let left = NODES_A_LOOK;
      for (let node: Node | null = search.currentNode; node; node = search.nextNode()) {
        const { shadowRoot } = node as Element;
        if (shadowRoot instanceof ShadowRoot) add(shadowRoot);
        if (--left) continue;
        left = NODES_A_LOOK;
        if (performance.now() < end) continue;
        idle = requestIdleCallback(findShadows, IDLE);
        return;
      }
      unsearched.delete(root);
      search = undefined;
    }
    if (waiting.size && !walker) look();
  }

  function pass() {
    stop();
    // The browser may put the page away before the page script is there.
    addEventListener('pageshow', onReturn);
    ask();
  }

  /** The background may just be starting anew. */
  function ask() {
    tell().catch(() => setTimeout(() => tell().catch(() => undefined), 1000));
  }

  function onReturn({ persisted }: PageTransitionEvent) {
    if (persisted && !(Object.hasOwn(globalThis, 'obelusPage') && globalThis.obelusPage)) ask();
  }

  /** Nothing is done while nobody looks; then all of it, because what changed was not watched. */
  function turn() {
    rest();
    if (document.visibilityState === 'hidden') return;
    add(document);
    look();
  }

  /** The reader comes back to a tab: a good moment to ask whether the extension is still there. */
  const onVisibility = () => (isOrphaned() ? stop() : turn());

  function rest() {
    observer.disconnect();
    pacer.stop();
    waiting.clear();
    unsearched.clear();
    cancelIdleCallback(idle);
    idle = 0;
    walker = undefined;
    search = undefined;
  }

  function stop() {
    rest();
    removeEventListener('visibilitychange', onVisibility);
    removeEventListener('pageshow', onReturn);
  }

  // Not what an element of the page with that name is.
  if (Object.hasOwn(globalThis, 'obelusGate')) globalThis.obelusGate?.();
  globalThis.obelusGate = stop;
  addEventListener('visibilitychange', onVisibility);
  turn();
}

const tell = async () => extension().runtime.sendMessage({ obelus: 'on-topic', request: {} });

export default defineUnlistedScript(() => {
  if (isOfInterest()) watchForCue();
});
