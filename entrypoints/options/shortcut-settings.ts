/** The browser's own page for keys, where an extension may open it. */
import { browser } from 'wxt/browser';

const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

interface Commands {
  /** Firefox 137 and later. */
  readonly openShortcutSettings?: () => Promise<void>;
}

export function shortcutSettings(): (() => void) | undefined {
  if (!import.meta.env.FIREFOX) return () => void browser.tabs.create({ url: CHROMIUM_PAGE });
  const commands = browser.commands as Commands;
  return commands.openShortcutSettings && (() => void commands.openShortcutSettings?.());
}
