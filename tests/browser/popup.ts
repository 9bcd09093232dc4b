/** What the popup shows, and typing and pressing in it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** What a part of the popup says, without runs of white space. */
export const text = (popup: Page, selector: string): Promise<string> =>
  popup.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/gu, ' ').trim() ?? '',
    selector,
  );

export const texts = (popup: Page, selector: string): Promise<string[]> =>
  popup.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) =>
        element.innerText.replace(/\s+/gu, ' ').trim(),
      ),
    selector,
  );

/** Puts a query in place of what is in the field, all at once, so that it is asked once; waits for the answer. */
export async function search(popup: Page, query: string): Promise<void> {
  await popup.bringToFront();
  await popup.focus('[role="combobox"]');
  await popup.evaluate((query) => {
    (document.activeElement as HTMLInputElement).select();
    // Without a query there are no answers, and so none to another one.
    document.execCommand('delete');
    document.execCommand('insertText', false, query);
  }, query);
  await expect.poll(() => text(popup, '.results')).not.toBe('');
}

/** Presses what says these words, once it is there. */
export async function press(popup: Page, selector: string, words: string): Promise<void> {
  const isPressed = () =>
    popup.evaluate(
      (selector, words) => {
        const button = [...document.querySelectorAll<HTMLElement>(selector)].find((button) =>
          button.innerText.includes(words),
        );
        button?.click();
        return button !== undefined;
      },
      selector,
      words,
    );
  await expect.poll(isPressed, { message: `${selector} with “${words}”` }).toBe(true);
}
