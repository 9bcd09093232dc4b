/** What the desk does with editors, from a page of the extension: it has the same way to ask. */
import type { Page } from 'puppeteer-core';
import type { BackgroundMessages, EditorMessages } from '../../../entrypoints/shared/messages.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import type { Stage } from '../browsers.ts';

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
    setZoom(tabId: number, factor: number): Promise<void>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; matches: readonly string[] }[]>;
  };
  readonly storage: Record<
    'local' | 'session',
    { get(key: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> }
  >;
}

declare global {
  var chrome: Api;
}

export interface Desk {
  /** Reads editors on the site of the tests, or no longer. */
  setEditors(on: boolean): Promise<void>;
  /** The number and the frame of the page that has an editor in focus. */
  frame(page: Page): Promise<{ tabId: number; frameId: number } | null>;
  ask<T extends keyof EditorMessages>(
    at: { tabId: number; frameId: number },
    type: T,
    request: EditorMessages[T]['request'],
  ): Promise<EditorMessages[T]['reply']>;
  /** Where the editor in focus is, and its text, once it can be read: the focus may be told of a moment later. */
  read(page: Page): Promise<{
    readonly at: { tabId: number; frameId: number };
    readonly read: NonNullable<EditorMessages['editor-text']['reply']>;
  }>;
  zoom(page: Page, factor: number): Promise<void>;
  /** All that the extension keeps. */
  stored(): Promise<string>;
}

export async function openDesk({ browser }: Stage): Promise<Desk> {
  const own = await browser.openExtensionPage('popup.html');

  const tabOf = async (page: Page): Promise<number> => {
    const url = page.url();
    const tab = await own.evaluate(
      async (url) => (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id,
      url,
    );
    if (tab === undefined) throw new Error(`No tab shows ${url}`);
    return tab;
  };

  const desk: Desk = {
    async setEditors(on) {
      await own.evaluate(
        async (hosts) => {
          const { settings = {} } = await chrome.storage.local.get(null);
          await chrome.storage.local.set({ settings: { ...(settings as object), editorsOn: hosts } });
        },
        on ? ['127.0.0.1'] : [],
      );
      await waitUntil('the editor script is registered', () =>
        own.evaluate(
          async (wanted) => (await chrome.scripting.getRegisteredContentScripts()).length === wanted,
          on ? 1 : 0,
        ),
      );
    },
    async frame(page) {
      const tabId = await tabOf(page);
      const found = (await own.evaluate(
        (tabId) => chrome.runtime.sendMessage({ obelus: 'editor-frame', request: { tabId } }),
        tabId,
      )) as BackgroundMessages['editor-frame']['reply'];
      return found && { tabId, ...found };
    },
    ask: ({ tabId, frameId }, type, request) =>
      own.evaluate(
        (tabId, frameId, message) => chrome.tabs.sendMessage(tabId, message, { frameId }),
        tabId,
        frameId,
        { obelus: type, request },
      ) as never,
    async read(page) {
      let found: Awaited<ReturnType<Desk['read']>> | undefined;
      await waitUntil('an editor is read', async () => {
        const at = await desk.frame(page);
        const read = at && (await desk.ask(at, 'editor-text', {}));
        if (read) found = { at, read };
        return found !== undefined;
      });
      return found as Awaited<ReturnType<Desk['read']>>;
    },
    zoom: async (page, factor) =>
      own.evaluate((tabId, factor) => chrome.tabs.setZoom(tabId, factor), await tabOf(page), factor),
    stored: () =>
      own.evaluate(async () =>
        JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
      ),
  };
  return desk;
}
