/** Which words of a page are marked, and which never are. */
import { describe, expect, test } from 'vitest';
import { ARTICLE_MARKS } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectMarks, marks, settle } from './marks.ts';

inBrowsers('marks', (stage) => {
  test('an article: names across inline elements, not across blocks, not in code, editors or hidden text', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    // Nor is more of it marked a moment later.
    await settle(500);
    expect(await marks(page)).toEqual(ARTICLE_MARKS);
  });

  test('marks lie where the words are', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    const parents = await page.evaluate(() =>
      [...(CSS.highlights.get('obelus-mention') ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.closest('[id]')?.id,
      ),
    );
    expect(new Set(parents)).toEqual(new Set(['plain', 'inline', 'provision', 'case', 'link', 'last']));
  });

  test('marks are painted as underlines', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(page, ARTICLE_MARKS);
    const line = await page.evaluate(
      () =>
        getComputedStyle(document.getElementById('plain') as HTMLElement, '::highlight(obelus-mention)')
          .textDecorationLine,
    );
    expect(line).toBe('underline');
  });

  test('an XHTML page is read like any other', async () => {
    const url = stage.site.put(
      '/page.xhtml',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The EU AI Act,<br/>and the <i>AI</i> Act.</p></body></html>',
    );
    await expectMarks(await stage.open(url), ['EU AI Act', 'AI Act']);
  });

  test('words that only look like ours are left alone', async () => {
    const page = await stage.open(stage.site.fixture('near-misses.html'));
    await settle();
    expect(await marks(page)).toEqual([]);
  });

  describe('an off-topic page', () => {
    test('has no marks and does not wake the background', async () => {
      // The first visit lets the background finish what it does after installation.
      await stage.open(stage.site.fixture('off-topic.html'));
      // What happened in the browser before may wake it once more.
      do {
        await stage.browser.stopBackground();
        await settle(500);
      } while (await stage.browser.isBackgroundRunning());
      const page = await stage.open(stage.site.fixture('off-topic.html'));
      await settle(2000);
      expect(await marks(page)).toEqual([]);
      expect(await stage.browser.isBackgroundRunning()).toBe(false);
    });
  });
});
