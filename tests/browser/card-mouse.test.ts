/** The card by mouse: when it opens, how long it stays, and what it leaves alone. */
import { expect, test } from 'vitest';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import {
  card,
  expectCard,
  expectNoCard,
  glide,
  hover,
  openedAfter,
  passOver,
  pressInCard,
  watchOpening,
} from './card.ts';
import { expectMarks, markBox, middle, settle } from './marks.ts';

const FAR_AWAY = { x: 1200, y: 20 };

inBrowsers('the card by mouse', (stage) => {
  const openArticle = async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    return page;
  };

  test('opens on a resting pointer, beside the mark, never on it', async () => {
    const page = await openArticle();
    await hover(page, 'Bartz v. Anthropic');
    const { box, hasFocus, layout } = await expectCard(page, TITLES.bartz);
    const mark = await markBox(page, 'Bartz v. Anthropic');
    expect(layout).toBe('float');
    expect(hasFocus).toBe(false);
    expect(box.y >= mark.y + mark.height || box.y + box.height <= mark.y).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
  });

  test('waits for the pointer to rest: not sooner than 250 ms, and not for a pointer passing by', async () => {
    const page = await openArticle();
    const { x, y } = middle(await markBox(page, 'Article 50(2)'));
    await passOver(page, { x, y: y - 150 }, { x, y }, { x, y: y + 150 });
    await settle(600);
    expect(await card(page)).toBeNull();

    await watchOpening(page);
    await page.mouse.move(x, y - 150);
    await page.mouse.move(x, y);
    await expectCard(page, TITLES.article50);
    expect(await openedAfter(page)).toBeGreaterThan(250);
  });

  test('stays while the pointer travels to it and rests in it; closes when the pointer leaves', async () => {
    const page = await openArticle();
    const start = await hover(page, 'Bartz v. Anthropic');
    const { box } = await expectCard(page, TITLES.bartz);
    const inside = { x: box.x + box.width - 40, y: box.y + box.height / 2 };
    await glide(page, start, inside, 900);
    await settle(700);
    expect((await card(page))?.title).toBe(TITLES.bartz);
    await glide(page, inside, FAR_AWAY, 200);
    await expectNoCard(page);
  });

  test('Escape closes it and the page keeps its focus', async () => {
    const page = await openArticle();
    await page.focus('#before');
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  test('a pinned card stays; its close button closes it', async () => {
    const page = await openArticle();
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await pressInCard(page, 'Keep this card open');
    await page.mouse.move(FAR_AWAY.x, FAR_AWAY.y, { steps: 10 });
    await settle(1000);
    expect((await card(page))?.title).toBe(TITLES.bartz);
    await pressInCard(page, 'Close the card');
    await expectNoCard(page);
  });

  test('walks to a related record and back', async () => {
    const page = await openArticle();
    await hover(page, 'Article 50(2)');
    await expectCard(page, TITLES.article50);
    const relatedTitle = () =>
      page.evaluate(() => {
        const root = document.querySelector('obelus-card')?.shadowRoot;
        return root?.querySelector<HTMLElement>('.related-title')?.innerText ?? '';
      });
    await expect.poll(relatedTitle).not.toBe('');
    const related = await relatedTitle();
    await pressInCard(page, 'Show the record');
    await expectCard(page, related);
    await pressInCard(page, `Back to ${TITLES.article50}`);
    await expectCard(page, TITLES.article50);
  });

  test('a link under a mark is still a link', async () => {
    const page = await openArticle();
    await hover(page, 'AI Act', 2);
    await expectCard(page, TITLES.aiAct);
    const { x, y } = middle(await markBox(page, 'AI Act', 2));
    await page.mouse.click(x, y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#read');
  });

  test('does not open while text is being selected, nor when text scrolls under a resting pointer', async () => {
    const page = await openArticle();
    const { x, y } = middle(await markBox(page, 'Bartz v. Anthropic'));
    await page.mouse.move(x - 120, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 10 });
    await settle(900);
    expect(await card(page)).toBeNull();
    await page.mouse.up();
    await page.mouse.move(FAR_AWAY.x, FAR_AWAY.y);

    const box = await markBox(page, 'Bartz v. Anthropic');
    await page.mouse.move(box.x + 5, box.y + 105);
    await page.evaluate(() => window.scrollBy({ top: -100, behavior: 'instant' }));
    await settle(900);
    expect(await card(page)).toBeNull();
  });
});
