/**
 * The background is ended at every step of what a reader and a writer do.
 * (Before a page is read, before a card opens and between two searches:
 * `background.test.ts`.)
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, expectNoCard, hover } from './card.ts';
import { deskOf, draftText, groups, pasteDraft, typeDraft, WRONG } from './desk.ts';
import { expectMarks } from './marks.ts';
import { choose, openOptions } from './options.ts';
import { type OwnPage, openOwnPage } from './own-page.ts';
import { press, text } from './popup.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

const PATIENCE = { timeout: 20_000 };

inBrowsers('a background that is ended', (stage) => {
  let own: OwnPage;
  stage.onLaunch(async () => {
    own = await openOwnPage(stage);
  });

  const end = () => stage.browser.stopBackground();
  const count = (page: Page) => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size ?? 0);

  test('again and again while a page is read', async () => {
    const paragraph = `<p>${'One word follows another. '.repeat(40)}The AI Act.</p>`;
    const page = await stage.open(
      stage.site.put('/long.html', html(`<p>The EU AI Act.</p>${paragraph.repeat(1500)}`)),
    );
    for (const some of [1, 200, 600]) {
      await expect.poll(() => count(page), PATIENCE).toBeGreaterThanOrEqual(some);
      await end();
    }
    await expect.poll(() => count(page), PATIENCE).toBe(1501);
  });

  test('while the pointer rests on a mark, and while the card shows its record', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    await hover(page, 'Bartz v. Anthropic');
    await end();
    await expectCard(page, TITLES.bartz);
    await end();
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await page.mouse.move(5, 5);
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await end();
    await stage.browser.pressCommand('next-mark');
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('obelus-current')?.size), PATIENCE)
      .toBe(1);
  });

  test('while the popup is open, which switches the site off all the same', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.popup-foot'), PATIENCE).toContain('Obelus is on for 127.0.0.1');
    await end();
    await press(popup, '.mark-open', TITLES.bartz);
    await expect.poll(() => text(popup, 'main'), PATIENCE).toContain('Anthropic');
    await end();
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.switch')?.click());
    await end();
    await expect
      .poll(async () => (await own.stored('local'))['settings'], PATIENCE)
      .toMatchObject({ sitesOff: ['127.0.0.1'] });
    await expectMarks(page, []);
    await popup.close();
    await own.clear('local');
    await expectMarks(page, ARTICLE_MARKS);
  });

  test('while the desk is open and a draft is read', async () => {
    const desk = await deskOf(stage.browser);
    await end();
    const lines = Array.from(
      { length: 300 },
      (_, i) => `Number ${i}. ${'Word upon word. '.repeat(30)}${WRONG}`,
    );
    await pasteDraft(desk, lines.join('\n\n'));
    await end();
    await end();
    await expect.poll(() => groups(desk), { timeout: 40_000 }).toContain('Differs from the record 300');
    await end();
    await desk.focus('#draft');
    await desk.evaluate(() => getSelection()?.collapse(document.querySelector('#draft'), 0));
    await desk.keyboard.type(`${WRONG} `);
    await expect.poll(() => groups(desk), PATIENCE).toContain('Differs from the record 301');
    await desk.close();
  });

  // In Firefox the choice opens the sidebar, which takes it at once.
  test.skipIf(stage.name === 'firefox')(
    'between a choice in the context menu and the desk that takes it',
    async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      await expectMarks(page, ARTICLE_MARKS);
      await stage.browser.chooseInMenu('check', WRONG);
      await expect
        .poll(async () => JSON.stringify(await own.stored('session')), PATIENCE)
        .toContain('February 2, 2025');
      await end();
      const desk = await deskOf(stage.browser);
      await expect.poll(() => draftText(desk), PATIENCE).toBe(WRONG);
      // Taken once, it is nowhere any more.
      expect(JSON.stringify(await own.stored('session'))).not.toContain('February 2, 2025');
      await desk.close();
    },
  );

  test('while settings are saved, several at once and from several places', async () => {
    const [options, other] = [await openOptions(stage), await openOptions(stage)];
    await Promise.all([
      choose(options, 'theme', 'dark'),
      choose(other, 'opening', 'click'),
      choose(options, 'intensity', 'first'),
      choose(other, 'sites', 'listed'),
      end(),
    ]);
    await expect
      .poll(async () => (await own.stored('local'))['settings'], PATIENCE)
      .toMatchObject({ theme: 'dark', opening: 'click', intensity: 'first', sites: 'listed' });
    await options.close();
    await other.close();
    await own.clear('local');
  });

  test('before a kept draft is saved because the desk is closed', async () => {
    const desk = await deskOf(stage.browser);
    await typeDraft(desk, 'The zebra is');
    await desk.evaluate(() => document.querySelector<HTMLInputElement>('.desk-keep input')?.click());
    await expect
      .poll(async () => JSON.stringify(await own.stored('local')), PATIENCE)
      .toContain('The zebra is');
    await desk.focus('#draft');
    await desk.evaluate(() => {
      const draft = document.querySelector('#draft') as HTMLElement;
      getSelection()?.selectAllChildren(draft);
      getSelection()?.collapseToEnd();
    });
    await desk.keyboard.type(' back.');
    await end();
    await desk.close();
    await expect
      .poll(async () => JSON.stringify(await own.stored('local')), PATIENCE)
      .toContain('The zebra is back.');
    await own.clear('local');
  });
});
