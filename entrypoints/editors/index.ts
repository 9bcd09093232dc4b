/**
 * The editor script: reads what is written in this frame, where the writer
 * switched that on for the site or asked for one editor, and has it marked by
 * the page script. Registered by the background for those sites alone. It sees
 * the page's elements and events, never an editor's own objects.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { say } from '../../components/ui/say.ts';
import type { TextBlock } from '../page/blocks.ts';
import type { BlockMarks } from '../shared/frame-scripts.ts';
import { claimNames } from '../shared/frame-scripts.ts';
import { answer, type EditorMessages, send } from '../shared/messages.ts';
import { createPacer } from '../shared/pacer.ts';
import { onSettingsChange } from '../shared/settings-change.ts';
import { accessTo, isField, markAsPassword } from './access.ts';
import { textOf } from './editor-text.ts';
import { type FollowedField, followField } from './field.ts';
import { editorAround, editorsUnder, focusedNode, isVisible } from './find.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { labelOf } from './label.ts';
import { createOverlay, removeStaleOverlays } from './overlay.ts';
import { replaceIn } from './replace.ts';
import { followRichText } from './rich-text.ts';
import { select } from './select.ts';

/** How often a visible page looks whether the extension is still there. */
const ALIVE_MS = 2000;
/** When the page is searched for editors again after it changed. */
const PACE = { quietMs: 300, latestMs: 1500, slowestMs: 8000 } as const;
/** And its new frames, which may be of another site and so without this script. */
const FRAMES_PACE = { quietMs: 200, latestMs: 1000, slowestMs: 8000 } as const;
/** Where a page has more editors than these, they are read as the writer comes to them. */
const MOST_EDITORS = 100;
/** What may make a field one that is read, or no longer. */
const TELLING = [
  'type',
  'contenteditable',
  'readonly',
  'disabled',
  'autocomplete',
  'spellcheck',
  'data-gramm',
  'data-gramm_editor',
  'data-enable-grammarly',
  'data-lt-active',
  'aria-readonly',
];

interface Followed {
  readonly keeper: Keeper;
  readonly field?: FollowedField;
  readonly stop: () => void;
}

/** Paints through the page script of this frame, which is asked for when it is first needed. */
function createPainter(): BlockMarks<TextBlock> {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    globalThis.obelusMarksOnly = true;
    send('load-marks', {})
      .catch(() => null)
      .finally(() => {
        isAsked = false;
        globalThis.obelusMarksOnly = undefined;
      });
  };
  return {
    set(block, found) {
      // A page script that begins asks for everything anew.
      if (globalThis.obelusPage) globalThis.obelusPage.marks.set(block, found);
      else if (found?.findings.length) ask();
    },
    drop: (block) => globalThis.obelusPage?.marks.drop(block),
  };
}

/** Names for editors that mean nothing in another page, or in this one when it was loaded anew. */
function createNames() {
  const prefix = crypto.randomUUID();
  const names = new WeakMap<HTMLElement, string>();
  const named = new Map<string, WeakRef<HTMLElement>>();
  return {
    of(editor: HTMLElement): string {
      const name = names.get(editor) ?? `${prefix}:${named.size}`;
      names.set(editor, name);
      named.set(name, new WeakRef(editor));
      return name;
    },
    find: (name: string) => named.get(name)?.deref(),
  };
}

