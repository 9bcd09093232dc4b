/**
 * The gate: runs in every frame of every page, once it is idle, and asks one
 * question: is there a word here that Obelus knows something about? If so it
 * has the page script injected and is done. If not it waits for the page to
 * change. Everything about it is small, because every page pays for it.
 *
 * A page may give a form or picture the name of a property of the document or
 * of a form. Whatever is read here of one may be an element, and then means no.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CUE_PATTERN } from './shared/cues.ts';
import { send } from './shared/messages.ts';
import { createPacer } from './shared/pacer.ts';

/** Frames smaller than this, in CSS px, hold no text to read. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 60;

const PACE = { quietMs: 500, latestMs: 1000, slowestMs: 8000 } as const;

/** Longest stretch of work between two chances for the page to react. */
const SLICE_MS = 6;
/** Text shorter than this is tested before it is asked whose it is; most of what is longer is script. */
const SHORT = 500;
/** Text nodes, and characters of one long node, between two looks at the clock. */
const NODES_A_LOOK = 200;
const PIECE = 100_000;
/** So that no cue is cut in two. */
const OVERLAP = 100;

/** More changed nodes than this are no longer told apart. */
const MOST_CHANGES = 1000;

/** What a page has most of, and never with a shadow root of interest unless empty in itself. */
const NO_HOSTS =
  'div,a,span,li,p,td,path,img,ul,i,b,svg,tr,option,br,h3,script,use,button,g,h2,strong,em,input,link,meta,th,figure,label,time,picture,source,h4,style,section,article,nav';
const HOSTS = `:not(${NO_HOSTS}),div:empty,span:empty,section:empty,article:empty`;

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

const CHANGES = { childList: true, characterData: true, subtree: true } as const;

function isOfInterest(): boolean {
  const type: unknown = document.contentType;
  if (typeof type === 'string' && type !== 'text/html' && type !== 'application/xhtml+xml') return false;
  if (window === top) return true;
  try {
    return Boolean(top?.location.href) && innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT;
  } catch {
    return false; // Another site's page is around this one.
  }
}

const isText = (node: Node) => node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
const isUnread = (text: Node) => UNREAD.has((text.parentNode as Element | null)?.localName ?? '');

/** Looks for a cue in a tree and its open shadow roots; yields when it is time to look at the clock. */
function* findCue(root: Node, found: (root: ShadowRoot) => void): Generator<undefined, boolean> {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let nodes = 0;
  for (let node = isText(root) ? root : walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length < SHORT) {
      if (CUE_PATTERN.test(data) && !isUnread(node)) return true;
    } else if (!isUnread(node)) {
      for (let at = 0; at < data.length; at += PIECE) {
        if (CUE_PATTERN.test(data.slice(at, at + PIECE + OVERLAP))) return true;
        if (at + PIECE < data.length) yield;
      }
    }
    if (++nodes % NODES_A_LOOK) continue;
    yield;
    // The page may have taken the walker's place away meanwhile, and the way on with it.
    if (!node.isConnected) return yield* findCue(root, found);
  }
  if (isText(root)) return false;
  for (const { shadowRoot } of (root as ParentNode).querySelectorAll(HOSTS)) {
    if (!(shadowRoot instanceof ShadowRoot)) continue;
    found(shadowRoot);
    if (yield* findCue(shadowRoot, found)) return true;
  }
  return false;
}

function watchForCue(): void {
  const changed = new Set<Node>();
  const observer = new MutationObserver(collect);
  const pacer = createPacer(PACE, look);
  let search: Generator<undefined, boolean> | undefined;

  function collect(records: readonly MutationRecord[]) {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') changed.add(target);
      for (const node of addedNodes) changed.add(node);
    }
    if (changed.size > MOST_CHANGES) lookAtAll();
    else if (changed.size) pacer.change();
  }

  function lookAtAll() {
    changed.clear();
    changed.add(document);
    pacer.change();
  }

  const observe = (root: Node) => observer.observe(root, CHANGES);

  function look() {
    if (!browser.runtime?.id) return stop();
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      if (!search) {
        const [root] = changed;
        if (!root) return;
        changed.delete(root);
        if (root.isConnected === false) continue;
        search = findCue(root, observe);
      }
      const { done, value } = search.next();
      if (!done) continue;
      search = undefined;
      if (value) return pass();
    }
    setTimeout(look);
  }

  function pass() {
    stop();
    // The background may just be starting anew.
    tell().catch(() => setTimeout(() => tell().catch(() => undefined), 1000));
  }

  /** Nothing is done while nobody looks; then all of it, because what changed was not watched. */
  function turn() {
    observer.disconnect();
    pacer.stop();
    search = undefined;
    changed.clear();
    if (document.visibilityState === 'hidden') return;
    observe(document);
    changed.add(document);
    look();
  }

  function stop() {
    removeEventListener('visibilitychange', turn);
    observer.disconnect();
    pacer.stop();
    search = undefined;
    changed.clear();
  }

  addEventListener('visibilitychange', turn);
  turn();
}

const tell = async () => send('on-topic', {});

export default defineUnlistedScript(() => {
  if (isOfInterest()) watchForCue();
});
