/**
 * Which sites the browser lets Obelus read without being asked. A reader may
 * have limited that, to some sites or to pages on which they press our button;
 * Firefox may never have granted it.
 */
import { browser } from 'wxt/browser';

const EVERYWHERE = { origins: ['<all_urls>'] };

const isWeb = ({ protocol }: URL) => protocol === 'http:' || protocol === 'https:';

/** Which pages scripts may run on; the browser keeps its own and its shop's to itself. */
export const isReadable = (address: URL) => isWeb(address) || address.protocol === 'file:';

export async function hasAccess(address: URL): Promise<boolean> {
  if (!isWeb(address)) return address.protocol === 'file:';
  // Match patterns know no ports in Firefox.
  return browser.permissions.contains({ origins: [`${address.protocol}//${address.hostname}/*`] });
}

export const hasAccessEverywhere = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

/** Both ask the reader, and only while they are pressing something; nothing may be awaited before. */
export const askForSite = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`*://${host}/*`] });

export const askForEverywhere = (): Promise<boolean> => browser.permissions.request(EVERYWHERE);

/** Calls back when access was granted or taken away; returns how to stop. */
export function watchAccess(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
