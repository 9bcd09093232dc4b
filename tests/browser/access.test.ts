/** Where the reader limits which sites the browser lets Obelus read: it works when asked to, and offers more. */
import { describe, expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS } from './article.ts';
import { violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { expectMarks, marks, settle } from './marks.ts';
import { text, texts } from './popup.ts';

inBrowsers('site access limited to a press of the button', (stage) => {
  stage.onLaunch(() => stage.browser.limitAccess());

  test('pages are left alone until the button is pressed, then read as ever', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await settle();
    expect(await marks(page)).toEqual([]);

    await stage.browser.pressButton(page);
    await expectMarks(page, ARTICLE_MARKS);
  });

  const openOnce = async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await stage.browser.pressButton(page);
    await expectMarks(page, ARTICLE_MARKS);
    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.access p')).toMatch(/^You let Obelus read this page/u);
    await expect.poll(() => text(popup, '.access button')).toBe('Always allow on 127.0.0.1');
    return { page, popup };
  };

  test('the popup says that it is for once', async () => {
    const { popup } = await openOnce();
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  describe('granted for a site', () => {
    test('its open pages are read at once, and the popup offers nothing more', async () => {
      const page = await stage.open(stage.site.fixture('article.html').replace('127.0.0.1', 'localhost'));
      await settle();
      expect(await marks(page)).toEqual([]);
      await stage.browser.allowSite('localhost');
      await expectMarks(page, ARTICLE_MARKS);
      await page.reload();
      await expectMarks(page, ARTICLE_MARKS);
      const popup = await openPopup(stage.browser, page);
      const told = async () => [await text(popup, '.site'), await text(popup, '.access')];
      await expect.poll(told).toEqual(['Obelus is on for localhost', '']);
      await popup.close();
    });
  });

  test('welcome and options say so, and offer access to all sites', async () => {
    for (const path of ['welcome.html', 'options.html']) {
      const page = await stage.browser.openExtensionPage(path);
      await expect
        .poll(() => page.evaluate(() => document.body.innerText), { message: path })
        .toMatch(/browser lets Obelus read pages only where you allowed it/u);
      await expect.poll(() => texts(page, 'button'), { message: path }).toContain('Allow on all sites');
      expect(await violations(page), path).toEqual([]);
      await page.close();
    }
  });

  // Chromium asks the reader in a window of its own, which nobody can press here.
  test.runIf(stage.name === 'chromium')(
    'the popup asks for lasting access while its button is pressed',
    async () => {
      const { popup } = await openOnce();
      await popup.evaluate(() => {
        const { permissions } = (globalThis as unknown as { chrome: ChromeHere }).chrome;
        const asked: unknown[] = [];
        Object.assign(globalThis, { asked });
        permissions.request = async (wanted) => {
          asked.push({ ...wanted, isPressing: navigator.userActivation.isActive });
          return false;
        };
      });
      await popup.bringToFront();
      await popup.locator('.access button').click();
      await expect
        .poll(() => popup.evaluate(() => (globalThis as unknown as { asked: unknown }).asked))
        .toEqual([{ origins: ['*://127.0.0.1/*'], isPressing: true }]);
      await popup.close();
    },
  );

  // Firefox is told to grant what is asked for.
  test.runIf(stage.name === 'firefox')('lasting access, once asked for in the popup, is there', async () => {
    const { page, popup } = await openOnce();
    await popup.bringToFront();
    await popup.locator('.access button').click();
    await expect
      .poll(() =>
        popup.evaluate(() => {
          const { permissions } = (globalThis as unknown as { chrome: ChromeHere }).chrome;
          return permissions.contains({ origins: ['*://127.0.0.1/*'] });
        }),
      )
      .toBe(true);
    await popup.close();
    const next = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(next, ARTICLE_MARKS);
    await page.bringToFront();
  });
});

interface ChromeHere {
  readonly permissions: Record<'request' | 'contains', (wanted: object) => Promise<boolean>>;
}
