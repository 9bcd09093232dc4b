/**
 * The options page satisfies axe in light, dark and forced colours, and fits
 * into every window. OBELUS_PICTURES=folder leaves a picture of each there.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { optionsIn, violations } from './axe.ts';
import { inBrowsers, type Stage } from './browsers.ts';
import { addEntry, choose, openOptions, pressButton, saying } from './options.ts';
import { text, texts } from './popup.ts';

const WIDTHS = [320, 360, 800, 1280] as const;
const folder = process.env['OBELUS_PICTURES'];
if (folder) mkdirSync(folder, { recursive: true });

/** With entries in every list, a message and a problem: all that the page can show. */
async function fill(options: Page): Promise<void> {
  await addEntry(options, 'A site to switch off', '*.example.org');
  await addEntry(options, 'A site to switch on', `${'long-name-of-a-host.'.repeat(4)}example.org`);
  await addEntry(options, 'Words not to mark', 'Flow');
  await expect.poll(() => texts(options, '.rows .row-text')).toContain('Flow');
  await addEntry(options, 'Words not to mark', 'Flow');
  await expect.poll(() => text(options, '#hidden-names-problem')).not.toBe('');
  await pressButton(options, 'Remove: *.example.org');
  await options.waitForSelector('.notice');
}

const picture = async (options: Page, name: string) => {
  if (folder) await options.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

inBrowsers('the options page', (stage: Stage) => {
  test.each(['light', 'dark'] as const)('%s, in every width', async (theme) => {
    const options = await openOptions(stage);
    await fill(options);
    await choose(options, 'theme', theme);
    await options.waitForSelector(`[data-theme="${theme}"]`);
    for (const width of WIDTHS) {
      await options.setViewport({ width, height: 900 });
      const fits = () =>
        options.evaluate(
          (width) => innerWidth === width && document.documentElement.scrollWidth <= innerWidth,
          width,
        );
      await expect.poll(fits, { message: `${width} px` }).toBe(true);
      expect(await violations(options, 'html', optionsIn(theme)), `${width} px`).toEqual([]);
      await picture(options, `options-${width}-${theme}`);
    }
    await saying(options, () => pressButton(options, 'Reset all settings'));
    await options.close();
  });

  test.runIf(stage.name === 'chromium')('in forced colours', async () => {
    const options = await openOptions(stage);
    await fill(options);
    const client = await options.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    // In forced colours the system picks them, so that contrast is not ours.
    expect(await violations(options, 'html', { rules: { 'color-contrast': { enabled: false } } })).toEqual(
      [],
    );
    await picture(options, 'options-forced');
    await options.close();
  });
});
