/** "ob" in the address bar suggests records, and Enter opens one. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { text } from './popup.ts';

inBrowsers('the address bar', (stage) => {
  const shownRecord = async () => {
    const pages = await stage.browser.browser.pages();
    const urls = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return pages[urls.findIndex((url) => url.includes('#/record/'))];
  };

  /** Enter on what was typed leads to a page with this record. */
  const expectRecord = async (typed: string, title: string) => {
    await stage.open(stage.site.fixture('off-topic.html'));
    await stage.browser.enterInAddressBar(typed);
    await expect.poll(shownRecord).toBeDefined();
    const page = (await shownRecord()) as Page;
    await expect.poll(() => text(page, '#page-title')).toBe(title);
    await page.close();
  };

  test('suggests records, the best of them on the first line', async () => {
    const suggested = await stage.browser.typeInAddressBar('article 5');
    expect(suggested.length).toBeGreaterThan(2);
    expect(suggested[0]).toMatch(/^AI Act, Article 5\d /u);
  });

  test('Enter opens the best match in spite of a typo', () => expectRecord('bartz v antropic', TITLES.bartz));

  test('a suggestion that is chosen opens its own record', () =>
    expectRecord(TITLES.article50, TITLES.article50));

  test('nothing on record leads nowhere', async () => {
    const page = await stage.open(stage.site.fixture('off-topic.html'));
    expect(await stage.browser.typeInAddressBar('zzzz qqqq')).toEqual([]);
    await stage.browser.enterInAddressBar('zzzz qqqq');
    await new Promise((done) => setTimeout(done, 500));
    expect(await shownRecord()).toBeUndefined();
    expect(page.url()).toBe(stage.site.fixture('off-topic.html'));
  });
});
