/** axe-core finds nothing wrong on the popup and the card as built, light and dark. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, hover } from './card.ts';
import { expectMarks } from './marks.ts';
import { press, search, text, texts } from './popup.ts';

inBrowsers('accessibility', (stage) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    /** Opens what a card keeps folded, so that it is looked at too. */
    const unfold = (page: Page) =>
      page.evaluate(() => {
        const root = document.querySelector('obelus-card')?.shadowRoot ?? document;
        for (const button of root.querySelectorAll<HTMLElement>(
          '[aria-expanded="false"]:not([role="combobox"])',
        ))
          button.click();
        for (const details of root.querySelectorAll('details')) details.open = true;
      });

    test('the card', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      await stage.browser.setColorScheme(page, scheme);
      await expectMarks(page, ARTICLE_MARKS);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
      expect(await violations(page, ['obelus-card', '[role="dialog"]'])).toEqual([]);
      await unfold(page);
      expect(await violations(page, ['obelus-card', '[role="dialog"]'])).toEqual([]);
    });

    test('the popup: lists, results, a record', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      await expectMarks(page, ARTICLE_MARKS);
      const popup = await openPopup(stage.browser, page);
      await popup.bringToFront();
      await stage.browser.setColorScheme(popup, scheme);
      await expect.poll(async () => (await texts(popup, '.mark')).length).toBeGreaterThan(0);
      expect(await violations(popup), 'lists').toEqual([]);
      await search(popup, 'bartz');
      await expect.poll(async () => (await texts(popup, '[role="option"]')).length).toBeGreaterThan(0);
      expect(await violations(popup), 'results').toEqual([]);
      await popup.keyboard.press('Escape');
      await search(popup, 'act');
      const list = () =>
        popup.evaluate(() => {
          const list = document.querySelector('[role="listbox"]') as HTMLElement;
          return { isOverfull: list.scrollHeight > list.clientHeight + 1, top: list.scrollTop };
        });
      expect((await list()).isOverfull).toBe(true);
      expect(await violations(popup), 'many results').toEqual([]);
      // What scrolls can be reached and used without a mouse.
      while (!(await popup.evaluate(() => document.activeElement?.matches('[role="listbox"]'))))
        await popup.keyboard.press('Tab');
      expect(await violations(popup), 'the list with the focus').toEqual([]);
      await popup.keyboard.press('End');
      await expect.poll(async () => (await list()).top).toBeGreaterThan(0);
      await popup.evaluate(() => document.querySelector<HTMLElement>('[role="combobox"]')?.focus());
      await popup.keyboard.press('Escape');
      await search(popup, 'bartz');
      await expect.poll(() => texts(popup, '[role="option"]')).not.toEqual([]);
      await press(popup, '[role="option"]', TITLES.bartz);
      await expect.poll(() => text(popup, '#obelus-title')).toBe(TITLES.bartz);
      await unfold(popup);
      expect(await violations(popup), 'record').toEqual([]);
      await popup.close();
    });
  });
});
