/** The browser stops the background whenever it likes; readers must not notice. */
import { expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, hover } from './card.ts';
import { expectMarks } from './marks.ts';
import { search, texts } from './popup.ts';

inBrowsers('a stopped background', (stage) => {
  test('before a page is read, before a card opens, before more text comes', async () => {
    await stage.browser.stopBackground();
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);

    await stage.browser.stopBackground();
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await page.keyboard.press('Escape');

    await stage.browser.stopBackground();
    await page.evaluate(() => {
      document
        .querySelector('article')
        ?.append(Object.assign(document.createElement('p'), { textContent: 'Once more, the AI Act.' }));
    });
    await expectMarks(page, [...ARTICLE_MARKS, 'AI Act']);
  });

  test('between two searches', async () => {
    const popup = await openPopup(stage.browser);
    await search(popup, 'bartz');
    await expect.poll(() => texts(popup, '[role="option"] .row-title')).toContain(TITLES.bartz);
    await stage.browser.stopBackground();
    await popup.keyboard.type(' anthropic', { delay: 10 });
    await expect.poll(async () => (await texts(popup, '[role="option"] .row-title'))[0]).toBe(TITLES.bartz);
    await popup.close();
  });
});
