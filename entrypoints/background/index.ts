/**
 * The background: answers pages and the popup from the one copy of the
 * knowledge, injects what a page needs when it needs it, and routes keyboard
 * commands. Holds nothing that matters in memory.
 */
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { claimView } from '../../knowledge/claim-view.ts';
import type { BlockReading } from '../../knowledge/reading.ts';
import type { SearchResult } from '../../knowledge/search/search.ts';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';
import { HIGHLIGHT_CSS } from '../page/highlight-css.ts';
import { hasAccess } from '../shared/access.ts';
import { libraryAddress } from '../shared/library-address.ts';
import {
  answer,
  type BackgroundMessages,
  type BlockFindings,
  type DeskRequests,
  type MarkCommand,
  type PageSettings,
  type RecordSummary,
  sendToTab,
} from '../shared/messages.ts';
import { openDesk } from '../shared/open-desk.ts';
import { isLanguageRead } from '../shared/page-language.ts';
import { changeSettings, readSettings, type Settings, watchSettings } from '../shared/settings.ts';
import { showInDesk, takeOver } from './desk.ts';
import { readDraft } from './draft.ts';
import { followEditorSettings, frameOfEditor, injectInNewFrames } from './editors.ts';
import { library, shippedBundle } from './library.ts';
import { forgetTab, frameWithMarks, setMarks } from './marks.ts';
import { createMenus, onMenu } from './menus.ts';
import { serveOmnibox } from './omnibox.ts';
import { saved } from './saved.ts';
import { forOwnPages, frameOf, isOwnPage, pageUrl } from './senders.ts';
import { editorsHost, hostOf, isRead, setSite, toggleSite } from './sites.ts';

/** The page script and the styles of its marks. */
async function injectPage(sender: Browser.runtime.MessageSender): Promise<boolean> {
  const target = frameOf(sender);
  if (!target || !isRead(await readSettings(), pageUrl(sender))) return false;
  await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS });
  return inject(sender, '/page.js');
}

async function inject(
  sender: Browser.runtime.MessageSender,
  file: '/page.js' | '/card.js',
): Promise<boolean> {
  const target = frameOf(sender);
  if (!target) return false;
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  return true;
}

const summary = ({ record, matched }: SearchResult): RecordSummary => ({
  id: record.id,
  title: record.title,
  topic: record.topic,
  kind: record.kind,
  headline: record.headline,
  ...(matched && { matched }),
});

type Handlers = Parameters<typeof answer<BackgroundMessages & DeskRequests>>[0];

const amount = (count: unknown) => Math.max(0, Math.trunc(Number(count)) || 0);

function findingsOf({ mentions, claims, notOnRecord }: BlockReading): BlockFindings | null {
  if (!mentions.length && !claims.length && !notOnRecord) return null;
  const { head } = library();
  const about = (id: string) => {
    const { title = '', topic = 'ai-act' } = head(id) ?? {};
    return { record: id, title, topic };
  };
  return {
    // Where both begin at the same letter, the claim comes first.
    findings: [
      ...claims.map((claim) => ({
        start: claim.start,
        end: claim.end,
        ...about(claim.record),
        claim: claimView(claim),
      })),
      ...mentions.map(({ start, end, record, why }) => ({ start, end, ...about(record), why })),
    ],
    notOnRecord,
  };
}

const isTopic = (topic: unknown): topic is Topic => TOPICS.includes(topic as Topic);

/** No more than a page script needs: on which other sites Obelus is on or off is nothing for a page's process. */
const forPage = ({
  topics,
  intensity,
  opening,
  hoverDelayMs,
  theme,
  hidden,
  hiddenNames,
}: Settings): PageSettings => ({ topics, intensity, opening, hoverDelayMs, theme, hidden, hiddenNames });

/** What our scripts in pages ask, and our own pages too. */
const forAll = {
  'on-topic': async (_, sender) => ({ run: await injectPage(sender) }),
  settings: async ({ lang }, sender) => {
    const settings = await readSettings();
    const isOn = isRead(settings, pageUrl(sender)) && isLanguageRead(settings.languages, lang);
    return isOn ? forPage(settings) : null;
  },
  read: ({ blocks, context }) => {
    const reading = library().reader.read(blocks.map(String), context);
    return { blocks: reading.blocks.map(findingsOf), context: reading.context };
  },
  'load-card': async (_, sender) => ({ loaded: await inject(sender, '/card.js') }),
  card: ({ record }) => library().card(String(record)),
  marks: async ({ mentions, warnings }, sender) => {
    const target = frameOf(sender);
    if (!target) return undefined;
    await setMarks(target.tabId, target.frameIds[0] ?? 0, pageUrl(sender) ?? '', {
      mentions: amount(mentions),
      warnings: amount(warnings),
    });
    return undefined;
  },
  'hide-record': async ({ record }, sender) => {
    // The title is the record's, whatever the sender calls it.
    const title = library().head(record)?.title;
    if (title)
      await saved(
        changeSettings((settings) => ({
          ...settings,
          hidden: [...settings.hidden.filter((hidden) => hidden.record !== record), { record, title }],
        })),
        sender.tab?.id,
      );
    return undefined;
  },
  'set-site': async ({ on, host }, sender) => {
    // A page's card switches off, and its own site only; the popup has no page and names one.
    const isOurs = isOwnPage(sender);
    const site = isOurs ? (host ?? null) : hostOf(pageUrl(sender));
    if (!site || (on && !isOurs)) return { saved: false };
    return { saved: await saved(setSite(String(site), Boolean(on)), sender.tab?.id) };
  },
  'open-library': async ({ record }, sender) => {
    // A tab that nobody looks at opens no other.
    if (!isOwnPage(sender) && !sender.tab?.active) return undefined;
    const id = String(record ?? '');
    await browser.tabs.create({ url: libraryAddress(library().head(id) && id) });
    return undefined;
  },
  'open-desk': ({ record, claim }, { tab }) => {
    // Nor does it open a desk. Nothing may be awaited before it is, or the click no longer counts.
    return tab?.active
      ? showInDesk(tab, {
          kind: 'show',
          record: String(record),
          ...(claim && { claim: String(claim) }),
        }).then(() => undefined)
      : undefined;
  },
  'editors-site': async ({ newFrame }, sender) => {
    const host = await editorsHost(pageUrl(sender));
    if (host && newFrame && sender.tab?.id !== undefined) await injectInNewFrames(sender.tab.id);
    return host ? { host } : null;
  },
  'load-marks': async (_, sender) => ({ loaded: await injectPage(sender) }),
} satisfies Partial<Handlers>;

