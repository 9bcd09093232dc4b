/** Taps open the card as a sheet, and are never taken from what lies under them. */
import { expect, test } from 'vitest';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { card, expectCard, expectNoCard } from './card.ts';
import { expectMarks, markBox, middle, settle } from './marks.ts';

inBrowsers(
  'the card by touch',
  (stage) => {
    const openOnPhone = async () => {
      const page = await stage.open(stage.site.fixture('off-topic.html'));
      // With an emulated scale other than 1 Chromium's highlightsFromPoint finds nothing; real zoom is fine.
      await page.setViewport({
        width: 400,
        height: 800,
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 1,
      });
      await page.goto(stage.site.fixture('article.html'));
      await expectMarks(page, ARTICLE_MARKS);
      return page;
    };

    test('a tap on a mark opens a sheet at the bottom; a tap beside it closes it', async () => {
      const page = await openOnPhone();
      const { x, y } = middle(await markBox(page, 'Bartz v. Anthropic'));
      await page.touchscreen.tap(x, y);
      const { box, layout } = await expectCard(page, TITLES.bartz);
      expect(layout).toBe('sheet');
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(box.width).toBeCloseTo(width, -1);
      expect(box.y + box.height).toBeCloseTo(height, -1);
      expect(box.height).toBeLessThanOrEqual(0.71 * height);
      await page.touchscreen.tap(width / 2, 30);
      await expectNoCard(page);
    });

    test('a tap on a marked link follows the link', async () => {
      const page = await openOnPhone();
      const { x, y } = middle(await markBox(page, 'AI Act', 2));
      await page.touchscreen.tap(x, y);
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#read');
      await settle(800);
      expect(await card(page)).toBeNull();
    });
  },
  { only: 'chromium' },
);
