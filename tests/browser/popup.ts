/** What the popup shows, and typing and pressing in it. */
import type { Page } from 'puppeteer-core';

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

/** Types as a reader does, into the field that has the focus. */
export async function search(popup: Page, query: string): Promise<void> {
  await popup.bringToFront();
  await popup.focus('[role="combobox"]');
  await popup.keyboard.type(query, { delay: 20 });
}

export const press = (popup: Page, selector: string, words: string): Promise<void> =>
  popup.evaluate(
    (selector, words) => {
      const button = [...document.querySelectorAll<HTMLElement>(selector)].find((button) =>
        button.innerText.includes(words),
      );
      if (!button) throw new Error(`No ${selector} with “${words}”`);
      button.click();
    },
    selector,
    words,
  );
