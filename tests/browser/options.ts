/** The options page as a test uses it: by the labels that a reader sees. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Stage } from './browsers.ts';

export async function openOptions(stage: Stage): Promise<Page> {
  const page = await stage.browser.openExtensionPage('options.html');
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('#file');
  return page;
}

/** Picks a radio button or checkbox by its value. */
export const choose = (options: Page, name: string, value: string): Promise<void> =>
  options.$eval(`[name="${name}"][value="${value}"]`, (input) => (input as HTMLInputElement).click());

export const isChosen = (options: Page, name: string, value: string): Promise<boolean | undefined> =>
  options.evaluate(
    (name, value) => document.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)?.checked,
    name,
    value,
  );

/** Presses the first button that says these words, what is only spoken included, once it is there. */
export async function pressButton(options: Page, words: string): Promise<void> {
  const isPressed = () =>
    options.evaluate((words) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.replace(/\s+/gu, ' ').trim() === words,
      );
      button?.click();
      return button !== undefined;
    }, words);
  await expect.poll(isPressed, { message: `the button “${words}”` }).toBe(true);
}

/** Writes into the field with this name and presses Enter. */
export async function addEntry(options: Page, label: string, written: string): Promise<void> {
  await options.bringToFront();
  await options.focus(`[aria-label="${label}"]`);
  await options.evaluate((written) => {
    (document.activeElement as HTMLInputElement).select();
    document.execCommand('insertText', false, written);
  }, written);
  await options.keyboard.press('Enter');
}

/** What is said after something was done; a message before it is put away. */
export async function saying(options: Page, act: () => Promise<void>): Promise<string> {
  const words = () => options.evaluate(() => document.querySelector('.notice-words')?.textContent ?? '');
  await options.evaluate(() =>
    document.querySelector<HTMLElement>('.notice [aria-label="Close this message"]')?.click(),
  );
  await expect.poll(words).toBe('');
  await act();
  await expect.poll(words).not.toBe('');
  return words();
}

/** Puts the whole of the settings back, by the page's own button. */
export async function resetSettings(stage: Stage): Promise<void> {
  const options = await openOptions(stage);
  await saying(options, () => pressButton(options, 'Reset all settings'));
  await options.close();
}
