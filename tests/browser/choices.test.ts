/** What the reader switches off stays off, here and now, and comes back. */
import { expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, expectNoCard, hover, pressInCard } from './card.ts';
import { expectMarks, marks, settle } from './marks.ts';
import { text } from './popup.ts';

inBrowsers('choices', (stage) => {
  const openArticle = async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    return page;
  };

  test('the site switch takes the marks away and brings them back', async () => {
    const page = await openArticle();
    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.site')).toBe('Obelus is on for 127.0.0.1');
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.switch')?.click());
    await expect.poll(() => text(popup, '.site')).toBe('Obelus is off for 127.0.0.1');
    await expectMarks(page, []);

    await page.reload();
    await settle(1000);
    expect(await marks(page)).toEqual([]);

    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.switch')?.click());
    await expect.poll(() => text(popup, '.site')).toBe('Obelus is on for 127.0.0.1');
    await expectMarks(page, ARTICLE_MARKS);
    await popup.close();
  });

  test('“Not on this site” in the card, and undone', async () => {
    const page = await openArticle();
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await pressInCard(page, 'Not on this site');
    await pressInCard(page, 'Undo');
    await expectCard(page, TITLES.bartz);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await settle(500);
    expect(await marks(page)).toEqual(ARTICLE_MARKS);

    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await pressInCard(page, 'Not on this site');
    await page.keyboard.press('Escape');
    await expectMarks(page, []);

    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.site')).toBe('Obelus is off for 127.0.0.1');
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.switch')?.click());
    await expect.poll(() => text(popup, '.site')).toBe('Obelus is on for 127.0.0.1');
    await popup.close();
  });

  test('“Not this” in the card hides that record alone; the popup brings it back', async () => {
    const page = await openArticle();
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await pressInCard(page, 'Not this');
    await page.keyboard.press('Escape');
    const others = ARTICLE_MARKS.filter((words) => words !== 'Bartz v. Anthropic');
    await expectMarks(page, others);
    await page.reload();
    await expectMarks(page, others);

    const popup = await openPopup(stage.browser, page);
    // It is folded away.
    const isPressed = () =>
      popup.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
          textContent?.includes('Mark again'),
        );
        button?.click();
        return button !== undefined;
      });
    await expect.poll(isPressed).toBe(true);
    await expectMarks(page, ARTICLE_MARKS);
    await popup.close();
  });
});
