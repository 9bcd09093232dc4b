/** The promise to every page: nothing in it changes. */
import { expect, test } from 'vitest';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks } from './marks.ts';

/** Everything of a page that a script of its own could look at and find changed. */
const fingerprint = () => ({
  html: document.documentElement.outerHTML,
  globals: Object.getOwnPropertyNames(window).sort(),
  styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  selection: getSelection()?.toString(),
  focus: document.activeElement?.localName,
  scroll: [scrollX, scrollY],
});

inBrowsers('the page', (stage) => {
  test('is the same after marks were painted and a card was opened and closed', async () => {
    const url = stage.site.fixture('article.html');
    const { page, requests } = await stage.visit(`${url}?`);
    await expectMarks(page, ARTICLE_MARKS);
    const painted = await page.evaluate(fingerprint);

    const untouched = await stage.open(stage.site.put('/bare.html', '<title>x</title>'));
    const parsed = await untouched.evaluate(
      async (url) =>
        new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html').documentElement
          .outerHTML,
      url,
    );
    expect(painted.html).toBe(parsed);

    await page.bringToFront();
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    const after = await page.evaluate(fingerprint);
    expect({ ...after, scroll: painted.scroll }).toEqual(painted);
    expect(
      requests.filter((address) => address.startsWith('http') && !address.endsWith('/favicon.ico')),
    ).toEqual([`${url}?`]);
  });

  test('has the same globals as without Obelus', async () => {
    const page = await stage.open(
      stage.site.put(
        '/globals.html',
        '<!doctype html><title>x</title><script>window.before = Object.getOwnPropertyNames(window).sort()</script><p>The EU AI Act.</p>',
      ),
    );
    await expectMarks(page, ['EU AI Act']);
    const added = await page.evaluate(() => {
      const { before } = window as unknown as { before: string[] };
      return Object.getOwnPropertyNames(window).filter(
        (name) => !before.includes(name) && name !== 'before' && !/puppeteer/iu.test(name),
      );
    });
    expect(added).toEqual([]);
  });
});
