/** Each option does what it says, at once, in pages that are open. */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { VERDICTS } from '../../knowledge/reading.ts';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers, type Stage } from './browsers.ts';
import { card, expectCard, expectNoCard, hover, openedAfter, watchOpening } from './card.ts';
import { expectMarks, markBox, marks, middle, settle } from './marks.ts';
import { addEntry, choose, isChosen, openOptions, pressButton, saying } from './options.ts';
import { text } from './popup.ts';
import { openStatements } from './statements.ts';

const FIRSTS = ['EU AI Act', 'Article 50(2)', 'Bartz v. Anthropic'];

/** The background colour of a surface, light or dark. */
const isDark = (colour: string) => {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  return red + green + blue < 3 * 128;
};

const cardColour = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('obelus-card')?.shadowRoot?.querySelector('.card');
    return card ? getComputedStyle(card).backgroundColor : '';
  });

const pageColour = (page: Page) =>
  page.evaluate(
    () =>
      [document.body, document.documentElement]
        .map((element) => getComputedStyle(element).backgroundColor)
        .find((colour) => !/, 0\)$|transparent/u.test(colour)) ?? '',
  );

inBrowsers('an option', (stage: Stage) => {
  let last: Page;
  /** The options page of a test, in front. */
  const openSettings = async (): Promise<Page> => {
    last = await openOptions(stage);
    return last;
  };
  afterEach(async ({ task }) => {
    // A browser in which a test failed is not used again.
    if (task.result?.state === 'fail') return;
    await saying(last, () => pressButton(last, 'Reset all settings'));
    await last.close();
  });

  const openArticle = async (url = stage.site.fixture('article.html')) => {
    const page = await stage.open(url);
    await expectMarks(page, ARTICLE_MARKS);
    return page;
  };

  /** Waits until an open page knows what was chosen before, which shows nowhere, by a choice made after it, which does. */
  const expectHeard = async (page: Page, options: Page) => {
    await choose(options, 'intensity', 'first');
    await expectMarks(page, FIRSTS);
    await choose(options, 'intensity', 'all');
    await expectMarks(page, ARTICLE_MARKS);
  };

  describe('how much is marked', () => {
    test('first mentions, count only, off, and everything again', async () => {
      const page = await openArticle();
      await page.setViewport({ width: 1280, height: 2000 });
      const place = middle(await markBox(page, 'Bartz v. Anthropic'));
      const options = await openSettings();
      await choose(options, 'intensity', 'first');
      await expectMarks(page, FIRSTS);

      await choose(options, 'intensity', 'badge');
      await expectMarks(page, []);
      const popup = await openPopup(stage.browser, page);
      await expect.poll(() => text(popup, '#mentions')).toBe(`Mentions ${ARTICLE_MARKS.length}`);
      await popup.close();
      await page.bringToFront();
      await stage.browser.pressCommand('next-mark');
      await expectMarks(page, ['EU AI Act'], 'obelus-current');
      // What is not painted is not there for the pointer.
      const { x, y } = place;
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.mouse.move(x, y - 40);
      await page.mouse.move(x, y, { steps: 5 });
      await settle(700);
      expect(await card(page)).toBeNull();

      await choose(options, 'intensity', 'off');
      const off = await openPopup(stage.browser, page);
      await expect.poll(() => text(off, '.site')).toBe('Obelus is off');
      await off.close();
      await page.reload();
      await settle(1000);
      expect(await marks(page)).toEqual([]);

      await page.bringToFront();
      await choose(options, 'intensity', 'all');
      await expectMarks(page, ARTICLE_MARKS);
    });

    test('differences only', async () => {
      const page = await openStatements(stage);
      const options = await openSettings();
      await choose(options, 'intensity', 'differences');
      await expectMarks(page, []);
      const counts = () =>
        Promise.all(VERDICTS.map(async (name) => [name, (await marks(page, `obelus-${name}`)).length]));
      await expect
        .poll(async () => Object.fromEntries(await counts()))
        .toEqual({ differs: 1, outdated: 1, unsupported: 1, 'needs-context': 0, agrees: 0 });
      const popup = await openPopup(stage.browser, page);
      // All were compared, whatever is painted of them.
      await expect.poll(() => text(popup, '.coverage')).toBe('5 statements compared');
      await popup.close();
    });
  });

  test('topics', async () => {
    const page = await openArticle();
    const options = await openSettings();
    await choose(options, 'topic', 'ai-act');
    await expectMarks(page, ['Bartz v. Anthropic']);
    await choose(options, 'topic', 'copyright');
    await expectMarks(page, []);
    await choose(options, 'topic', 'ai-act');
    await expectMarks(
      page,
      ARTICLE_MARKS.filter((words) => words !== 'Bartz v. Anthropic'),
    );
  });

  test('languages of pages', async () => {
    const page = await openArticle();
    const options = await openSettings();
    await choose(options, 'language', 'de');
    await settle(700);
    await expectMarks(page, ARTICLE_MARKS);
    await choose(options, 'language', 'en');
    await expectMarks(page, []);
    await choose(options, 'language', 'en');
    // A page that nobody sees is read once it is seen.
    await page.bringToFront();
    await expectMarks(page, ARTICLE_MARKS);
  });

  test('the card opens by a click, beside the mark, with the focus in it; a link stays a link', async () => {
    const page = await openArticle();
    const options = await openSettings();
    await choose(options, 'opening', 'click');
    await expect
      .poll(() => options.$eval('[name="delay"]', (input) => (input as HTMLInputElement).disabled))
      .toBe(true);
    await expectHeard(page, options);
    await page.bringToFront();
    const { x, y } = await hover(page, 'Bartz v. Anthropic');
    await settle(700);
    expect(await card(page)).toBeNull();
    await page.mouse.click(x, y);
    const seen = await expectCard(page, TITLES.bartz);
    expect(seen).toMatchObject({ layout: 'float', hasFocus: true });
    // It is not the pointer's to close.
    await page.mouse.move(1200, 20, { steps: 5 });
    await settle(700);
    await expectCard(page, TITLES.bartz);
    await page.keyboard.press('Escape');
    await expectNoCard(page);

    const link = middle(await markBox(page, 'AI Act', 2));
    await page.mouse.click(link.x, link.y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#read');
    await settle(500);
    expect(await card(page)).toBeNull();
  });

  test('how long the pointer rests', async () => {
    const page = await openArticle();
    const options = await openSettings();
    await options.bringToFront();
    await options.focus('[name="delay"]');
    await options.keyboard.press('End');
    await expect.poll(() => text(options, 'output')).toBe('2.0 seconds');
    await expectHeard(page, options);
    await page.bringToFront();
    await watchOpening(page);
    const { x, y } = middle(await markBox(page, 'Bartz v. Anthropic'));
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y);
    await expectCard(page, TITLES.bartz);
    expect(await openedAfter(page)).toBeGreaterThan(1500);
  });

  test('appearance, of card, popup, welcome, library and options alike, against that of the system', async () => {
    const page = await openArticle();
    const options = await openSettings();
    await stage.browser.setColorScheme(page, 'light');
    await page.bringToFront();
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    for (const theme of ['dark', 'light'] as const) {
      await choose(options, 'theme', theme);
      await expect
        .poll(async () => isDark(await cardColour(page)), { message: `card ${theme}` })
        .toBe(theme === 'dark');
      await expect.poll(async () => isDark(await pageColour(options))).toBe(theme === 'dark');
      const popup = await openPopup(stage.browser);
      await expect.poll(async () => isDark(await pageColour(popup))).toBe(theme === 'dark');
      await popup.close();
      for (const path of ['welcome.html', 'library.html']) {
        const other = await stage.browser.openExtensionPage(path);
        await expect
          .poll(async () => isDark(await pageColour(other)), { message: path })
          .toBe(theme === 'dark');
        await other.close();
      }
      await stage.browser.setColorScheme(page, 'dark');
      await stage.browser.setColorScheme(options, 'dark');
    }
    await choose(options, 'theme', 'system');
    await expect.poll(async () => isDark(await pageColour(options))).toBe(true);
    await stage.browser.setColorScheme(page, 'light');
    await stage.browser.setColorScheme(options, 'light');
    await expect.poll(async () => isDark(await pageColour(options))).toBe(false);
  });

  describe('sites', () => {
    const article = (host: string) => stage.site.fixture('article.html').replace('127.0.0.1', host);

    test('a pattern switches off a site and all below it; a site of its own stays on', async () => {
      const below = await openArticle(article('news.localhost'));
      const top = await openArticle(article('localhost'));
      const options = await openSettings();
      await addEntry(options, 'A site to switch off', '*.localhost');
      await expectMarks(below, []);
      await expectMarks(top, []);
      await below.bringToFront();
      await addEntry(options, 'A site to switch on', 'https://news.localhost/some/page');
      await below.bringToFront();
      await expectMarks(below, ARTICLE_MARKS);
      expect(await marks(top)).toEqual([]);

      // The popup's switch goes against the pattern for that site alone.
      const popup = await openPopup(stage.browser, top);
      await expect.poll(() => text(popup, '.site')).toBe('Obelus is off for localhost');
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('.switch')?.click());
      await expectMarks(top, ARTICLE_MARKS);
      await popup.close();

      await pressButton(options, 'Remove: *.localhost');
      await expect.poll(() => text(options, '.notice-words')).toBe('*.localhost was removed.');
      await pressButton(options, 'Undo');
      await expect.poll(() => text(options, '.rows .row-text')).toBe('*.localhost');
    });

    test('only those listed', async () => {
      const page = await openArticle();
      const options = await openSettings();
      await choose(options, 'sites', 'listed');
      await expectMarks(page, []);
      await addEntry(options, 'A site to switch on', '127.0.0.1');
      await page.bringToFront();
      await expectMarks(page, ARTICLE_MARKS);
      const other = await stage.open(article('localhost'));
      await settle(1000);
      expect(await marks(other)).toEqual([]);
    });

    test('what is no site is said at the field, and nothing is added', async () => {
      const options = await openSettings();
      await addEntry(options, 'A site to switch off', 'news.*');
      await expect.poll(() => text(options, '#sitesOff-problem')).toMatch(/^A star stands at the beginning/u);
      await addEntry(options, 'A site to switch off', 'two words');
      await expect.poll(() => text(options, '#sitesOff-problem')).toMatch(/^This is no site/u);
      expect(await options.$$('.rows')).toHaveLength(0);
      await addEntry(options, 'A site to switch off', 'example.org');
      await expect.poll(() => text(options, '#sitesOff-problem')).toBe('');
      await expect.poll(() => text(options, '.rows .row-text')).toBe('example.org');
    });
  });

  test('sites whose editors are read: listed one by one, and taken back', async () => {
    const options = await openSettings();
    const registered = () =>
      options.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
      );
    await addEntry(options, 'A site whose editors to read', '*.example.org');
    await expect.poll(() => text(options, '#editorsOn-problem')).toMatch(/^Editors are switched on for one/u);
    await addEntry(options, 'A site whose editors to read', 'example.org');
    await expect.poll(registered).toEqual(['*://example.org/*']);
    await pressButton(options, 'Remove: example.org');
    await expect.poll(registered).toEqual([]);
    await pressButton(options, 'Undo');
    await expect.poll(registered).toEqual(['*://example.org/*']);
  });

  test('words never to mark, marked again, and that undone', async () => {
    const page = await openArticle();
    const options = await openSettings();
    const others = ARTICLE_MARKS.filter((words) => words !== 'AI Act');
    await addEntry(options, 'Words not to mark', ' ai  ACT ');
    await expectMarks(page, others);
    await pressButton(options, 'Mark again: ai ACT');
    await expectMarks(page, ARTICLE_MARKS);
    await pressButton(options, 'Undo');
    await expectMarks(page, others);
  });

  test('records never to mark are listed, marked again, and that undone', async () => {
    const page = await openArticle();
    const options = await openSettings();
    await options.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: ExtensionHere }).chrome;
      await api.runtime.sendMessage({ obelus: 'hide-record', request: { record: 'bartz-v-anthropic' } });
    });
    const others = ARTICLE_MARKS.filter((words) => words !== 'Bartz v. Anthropic');
    await expectMarks(page, others);
    await expect.poll(() => text(options, '.rows .row-text')).toBe(TITLES.bartz);
    await pressButton(options, `Mark again: ${TITLES.bartz}`);
    await expectMarks(page, ARTICLE_MARKS);
    await pressButton(options, 'Undo');
    await expectMarks(page, others);
  });

  test('the focus goes from what was removed to the way back', async () => {
    const options = await openSettings();
    await addEntry(options, 'Words not to mark', 'Flow');
    await expect.poll(() => text(options, '.rows .row-text')).toBe('Flow');
    await options.keyboard.down('Shift');
    await options.keyboard.press('Tab');
    await options.keyboard.up('Shift');
    const focused = () => options.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Mark again: Flow');
    await options.keyboard.press('Enter');
    await expect.poll(focused).toBe('Undo');
    await options.keyboard.press('Enter');
    await expect.poll(() => text(options, '.rows .row-text')).toBe('Flow');
    await expect
      .poll(() => options.evaluate(() => document.activeElement?.ariaLabel))
      .toBe('Close this message');
  });

  test('is chosen without a mouse', async () => {
    const options = await openSettings();
    await options.bringToFront();
    await options.focus('[name="intensity"]:checked');
    await options.keyboard.press('ArrowDown');
    await expect.poll(() => isChosen(options, 'intensity', 'first')).toBe(true);
    await options.keyboard.press('Tab');
    await options.keyboard.press(' ');
    await expect.poll(() => isChosen(options, 'topic', 'ai-act')).toBe(false);
    // At once: what was chosen is kept though its turn to be stored had not come.
    await options.close();
    const again = await openSettings();
    await expect.poll(() => isChosen(again, 'intensity', 'first')).toBe(true);
    await expect.poll(() => isChosen(again, 'topic', 'ai-act')).toBe(false);
  });
});

interface ExtensionHere {
  readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
}
