/**
 * What browsers do with pages: keep them to go back to, prepare them before
 * anybody asks, throw them out of memory, show them in private. Marks and
 * badge are right each time, and nothing is counted that nobody reads.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks, settle } from './marks.ts';
import { type OwnPage, openOwnPage } from './own-page.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

const ARTICLE = html('<p style="margin: 80px">The EU AI Act, and Bartz v. Anthropic.</p>');
const MARKS = ['EU AI Act', 'Bartz v. Anthropic'];
const PATIENCE = { timeout: 10_000 };

const isKept = (page: Page) =>
  page.evaluate(() => (window as unknown as { wasHere?: boolean }).wasHere === true);

inBrowsers('a page', (stage) => {
  let own: OwnPage;
  stage.onLaunch(async () => {
    own = await openOwnPage(stage);
  });

  const expectBadge = (url: string, badge: string) => expect.poll(() => own.badge(url), PATIENCE).toBe(badge);

  // Firefox keeps none while it is driven; there `changes.test.ts` has what can be tried.
  describe.skipIf(stage.name === 'firefox')('that the browser kept, and that the reader goes back to', () => {
    const leave = async (page: Page) => {
      await page.evaluate(() => {
        (window as unknown as { wasHere: boolean }).wasHere = true;
      });
      await page.goto(stage.site.fixture('off-topic.html'));
    };
    const goBack = async (page: Page) => {
      await page.goBack();
      // Or it would be read anew, and this be another test.
      expect(await isKept(page)).toBe(true);
    };

    test('has its marks and its badge', async () => {
      const url = stage.site.put('/kept-badge.html', ARTICLE);
      const page = await stage.open(url);
      await expectMarks(page, MARKS);
      await expectBadge(url, '2');
      await leave(page);
      await expectBadge(page.url(), '');
      await goBack(page);
      await expectBadge(url, '2');
      await expectMarks(page, MARKS);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
    });

    test('has no card open that was open before', async () => {
      const page = await stage.open(stage.site.put('/kept-card.html', ARTICLE));
      await expectMarks(page, MARKS);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
      await leave(page);
      await goBack(page);
      await expectNoCard(page);
      await page.mouse.move(5, 5);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
    });

    test('goes by what was chosen meanwhile', async () => {
      const page = await stage.open(stage.site.put('/kept-settings.html', ARTICLE));
      await expectMarks(page, MARKS);
      await leave(page);
      await own.store('local', { settings: { version: 1, topics: ['copyright'] } });
      await goBack(page);
      await expectMarks(page, ['Bartz v. Anthropic']);
      await leave(page);
      await own.store('local', { settings: { version: 1, sitesOff: ['127.0.0.1'] } });
      await goBack(page);
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.has('obelus-mention')), PATIENCE)
        .toBe(false);
      await own.clear('local');
    });

    test('is read to its end when it was left in the middle', async () => {
      const paragraph = `<p>${'One word follows another. '.repeat(40)}The AI Act.</p>`;
      const page = await stage.open(
        stage.site.put('/kept-reading.html', html(`<p>The EU AI Act.</p>${paragraph.repeat(1500)}`)),
      );
      const count = () => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size ?? 0);
      await expect.poll(count, PATIENCE).toBeGreaterThan(0);
      await leave(page);
      await goBack(page);
      await expect.poll(count, { timeout: 30_000 }).toBe(1501);
    });
  });

  // Firefox keeps number and badge of such a tab, so that nothing tells when it was thrown out.
  test.skipIf(stage.name === 'firefox')(
    'that was thrown out of memory is read anew when its tab is looked at',
    async () => {
      const url = stage.site.put('/discarded.html', ARTICLE);
      const page = await stage.open(url);
      await expectMarks(page, MARKS);
      await expectBadge(url, '2');
      await own.page.bringToFront();
      const before = Object.keys(await own.stored('session')).length;
      await own.discard(url);
      await expectBadge(url, '');
      await own.activate(url);
      await expectBadge(url, '2');
      // What was counted in the tab before it got another number is not kept.
      expect(Object.keys(await own.stored('session')).length).toBe(before);
    },
  );
});

inBrowsers(
  'a page of Chromium',
  (stage) => {
    test('that is prepared before it is asked for is read when it is shown', async () => {
      const own = await openOwnPage(stage);
      stage.site.put('/prepared.html', ARTICLE);
      const first = stage.site.put(
        '/prepares.html',
        html(
          '<a href="/prepared.html">On</a><script type="speculationrules">{"prerender":[{"urls":["/prepared.html"],"eagerness":"immediate"}]}</script>',
        ),
      );
      const page = await stage.open(first);
      await expect.poll(() => stage.site.requests.includes('/prepared.html'), PATIENCE).toBe(true);
      // Nobody reads it yet, so nobody is told of it, and the worker is not asked.
      await settle();
      expect(await own.badge(first)).toBe('');
      expect(Object.keys(await own.stored('session'))).toEqual([]);
      await page.bringToFront();
      // The page that is prepared takes the place of this one, which answers no more.
      await page.evaluate(() => void setTimeout(() => document.querySelector('a')?.click()));
      const url = new URL('/prepared.html', first).href;
      await expect.poll(() => own.badge(url).catch(() => null), PATIENCE).toBe('2');
      const activation = () =>
        page.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          return (entry as unknown as { activationStart: number }).activationStart;
        });
      expect(await activation()).toBeGreaterThan(0);
      await expectMarks(page, MARKS);
      await own.page.close();
    });

    test('in a private window is read, where the reader allowed that, and nothing of it is stored', async () => {
      await stage.browser.allowPrivate?.();
      const own = await openOwnPage(stage);
      const url = stage.site.put('/private.html', ARTICLE);
      await own.openPrivately(url);
      const target = await stage.browser.browser.waitForTarget((target) => target.url() === url);
      const page = await target.page();
      if (!page) throw new Error('The private page is not there.');
      await expectMarks(page, MARKS);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
      expect(await own.stored('local')).toEqual({});
      // A count for the badge, in memory, under the number of the tab; and no address.
      expect(JSON.stringify(await own.stored('session'))).not.toContain('127.0.0.1');
      await page.close();
      await expect.poll(async () => Object.keys(await own.stored('session')), PATIENCE).toEqual([]);
      await own.page.close();
    });
  },
  { only: 'chromium' },
);
