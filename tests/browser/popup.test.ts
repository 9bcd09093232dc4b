/** The popup: searching, browsing, what is on this page, and the way to it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard } from './card.ts';
import { expectMarks } from './marks.ts';
import { press, search, text, texts } from './popup.ts';
import { openStatements, statedWords } from './statements.ts';

const focusedRole = (popup: Page) => popup.evaluate(() => document.activeElement?.getAttribute('role') ?? '');

inBrowsers('the popup', (stage) => {
  test('the search field has the focus from the start', async () => {
    const popup = await openPopup(stage.browser);
    await expect.poll(() => focusedRole(popup)).toBe('combobox');
    await popup.close();
  });

  test('says which version it is and of when its record, as the settings and the library do', async () => {
    const popup = await openPopup(stage.browser);
    await expect
      .poll(() => text(popup, '.popup-foot .version'))
      .toMatch(/^Obelus \d+\.\d+\.\d+, record of \d{1,2} [A-Z][a-z]+ 20\d\d$/u);
    const version = await text(popup, '.popup-foot .version');
    await popup.close();
    for (const path of ['options.html', 'library.html']) {
      const page = await stage.browser.openExtensionPage(path);
      await expect.poll(() => text(page, '.version')).toBe(version);
      await page.close();
    }
  });

  test('finds a record in spite of a typo, and opens it with Enter', async () => {
    const popup = await openPopup(stage.browser);
    await popup.bringToFront();
    await popup.focus('[role="combobox"]');
    await popup.keyboard.type('bartz v antropic');
    await expect.poll(async () => (await texts(popup, '[role="option"] .row-title'))[0]).toBe(TITLES.bartz);
    await popup.keyboard.press('Enter');
    await expect.poll(() => text(popup, '#obelus-title')).toBe(TITLES.bartz);
    await popup.keyboard.press('Escape');
    await expect.poll(() => text(popup, '#obelus-title')).toBe('');
    await expect.poll(() => focusedRole(popup)).toBe('combobox');
    await popup.close();
  });

  test('arrow keys choose among the results', async () => {
    const popup = await openPopup(stage.browser);
    await search(popup, 'article 5');
    await expect.poll(async () => (await texts(popup, '[role="option"]')).length).toBeGreaterThan(2);
    const titles = await texts(popup, '[role="option"] .row-title');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await expect.poll(() => text(popup, '#obelus-title')).toBe(titles[2]);
    await popup.close();
  });

  test('says so when nothing is on record', async () => {
    const popup = await openPopup(stage.browser);
    await search(popup, 'sourdough zzzz');
    await expect.poll(() => text(popup, '.outcome')).toMatch(/^Nothing on record/u);
    await popup.close();
  });

  test('browses by topic', async () => {
    const popup = await openPopup(stage.browser);
    const count = async () => Number.parseInt(await text(popup, '.browse-bar [role="status"]'), 10);
    await expect.poll(count).toBeGreaterThan(150);
    const all = await count();
    await popup.locator('#browse-film').click();
    await expect.poll(count).toSatisfy((count: number) => count > 40 && count < all);
    await popup.close();
  });

  test('lists the marks of the page and goes to one', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    const popup = await openPopup(stage.browser, page);
    await expect
      .poll(() => texts(popup, '.mark-title'))
      .toEqual(expect.arrayContaining([TITLES.aiAct, TITLES.article50, TITLES.bartz]));
    await expect.poll(() => text(popup, '#mentions')).toBe(`Mentions ${ARTICLE_MARKS.length}`);
    await page.bringToFront();
    await press(popup, '.mark .button', TITLES.bartz).catch(() => undefined);
    await expectCard(page, TITLES.bartz);
    await expectMarks(page, ['Bartz v. Anthropic'], 'obelus-current');
    if (!popup.isClosed()) await popup.close();
  });

  test('says how much was compared, lists statements by verdict, and goes to one', async () => {
    const page = await openStatements(stage);
    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.coverage')).toBe('5 statements compared');
    await expect
      .poll(() => texts(popup, '.block h3'))
      .toEqual([
        'Differs from the record 1',
        'Outdated 1',
        'No source found 1',
        'Needs context 1',
        'Agrees with the record',
        expect.stringMatching(/^Mentions \d+$/u),
      ]);
    await expect
      .poll(async () => (await texts(popup, '.verdict-group .statement'))[0])
      .toMatch(
        /EU Artificial Intelligence Act .*Entered into force The page states 2 February 2025 On record .*1 August 2024/u,
      );
    expect(await violations(popup)).toEqual([]);
    await page.bringToFront();
    await press(popup, '.statement .button', '2 February 2025').catch(() => undefined);
    await expectCard(page, TITLES.aiAct);
    await expectMarks(page, [await statedWords(page, 'differs')], 'obelus-current');
    if (!popup.isClosed()) await popup.close();
  });

  test('says so on a page without marks and on a page it cannot read', async () => {
    const page = await stage.open(stage.site.fixture('off-topic.html'));
    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.block .hint')).toContain('Nothing marked on this page');
    await popup.bringToFront();
    await popup.close();

    const alone = await openPopup(stage.browser);
    await expect.poll(() => text(alone, '.block .hint')).toContain('cannot read this page');
    await alone.close();
  });
});
