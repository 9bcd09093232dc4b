/**
 * Every message between the parts of the extension, with its reply, in one
 * map. Requests go through `send` (to the background) or `sendToTab` (to a
 * page script); `answer` serves them and refuses senders that are not this
 * extension's own contexts.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Bundle } from '../../knowledge/bundle/bundle.ts';
import type { CardModel } from '../../knowledge/card-model.ts';
import type { ClaimView } from '../../knowledge/claim-view.ts';
import type { BlockReading, Claim, ReadingContext } from '../../knowledge/reading.ts';
import type { PageReport, RecordSummary } from '../../knowledge/record-summary.ts';
import type { RecordState } from '../../knowledge/report/report.ts';
import type { Kind, Topic } from '../../knowledge/schema.ts';

import type { Settings } from './settings.ts';

export type { RecordSummary };

/** A span of a block to be marked: a claim where it has one, else a mention. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly record: string;
  readonly topic: Topic;
  readonly title: string;
  /** Why a mention was taken for this record. */
  readonly why?: string;
  /** All that the card shows of it, so that nobody has to be asked again. */
  readonly claim?: ClaimView;
}

/** What was found in one block. */
export interface BlockFindings {
  readonly findings: readonly Finding[];
  readonly notOnRecord: number;
}

/** The settings that a page script works by. */
export type PageSettings = Pick<
  Settings,
  'topics' | 'intensity' | 'opening' | 'hoverDelayMs' | 'theme' | 'hidden' | 'hiddenNames'
>;

export type MarkCommand = 'next-mark' | 'previous-mark' | 'open-card';

/** Requests that the background answers: those of pages' scripts to everyone of ours, the rest to our own pages alone. */
export interface BackgroundMessages extends EditorRequests {
  /** The gate saw a cue: inject the page script into this frame, if the site is on. */
  'on-topic': { request: object; reply: { run: boolean } };
  /** What the reader chose for this frame, in the language it says it is in; nothing where it is not to be read. */
  settings: { request: { lang?: string }; reply: PageSettings | null };
  /** Read these blocks; `context` is what earlier readings of this page gave back. */
  read: {
    request: { blocks: readonly string[]; context: ReadingContext; lang?: string };
    /** One for each block of the request, null where nothing was found. */
    reply: { blocks: readonly (BlockFindings | null)[]; context: ReadingContext };
  };
  /** Inject the card script into this frame. Resolves when it has run. */
  'load-card': { request: object; reply: { loaded: boolean } };
  card: { request: { record: string }; reply: CardModel | null };
  /** How many mentions this frame shows now, and claims to look at; the background adds up the badge. */
  marks: { request: { mentions: number; warnings: number }; reply: undefined };
  /** "Not this": never mark this record again. */
  'hide-record': { request: { record: string }; reply: undefined };
  /** "Not on this site": switch the sender's site (or the named one) off or on. */
  'set-site': { request: { on: boolean; host?: string }; reply: { saved: boolean } };
  search: { request: { query: string }; reply: readonly RecordSummary[] };
  browse: { request: { topic?: Topic; kind?: Kind }; reply: readonly RecordSummary[] };
  /** All records as they are shipped, for the library page. */
  bundle: { request: object; reply: Bundle };
  /** Open the library in a tab of its own, at this record. */
  'open-library': { request: { record?: string }; reply: undefined };
  /** Show this record in the desk beside the page, or the statement of the page with this key. */
  'open-desk': { request: { record: string; claim?: string }; reply: undefined };
}

/** A claim of a draft, with what could be put in its place. */
export interface DraftClaim extends Claim {
  /** The value on record, where it can be named in so few words. */
  readonly correction?: string;
}

/** What was found in a paragraph of a draft, whole, for citations and reports are written from it. */
export interface DraftReading extends Omit<BlockReading, 'claims'> {
  readonly claims: readonly DraftClaim[];
}

/** What lists say of a record. */
export interface RecordNote {
  readonly title: string;
  readonly topic: Topic;
  readonly revision: number;
}

/** Something chosen on a page for the desk. */
export type HandOver =
  | { readonly kind: 'check' | 'look-up'; readonly text: string }
  | { readonly kind: 'show'; readonly record: string; readonly claim?: string };

/** Requests of the desk that the background answers. */
export interface DeskRequests {
  /** Read these paragraphs of a draft, each in one of the contexts, by its place among them; `null` to ask only what one says itself. */
  'read-draft': {
    request: {
      paragraphs: readonly { readonly text: string; readonly context: number | null }[];
      contexts: readonly ReadingContext[];
    };
    reply: {
      paragraphs: readonly {
        /** What the paragraph says by itself, for the contexts of the others. */
        readonly own: ReadingContext;
        readonly reading: DraftReading | null;
      }[];
      /** Of all records found. */
      records: Readonly<Record<string, RecordNote>>;
    };
  };
  'record-state': { request: object; reply: RecordState };
  /** What was handed over to the desk of this window, once. */
  'take-over': { request: { windowId: number }; reply: HandOver | null };
}

