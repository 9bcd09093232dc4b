/** What the popup can learn about the tab it was opened over, with whatever access it has. */
import { browser } from 'wxt/browser';
import { hasAccess, isReadable } from '../shared/access.ts';
import { isEnvelope, sendToTab } from '../shared/messages.ts';
import { readSettings } from '../shared/settings.ts';
import { isHostOn } from '../shared/site-rules.ts';
import { NOTHING_MARKED, type PageState } from './popup-state.ts';

const activeTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** A tab's address is told when the site or the click on our button grants it. */
function addressOf(url: string | undefined): URL | undefined {
  return url && URL.canParse(url) ? new URL(url) : undefined;
}

/** Where access lasts no longer than this visit, pressing our button begins it; whether that was the case. */
async function startOnce(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  const target = { tabId, allFrames: true };
  return browser.scripting.executeScript({ target, files: ['/gate.js'] }).then(
    () => true,
    () => false,
  );
}

async function kindOf(address: URL | undefined, isAnswering: boolean, start: () => Promise<boolean>) {
  if (!address) return isAnswering ? 'readable' : 'unreadable';
  if (!isReadable(address)) return 'unreadable';
  if (await hasAccess(address)) return 'readable';
  return isAnswering || (await start()) ? 'once' : 'withheld';
}

export async function readActivePage(): Promise<PageState> {
  const tab = await activeTab();
  const address = addressOf(tab?.url);
  const settings = await readSettings();
  const host = address && isReadable(address) ? address.hostname : '';
  const report =
    tab?.id === undefined ? null : await sendToTab(tab.id, 0, 'list-marks', {}).catch(() => null);
  const on = isHostOn(settings, host);
  const isOff = settings.intensity === 'off';
  const kind = await kindOf(address, report !== null, async () => on && !isOff && startOnce(tab?.id));
  return {
    kind,
    ...(host && { host }),
    on,
    isOff,
    editorsOn: settings.editorsOn.includes(host),
    // A page just switched off may not have cleared its marks yet.
    report: (on && !isOff && report) || NOTHING_MARKED,
  };
}

/** Calls back when the page in front says how much it has marked, as one does that was only just started. */
export function watchActivePage(changed: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    if (isEnvelope(message) && message.obelus === 'marks' && tab?.active) changed();
  });
}

export async function jumpInActivePage(record: string, claim?: string): Promise<boolean> {
  const tab = await activeTab();
  if (tab?.id === undefined) return false;
  return (await sendToTab(tab.id, 0, 'jump', { record, ...(claim && { claim }) }))?.done ?? false;
}
