/** The card as a test sees it: its shadow root is open in the test build. */
import { isDeepStrictEqual } from 'node:util';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Box, type HighlightName, markBox, middle, type Point } from './marks.ts';

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

/** Neither sliding nor fading in. */
const isAtRest = (page: Page): Promise<boolean> =>
  page.evaluate(() => !document.querySelector('obelus-card')?.shadowRoot?.getAnimations().length);

/** Reads the card until it stays as and where it is; gives the title by then, and what was read. */
function settling(page: Page) {
  let seen: CardSeen | null = null;
  return {
    title: async (): Promise<string> => {
      const before = seen;
      seen = await card(page);
      if (!seen) return '(no card)';
      return isDeepStrictEqual(seen, before) && (await isAtRest(page)) ? seen.title : '(still changing)';
    },
    seen: () => seen as unknown as CardSeen,
  };
}

/** Waits for the card of this record, settled. */
export async function expectCard(page: Page, title: string): Promise<CardSeen> {
  const settled = settling(page);
  await expect.poll(settled.title).toBe(title);
  return settled.seen();
}

/** Waits for a card of whatever record, settled. */
export async function expectSomeCard(page: Page): Promise<CardSeen> {
  const settled = settling(page);
  await expect.poll(settled.title).toMatch(/^[^(]/u);
  return settled.seen();
}

export const expectNoCard = (page: Page) => expect.poll(() => card(page)).toBeNull();

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

/** Passes over a place at once: on a busy machine, many small steps would make a rest of it. */
export async function passOver(page: Page, from: Point, over: Point, to: Point): Promise<void> {
  for (const { x, y } of [from, over, to]) await page.mouse.move(x, y);
}

/** Has the page note when the pointer last moved and when a card came, which is no matter of how busy the machine is. */
export const watchOpening = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const state = window as unknown as { lastMove: number; openedAfter: number };
    window.addEventListener('mousemove', () => (state.lastMove = performance.now()), { capture: true });
    new MutationObserver(() => (state.openedAfter ??= performance.now() - state.lastMove)).observe(
      document.documentElement,
      { childList: true },
    );
  });

/** How long the pointer rested before the card came; the pointer has to reach its mark in one move. */
export const openedAfter = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { openedAfter: number }).openedAfter);

/** All of the accessibility tree, from the top. */
export async function treeNodes(page: Page): Promise<SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const nodes = tree ? [tree] : [];
  for (const node of nodes) nodes.push(...(node.children ?? []));
  return nodes;
}

/** Presses a button inside the card by the words it begins with, once it stands still. */
export async function pressInCard(page: Page, words: string): Promise<void> {
  const find = (): Promise<Point | null> =>
    page.evaluate((words) => {
      const root = document.querySelector('obelus-card')?.shadowRoot;
      const button = [...(root?.querySelectorAll<HTMLElement>('button, a, summary') ?? [])].find((button) =>
        (button.ariaLabel ?? button.innerText).trim().startsWith(words),
      );
      button?.scrollIntoView({ block: 'nearest' });
      const rect = button?.getBoundingClientRect();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    }, words);
  let point: Point | null = null;
  await expect
    .poll(
      async () => {
        const before = point;
        point = await find();
        return point && isDeepStrictEqual(point, before) ? 'there' : 'not there';
      },
      { message: `the button “${words}” in the card` },
    )
    .toBe('there');
  const { x, y } = point as unknown as Point;
  await page.mouse.click(x, y);
}
