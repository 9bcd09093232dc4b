/** Asks a tab what it shows and states, with whatever access we have; for the popup and the desk. */
import type { Browser } from 'wxt/browser';
import { hasAccess, isReadable } from './access.ts';
import { sendToTab } from './messages.ts';
import { NOTHING_MARKED, type PageState, UNKNOWN_PAGE } from './page-state.ts';
import { readSettings } from './settings.ts';
import { isHostOn } from './site-rules.ts';

/** A tab's address is told when the site or the click on our button grants it. */
function addressOf(url: string | undefined): URL | undefined {
  return url && URL.canParse(url) ? new URL(url) : undefined;
}

async function kindOf(address: URL | undefined, isAnswering: boolean, start: () => Promise<boolean>) {
  if (!address) return isAnswering ? 'readable' : 'unreadable';
  if (!isReadable(address)) return 'unreadable';
  if (await hasAccess(address)) return 'readable';
  return isAnswering || (await start()) ? 'once' : 'withheld';
}

const cannotStart = () => Promise.resolve(false);

/** `start` begins the reading of a page that the browser gives us for this visit alone; whether it could. */
export async function readPage(
  tab: Browser.tabs.Tab | undefined,
  start: () => Promise<boolean> = cannotStart,
): Promise<PageState> {
  const address = addressOf(tab?.url);
  const settings = await readSettings().catch(() => null);
  if (!settings) return { ...UNKNOWN_PAGE, kind: 'no-settings' };
  const host = address && isReadable(address) ? address.hostname : '';
  const report =
    tab?.id === undefined ? null : await sendToTab(tab.id, 0, 'list-marks', {}).catch(() => null);
  const on = isHostOn(settings, host);
  const isOff = settings.intensity === 'off';
  const kind = await kindOf(address, report !== null, async () => on && !isOff && start());
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

export async function jumpInPage(tabId: number, record: string, claim?: string): Promise<boolean> {
  return (await sendToTab(tabId, 0, 'jump', { record, ...(claim && { claim }) }))?.done ?? false;
}
