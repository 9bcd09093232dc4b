/** The tab the popup was opened over. */
import { browser } from 'wxt/browser';
import { overhear } from '../shared/messages.ts';
import type { PageState } from '../shared/page-state.ts';
import { jumpInPage, readPage } from '../shared/read-page.ts';

export const activeTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** Where access lasts no longer than this visit, pressing our button begins it; whether that was the case. */
async function startOnce(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  const target = { tabId, allFrames: true };
  return browser.scripting.executeScript({ target, files: ['/gate.js'] }).then(
    () => true,
    () => false,
  );
}

export async function readActivePage(): Promise<PageState> {
  const tab = await activeTab();
  return readPage(tab, () => startOnce(tab?.id));
}

/** Calls back when the page in front says how much it has marked, as one does that was only just started. */
export function watchActivePage(changed: () => void): void {
  overhear('marks', ({ tab }) => {
    if (tab?.active) changed();
  });
}

export async function jumpInActivePage(record: string, claim?: string): Promise<boolean> {
  const tab = await activeTab();
  return tab?.id !== undefined && jumpInPage(tab.id, record, claim);
}
