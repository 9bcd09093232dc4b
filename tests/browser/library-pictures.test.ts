/**
 * Every guide, and each kind of page of the library: axe finds nothing wrong in
 * light and dark, nothing is wider than a phone or than its picture, and every
 * picture has its table and its files.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { optionsIn, violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { guideIds, type LibraryVisit, openLibrary } from './library.ts';

const PAGES = {
  'the list': '#/',
  'a search without result': '#/?q=zzzzqq',
  'the guides': '#/guides',
  'a lawsuit': '#/record/bartz-v-anthropic',
  'a law': '#/record/eu-ai-act',
  relations: '#/relations/openai',
  'an address of nothing': '#/record/no-such-record',
} as const;

const GUIDES = [
  'ai-act-timeline',
  'case-status',
  'copyright-timeline',
  'film-timeline',
  'further-reading',
  'guild-terms',
  'outlook',
  'positions',
  'production-stages',
  'strategic-map',
];

/** A whole page has regions too. */
const ALL_RULES = { rules: { 'target-size': { enabled: true } } };

/** Long pages on a busy machine. */
const PATIENCE_MS = 120_000;

/** All that lies beyond the edge of the page, or, in a picture, of the picture. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const texts = [...document.querySelectorAll<SVGElement>('.picture text')].filter((text) => {
      const picture = text.ownerSVGElement?.getBoundingClientRect();
      const rect = text.getBoundingClientRect();
      return !picture || rect.left < picture.left - 1 || rect.right > picture.right + 1;
    });
    return [...wide, ...texts.map((text) => text.textContent ?? '')];
  });

/** Opens what is folded away, and waits for the rows that are made then. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const empty = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.figure-table')].filter((one) => !one.querySelector('tbody')).length,
    );
  await expect.poll(empty).toBe(0);
}

inBrowsers('pages of the library', (stage) => {
  const visits: LibraryVisit[] = [];
  const open = async (hash: string, width?: number) => {
    const visit = await openLibrary(stage, hash, width);
    visits.push(visit);
    return visit.page;
  };
  afterEach(async () => {
    const errors = visits.flatMap((visit) => visit.errors);
    for (const { page } of visits.splice(0)) await page.close().catch(() => undefined);
    expect(errors, 'errors on the console').toEqual([]);
  });

  test('these are all guides', async () => {
    const page = await open('#/guides');
    await expect.poll(async () => (await guideIds(page)).sort()).toEqual(GUIDES);
  });

  const pages = [...Object.entries(PAGES), ...GUIDES.map((id) => [id, `#/guide/${id}`] as const)];

  test.each(pages)(
    '%s: fits from 320 to 1440 px, without violations in light and dark',
    async (_, hash) => {
      const page = await open(hash, 320);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewport({ width, height: 900 });
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
        await expect.poll(() => overflowing(page), { message: `${width} px` }).toEqual([]);
      }
      await page.setViewport({ width: 1280, height: 900 });
      await unfold(page);
      await page.evaluate(() => {
        // Long tables say nothing new to axe after their first rows, and take it minutes.
        for (const rows of document.querySelectorAll('tbody'))
          for (const row of [...rows.children].slice(12)) row.remove();
      });
      for (const scheme of ['light', 'dark'] as const) {
        await stage.browser.setColorScheme(page, scheme);
        const found = await violations(page, 'html', scheme === 'light' ? ALL_RULES : optionsIn(scheme));
        expect.soft(found, scheme).toEqual([]);
      }
      await stage.browser.setColorScheme(page, 'light');
    },
    PATIENCE_MS,
  );

  test(
    'every picture is named and has a table; its files stand by themselves',
    async () => {
      for (const id of GUIDES) {
        const page = await open(`#/guide/${id}`);
        await unfold(page);
        const figures = await page.evaluate(async () => {
          const saved: Promise<string>[] = [];
          // What the page hands out is a file made here, under an address of its own.
          const make = URL.createObjectURL;
          URL.createObjectURL = (file: Blob) => {
            saved.push(file.text());
            return make.call(URL, file);
          };
          HTMLAnchorElement.prototype.click = () => undefined;
          const found = [];
          for (const figure of document.querySelectorAll('figure')) {
            saved.length = 0;
            for (const button of figure.querySelectorAll('button'))
              if (button.textContent?.startsWith('Save')) button.click();
            const [svg = '', csv = ''] = await Promise.all(saved);
            const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
            found.push({
              name: figure.querySelector('.picture')?.getAttribute('aria-label') ?? '',
              rows: figure.querySelectorAll('.figure-table tbody tr').length,
              csvRows: csv.trim().split('\r\n').length - 1,
              isPicture: file.documentElement.localName === 'svg' && !file.querySelector('parsererror'),
              title: file.querySelector('title')?.textContent ?? '',
              words: file.documentElement.querySelectorAll('text').length,
              // Nothing in it leads out of it or depends on the page's styles.
              outward: file.querySelectorAll('[class], [href], script, foreignObject').length,
            });
          }
          return found;
        });
        await page.close();
        if (id !== 'further-reading') expect(figures.length, id).toBeGreaterThan(0);
        for (const { name, rows, csvRows, isPicture, title, words, outward } of figures) {
          // By itself it still says what it is of, as the name of the picture does.
          expect(name).toContain(title);
          expect(title).not.toBe('');
          expect(name, id).not.toBe('');
          expect(rows, name).toBeGreaterThan(0);
          expect(csvRows, name).toBeGreaterThanOrEqual(rows);
          expect(isPicture, name).toBe(true);
          expect(words, name).toBeGreaterThan(1);
          expect(outward, name).toBe(0);
        }
      }
    },
    PATIENCE_MS,
  );
});
