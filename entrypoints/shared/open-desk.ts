/** Opens the desk beside the page: from a command, a context menu, the popup. */
import { type Browser, browser } from 'wxt/browser';

/** Both browsers want this called while the reader's click or key is being handled: nothing may be awaited before. */
export function openDesk(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const firefox = (browser as { sidebarAction?: { open: () => Promise<void> } }).sidebarAction;
  if (firefox) return firefox.open();
  if (tab?.windowId === undefined) return Promise.resolve();
  return browser.sidePanel.open({ windowId: tab.windowId });
}
