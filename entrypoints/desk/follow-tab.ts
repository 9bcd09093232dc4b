/** Tells which tab of the desk's window is in front, and when what it shows may be another. */
import { browser } from 'wxt/browser';
import { overhear } from '../shared/messages.ts';

interface Followed {
  /** Another tab is in front; null when none can be told. */
  readonly inFront: (tabId: number | null) => void;
  /** The marks of a tab changed, or its page did. */
  readonly changed: (tabId: number) => void;
}

export async function followTabs(windowId: number, { inFront, changed }: Followed): Promise<void> {
  browser.tabs.onActivated.addListener((tab) => {
    if (tab.windowId === windowId) inFront(tab.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status) changed(tabId);
  });
  overhear('marks', ({ tab }) => {
    if (tab?.id !== undefined) changed(tab.id);
  });
  const [tab] = await browser.tabs.query({ active: true, windowId });
  inFront(tab?.id ?? null);
}
