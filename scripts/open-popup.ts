/**
 * Opens the popup as a tab of its own beside the page it is about, for the
 * demo and the tests. The popup asks for the active tab when it starts, so the
 * page is brought to the front and the popup started once more behind it.
 */
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from './launched-browser.ts';
import { waitUntil } from './wait-until.ts';

const isReady = () =>
  !document.documentElement.dataset['stale'] &&
  /\d/u.test(document.querySelector<HTMLElement>('.popup-foot .version')?.innerText ?? '');

export async function openPopup(launched: LaunchedBrowser, over?: Page): Promise<Page> {
  const popup = await launched.openExtensionPage('popup.html');
  if (over) {
    await over.bringToFront();
    await popup.evaluate(() => {
      document.documentElement.dataset['stale'] = 'yes';
      // Later, so that the answer to this call is not lost with the document.
      setTimeout(() => location.reload());
    });
  }
  await waitUntil('the popup is there', () => popup.evaluate(isReady).catch(() => false));
  return popup;
}
