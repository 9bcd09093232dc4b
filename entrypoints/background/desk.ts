/**
 * Hands over to the desk what was chosen on a page. It is text of that page,
 * or a statement in it, so it is kept in memory alone, until the desk takes
 * it: one that is open is told, one that is just opening asks.
 */
import { type Browser, browser } from 'wxt/browser';
import { type DeskPlace, type HandOver, sendToDesks } from '../shared/messages.ts';
import { openDesk } from '../shared/open-desk.ts';

/** By window. */
const waiting = new Map<number, HandOver>();

/** Resolves when the desks that were meant, if any were open, have taken it. */
const tell = (windowId: number, to?: DeskPlace) =>
  sendToDesks('handed-over', { windowId, ...(to && { to }) }).catch(() => undefined);

export function handOver(tab: Browser.tabs.Tab | undefined, item: HandOver): void {
  if (tab?.windowId === undefined || (item.kind !== 'show' && !item.text.trim())) return;
  waiting.set(tab.windowId, item);
  // None may be open yet.
  void tell(tab.windowId);
}

export function takeOver(windowId: number): HandOver | null {
  const item = waiting.get(windowId) ?? null;
  waiting.delete(windowId);
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
  waiting.set(windowId, item);
  await tell(windowId, 'beside');
  if ((await opening) || !waiting.has(windowId) || id === undefined) return;
  await tell(windowId, { tab: id });
  if (!waiting.has(windowId)) return;
  const url = browser.runtime.getURL(`/desk.html?tab=${id}` as '/desk.html');
  await browser.tabs.create({ url, windowId, index: index + 1, openerTabId: id });
}
