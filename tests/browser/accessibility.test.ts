/** axe-core finds nothing wrong on card, popup and desk as built, light and dark. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { optionsIn, violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, hover } from './card.ts';
import { deskOf, groups, keepDraft, notice, pressButton, RIGHT, typeDraft, WRONG } from './desk.ts';
import { expectMarks } from './marks.ts';
import { press, search, text, texts } from './popup.ts';
import { openStatements } from './statements.ts';

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
      expect(await violations(page, ['obelus-card', '[role="dialog"]'], optionsIn(scheme))).toEqual([]);
      await unfold(page);
      expect(await violations(page, ['obelus-card', '[role="dialog"]'], optionsIn(scheme))).toEqual([]);
    });

    test('the popup: lists, results, a record', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      await expectMarks(page, ARTICLE_MARKS);
      const popup = await openPopup(stage.browser, page);
      await popup.bringToFront();
      await stage.browser.setColorScheme(popup, scheme);
      await expect.poll(async () => (await texts(popup, '.mark')).length).toBeGreaterThan(0);
      expect(await violations(popup, 'html', optionsIn(scheme)), 'lists').toEqual([]);
      await search(popup, 'bartz');
      await expect.poll(async () => (await texts(popup, '[role="option"]')).length).toBeGreaterThan(0);
      expect(await violations(popup, 'html', optionsIn(scheme)), 'results').toEqual([]);
      await search(popup, 'act');
      const list = () =>
        popup.evaluate(() => {
          const list = document.querySelector('[role="listbox"]') as HTMLElement;
          return { isOverfull: list.scrollHeight > list.clientHeight + 1, top: list.scrollTop };
        });
      await expect.poll(async () => (await list()).isOverfull).toBe(true);
      expect(await violations(popup, 'html', optionsIn(scheme)), 'many results').toEqual([]);
      // What scrolls can be reached and used without a mouse.
      while (!(await popup.evaluate(() => document.activeElement?.matches('[role="listbox"]'))))
        await popup.keyboard.press('Tab');
      expect(await violations(popup, 'html', optionsIn(scheme)), 'the list with the focus').toEqual([]);
      await popup.keyboard.press('End');
      await expect.poll(async () => (await list()).top).toBeGreaterThan(0);
      await search(popup, 'bartz');
      await press(popup, '[role="option"]', TITLES.bartz);
      await expect.poll(() => text(popup, '#obelus-title')).toBe(TITLES.bartz);
      await unfold(popup);
      expect(await violations(popup, 'html', optionsIn(scheme)), 'record').toEqual([]);
      await popup.close();
    });

    test.each([400, 320])('the desk at %d px: the page, a draft, a record', async (width) => {
      const page = await openStatements(stage);
      const desk = await deskOf(stage.browser, page);
      await desk.setViewport({ width, height: 900 });
      await stage.browser.setColorScheme(desk, scheme);
      const fits = () =>
        desk.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
      await expect.poll(async () => (await groups(desk)).length).toBe(6);
      await unfold(desk);
      expect(await violations(desk, 'html', optionsIn(scheme)), 'the page').toEqual([]);
      await desk.click('#tab-draft');
      await desk.waitForSelector('#draft', { visible: true });
      expect(await violations(desk, 'html', optionsIn(scheme)), 'an empty draft').toEqual([]);
      await typeDraft(desk, `${WRONG} Bartz v. Anthropic settled for $2.5 billion.\n\n${RIGHT}`);
      await expect.poll(() => groups(desk)).toContain('Differs from the record 2');
      await pressButton(desk, 'New draft');
      await typeDraft(desk, `${WRONG} ${RIGHT}`);
      await keepDraft(desk);
      await pressButton(desk, 'Clear all');
      await expect.poll(() => groups(desk)).toContain('Agrees with the record 1');
      await unfold(desk);
      expect(await violations(desk, 'html', optionsIn(scheme)), 'a draft').toEqual([]);
      await expect.poll(fits).toBe(true);
      await pressButton(desk, 'Show the record');
      await expect.poll(() => text(desk, '#obelus-title')).toBe(TITLES.aiAct);
      await pressButton(desk, 'Pin to');
      await expect.poll(() => text(desk, '.desk-foot')).toContain('Pinned to');
      await unfold(desk);
      expect(await violations(desk, 'html', optionsIn(scheme)), 'a record').toEqual([]);
      await expect.poll(fits).toBe(true);
      await pressButton(desk, 'Pinned to');
      await desk.keyboard.press('Escape');
      await pressButton(desk, 'Remove all');
      await expect.poll(() => notice(desk)).toBe('All drafts were removed.');
      expect(await violations(desk, 'html', optionsIn(scheme)), 'a notice').toEqual([]);
      await desk.close();
    });
  });
});
