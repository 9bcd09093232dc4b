/** The page that greets after installation shows the extension at work, without any access to sites. */
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { card, hover } from './card.ts';
import { marks } from './marks.ts';

inBrowsers('the welcome page', (stage) => {
  test('marks its sample, opens a card on it, and satisfies axe in light and dark', async () => {
    const page = await stage.browser.openExtensionPage('welcome.html');
    await page.bringToFront();
    await expect.poll(async () => (await marks(page)).length, { timeout: 10_000 }).toBeGreaterThan(2);
    for (const scheme of ['light', 'dark'] as const) {
      await stage.browser.setColorScheme(page, scheme);
      expect(await violations(page), scheme).toEqual([]);
    }
    const [words = ''] = await marks(page);
    await hover(page, words);
    await expect.poll(async () => (await card(page))?.title ?? '', { timeout: 5000 }).not.toBe('');
    await page.close();
  });
});
