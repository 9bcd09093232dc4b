/** Where a record is shown on a page of its own, by what has no place for it: the address bar. */
import { browser } from 'wxt/browser';

const HASH = '#/record/';

export const recordPage = (id: string): string => browser.runtime.getURL(`/popup.html${HASH}${id}`);

/** The record that a page of the extension was opened for. */
export const recordInAddress = (hash: string): string | null =>
  hash.startsWith(HASH) ? decodeURIComponent(hash.slice(HASH.length)) : null;
