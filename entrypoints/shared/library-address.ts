/** Where the library is, or a record in it. */
import { browser } from 'wxt/browser';

export const libraryAddress = (record?: string): string => {
  const place = record ? `#/record/${encodeURIComponent(record)}` : '';
  return browser.runtime.getURL(`/library.html${place}` as '/library.html');
};
