/** Nothing leaves the machine: all traffic of a whole session passes a proxy that is asked afterwards. */
import { describe, expect, inject, test } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { startOfflineProxy } from '../../scripts/offline-proxy.ts';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { viewport } from './browsers.ts';
import { expectCard, hover } from './card.ts';
import { copied, deskOf, groups, pressButton, typeDraft, WRONG } from './desk.ts';
import { expectMarks } from './marks.ts';
import { press, search, text, texts } from './popup.ts';
import { startTestSite } from './server.ts';

/** What a browser asks of its maker by itself: the time, updates, settings. */
const MAKERS =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gstatic\.com|mozilla\.com|mozilla\.org|mozilla\.net|firefox\.com|microsoft\.com|msn\.com|bing\.com)(?:[:/]|$)/u;

describe.each(Object.entries(inject('browsers')))('a session in %s', (name, { path, extension }) => {
  test('reading, opening a card, searching, browsing and writing a draft ask for the page and nothing else', async () => {
    const [proxy, site] = await Promise.all([startOfflineProxy(), startTestSite()]);
    const launched = await launchBrowser(
      { name: name as BrowserName, path },
      { extension, proxy: proxy.address, ...viewport },
    );
    try {
      const page = await launched.browser.newPage();
      await page.setViewport(viewport);
      await page.goto(site.fixture('article.html'));
      await page.bringToFront();
      await expectMarks(page, ARTICLE_MARKS);
      await hover(page, 'Bartz v. Anthropic');
      await expectCard(page, TITLES.bartz);
      const popup = await openPopup(launched, page);
      await search(popup, 'ai act');
      await expect.poll(() => texts(popup, '[role="option"] .row-title')).toContain(TITLES.aiAct);
      await press(popup, '[role="option"]', TITLES.aiAct);
      await expect.poll(() => text(popup, '#obelus-title')).toBe(TITLES.aiAct);
      const desk = await deskOf(launched, page);
      await expect.poll(() => groups(desk)).not.toEqual([]);
      await typeDraft(desk, `${WRONG} More is at https://draft.example/zebra.`);
      await expectMarks(desk, ['February 2, 2025'], 'obelus-differs');
      await pressButton(desk, 'Copy citation');
      await pressButton(desk, 'Copy report');
      await expect.poll(() => copied(desk)).toContain(TITLES.aiAct);
      await pressButton(desk, 'Put in');
      await expectMarks(desk, ['August 1, 2024'], 'obelus-agrees');

      const asked = new Set(
        proxy.asked.filter((address) => !MAKERS.test(address) && !address.endsWith('/favicon.ico')),
      );
      expect([...asked]).toEqual([site.fixture('article.html')]);
    } finally {
      await launched.close();
      proxy.close();
      await site.close();
    }
  });
});
