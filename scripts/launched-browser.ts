/** A browser under our control: what can be asked of one, and what starting Chromium and Firefox have in common. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName, FoundBrowser } from './find-browser.ts';
import { waitUntil } from './wait-until.ts';

export interface LaunchOptions {
  /** Folder of the built extension; none for a bare browser. */
  readonly extension?: string;
  /** A window to look at, when there is a display. */
  readonly visible?: boolean;
  /** Takes every request, those to 127.0.0.1 too: "127.0.0.1:8080". */
  readonly proxy?: string;
  /** Folder for what pages let the reader save. */
  readonly downloads?: string;
  /** A name that stands for 127.0.0.1; http pages of it are no secure context, as those of the address itself are. */
  readonly insecureHost?: string;
  readonly width?: number;
  readonly height?: number;
  /** What the browser itself is in, such as "de"; Firefox has it only with a language pack. */
  readonly language?: string;
  /** Pixels of the screen for one of the page; pages opened with `deviceScaleFactor: 0` have it. */
  readonly scale?: number;
}

export interface LaunchedBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens a page of the extension in a tab, in front. */
  readonly openExtensionPage: (path: string) => Promise<Page>;
  /** Runs a keyboard command of the manifest as the browser does after the keys, for the tab in front. */
  readonly pressCommand: (command: string) => Promise<void>;
  /** Types this after our keyword in the address bar; tells what is suggested below the first line. */
  readonly typeInAddressBar: (text: string) => Promise<readonly string[]>;
  /** Presses Enter on this after our keyword, for the tab in front. */
  readonly enterInAddressBar: (text: string) => Promise<void>;
  /** Chooses our item of the context menu for these selected words, over the tab in front. */
  readonly chooseInMenu: (item: string, selectionText: string) => Promise<void>;
  /** Whether the browser's own side panel is open in the window in front; closes it then. */
  readonly closePanel: () => Promise<boolean>;
  readonly isBackgroundRunning: () => Promise<boolean>;
  readonly stopBackground: () => Promise<void>;
  /** What the reader's system prefers, for this page (Chromium) or all pages (Firefox). */
  readonly setColorScheme: (page: Page, scheme: 'light' | 'dark') => Promise<void>;
  /** Limits site access as a reader does in the browser: to pages on which they press our button. */
  readonly limitAccess: () => Promise<void>;
  /** Grants access to a host for good, as a reader does when asked. */
  readonly allowSite: (host: string) => Promise<void>;
  /** Lets us into private windows, as a reader does in the browser; the extension starts anew for it. In Chromium. */
  readonly allowPrivate?: () => Promise<void>;
  /** Presses our toolbar button over this page. */
  readonly pressButton: (page: Page) => Promise<void>;
  readonly removeExtension: () => Promise<void>;
  /** Installs it again after it was removed. */
  readonly installExtension: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The first version with all that Obelus uses, in both browsers. */
const OLDEST = 140;

/** The page the extension opens once it is installed. */
export const GREETING = 'welcome.html';

export async function refuseOld(browser: Browser, { path }: FoundBrowser): Promise<void> {
  const version = await browser.version();
  const major = Number(/\/(\d+)/u.exec(version)?.[1]);
  if (major >= OLDEST) return;
  await browser.close();
  throw new Error(`${path} is ${version}; Obelus needs version ${OLDEST} or newer.`);
}

/** It would lie in front of what is tested. `close` tells whether it was there. */
export async function waitForGreeting(folder: string, close: () => Promise<boolean>): Promise<void> {
  if (existsSync(join(folder, GREETING))) await waitUntil('the extension greets', close);
}
