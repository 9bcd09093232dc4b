/**
 * Tells a reader whose choice could not be saved, because storage is full or
 * broken. The card that offered the choice has closed by then, so it is said on
 * our button, for that tab.
 */
import { browser } from 'wxt/browser';
import { say } from '../../components/ui/say.ts';

async function tell(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: say('button_not_saved') }),
  ]);
}

/** Whether the change was stored. */
export async function saved(change: Promise<unknown>, tabId: number | undefined): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    console.error('Obelus: not saved', error);
    // The tab may have gone meanwhile.
    if (tabId !== undefined) await tell(tabId).catch(() => undefined);
    return false;
  }
}
