/** What the popup can learn about the tab it was opened over, with whatever access it has. */
import { browser } from 'wxt/browser';
import { sendToTab } from '../shared/messages.ts';
import { readSettings } from '../shared/settings.ts';
import { NOTHING_MARKED, type PageState } from './popup-state.ts';

const activeTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** A tab's address is told when the site or the click on our button grants it. */
function addressOf(url: string | undefined): URL | undefined {
  return url && URL.canParse(url) ? new URL(url) : undefined;
}

/** Which pages scripts may run on; the browser keeps its own and its shop's to itself. */
const isWebPage = ({ protocol }: URL) => ['http:', 'https:', 'file:'].includes(protocol);

async function mayRead(address: URL): Promise<boolean> {
  if (!isWebPage(address)) return false;
  // Match patterns know no ports in Firefox.
  return (
    address.protocol === 'file:' ||
    browser.permissions.contains({ origins: [`${address.protocol}//${address.hostname}/*`] })
  );
}

export async function readActivePage(): Promise<PageState> {
  const tab = await activeTab();
  const address = addressOf(tab?.url);
  const { sitesOff } = await readSettings();
  const host = address && isWebPage(address) ? address.hostname : '';
  const report =
    tab?.id === undefined ? null : await sendToTab(tab.id, 0, 'list-marks', {}).catch(() => null);
  const readable = report !== null || (address !== undefined && (await mayRead(address)));
  const on = !sitesOff.includes(host);
  return {
    kind: readable ? 'readable' : 'unreadable',
    ...(host && { host }),
    on,
    // A page just switched off may not have cleared its marks yet.
    report: (on && report) || NOTHING_MARKED,
  };
}

export async function jumpInActivePage(record: string, claim?: string): Promise<boolean> {
  const tab = await activeTab();
  if (tab?.id === undefined) return false;
  return (await sendToTab(tab.id, 0, 'jump', { record, ...(claim && { claim }) }))?.done ?? false;
}
