/** The options page as a test uses it: by the labels that a reader sees. */
import type { Page } from 'puppeteer-core';
import type { Stage } from './browsers.ts';

export async function openOptions(stage: Stage): Promise<Page> {
  const page = await stage.browser.openExtensionPage('options.html');
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('#file');
  return page;
}

/** Picks a radio button or checkbox by its value. */
export const choose = (options: Page, name: string, value: string): Promise<void> =>
  options.evaluate(
    (name, value) => document.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)?.click(),
    name,
    value,
  );

export const isChosen = (options: Page, name: string, value: string): Promise<boolean | undefined> =>
  options.evaluate(
    (name, value) => document.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)?.checked,
    name,
    value,
  );

/** Presses the first button that says these words, what is only spoken included. */
export const pressButton = (options: Page, words: string): Promise<void> =>
  options.evaluate((words) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.replace(/\s+/gu, ' ').trim() === words,
    );
    if (!button) throw new Error(`No button “${words}”.`);
    button.click();
  }, words);

/** Types into the field with this name and presses Enter. */
export async function addEntry(options: Page, label: string, written: string): Promise<void> {
  await options.bringToFront();
  const field = `[aria-label="${label}"]`;
  await options.click(field, { count: 3 });
  await options.type(field, written);
  await options.keyboard.press('Enter');
}

/** Puts the whole of the settings back, by the page's own button. */
export async function resetSettings(stage: Stage): Promise<void> {
  const options = await openOptions(stage);
  await pressButton(options, 'Reset all settings');
  await options.waitForSelector('.notice');
  await options.close();
}
