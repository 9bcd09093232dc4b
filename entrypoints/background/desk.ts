/**
 * Hands over to the desk what was chosen on a page. It is text of that page,
 * so it is kept in memory alone, until the desk takes it: one that is open is
 * told, one that is just opening asks.
 */
import type { Browser } from 'wxt/browser';
import { type HandOver, sendToDesks } from '../shared/messages.ts';

/** By window. */
const waiting = new Map<number, HandOver>();

export function handOver(tab: Browser.tabs.Tab | undefined, item: HandOver): void {
  if (tab?.windowId === undefined || !item.text.trim()) return;
  waiting.set(tab.windowId, item);
  // None may be open yet.
  sendToDesks('handed-over', { windowId: tab.windowId }).catch(() => undefined);
}

export function takeOver(windowId: number): HandOver | null {
  const item = waiting.get(windowId) ?? null;
  waiting.delete(windowId);
  return item;
}
