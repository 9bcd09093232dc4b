/**
 * Light or dark, as the reader chose, on a page of the extension; the card
 * gets the same attribute from the page script. Settings come a moment after
 * the first paint, so the last choice is kept where it can be read at once.
 */
import type { Theme } from '../../components/ui/choices.ts';
import { readSettings, watchSettings } from './settings.ts';

const KEY = 'theme';

function apply(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser without this memory paints in the system's colours first.
  }
}

/** Follows the setting for as long as the page is there. */
export function followTheme(): void {
  try {
    document.documentElement.dataset['theme'] = localStorage.getItem(KEY) ?? '';
  } catch {
    // See above.
  }
  readSettings().then(
    ({ theme }) => apply(theme),
    () => undefined,
  );
  watchSettings(({ theme }) => apply(theme));
}
