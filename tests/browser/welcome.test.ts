/** The page that greets after installation shows the extension at work, without any access to sites. */
import { expect, test } from 'vitest';
import { optionsIn, violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { expectSomeCard, hover } from './card.ts';
import { marks } from './marks.ts';

inBrowsers('the welcome page', (stage) => {
  test('marks its sample, opens a card on it, and satisfies axe in light and dark', async () => {
    const page = await stage.browser.openExtensionPage('welcome.html');
    await page.bringToFront();
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(2);
    for (const scheme of ['light', 'dark'] as const) {
      await stage.browser.setColorScheme(page, scheme);
      expect(await violations(page, 'html', optionsIn(scheme)), scheme).toEqual([]);
    }
    const [words = ''] = await marks(page);
    await hover(page, words);
    await expectSomeCard(page);
    await page.close();
  });
});
