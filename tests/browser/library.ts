/** The library page: opening it at an address, and reading what it shows. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Stage } from './browsers.ts';

export interface LibraryVisit {
  readonly page: Page;
  /** Uncaught errors and what was logged as error or warning. */
  readonly errors: readonly string[];
}

/** Opens the library at an address, loaded, in front. */
export async function openLibrary(stage: Stage, hash = '#/', width = 1280): Promise<LibraryVisit> {
  const page = await stage.browser.openExtensionPage(`library.html${hash}`);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
  });
  await page.setViewport({ width, height: 900 });
  await page.bringToFront();
  await page.waitForSelector('main h1');
  return { page, errors };
}

export const heading = (page: Page) =>
  page.evaluate(() => document.querySelector('main h1')?.textContent?.trim() ?? '');

export const title = (page: Page) => page.evaluate(() => document.title);

/** Follows an address as a link does, and waits until its page is there. */
export async function go(page: Page, hash: string, name: RegExp | string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await expect.poll(() => heading(page)).toMatch(name);
}

export const back = (page: Page) => page.evaluate(() => history.back());
export const forward = (page: Page) => page.evaluate(() => history.forward());

/** How many records the list says it has. */
export const found = (page: Page) =>
  page.evaluate(() =>
    Number.parseInt(document.querySelector('.list-bar [role="status"]')?.textContent ?? '', 10),
  );

/** How many there are in all, once the list is there. */
export async function foundAll(page: Page): Promise<number> {
  await expect.poll(() => found(page)).toBeGreaterThan(600);
  return found(page);
}

export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

/** All guides, by id. */
export const guideIds = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.guide-card a')].map(({ hash }) =>
      hash.replace('#/guide/', ''),
    ),
  );
