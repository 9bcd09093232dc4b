/** Marks and cards without a mouse: the commands, the focus, the accessibility tree. */
import { expect, test } from 'vitest';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { card, expectCard, expectNoCard, treeNodes } from './card.ts';
import { expectMarks, settle } from './marks.ts';

inBrowsers('the card by keyboard', (stage) => {
  const openArticle = async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    return page;
  };

  test('next and previous walk the marks and go round', async () => {
    const page = await openArticle();
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['EU AI Act'], 'obelus-current');
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['1 August 2024'], 'obelus-current');
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['AI Act'], 'obelus-current');
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['Article 50(2)'], 'obelus-current');
    for (const words of ['AI Act', '1 August 2024', 'EU AI Act']) {
      await stage.browser.pressCommand('previous-mark');
      await expectMarks(page, [words], 'obelus-current');
    }
    await stage.browser.pressCommand('previous-mark');
    await expectMarks(page, ['AI Act'], 'obelus-current');
    const current = () =>
      page.evaluate(
        () => [...(CSS.highlights.get('obelus-current') ?? [])][0]?.startContainer.parentElement?.id,
      );
    await expect.poll(current).toBe('last');
  });

  test('scrolls a mark into view', async () => {
    const page = await openArticle();
    await page.setViewport({ width: 800, height: 260 });
    await expect.poll(() => page.evaluate(() => innerHeight)).toBe(260);
    await page.evaluate(() => window.scrollTo(0, 0));
    // The first press takes the first mark in view, the second goes round to the last on the page.
    await stage.browser.pressCommand('previous-mark');
    await expectMarks(page, ['EU AI Act'], 'obelus-current');
    await stage.browser.pressCommand('previous-mark');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const box = document.getElementById('last')?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });

  test('the card takes the focus, keeps it through Tab, and gives it back on Escape', async () => {
    const page = await openArticle();
    await page.focus('#before');
    for (let i = 0; i < 4; i++) await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['Article 50(2)'], 'obelus-current');
    await stage.browser.pressCommand('open-card');
    await expectCard(page, TITLES.article50);
    await expect.poll(async () => (await card(page))?.hasFocus).toBe(true);
    await page.keyboard.press('Tab');
    await settle(500);
    expect((await expectCard(page, TITLES.article50)).hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  test('without a current mark the command takes the first in view', async () => {
    const page = await openArticle();
    await stage.browser.pressCommand('open-card');
    await expectCard(page, TITLES.aiAct);
  });

  test('keys pressed in the card do not reach the page', async () => {
    const page = await openArticle();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('keydown', ({ key }) => seen.push(key));
    });
    await stage.browser.pressCommand('open-card');
    await expectCard(page, TITLES.aiAct);
    await page.keyboard.press('j');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  });
});

inBrowsers(
  'the accessibility tree',
  (stage) => {
    test('holds the card as a dialog named after its record', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      await expectMarks(page, ARTICLE_MARKS);
      await stage.browser.pressCommand('open-card');
      await expectCard(page, TITLES.aiAct);
      await expect
        .poll(async () => (await treeNodes(page)).find(({ role }) => role === 'dialog')?.name)
        .toBe(TITLES.aiAct);
    });
  },
  { only: 'chromium' },
);
