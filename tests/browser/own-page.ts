/** What only a page of the extension can see or do: its storage, its badge, tabs. For the tests of faults. */
import type { Page } from 'puppeteer-core';
import type { Stage } from './browsers.ts';

export type Area = 'local' | 'session' | 'sync';

interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  clear(): Promise<void>;
}

interface Tab {
  readonly id?: number;
  readonly url?: string;
}

interface Api {
  readonly storage: Readonly<Record<Area, StorageArea>>;
  readonly action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  readonly tabs: {
    query(what: object): Promise<readonly Tab[]>;
    discard(id: number): Promise<unknown>;
    update(id: number, change: object): Promise<unknown>;
  };
  readonly windows: { create(what: object): Promise<unknown> };
}

interface World {
  readonly browser?: Api;
  readonly chrome: Api;
}

export interface OwnPage {
  readonly page: Page;
  readonly stored: (area: Area) => Promise<Record<string, unknown>>;
  readonly store: (area: Area, values: object) => Promise<void>;
  readonly clear: (area: Area) => Promise<void>;
  /** What our button shows over the tab with this address. */
  readonly badge: (url: string) => Promise<string>;
  readonly title: (url: string) => Promise<string>;
  readonly discard: (url: string) => Promise<void>;
  readonly activate: (url: string) => Promise<void>;
  readonly openPrivately: (url: string) => Promise<void>;
}

export async function openOwnPage(stage: Pick<Stage, 'browser'>): Promise<OwnPage> {
  // One that stores nothing by itself.
  const page = await stage.browser.openExtensionPage('options.html');
  await page.waitForSelector('h1');

  const withTab = (what: 'badge' | 'title' | 'discard' | 'activate', url: string) =>
    page.evaluate(
      async (what, url) => {
        const world = globalThis as unknown as World;
        const { tabs, action } = world.browser ?? world.chrome;
        const tabId = (await tabs.query({})).find((tab) => tab.url === url)?.id;
        if (tabId === undefined) throw new Error(`No tab with ${url}`);
        switch (what) {
          case 'badge':
            return action.getBadgeText({ tabId });
          case 'title':
            return action.getTitle({ tabId });
          case 'discard':
            await tabs.discard(tabId);
            return '';
          case 'activate':
            await tabs.update(tabId, { active: true });
            return '';
        }
      },
      what,
      url,
    );

  return {
    page,
    stored: (area) =>
      page.evaluate(async (area) => {
        const world = globalThis as unknown as World;
        return (world.browser ?? world.chrome).storage[area].get(null);
      }, area),
    store: (area, values) =>
      page.evaluate(
        async (area, values) => {
          const world = globalThis as unknown as World;
          await (world.browser ?? world.chrome).storage[area].set(values);
        },
        area,
        values,
      ),
    clear: (area) =>
      page.evaluate(async (area) => {
        const world = globalThis as unknown as World;
        await (world.browser ?? world.chrome).storage[area].clear();
      }, area),
    badge: (url) => withTab('badge', url),
    title: (url) => withTab('title', url),
    discard: async (url) => void (await withTab('discard', url)),
    activate: async (url) => void (await withTab('activate', url)),
    openPrivately: (url) =>
      page.evaluate(async (url) => {
        const world = globalThis as unknown as World;
        await (world.browser ?? world.chrome).windows.create({ incognito: true, url });
      }, url),
  };
}
