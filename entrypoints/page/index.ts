/**
 * The page script, injected into frames whose text is on topic. Walks the text,
 * has it read, paints the marks, and opens the card when the reader asks. For
 * the editor script it paints and opens alone.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBlockReader } from '../shared/block-reader.ts';
import { type CardListener, type OpenedBy, removeStaleCards } from '../shared/card-surface.ts';
import { claimNames } from '../shared/frame-scripts.ts';
import { answer, type PageMessages, type PageSettings, send } from '../shared/messages.ts';
import { onSettingsChange } from '../shared/settings-change.ts';
import { createMarkWalk } from './keyboard.ts';
import { createMarks, type Mark, markRects } from './marks.ts';
import { followPointer } from './pointer.ts';
import { publicationDate } from './publication-date.ts';
import { watchPage } from './watch.ts';

/** How soon the badge follows the marks. */
const COUNT_MS = 150;
/** How often a visible page looks whether the extension is still there. */
const ALIVE_MS = 2000;

/**
 * Nothing where this frame is not to be read (a page may have put anything in the place of its language); rejects
 * when the background is just being stopped. What somebody writes may be in another language than the page.
 */
const settingsFor = (isRead: boolean) => () =>
  send('settings', isRead ? { lang: String(document.documentElement.lang) } : {});

/**
 * Marks this frame until stopped, or until it is no longer to be read: what is found in editors, and on its page
 * unless that is not to be read.
 */
export function startPage(
  settings: PageSettings,
  isRead = true,
  load: () => Promise<PageSettings | null> = settingsFor(isRead),
): void {
  const ended = new AbortController();
  const { signal } = ended;
  let countTimer = 0;
  let loading: Promise<unknown> | null = null;
  let chosen = settings;

  const marks = createMarks(settings, () => {
    countTimer ||= window.setTimeout(() => {
      countTimer = 0;
      send('marks', marks.count()).catch(() => undefined);
    }, COUNT_MS);
  });
  const walk = createMarkWalk(marks);
  const surface = () => globalThis.obelusCard;
  const prepare = () => {
    if (!surface()) loading ??= send('load-card', {}).catch(() => (loading = null));
  };

  const listener: CardListener = {
    pointer: (inside) => pointer.tell(inside ? { kind: 'card' } : { kind: 'away', towardsCard: false }),
    pinned: (pinned) => pointer.tell({ kind: 'pinned', pinned }),
    closed: () => pointer.tell({ kind: 'closed' }),
  };

  const open = async (mark: Mark, openedBy: OpenedBy): Promise<boolean> => {
    prepare();
    await loading;
    if (signal.aborted || !surface()) return false;
    const { found, text, around } = mark;
    surface()?.open(
      {
        record: found.record,
        text,
        why: found.why,
        passage: { text: around, start: found.start, end: found.end },
        claim: found.claim,
        otherClaims: marks.otherClaims(mark),
        coverage: marks.coverage(),
        openedBy,
        theme: () => chosen.theme,
        rects: () => markRects(mark),
      },
      listener,
    );
    if (openedBy !== 'hover') pointer.tell({ kind: 'opened', mark });
    return true;
  };

  const pointer = followPointer({
    marks,
    settings: () => chosen,
    surface,
    prepare,
    open: (mark, openedBy) => void open(mark, openedBy),
    close: () => surface()?.close(),
    signal,
  });

  const openAt = async (mark: Mark | null | undefined) => {
    if (!mark) return { done: false };
    walk.goTo(mark);
    return { done: await open(mark, 'keyboard') };
  };
  const stopAnswering = answer<PageMessages>({
    command: ({ command }) => {
      if (command === 'open-card') return openAt(walk.here());
      return { done: walk.step(command === 'next-mark' ? 1 : -1) !== null };
    },
    'list-marks': () => marks.report(),
    jump: ({ record, claim }) =>
      openAt(marks.inOrder().find(({ found }) => found.record === record && found.claim?.key === claim)),
  });

  const stop = () => {
    if (signal.aborted) return;
    ended.abort();
    clearTimeout(countTimer);
    clearInterval(aliveTimer);
    marks.clear();
    surface()?.destroy();
    globalThis.obelusCard = undefined;
    globalThis.obelusPage = undefined;
    if (!isAlive()) return;
    stopAnswering();
    stopWatching();
    send('marks', { mentions: 0, warnings: 0 }).catch(() => undefined);
  };
  const choose = (next: PageSettings | null) => {
    if (signal.aborted) return;
    if (!next) return stop();
    chosen = next;
    marks.choose(next);
    surface()?.redraw();
  };
  const follow = () => void load().then(choose, () => undefined);
  const stopWatching = onSettingsChange(follow);
  // Going back to a page that the browser kept: nothing was told it meanwhile, no answer came, and its badge is gone.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      loading = null;
      follow();
    },
    { signal },
  );
  const aliveTimer = window.setInterval(() => {
    if (document.hidden) return;
    if (isAlive()) marks.restore();
    else stop();
  }, ALIVE_MS);

  globalThis.obelusPage = { marks, dismiss: pointer.dismiss, stop };
  if (isRead) watchPage(createBlockReader({ marks, publicationDate, signal }), signal);
  globalThis.obelusEditors?.repaint();
}

/** False once the extension was updated or removed under this page. */
const isAlive = () => Boolean(browser.runtime?.id);

export default defineUnlistedScript(async () => {
  claimNames();
  const isRead = !globalThis.obelusMarksOnly;
  globalThis.obelusMarksOnly = undefined;
  const load = settingsFor(isRead);
  const settings = await load();
  // The gate and the editor script may ask at the same time; who asked for the page to be read gets it.
  if (!isRead && globalThis.obelusPage) return;
  globalThis.obelusPage?.stop();
  removeStaleCards();
  if (settings) startPage(settings, isRead);
});
