/**
 * The editor script: registered with the browser for the sites on which the
 * writer switched it on, so that no other page pays for it, and injected at
 * once where pages of them are open, or where the writer asks for one editor.
 */
import { type Browser, browser } from 'wxt/browser';
import { type EditorMessages, sendToTab } from '../shared/messages.ts';
import { readSettings } from '../shared/settings.ts';
import { hostOf } from './sites.ts';

const FILE = '/editors.js';
const PREFIX = 'editors:';

const scriptFor = (host: string): Browser.scripting.RegisteredContentScript => ({
  id: PREFIX + host,
  matches: [`*://${host}/*`],
  js: [FILE],
  allFrames: true,
  // An editor may live in a frame without an address of its own.
  matchOriginAsFallback: true,
  runAt: 'document_idle',
});

const injectInTab = (tabId: number) =>
  browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [FILE],
    injectImmediately: true,
  });

async function injectInOpenPages(hosts: readonly string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false }))
    if (tab.id !== undefined && hosts.includes(hostOf(tab.url) ?? ''))
      await injectInTab(tab.id).catch(() => undefined);
}

async function follow(wanted: readonly string[]): Promise<void> {
  const registered = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith(PREFIX),
  );
  const gone = registered.map(({ id }) => id).filter((id) => !wanted.includes(id.slice(PREFIX.length)));
  if (gone.length) await browser.scripting.unregisterContentScripts({ ids: gone });
  const added = wanted.filter((host) => !registered.some(({ id }) => id === PREFIX + host));
  // One by one: a host that no pattern can name must not take the others along.
  for (const host of added)
    await browser.scripting.registerContentScripts([scriptFor(host)]).catch(() => undefined);
  await injectInOpenPages(added);
}

let queue: Promise<unknown> = Promise.resolve();

/** Brings what is registered to what the settings say. */
export function followEditorSettings(): Promise<unknown> {
  queue = queue
    .then(async () => follow((await readSettings()).editorsOn))
    .catch((error: unknown) => console.error('Obelus: editors', error));
  return queue;
}

/** Frames that came after the others may be of another site, which is not registered. */
export const injectInNewFrames = (tabId: number) => injectInTab(tabId).catch(() => undefined);

type Focus = EditorMessages['editor-focus']['reply'];

/** Where the writer is, or was last, writing. */
export async function frameOfEditor(tabId: number): Promise<{ frameId: number } | null> {
  const frames = await injectInTab(tabId);
  const asked = frames.map(async ({ frameId }) => ({
    frameId,
    focus: (await sendToTab(tabId, frameId, 'editor-focus', {}).catch(() => null)) as Focus,
  }));
  let latest: { frameId: number; at: number } | null = null;
  for (const { frameId, focus } of await Promise.all(asked))
    if (focus && (!latest || focus.at > latest.at)) latest = { frameId, at: focus.at };
  return latest && { frameId: latest.frameId };
}
