/** The library: addresses, search, facets, sections, relations by keyboard, and the ways into it. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { openPopup } from '../../scripts/open-popup.ts';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers, type Stage } from './browsers.ts';
import { expectCard, hover, pressInCard } from './card.ts';
import {
  back,
  focused,
  forward,
  found,
  foundAll,
  go,
  heading,
  type LibraryVisit,
  openLibrary,
  title,
} from './library.ts';
import { expectMarks } from './marks.ts';
import { press, search, text, texts } from './popup.ts';

const BARTZ = 'Bartz v. Anthropic';

inBrowsers('the library', (stage) => {
  const visits: LibraryVisit[] = [];
  const open = async (hash?: string) => {
    const visit = await openLibrary(stage, hash);
    visits.push(visit);
    return visit.page;
  };
  afterEach(async () => {
    const errors = visits.flatMap((visit) => visit.errors);
    for (const { page } of visits.splice(0)) await page.close().catch(() => undefined);
    expect(errors, 'errors on the console').toEqual([]);
  });

  test('every page has an address and a title, and Back and Forward go between them', async () => {
    const page = await open('#/record/bartz-v-anthropic');
    await expect.poll(() => heading(page)).toBe(BARTZ);
    await expect.poll(() => title(page)).toBe(`${BARTZ} · Obelus library`);
    await page.locator('.page-fact a[href="#/record/judge-martinez-olguin"]').click();
    await expect.poll(() => heading(page)).toBe('Araceli Martínez-Olguín');
    await go(page, '#/guide/case-status', /cases by status/u);
    await expect.poll(() => title(page)).toBe('AI copyright cases by status · Obelus library');
    await back(page);
    await expect.poll(() => heading(page)).toBe('Araceli Martínez-Olguín');
    await back(page);
    await expect.poll(() => heading(page)).toBe(BARTZ);
    await forward(page);
    await expect.poll(() => title(page)).toBe('Araceli Martínez-Olguín · Obelus library');
    await go(page, '#/record/no-such-record', /^No record has this address$/u);
    await go(page, '#/guide/no-such-guide', /^No guide has this address$/u);
    await go(page, '#/what/ever', /^Nothing has this address$/u);
  });

  test('a page begins at its heading, and Back leads to where it was left', async () => {
    const page = await open('#/record/eu-ai-act');
    const top = () => page.evaluate(() => scrollY);
    await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
    await go(page, '#/record/sora', /^Sora$/u);
    await expect.poll(top).toBe(0);
    await expect.poll(() => focused(page)).toBe('Sora');
    await back(page);
    await expect.poll(() => heading(page)).toBe(TITLES.aiAct);
    await expect.poll(top).toBe(1200);
  });

  test('a page begins at its heading though the one before was still scrolling', async () => {
    const page = await open('#/record/eu-ai-act');
    const top = () => page.evaluate(() => scrollY);
    // The browser tells of scrolling a moment later, by when the next page may be there.
    await page.evaluate(() => {
      addEventListener('popstate', () => dispatchEvent(new Event('scroll')), { once: true });
      scrollTo({ top: 300, behavior: 'instant' });
    });
    await go(page, '#/record/bartz-v-anthropic', BARTZ);
    await expect.poll(() => focused(page)).toBe(BARTZ);
    expect(await top()).toBe(0);
    await page.evaluate(() => {
      addEventListener('popstate', () => scrollTo({ top: 7, behavior: 'instant' }), { once: true });
      addEventListener('popstate', () => dispatchEvent(new Event('scroll')), { once: true });
    });
    await back(page);
    await expect.poll(() => heading(page)).toBe(TITLES.aiAct);
    await expect.poll(top).toBe(300);
  });

  test('the place an address names is shown and has the focus', async () => {
    const page = await open('#/record/bartz-v-anthropic/source-9');
    const place = () =>
      page.evaluate(() => {
        const rect = document.activeElement?.getBoundingClientRect();
        return {
          id: document.activeElement?.id,
          isInView: !!rect && rect.top >= 0 && rect.top < innerHeight,
        };
      });
    await expect.poll(place).toEqual({ id: 'source-9', isInView: true });
    await go(page, '#/record/bartz-v-anthropic/timeline', BARTZ);
    await expect.poll(place).toEqual({ id: 'timeline', isInView: true });
    // A citation leads to its source, Back to the fact.
    await page.$eval('.page-fact .cite', (cite) => (cite as HTMLElement).click());
    await expect.poll(async () => (await place()).id).toMatch(/^source-\d+$/u);
    await back(page);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/record/bartz-v-anthropic/timeline');
  });

  test('finds by name in spite of typos, by words in the text, and Enter opens the first', async () => {
    const page = await open();
    const all = await foundAll(page);
    await page.focus('#search');
    await page.keyboard.type('bartz v antropic');
    await expect.poll(() => text(page, '.entry-title')).toBe(BARTZ);
    await expect.poll(() => focused(page)).toBe('Search all records');
    await page.keyboard.press('Escape');
    await expect.poll(() => found(page)).toBe(all);
    await page.keyboard.type('lip-sync');
    await expect.poll(() => found(page)).toBeLessThan(all);
    await expect.poll(() => texts(page, '.entry')).not.toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.type('kadrey');
    await expect.poll(() => text(page, '.entry-title')).toContain('Kadrey');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('Kadrey v. Meta');
    await back(page);
    await expect
      .poll(() => page.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value))
      .toBe('kadrey');
    // From a record, typing leads to the list.
    await go(page, '#/record/sora', /^Sora$/u);
    await page.focus('#search');
    await page.keyboard.type('zz');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/?q=zz');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search');
  });

  test('facets narrow the list to as many as they say', async () => {
    const page = await open();
    const all = await foundAll(page);
    /** Chooses a value once it is there; how many it says it has. */
    const choose = async (label: string): Promise<number> => {
      let count: number | null = null;
      await expect
        .poll(
          async () => {
            count = await page.evaluate((label) => {
              const value = [...document.querySelectorAll<HTMLLabelElement>('.facet-value')].find(
                (one) => one.querySelector('.facet-label')?.textContent === label,
              );
              value?.querySelector('input')?.click();
              return value ? Number(value.querySelector('.count')?.textContent) : null;
            }, label);
            return count;
          },
          { message: label },
        )
        .not.toBeNull();
      return Number(count);
    };
    let expected = await choose('AI and copyright');
    expect(expected).toBeLessThan(all);
    await expect.poll(() => found(page)).toBe(expected);
    expected = await choose('Court case');
    await expect.poll(() => found(page)).toBe(expected);
    expected = await choose('US District Court, Southern District of New York');
    await expect.poll(() => found(page)).toBe(expected);
    expected = await choose('2026');
    await expect.poll(() => found(page)).toBe(expected);
    expect(expected).toBeGreaterThan(0);
    const hash = () => page.evaluate(() => location.hash);
    await expect.poll(hash).toContain('topic=copyright');
    await expect.poll(hash).toContain('year=2026');
    // Each choice is a step; all can be taken back one by one, or cleared.
    await back(page);
    await expect.poll(() => found(page)).toBeGreaterThan(expected);
    await forward(page);
    await expect.poll(() => found(page)).toBe(expected);
    await press(page, '.list-bar button', 'Clear all');
    await expect.poll(() => found(page)).toBe(all);
    await expect.poll(() => texts(page, '.chosen button')).toEqual([]);
  });

  test('a long list comes in parts, and the focus goes on to what was added', async () => {
    const page = await open();
    const listed = () => page.evaluate(() => document.querySelectorAll('.entry').length);
    const all = await foundAll(page);
    await expect.poll(listed).toBeGreaterThan(0);
    const before = await listed();
    expect(before).toBeLessThan(all);
    await page.focus('.entries-more');
    await page.keyboard.press('Enter');
    await expect.poll(listed).toBeGreaterThan(before);
    const isNext = () =>
      page.evaluate((n) => document.querySelectorAll('.entry')[n] === document.activeElement, before);
    await expect.poll(isNext).toBe(true);
  });

  test('a record page shows all sections and copies a citation', async () => {
    const page = await open('#/record/bartz-v-anthropic');
    await expect
      .poll(() => texts(page, '.page-section > h2'))
      .toEqual(['Facts', 'Misstatements that circulate', 'Timeline', 'Relations', 'Names', 'Sources']);
    await expect.poll(() => text(page, '.page-status')).toContain('as of');
    await expect.poll(() => texts(page, '.misstatement')).not.toEqual([]);
    await expect.poll(() => texts(page, '.source-archived')).not.toEqual([]);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          async writeText(text: string) {
            document.documentElement.dataset['copied'] = text;
          },
        },
      });
    });
    const copied = () => page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
    await page.select('.sources-bar select', 'bibtex');
    await press(page, '.page-source button', 'Copy');
    await expect.poll(copied).toMatch(/^@misc\{[\s\S]*courtlistener/u);
    await expect.poll(() => text(page, '.sources-bar [role="status"]')).toBe('Source 1 copied');
    await press(page, '.sources-bar button', 'Copy all');
    await expect.poll(copied).toMatch(/(?:@misc[\s\S]*){10}/u);
  });

  test('quotations stand with who, when and where from', async () => {
    const page = await open('#/record/steven-soderbergh');
    await expect.poll(() => texts(page, '.quotation')).not.toEqual([]);
    const quotations = await texts(page, '.quotation');
    for (const quotation of quotations) expect(quotation).toMatch(/^“.+” .*20\d\d/u);
  });

  test('relations are walked with the keyboard alone', async () => {
    const page = await open('#/relations/bartz-v-anthropic');
    const told = () => text(page, '.relations-title');
    await page.waitForSelector('[data-node=""]');
    await page.$eval('[data-node=""]', (node) => (node as SVGElement).focus());
    await page.keyboard.press('ArrowRight');
    await expect.poll(told).not.toBe(BARTZ);
    const right = await focused(page);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).not.toBe(right);
    const below = await focused(page);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe(right);
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toSatisfy((last: string) => ![right, below].includes(last));
    const last = await focused(page);
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).not.toBe(last);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe(`${BARTZ}: its record`);
    const around = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.picture [data-node]')].map((node) => node.getAttribute('aria-label')),
      );
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toMatch(/^[^:]+: (?!its record)/u);
    // One tab stop for all of it.
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('.picture [tabindex="0"]').length))
      .toBe(1);
    await expect.poll(told).not.toBe(BARTZ);
    const name = await told();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe(`Relations of ${name}`);
    // It stands in the middle now, and the record left is among its own.
    await expect.poll(around).toEqual(expect.arrayContaining([expect.stringContaining(`: ${BARTZ}`)]));
    await back(page);
    await expect.poll(() => heading(page)).toBe(`Relations of ${BARTZ}`);
  });

  test('popup and card lead to the record in the library', async () => {
    const article = await stage.open(stage.site.fixture('article.html'));
    await expectMarks(article, ARTICLE_MARKS);
    const popup = await openPopup(stage.browser, article);
    await search(popup, 'kadrey');
    await press(popup, '[role="option"]', 'Kadrey');
    await expect.poll(() => text(popup, '#obelus-title')).toContain('Kadrey');
    await press(popup, '.library-link', 'Open in the library');
    await expectLibraryTab(stage, 'record/kadrey-v-meta');

    await article.bringToFront();
    await hover(article, BARTZ);
    await expectCard(article, TITLES.bartz);
    await pressInCard(article, 'Library');
    await expectLibraryTab(stage, 'record/bartz-v-anthropic');
  });
});

/** Waits for a tab of the library at this place, and closes it. */
async function expectLibraryTab(stage: Stage, place: string): Promise<void> {
  const find = async (): Promise<Page | undefined> =>
    (await stage.browser.browser.pages()).find((page) => page.url().endsWith(`/library.html#/${place}`));
  await expect.poll(async () => (await find()) !== undefined).toBe(true);
  await (await find())?.close();
}
