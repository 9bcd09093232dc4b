/** Settings go out as a file through a real download, and come back through a real file field. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { inBrowsers, type Stage } from './browsers.ts';
import { addEntry, choose, isChosen, openOptions, pressButton, resetSettings } from './options.ts';
import { text, texts } from './popup.ts';

inBrowsers('settings as a file', (stage: Stage) => {
  afterEach(() => resetSettings(stage));

  const importFile = async (options: Page, content: string) => {
    const path = join(stage.downloads, 'to-import.json');
    writeFileSync(path, content);
    const input = await options.$('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  };

  /** The newest file, once it is whole. */
  const exported = async (options: Page): Promise<string> => {
    await options.bringToFront();
    const before = new Set(readdirSync(stage.downloads));
    await pressButton(options, 'Export');
    const isNew = (name: string) => !before.has(name) && /^obelus-settings-[\d-]+.*\.json$/u.test(name);
    const found = () => readdirSync(stage.downloads).find(isNew) ?? '';
    await expect.poll(found).not.toBe('');
    const path = join(stage.downloads, found());
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('}\n')).toBe(true);
    return readFileSync(path, 'utf8');
  };

  test('out, changed, and in again: all is as it was; and that undone', async () => {
    const options = await openOptions(stage);
    await choose(options, 'intensity', 'differences');
    await choose(options, 'theme', 'dark');
    await addEntry(options, 'A site to switch off', '*.example.org');
    await expect.poll(() => text(options, '.rows .row-text')).toBe('*.example.org');
    const file = await exported(options);
    expect(JSON.parse(file)).toMatchObject({
      kind: 'obelus-settings',
      version: 1,
      settings: { intensity: 'differences', theme: 'dark', sitesOff: ['*.example.org'] },
    });

    await pressButton(options, 'Reset all settings');
    await expect.poll(() => isChosen(options, 'intensity', 'all')).toBe(true);
    await expect.poll(() => texts(options, '.rows')).toEqual([]);

    await importFile(options, file);
    await expect.poll(() => text(options, '.notice-words')).toBe('The settings of the file are in use.');
    await expect.poll(() => isChosen(options, 'intensity', 'differences')).toBe(true);
    await expect.poll(() => isChosen(options, 'theme', 'dark')).toBe(true);
    await expect.poll(() => texts(options, '.rows .row-text')).toEqual(['*.example.org']);

    await pressButton(options, 'Undo');
    await expect.poll(() => isChosen(options, 'intensity', 'all')).toBe(true);
    await options.close();
  });

  describe('a file that is not right', () => {
    test.each([
      ['{', ['The file is not JSON, or was cut off. Choose one that Obelus exported, or export a new one.']],
      [
        '{"kind":"obelus-settings","version":2,"settings":{}}',
        ['The file was made by a newer Obelus. Update Obelus here, then import it again.'],
      ],
      [
        '{"kind":"obelus-settings","version":1,"settings":{"theme":"pink","intensity":"off","sites":7}}',
        [
          '“theme” is "pink". It has to be one of “system”, “light” and “dark”.',
          '“sites” is 7. It has to be “all” or “listed”.',
        ],
      ],
    ])('%s', async (content, problems) => {
      const options = await openOptions(stage);
      await choose(options, 'theme', 'dark');
      await expect.poll(() => isChosen(options, 'theme', 'dark')).toBe(true);
      await importFile(options, content);
      await expect.poll(() => text(options, '.notice-words')).toBe('Nothing was imported.');
      await expect.poll(() => texts(options, '.problems li')).toEqual(problems);
      expect(await violations(options)).toEqual([]);
      expect(await isChosen(options, 'theme', 'dark')).toBe(true);
      expect(await isChosen(options, 'intensity', 'all')).toBe(true);
      await options.close();
    });
  });

  test('what a newer Obelus stored is used where it is known, and outlives our changes', async () => {
    const options = await openOptions(stage);
    const stored = (change?: object) =>
      options.evaluate(async (change) => {
        const { local } = (globalThis as unknown as { chrome: StorageHere }).chrome.storage;
        if (change) await local.set({ settings: change });
        return (await local.get('settings'))['settings'];
      }, change);
    const newer = { version: 9, intensity: 'first', theme: 'sepia', aura: { deep: [1, 2] } };
    await stored(newer);
    await expect.poll(() => isChosen(options, 'intensity', 'first')).toBe(true);
    await expect.poll(() => isChosen(options, 'theme', 'system')).toBe(true);
    await choose(options, 'opening', 'click');
    await expect.poll(() => stored()).toEqual({ ...newer, opening: 'click' });
    await stored({ version: 1 });
    await options.close();
  });
});

interface StorageHere {
  readonly storage: {
    readonly local: {
      readonly get: (key: string) => Promise<Record<string, unknown>>;
      readonly set: (values: object) => Promise<void>;
    };
  };
}
