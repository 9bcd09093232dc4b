/**
 * axe-core on every state of the card and the popup, those too that are hard
 * to bring about in the extension: failures, empty lists, notices. In light,
 * dark and forced colours, and unfolded at the width of 400 % zoom.
 * OBELUS_PICTURES=folder leaves a picture of each there.
 */
import { mkdirSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { violations } from './axe.ts';
import { serveGallery } from './gallery/build.ts';

const LOOKS = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const;

const FORMS = {
  'as it opens': { query: '', width: 400 },
  'unfolded at 320 px': { query: '?open', width: 320 },
} as const;

/**
 * Other looks change nothing but colours, and forced ones the system picks. In
 * a closed form, what lies half below its foot would count as a small target.
 */
const RULES = {
  light: (form: keyof typeof FORMS) => ({ rules: { 'target-size': { enabled: form !== 'as it opens' } } }),
  dark: () => ({ runOnly: ['color-contrast', 'link-in-text-block'] }),
  forced: () => ({ runOnly: ['link-in-text-block'] }),
} as const;

/** There are many states, and axe takes its time on a busy machine. */
const PATIENCE_MS = 240_000;

const folder = process.env['OBELUS_PICTURES'];
const { chromium } = inject('browsers');

describe.skipIf(!chromium)('states of card and popup', () => {
  let browser: LaunchedBrowser;
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let states: string[];

  beforeAll(async () => {
    if (!chromium) return;
    if (folder) mkdirSync(folder, { recursive: true });
    gallery = await serveGallery();
    browser = await launchBrowser({ name: 'chromium', path: chromium.path });
    const list = await browser.browser.newPage();
    await list.goto(gallery.url);
    states = await list.$$eval('a', (links) => links.map((link) => link.textContent ?? ''));
    expect(states.length).toBeGreaterThan(10);
  });

  afterAll(async () => {
    await browser?.close();
    gallery?.close();
  });

  async function setLook(client: CDPSession, look: keyof typeof LOOKS): Promise<void> {
    const features = { 'prefers-reduced-motion': 'reduce', 'forced-colors': 'none', ...LOOKS[look] };
    await client.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  test.each(Object.keys(FORMS) as (keyof typeof FORMS)[])(
    '%s',
    async (form) => {
      const { query, width } = FORMS[form];
      const page = await browser.browser.newPage();
      await page.setViewport({ width, height: 600 });
      const client = await page.createCDPSession();
      for (const state of states) {
        // Another document each time; a new hash alone would load nothing.
        await page.goto('about:blank');
        await page.goto(`${gallery.url}${query}#${state}`);
        await page.waitForSelector('[data-ready]');
        // A look is styles alone, so that one document has them all.
        for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
          await setLook(client, look);
          if (folder)
            await page.screenshot({
              path: `${folder}/${state}-${width}-${look}.png`,
              fullPage: query !== '',
            });
          expect.soft(await violations(page, 'html', RULES[look](form)), `${state} ${look}`).toEqual([]);
        }
      }
      await page.close();
    },
    PATIENCE_MS,
  );
});
