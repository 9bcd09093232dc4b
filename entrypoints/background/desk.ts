/**
 * Hands over to the desk what was chosen on a page. It is text of that page,
 * or a statement in it, so it is kept in memory alone, until the desk takes
 * it: one that is open is told, one that is just opening asks. In the browser's
 * memory, not in ours: the worker may be ended before the desk is there.
 */
import { type Browser, browser } from 'wxt/browser';
import { type DeskPlace, type HandOver, sendToDesks } from '../shared/messages.ts';
import { openDesk } from '../shared/open-desk.ts';

const keyOf = (windowId: number) => `handed-over:${windowId}`;

const put = (windowId: number, item: HandOver) => browser.storage.session.set({ [keyOf(windowId)]: item });

const isHandOver = (value: unknown): value is HandOver => {
  const { kind, ...item } = (value ?? {}) as { kind?: unknown; text?: unknown; record?: unknown };
  if (kind === 'show') return typeof item.record === 'string';
  return (kind === 'check' || kind === 'look-up') && typeof item.text === 'string';
};

async function waiting(windowId: number): Promise<HandOver | null> {
  const { [keyOf(windowId)]: item } = await browser.storage.session.get(keyOf(windowId));
  return isHandOver(item) ? item : null;
}

/** Resolves when the desks that were meant, if any were open, have taken it. */
const tell = (windowId: number, to?: DeskPlace) =>
  sendToDesks('handed-over', { windowId, ...(to && { to }) }).catch(() => undefined);

export async function handOver(tab: Browser.tabs.Tab | undefined, item: HandOver): Promise<void> {
  if (tab?.windowId === undefined || (item.kind !== 'show' && !item.text.trim())) return;
  await put(tab.windowId, item);
  // None may be open yet.
  void tell(tab.windowId);
}

export async function takeOver(windowId: number): Promise<HandOver | null> {
  const item = await waiting(windowId);
  await browser.storage.session.remove(keyOf(windowId));
  return item;
}

/**
 * Shows something in the desk on the wish of a page's card. Chromium opens its
 * panel while a click in a page is being answered; Firefox opens its sidebar
 * for clicks in its own interface alone, so there, unless it is open, the desk
 * comes in a tab beside the page and is tied to it.
 */
export async function showInDesk(tab: Browser.tabs.Tab, item: HandOver): Promise<void> {
  const { id, windowId, index } = tab;
  // At once, while the click still counts.
  const opening = Promise.try(openDesk, tab).then(
    () => true,
    () => false,
  );
  await put(windowId, item);
  await tell(windowId, 'beside');
  if ((await opening) || !(await waiting(windowId)) || id === undefined) return;
  await tell(windowId, { tab: id });
  if (!(await waiting(windowId))) return;
  const url = browser.runtime.getURL(`/desk.html?tab=${id}` as '/desk.html');
  await browser.tabs.create({ url, windowId, index: index + 1, openerTabId: id });
}