function startEditors(): void {
  const ended = new AbortController();
  const { signal } = ended;
  const marks = createPainter();
  const overlay = createOverlay();
  const names = createNames();
  const followed = new Map<HTMLElement, Followed>();
  /** Editors that the writer asked for. */
  const asked = new WeakSet<HTMLElement>();
  /** The site, where its editors are read. */
  let site: string | null = null;
  let last: { readonly editor: WeakRef<HTMLElement>; readonly at: number } | null = null;

  const isFollowable = (editor: HTMLElement) => {
    const access = accessTo(editor);
    return access !== 'never' && (asked.has(editor) || (site !== null && access === 'read'));
  };

  const follow = (editor: HTMLElement) => {
    if (followed.has(editor) || !isFollowable(editor) || !isVisible(editor)) return;
    const following = new AbortController();
    const stop = () => following.abort();
    if (isField(editor)) {
      const field = followField(editor, marks, overlay, following.signal);
      followed.set(editor, { keeper: field.keeper, field, stop });
      return;
    }
    const keeper = createKeeper({ marks, painted: () => undefined, signal: following.signal });
    followRichText(editor, keeper, following.signal);
    followed.set(editor, { keeper, stop });
  };

  const look = () => {
    for (const [editor, { stop }] of followed)
      if (!editor.isConnected || !isFollowable(editor)) {
        followed.delete(editor);
        stop();
      }
    if (site !== null) editorsUnder(document).slice(0, MOST_EDITORS).forEach(follow);
  };

  const pacer = createPacer(PACE, look);
  const observer = new MutationObserver((records) => {
    for (const { type, target, oldValue, attributeName } of records) {
      if (attributeName === 'type' && oldValue === 'password') markAsPassword(target);
      const isTyped = type === 'childList' && [...followed.keys()].some((editor) => editor.contains(target));
      if (!isTyped) pacer.change();
    }
  });

  const saw = (node: Node | null | undefined, at: number) => {
    const editor = editorAround(node ?? null);
    if (!editor || accessTo(editor) === 'never') return;
    last = { editor: new WeakRef(editor), at };
    follow(editor);
  };
  const onFocus = (event: Event) => saw(event.composedPath()[0] as Node, Date.now());
  const onInput = ({ target }: Event) => {
    if (target instanceof Node && followed.has(editorAround(target) as HTMLElement))
      globalThis.obelusPage?.dismiss();
  };
  const frames = createPacer(FRAMES_PACE, () => {
    if (site !== null) send('editors-site', { newFrame: true }).catch(() => undefined);
  });
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) frames.change();
  };

  /** Once more where a page wrote its document anew, which ends what listened to the old one. */
  const listen = () => {
    document.addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
    document.addEventListener('input', onInput, { capture: true, passive: true, signal });
    document.addEventListener('load', onLoad, { capture: true, passive: true, signal });
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: TELLING,
      attributeOldValue: true,
    });
  };

  const enter = async () => {
    const isFirst = site === null;
    site = (await send('editors-site', { newFrame: false }).catch(() => null))?.host ?? null;
    if (signal.aborted) return;
    look();
    if (isFirst && document.querySelector('iframe')) frames.change();
  };

  /** The editor that has the focus, or had it last, if it may be read. */
  const current = (): HTMLElement | null => {
    const focused = editorAround(focusedNode());
    const editor = focused ?? last?.editor.deref();
    return editor?.isConnected && accessTo(editor) !== 'never' ? editor : null;
  };

  const named = (name: unknown): HTMLElement | null => {
    const editor = typeof name === 'string' ? names.find(name) : undefined;
    return editor?.isConnected && accessTo(editor) !== 'never' ? editor : null;
  };

  /** Frames know the focus inside them, not whether it is they that have it. */
  const isInFocus = () => {
    try {
      const { frameElement } = window;
      return !frameElement || frameElement.ownerDocument.activeElement === frameElement;
    } catch {
      return false;
    }
  };

  const stopAnswering = answer<EditorMessages>({
    'editor-focus'() {
      const editor = current();
      if (!editor) return null;
      const seen = last?.editor.deref() === editor ? last.at : 0;
      return { at: seen || Number(isInFocus()) };
    },
    'editor-text'() {
      const editor = current();
      if (!editor) return null;
      asked.add(editor);
      follow(editor);
      return { editor: names.of(editor), label: labelOf(editor), text: textOf(editor) };
    },
    'editor-show'({ editor: name, start, end }) {
      const editor = named(name);
      return { done: editor !== null && select(editor, { start, end }) };
    },
    'editor-replace'({ editor: name, start, end, expected, replacement }) {
      const editor = named(name);
      if (!editor) return { done: false, why: say('editor_gone') };
      return replaceIn(editor, { start, end, expected, replacement });
    },
  });
  const stopWatching = onSettingsChange(() => void enter());
  // Going back to a page that the browser kept: what was chosen meanwhile was not told it.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void enter(), { signal });

  const isAlive = () => Boolean(browser.runtime?.id);
  const stop = () => {
    if (signal.aborted) return;
    ended.abort();
    clearInterval(aliveTimer);
    observer.disconnect();
    pacer.stop();
    frames.stop();
    for (const { stop } of followed.values()) stop();
    followed.clear();
    overlay.destroy();
    globalThis.obelusEditors = undefined;
    if (!isAlive()) return;
    stopAnswering();
    stopWatching();
  };

  const aliveTimer = window.setInterval(() => {
    if (!document.hidden && !isAlive()) stop();
  }, ALIVE_MS);

  globalThis.obelusEditors = {
    again() {
      if (signal.aborted || !isAlive()) return false;
      listen();
      void enter();
      return true;
    },
    repaint() {
      for (const { keeper } of followed.values()) keeper.repaint();
    },
    owns: overlay.owns,
    nodesAt: (x, y) => [...followed.values()].flatMap(({ field }) => field?.nodesAt(x, y) ?? []),
    stop,
  };
  listen();
  if (document.hasFocus()) saw(focusedNode(), Date.now());
  void enter();
}

export default defineUnlistedScript(() => {
  claimNames();
  if (globalThis.obelusEditors?.again()) return;
  globalThis.obelusEditors?.stop();
  removeStaleOverlays();
  startEditors();
});
