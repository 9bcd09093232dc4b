/** The card as a test sees it: its shadow root is open in the test build. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Box, type HighlightName, markBox, middle, type Point } from './marks.ts';

const PATIENCE = { timeout: 5000, interval: 25 };

export interface CardSeen {
  readonly title: string;
  readonly text: string;
  readonly layout: string;
  readonly hasFocus: boolean;
  readonly box: Box;
}

/** The open card, or null. A card that is still loading has no title. */
export const card = (page: Page): Promise<CardSeen | null> =>
  page.evaluate(() => {
    const host = document.querySelector('obelus-card');
    const dialog = host?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
    if (!host || !dialog) return null;
    const titleId = dialog.getAttribute('aria-labelledby');
    const title = titleId ? (host.shadowRoot?.getElementById(titleId)?.textContent ?? '') : '';
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return {
      title,
      text: dialog.innerText,
      layout: dialog.dataset['layout'] ?? '',
      hasFocus: document.activeElement === host,
      box: { x, y, width, height },
    };
  });

export async function expectCard(page: Page, title: string): Promise<CardSeen> {
  await expect.poll(async () => (await card(page))?.title, PATIENCE).toBe(title);
  return (await card(page)) as CardSeen;
}

export const expectNoCard = (page: Page) => expect.poll(() => card(page), PATIENCE).toBeNull();

/** Rests the pointer on a mark, coming from above, as a hand does. */
export async function hover(page: Page, words: string, nth = 0, highlight?: HighlightName): Promise<Point> {
  const point = middle(await markBox(page, words, nth, highlight));
  await page.mouse.move(point.x + 40, Math.max(1, point.y - 60));
  await page.mouse.move(point.x, point.y, { steps: 8 });
  return point;
}

/** Moves as a hand does: many small steps that take time. */
export async function glide(page: Page, from: Point, to: Point, durationMs = 500): Promise<void> {
  const steps = 25;
  for (let i = 1; i <= steps; i++) {
    await page.mouse.move(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps);
    await new Promise((resolve) => setTimeout(resolve, durationMs / steps));
  }
}

/** Presses a button inside the card by the words it begins with. */
export async function pressInCard(page: Page, words: string): Promise<void> {
  const point = await page.evaluate((words) => {
    const root = document.querySelector('obelus-card')?.shadowRoot;
    const button = [...(root?.querySelectorAll<HTMLElement>('button, a, summary') ?? [])].find((button) =>
      (button.ariaLabel ?? button.innerText).trim().startsWith(words),
    );
    button?.scrollIntoView({ block: 'nearest' });
    const rect = button?.getBoundingClientRect();
    return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  }, words);
  if (!point) throw new Error(`No button “${words}” in the card.`);
  await page.mouse.click(point.x, point.y);
}
