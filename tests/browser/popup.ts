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

const results = (popup: Page) => text(popup, '.results');

/** Types as a reader does, and waits until the answers stay the same: each letter asks anew. */
export async function search(popup: Page, query: string): Promise<void> {
  await popup.bringToFront();
  await popup.focus('[role="combobox"]');
  await popup.keyboard.type(query, { delay: 20 });
  let [before, now] = ['', await results(popup)];
  while (before !== now || !now) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    [before, now] = [now, await results(popup)];
  }
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
