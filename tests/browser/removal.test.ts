/**
 * When the extension goes or is replaced, the pages that are open lose its
 * marks and nothing else. Chromium leaves the page script alive to clear up;
 * Firefox ends it at once, but takes the styles along, so that marks are no
 * longer painted.
 */
import { describe, expect, inject, test } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { viewport } from './browsers.ts';
import { card, expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks } from './marks.ts';
import { startTestSite } from './server.ts';

describe.each(Object.entries(inject('browsers')))('removal in %s', (name, { path, extension }) => {
  test('takes marks and card from open pages; a new version brings them back', async () => {
    const site = await startTestSite();
    const launched = await launchBrowser({ name: name as BrowserName, path }, { extension, ...viewport });
    try {
      const page = await launched.browser.newPage();
      await page.setViewport(viewport);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(site.fixture('article.html'));
      await page.bringToFront();
      await expectMarks(page, ARTICLE_MARKS);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);

      await launched.removeExtension();
      const underline = () =>
        page.evaluate(
          () =>
            getComputedStyle(document.getElementById('plain') as HTMLElement, '::highlight(obelus-mention)')
              .textDecorationLine,
        );
      if (name === 'chromium') await expectMarks(page, []);
      else await expect.poll(underline).toBe('none');
      const html = () => page.evaluate(() => document.documentElement.outerHTML);
      if (name === 'chromium') {
        await expectNoCard(page);
        await expect.poll(html).toBe(before);
      } else {
        // Its element stays, empty to the eye, until the next version clears up.
        await expect.poll(async () => (await card(page))?.box.width).toBe(0);
      }

      await launched.installExtension();
      await page.bringToFront();
      await expectMarks(page, ARTICLE_MARKS);
      await expect.poll(underline).toBe('underline');
      await expectNoCard(page);
      await expect.poll(html).toBe(before);
      expect(errors).toEqual([]);
    } finally {
      await launched.close();
      await site.close();
    }
  });
});
