/** Storage that holds what nobody expects, is full, or is not there: pages are unharmed, nothing is lost, and the reader is told. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { deskOf, notice, typeDraft } from './desk.ts';
import { expectMarks, settle } from './marks.ts';
import { choose, isChosen, openOptions } from './options.ts';
import { type OwnPage, openOwnPage } from './own-page.ts';
import { text } from './popup.ts';

const PATIENCE = { timeout: 10_000 };

const RUBBISH: readonly unknown[] = ['text', [[7], null], { version: 99, counts: 3, pins: {}, text: [] }];

/** What goes wrong in a page of the extension. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

inBrowsers('storage', (stage) => {
  let own: OwnPage;
  stage.onLaunch(async () => {
    own = await openOwnPage(stage);
  });
  afterEach(async () => {
    await own.clear('local');
    await own.clear('session');
  });

  test.each(RUBBISH)('that holds %j everywhere breaks nothing', async (rubbish) => {
    const url = stage.site.fixture('article.html');
    const page = await stage.open(url);
    await expectMarks(page, ARTICLE_MARKS);
    await expect.poll(async () => Object.keys(await own.stored('session')), PATIENCE).toHaveLength(1);
    const tabs = Object.keys(await own.stored('session'));
    await own.store('session', Object.fromEntries(tabs.map((key) => [key, rubbish])));
    await own.store('local', { settings: rubbish, drafts: rubbish, stories: rubbish });
    await own.store('sync', { settings: rubbish });
    await own.page.evaluate((rubbish) => localStorage.setItem('theme', JSON.stringify(rubbish)), rubbish);

    await stage.browser.pressCommand('next-mark');
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('obelus-current')?.size), PATIENCE)
      .toBe(1);
    await page.reload();
    await expectMarks(page, ARTICLE_MARKS);
    await expect.poll(() => own.badge(url), PATIENCE).toBe(String(ARTICLE_MARKS.length));

    const popup = await openPopup(stage.browser, page);
    const inPopup = errorsOf(popup);
    await expect.poll(() => text(popup, '.popup-foot'), PATIENCE).toContain('Obelus is on for 127.0.0.1');
    expect(inPopup).toEqual([]);
    await popup.close();
    const desk = await deskOf(stage.browser);
    const inDesk = errorsOf(desk);
    await typeDraft(desk, 'The EU AI Act.');
    await expectMarks(desk, ['EU AI Act']);
    expect(inDesk).toEqual([]);
    await desk.close();
    // What is no settings gives way to some; what is kept of drafts and stories is nobody's to throw away.
    const options = await openOptions(stage);
    await choose(options, 'theme', 'dark');
    await expect
      .poll(async () => (await own.stored('local'))['settings'], PATIENCE)
      .toMatchObject({ theme: 'dark' });
    expect(await own.stored('local')).toMatchObject({ drafts: rubbish, stories: rubbish });
    await options.close();
  });

  test('that a newer Obelus wrote is used where it is known, kept where it is not, and the reader is told', async () => {
    const newer = { version: 7, intensity: 'aura', theme: 'dark', glow: [1] };
    await own.store('local', { settings: newer });
    const options = await openOptions(stage);
    expect(await text(options, '.newer')).toContain('saved by a newer Obelus');
    expect(await isChosen(options, 'theme', 'dark')).toBe(true);
    await choose(options, 'opening', 'click');
    await expect
      .poll(async () => (await own.stored('local'))['settings'], PATIENCE)
      .toEqual({ ...newer, opening: 'click' });
    await own.store('local', { settings: { version: 1 } });
    await options.close();
    const again = await openOptions(stage);
    expect(await text(again, '.newer')).toBe('');
    await again.close();
  });
});

/** Runs in a page or worker of the extension: the browser gives nothing of what is stored. */
const breakStorage = () => {
  interface Api {
    readonly storage: { readonly local: { get: unknown } };
  }
  const world = globalThis as unknown as { readonly chrome: Api; readonly browser?: Api };
  for (const api of [world.chrome, world.browser])
    if (api) api.storage.local.get = () => Promise.reject(new Error('An unexpected error occurred'));
};

inBrowsers(
  'storage in Chromium',
  (stage) => {
    let own: OwnPage;
    beforeAll(async () => {
      own = await openOwnPage(stage);
    });
    afterEach(() => own.clear('local'));
    afterAll(() => own?.page.close());

    /** To the last byte that the browser allows. */
    const fill = () =>
      own.page.evaluate(async () => {
        const { local } = (
          globalThis as unknown as {
            chrome: { storage: { local: { set(values: object): Promise<void>; QUOTA_BYTES: number } } };
          }
        ).chrome.storage;
        let key = 0;
        for (let size = local.QUOTA_BYTES; size >= 1; size = Math.floor(size / 2))
          await local.set({ [`filler${key++}`]: 'x'.repeat(size) }).catch(() => undefined);
      });

    test('that is full: popup, keys and desk say what was not saved, and nothing is lost', async () => {
      const url = stage.site.fixture('article.html');
      const page = await stage.open(url);
      await expectMarks(page, ARTICLE_MARKS);
      await own.store('local', { settings: { version: 1, hiddenNames: ['zebra'] } });
      await fill();

      await stage.browser.pressCommand('toggle-site');
      await expect.poll(() => own.badge(url), PATIENCE).toBe('!');
      expect(await own.title(url)).toContain('could not save');
      const popup = await openPopup(stage.browser, page);
      await expect.poll(() => text(popup, '.popup-foot'), PATIENCE).toContain('Obelus is on for');
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('.switch')?.click());
      await expect.poll(() => text(popup, '.not-saved'), PATIENCE).toContain('did not save that');
      // And what is shown is what is so.
      await expect.poll(() => text(popup, '.popup-foot'), PATIENCE).toContain('Obelus is on for');
      await popup.close();
      const desk = await deskOf(stage.browser);
      await typeDraft(desk, 'The zebra is.');
      await desk.evaluate(() => document.querySelector<HTMLInputElement>('.desk-keep input')?.click());
      await expect.poll(() => notice(desk), PATIENCE).toContain('could not be kept');
      await desk.close();
      expect((await own.stored('local'))['settings']).toEqual({ version: 1, hiddenNames: ['zebra'] });
      await page.bringToFront();
      await expectMarks(page, ARTICLE_MARKS);
    });

    test('that cannot be read: no page is touched, and popup and options say why', async () => {
      await stage.browser.stopBackground();
      const popup = await openPopup(stage.browser);
      const target = await stage.browser.browser.waitForTarget(
        (target) => target.type() === 'service_worker',
      );
      await (await target.worker())?.evaluate(breakStorage);
      const page = await stage.open(stage.site.put('/unread.html', '<!doctype html><p>The EU AI Act.</p>'));
      await settle();
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

      await popup.evaluateOnNewDocument(breakStorage);
      await popup.reload();
      await expect.poll(() => text(popup, 'main'), PATIENCE).toContain('did not give Obelus its settings');
      await popup.close();
      const options = await openOptions(stage);
      await options.evaluateOnNewDocument(breakStorage);
      await options.reload();
      await expect
        .poll(() => text(options, '.notice'), PATIENCE)
        .toContain('did not give Obelus its settings');
      await options.close();
      // A worker that starts anew finds its storage again.
      await stage.browser.stopBackground();
      await page.reload();
      await expectMarks(page, ['EU AI Act']);
    });
  },
  { only: 'chromium' },
);