/** Which desks are meant: those beside the pages of a window, or one in a tab, tied to the page of another. */
export type DeskPlace = 'beside' | { readonly tab: number };

/** Requests that a desk answers. */
export interface DeskMessages {
  /** Something was handed over in this window. */
  'handed-over': { request: { windowId: number; to?: DeskPlace }; reply: undefined };
}

/** Requests that a page script answers. */
export interface PageMessages {
  command: { request: { command: MarkCommand }; reply: { done: boolean } };
  'list-marks': { request: object; reply: PageReport };
  /** Scroll to the record's first mention, or to the first claim with this key, and open its card. */
  jump: { request: { record: string; claim?: string }; reply: { done: boolean } };
}

// Editors

/** Requests that the background answers about editors. */
export interface EditorRequests {
  /** An editor script has begun, or saw a frame come: the site whose editors are read, if this one's are. */
  'editors-site': { request: { newFrame: boolean }; reply: { host: string } | null };
  /** Inject the page script into this frame, to paint what is found in editors. Resolves when it has run. */
  'load-marks': { request: object; reply: { loaded: boolean } };
  /** The frame of a tab in which an editor has, or last had, the focus; scripts are injected where they are missing. */
  'editor-frame': { request: { tabId: number }; reply: { frameId: number } | null };
}

/** Requests that a page's editor script answers (each frame; those without a focused editor answer null). */
export interface EditorMessages {
  /** When an editor that may be read last had the focus in this frame, in ms since 1970; 0 when nobody saw it get it. */
  'editor-focus': { request: object; reply: { at: number } | null };
  /** The text of the editor that has, or last had, the focus. null: none, or one that must not be read. */
  'editor-text': { request: object; reply: { editor: string; label: string; text: string } | null };
  /** Select this span of the editor and scroll to it. */
  'editor-show': { request: { editor: string; start: number; end: number }; reply: { done: boolean } };
  /**
   * Replace the span, only if `expected` stands there; through the editor's own input path; undone again
   * if the outcome is not what was asked. `why` goes on after “The editor did not take it:”.
   */
  'editor-replace': {
    request: { editor: string; start: number; end: number; expected: string; replacement: string };
    reply: { done: boolean; why?: string };
  };
}

type TabMessages = PageMessages & EditorMessages;

type Envelope = { readonly obelus: string; readonly request: unknown };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && typeof (message as Envelope).obelus === 'string';

type Requests<M> = { readonly [T in keyof M]: { request: unknown; reply: unknown } };

/** An extension that was updated or removed under this script makes the browser throw at once: that too is a rejection. */
const sending =
  <M extends Requests<M>>() =>
  async <T extends keyof M & string>(type: T, request: M[T]['request']): Promise<M[T]['reply']> =>
    browser.runtime.sendMessage({ obelus: type, request });

const sendOnce = sending<BackgroundMessages & DeskRequests>();

/** To the background, which may just have been ended, with what was asked; a second message starts it. All may be asked twice. */
export const send: typeof sendOnce = (type, request) =>
  sendOnce(type, request).catch(() => sendOnce(type, request));
/** From the background to every desk that is open. */
export const sendToDesks = sending<DeskMessages>();

export const sendToTab = <T extends keyof TabMessages>(
  tabId: number,
  frameId: number,
  type: T,
  request: TabMessages[T]['request'],
): Promise<TabMessages[T]['reply']> =>
  browser.tabs.sendMessage(tabId, { obelus: type, request }, { frameId });

/** Hears a request that another part answers; returns how to stop. */
export function overhear<T extends keyof BackgroundMessages>(
  type: T,
  heard: (sender: Browser.runtime.MessageSender) => void,
): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && isEnvelope(message) && message.obelus === type) heard(sender);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

type Handlers<M> = {
  [T in keyof M]: M[T] extends { request: infer Request; reply: infer Reply }
    ? (request: Request, sender: Browser.runtime.MessageSender) => Reply | Promise<Reply>
    : never;
};

/**
 * Serves messages until the returned function is called. Payloads come from
 * our own contexts only, but a page's renderer may be compromised: handlers
 * still check what they use.
 */
export function answer<M>(handlers: Handlers<M>): () => void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    reply: (value: unknown) => void,
  ) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.obelus)
      ? (handlers[message.obelus as keyof M] as (
          request: unknown,
          sender: Browser.runtime.MessageSender,
        ) => unknown)
      : undefined;
    if (!handler) return undefined;
    // Begun at once, because what a reader's click allows is allowed no later.
    Promise.try(handler, message.request, sender).then(reply, (error: unknown) => {
      console.error('Obelus:', message.obelus, error);
      reply(null);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