const forOurs = forOwnPages({
  search: ({ query }) => library().search.find(String(query).slice(0, 200)).map(summary),
  browse: ({ topic, kind }) =>
    library()
      .search.browse({ ...(isTopic(topic) && { topic }), ...(kind && { kind }) })
      .map((record) => summary({ record })),
  bundle: shippedBundle,
  'editor-frame': ({ tabId }) => frameOfEditor(Number(tabId)).catch(() => null),
  'read-draft': readDraft,
  'record-state': () => {
    const { ids, index } = library().knowledge;
    return { date: index.reviewed, entries: ids.length };
  },
  // Text of a page, which is for the desk alone.
  'take-over': ({ windowId }) => takeOver(windowId),
} satisfies Partial<Handlers>);

async function onCommand(name: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const active = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (active?.id === undefined) return;
  if (name === 'toggle-site') {
    const host = hostOf(active.url);
    if (host) await saved(toggleSite(host), active.id);
    return;
  }
  const frame = await frameWithMarks(active.id);
  // Where the browser lets us in on request only, pressing our keys is such a request.
  const command = sendToTab(active.id, frame, 'command', { command: name as MarkCommand });
  await command.catch(async () => (await isWithheld(active)) && greet(active));
}

async function isWithheld({ url = '' }: Browser.tabs.Tab): Promise<boolean> {
  return URL.canParse(url) && !(await hasAccess(new URL(url)));
}

/** A page that is open already gets the gate without a reload. */
async function greet({ id }: Browser.tabs.Tab): Promise<void> {
  if (id !== undefined)
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: ['/gate.js'] })
      .catch(() => undefined);
}

const WEB = ['http://*/*', 'https://*/*'];

async function greetOpenTabs(
  url = WEB,
  wanted: (tab: Browser.tabs.Tab) => boolean = () => true,
): Promise<void> {
  for (const tab of await browser.tabs.query({ url, discarded: false })) if (wanted(tab)) await greet(tab);
}

/** Some pages take no scripts and some have gone; there is nothing to tell then. */
const quietly = (task: Promise<unknown>) => void task.catch(() => undefined);

export default defineBackground(() => {
  answer<BackgroundMessages & DeskRequests>({ ...forAll, ...forOurs });
  browser.commands.onCommand.addListener((name, tab) =>
    quietly(name === 'open-desk' ? openDesk(tab) : onCommand(name, tab)),
  );
  browser.contextMenus.onClicked.addListener((click, tab) => quietly(onMenu(click, tab)));
  // The browser forgets registered scripts when the extension is updated.
  watchSettings(() => quietly(followEditorSettings()));
  browser.runtime.onStartup.addListener(() => quietly(followEditorSettings()));
  browser.tabs.onRemoved.addListener((tabId) => quietly(forgetTab(tabId)));
  // Chromium gives a tab that it discards another number.
  browser.tabs.onReplaced?.addListener((_, tabId) => quietly(forgetTab(tabId)));
  // Pages stop by themselves when they are no longer to be read; when they are again they are looked at anew.
  watchSettings((settings, before) => {
    // Which language a page is in is known there alone.
    const isLanguageNew = settings.languages.some((language) => !before.languages.includes(language));
    const isNew = (url: string | undefined) => isLanguageNew || !isRead(before, url);
    quietly(greetOpenTabs(WEB, ({ url }) => isRead(settings, url) && isNew(url)));
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (!origins?.length) return;
    quietly(greetOpenTabs(origins));
    // A script can be registered only for a site that the browser lets us in on.
    quietly(followEditorSettings());
  });
  serveOmnibox((query, limit) => library().search.find(query, limit));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(greetOpenTabs());
    quietly(followEditorSettings());
    quietly(createMenus());
    if (reason === 'install') quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
});
