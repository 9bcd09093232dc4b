/**
 * The gate: the only script that every page pays for. It looks whether the
 * page has a word of our topics, asks the background to inject the page
 * script when it has, and otherwise only keeps an eye on text that comes
 * later. It changes nothing, keeps nothing and says nothing.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CUE_PATTERN } from './shared/cues.ts';

/** Text here is not read: code, hidden data, what the user writes. */
const UNREAD = 'script,style,noscript,template,textarea,code,pre';
/** Frames smaller than this (CSS pixels) hold counters and pixels, not articles. */
const LEAST_FRAME = { width: 100, height: 60 };
/** Changed text is looked at after this much quiet, doubling while a page keeps changing. */
const QUIET_MS = 500;
const LONGEST_QUIET_MS = 8000;

declare global {
  /** Stops the gate that runs in this frame, so that a second one can take over. */
  var obelusGate: (() => void) | undefined;
}

/** Same-origin frames of a size to read, in documents that are HTML. */
function isWorthReading(): boolean {
  if (!(document.body instanceof HTMLElement)) return false;
  if (window === window.top) return true;
  return window.frameElement !== null && innerWidth >= LEAST_FRAME.width && innerHeight >= LEAST_FRAME.height;
}

const isRead = (node: Node) => !node.parentElement?.closest(UNREAD);

function hasCue(root: Node): boolean {
  if (root.nodeType === Node.TEXT_NODE) return CUE_PATTERN.test((root as Text).data) && isRead(root);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    if (CUE_PATTERN.test((texts.currentNode as Text).data) && isRead(texts.currentNode)) return true;
  return false;
}

/** The open shadow roots below a node. */
function* shadowsIn(root: ParentNode): Generator<ShadowRoot> {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowsIn(shadowRoot);
  }
}

export default defineUnlistedScript(() => {
  globalThis.obelusGate?.();
  if (!isWorthReading()) return;
  const changed = new Set<Node>();
  const watched = new WeakSet<Node>();
  let quietMs = QUIET_MS;
  let timer = 0;

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') changed.add(target);
      else for (const node of addedNodes) changed.add(node);
    }
    timer ||= window.setTimeout(look, quietMs);
  });

  const watch = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };

  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    globalThis.obelusGate = undefined;
  };

  /** Asks once; what happens then is the background's and the page script's. */
  const open = () => {
    stop();
    browser.runtime.sendMessage({ obelus: 'on-topic', request: {} }).catch(() => undefined);
  };

  const anyCue = (root: Node): boolean => {
    if (hasCue(root)) return true;
    if (!(root instanceof Element || root instanceof Document || root instanceof ShadowRoot)) return false;
    for (const shadow of shadowsIn(root)) {
      watch(shadow);
      if (hasCue(shadow)) return true;
    }
    return false;
  };

  function look() {
    timer = 0;
    if (!browser.runtime?.id) return stop();
    if (document.hidden || !changed.size) return;
    const nodes = [...changed].filter((node) => node.isConnected);
    changed.clear();
    quietMs = Math.min(quietMs * 2, LONGEST_QUIET_MS);
    if (nodes.some(anyCue)) open();
  }

  globalThis.obelusGate = stop;
  if (anyCue(document.body)) return open();
  watch(document);
  document.addEventListener('visibilitychange', look);
});
