/** That the settings changed, for scripts too small to read them from storage themselves. */
import { browser } from 'wxt/browser';

/** Under which they are stored. */
export const SETTINGS_KEY = 'settings';

export interface StoredChange {
  readonly newValue?: unknown;
  readonly oldValue?: unknown;
}

/** Calls back after every change, whoever made it; returns how to stop. */
export function onSettingsChange(changed: (change: StoredChange) => void): () => void {
  const listener = (changes: Record<string, StoredChange>) => {
    const change = changes[SETTINGS_KEY];
    if (change) changed(change);
  };
  // The area's own event: what changes in another area wakes nobody.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
