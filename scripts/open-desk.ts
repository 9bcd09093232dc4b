/**
 * Opens the desk as a tab of its own, tied to the page it is about, for the
 * tests and the measurements: a panel cannot be driven in every browser.
 */
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from './launched-browser.ts';
import { waitUntil } from './wait-until.ts';

const isReady = () => Boolean(document.querySelector('[role="tab"]'));

interface TabsApi {
  readonly tabs: { readonly query: (query: object) => Promise<readonly { readonly id?: number }[]> };
}

const frontTab = (desk: Page): Promise<number> =>
  desk.evaluate(async () => {
    const world = globalThis as unknown as { readonly browser?: TabsApi; readonly chrome: TabsApi };
    const [tab] = await (world.browser ?? world.chrome).tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? -1;
  });

export async function openDesk(launched: LaunchedBrowser, over?: Page): Promise<Page> {
  const desk = await launched.openExtensionPage('desk.html');
  await waitUntil('the desk is there', () => desk.evaluate(isReady).catch(() => false));
  if (!over) return desk;
  await over.bringToFront();
  const tab = await frontTab(desk);
  await desk.evaluate((tab) => {
    // Later, so that the answer to this call is not lost with the document.
    setTimeout(() => location.assign(`?tab=${tab}`));
  }, tab);
  await waitUntil('the desk is tied to its page', () =>
    desk
      .evaluate(
        (tab) => location.search === `?tab=${tab}` && Boolean(document.querySelector('[role="tab"]')),
        tab,
      )
      .catch(() => false),
  );
  return desk;
}
