/**
 * Who a message comes from, as the browser tells and nobody can pretend, and
 * what they may ask. A page cannot send us anything; a broken-into process
 * that shows one can send what our scripts in it could, and no more.
 */
import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/** Whether a message comes from a page of the extension itself, such as the popup. */
export function isOwnPage({ origin, url }: Sender): boolean {
  const ours = browser.runtime.getURL('/');
  return origin ? `${origin}/` === ours : Boolean(url?.startsWith(ours));
}

/** The page the reader sees, whose site setting counts for all its frames. */
export const pageUrl = ({ tab, url }: Sender) => tab?.url ?? url;

/** The frame a message came from; the popup has none. */
export function frameOf({ tab, frameId = 0 }: Sender): { tabId: number; frameIds: number[] } | null {
  return tab?.id === undefined ? null : { tabId: tab.id, frameIds: [frameId] };
}

type Handler = (request: never, sender: Sender) => unknown;

/** These are for the extension's own pages; to everyone else they answer null. */
export function forOwnPages<Handlers extends Readonly<Record<string, Handler>>>(
  handlers: Handlers,
): Handlers {
  const guarded = Object.entries(handlers).map(([type, handler]) => [
    type,
    (request: never, sender: Sender) => (isOwnPage(sender) ? handler(request, sender) : null),
  ]);
  return Object.fromEntries(guarded) as Handlers;
}
