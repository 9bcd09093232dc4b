/**
 * Starts a browser with the built extension in a fresh profile, and drives the
 * parts of it that a page cannot reach: the extension's own pages, its
 * keyboard commands, its background. For the demo, the browser tests and the
 * corpus run.
 */
import type { FoundBrowser } from './find-browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';
import type { LaunchedBrowser, LaunchOptions } from './launched-browser.ts';

export function launchBrowser(found: FoundBrowser, options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  switch (found.name) {
    case 'chromium':
      return launchChromium(found, options);
    case 'firefox':
      return launchFirefox(found, options);
  }
}
