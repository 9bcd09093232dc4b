/** What the desk shows, and using it as a writer does. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { openDesk } from '../../scripts/open-desk.ts';
import { texts } from './popup.ts';

export async function deskOf(launched: LaunchedBrowser, over?: Page): Promise<Page> {
  const desk = await openDesk(launched, over);
  await desk.bringToFront();
  // What is copied is looked at here; the system's clipboard is everybody's.
  await desk.evaluate(() => {
    const world = globalThis as unknown as { copied: string };
    world.copied = '';
    navigator.clipboard.writeText = async (text) => {
      world.copied = text;
    };
  });
  return desk;
}

export const copied = (desk: Page): Promise<string> =>
  desk.evaluate(() => (globalThis as unknown as { copied: string }).copied);

/** The view that is open. */
const VIEW = '.desk-view:not([hidden])';

export const groups = (desk: Page) => texts(desk, `${VIEW} .desk-group > summary`);
export const statements = (desk: Page) => texts(desk, `${VIEW} .finding`);

export const notice = (desk: Page): Promise<string> =>
  desk.evaluate(() => document.querySelector('.desk-notice')?.textContent ?? '');

export const draftText = (desk: Page): Promise<string> =>
  desk.evaluate(() => document.querySelector('#draft')?.textContent?.replace(/\n$/u, '') ?? '');

/** Opens the draft's view and types into it. */
export async function typeDraft(desk: Page, text: string): Promise<void> {
  await desk.click('#tab-draft');
  await desk.focus('#draft');
  await desk.keyboard.type(text);
}

/** Keeps the draft that is open, or no longer. What is found above the box may still move it. */
export const keepDraft = (desk: Page): Promise<void> =>
  desk.$eval('.desk-keep input', (box) => (box as HTMLInputElement).click());

/** A paste, without the clipboard, which is everybody's: all in one text node. */
export async function pasteDraft(desk: Page, text: string): Promise<void> {
  await desk.click('#tab-draft');
  await desk.focus('#draft');
  await desk.evaluate((text) => {
    const draft = document.querySelector('#draft') as HTMLElement;
    draft.textContent = text;
    draft.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

export const focused = (desk: Page): Promise<string> =>
  desk.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.id || (element?.innerText ?? '').replace(/\s+/gu, ' ').trim();
  });

/** Presses a button of the open view by its words. */
export async function pressButton(desk: Page, words: string): Promise<void> {
  await expect
    .poll(() =>
      desk.evaluate((words) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
        const button = buttons.find(
          (button) =>
            button.checkVisibility() &&
            !button.disabled &&
            button.innerText.replace(/\s+/gu, ' ').includes(words),
        );
        button?.click();
        return Boolean(button);
      }, words),
    )
    .toBe(true);
}

export const WRONG = 'The EU AI Act entered into force on February 2, 2025.';
export const RIGHT = 'The EU AI Act entered into force on 1 August 2024.';
