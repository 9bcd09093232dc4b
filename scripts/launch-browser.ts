/**
 * Starts a browser with the built extension in a fresh profile, and drives the
 * parts of it that a page cannot reach: the extension's own pages, its
 * keyboard commands, its background. For the demo, the browser tests and the
 * corpus run. Chromium is driven over its debugging pipe, Firefox over
 * WebDriver BiDi; what differs between the two ends in this file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { BrowserName, FoundBrowser } from './find-browser.ts';

export interface LaunchOptions {
  /** Folder of the built extension; none for a bare browser. */
  readonly extension?: string;
  /** A window to look at, when there is a display. */
  readonly visible?: boolean;
  /** Takes every request, those to 127.0.0.1 too: "127.0.0.1:8080". */
  readonly proxy?: string;
  readonly width?: number;
  readonly height?: number;
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
  readonly isBackgroundRunning: () => Promise<boolean>;
  readonly stopBackground: () => Promise<void>;
  /** What the reader's system prefers, for this page (Chromium) or all pages (Firefox). */
  readonly setColorScheme: (page: Page, scheme: 'light' | 'dark') => Promise<void>;
  readonly removeExtension: () => Promise<void>;
  /** Installs it again after it was removed. */
  readonly installExtension: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The first version with all that Obelus uses, in both browsers. */
const OLDEST = 140;

/** So that Firefox gives the extension's pages an address known beforehand. */
const FIREFOX_UUID = '6f62656c-7573-4a00-8000-000000000001';

const GREETING = 'welcome.html';

/** How long a stopping background, a starting one or a new page may take. */
const PATIENCE_MS = 10_000;

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly commands?: Readonly<Record<string, { readonly suggested_key?: { readonly default?: string } }>>;
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

export async function waitUntil(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function refuseOld(browser: Browser, { path }: FoundBrowser): Promise<void> {
  const version = await browser.version();
  const major = Number(/\/(\d+)/u.exec(version)?.[1]);
  if (major >= OLDEST) return;
  await browser.close();
  throw new Error(`${path} is ${version}; Obelus needs version ${OLDEST} or newer.`);
}

/** Once installed, the extension greets with a page of its own, which would lie in front of what is tested. */
async function waitForGreeting(folder: string, close: () => Promise<boolean>): Promise<void> {
  if (existsSync(join(folder, GREETING))) await waitUntil('the extension greets', close);
}

// Chromium

async function launchChromium(found: FoundBrowser, options: LaunchOptions): Promise<LaunchedBrowser> {
  const { extension: folder, visible = false, proxy, width = 1280, height = 900, scale } = options;
  const browser = await launch({
    executablePath: found.path,
    headless: !visible,
    pipe: true,
    defaultViewport: visible ? null : { width, height, deviceScaleFactor: 0 },
    ...(folder && { enableExtensions: [folder] }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${width},${height}`,
      ...(scale ? [`--force-device-scale-factor=${scale}`] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  await refuseOld(browser, found);
  const closeGreeting = async () => {
    const greeting = (await browser.pages()).find((page) => page.url().endsWith(`/${GREETING}`));
    await greeting?.close();
    return greeting !== undefined;
  };
  let id = '';
  // The extension is loaded beside the first pages, not before them.
  if (folder) {
    await waitUntil('the extension is loaded', async () => {
      id = [...(await browser.extensions()).keys()][0] ?? '';
      return id !== '';
    });
    await waitForGreeting(folder, closeGreeting);
  }
  const origin = `chrome-extension://${id}/`;
  const workerTarget = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(new URL(path, origin).href);
    return page;
  };

  /** A stopped worker is started by a message, as pages start it. */
  const worker = async () => {
    if (!workerTarget()) {
      const page = await openExtensionPage('popup.html');
      await page.waitForSelector('input');
      await page.close();
    }
    const target = await browser.waitForTarget((target) => target === workerTarget(), {
      timeout: PATIENCE_MS,
    });
    const worker = await target.worker();
    if (!worker) throw new Error('The service worker went away.');
    return worker;
  };

  return {
    name: 'chromium',
    browser,
    openExtensionPage,
    /** Keys pressed through the debugger never reach the browser's own shortcuts, so the event is made here. */
    async pressCommand(command) {
      await (await worker()).evaluate(async (name) => {
        const api = (globalThis as unknown as { chrome: ChromeInWorker }).chrome;
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        api.commands.onCommand.dispatch(name, tab);
      }, command);
    },
    isBackgroundRunning: async () => workerTarget() !== undefined,
    async stopBackground() {
      await (await workerTarget()?.worker())?.close();
      await waitUntil('the service worker stops', () => workerTarget() === undefined);
    },
    setColorScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    removeExtension: () => browser.uninstallExtension(id),
    async installExtension() {
      await browser.installExtension(folder ?? '');
      await waitForGreeting(folder ?? '', closeGreeting);
    },
    close: () => browser.close(),
  };
}

interface ChromeInWorker {
  readonly tabs: { readonly query: (query: object) => Promise<unknown[]> };
  readonly commands: { readonly onCommand: { readonly dispatch: (name: string, tab: unknown) => void } };
}

// Firefox

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Evaluates in the browser's own window, where there is no page and no extension. */
function evaluateInChrome(browser: Browser) {
  const { connection } = browser as unknown as { connection: BidiConnection };
  return async (expression: string): Promise<string> => {
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
      contexts: { context: string; url: string }[];
    };
    const window = tree.contexts.find(({ url }) => url.includes('browser.xhtml'));
    const reply = (
      await connection.send('script.evaluate', {
        expression,
        target: { context: window?.context },
        awaitPromise: true,
      })
    ).result as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (reply.exceptionDetails) throw new Error(`Firefox: ${reply.exceptionDetails.text}`);
    return String(reply.result?.value);
  };
}

/** How Firefox writes "Alt+Shift+O" on the <key> element it makes for a command. */
function keySelector(shortcut: string): string {
  const key = shortcut.split('+').at(-1) ?? '';
  return key.length === 1 ? `key[key="${key.toUpperCase()}"]` : `key[keycode="VK_${key.toUpperCase()}"]`;
}

async function launchFirefox(found: FoundBrowser, options: LaunchOptions): Promise<LaunchedBrowser> {
  const { extension: folder, visible = false, proxy, width = 1280, height = 900 } = options;
  const manifest = folder ? readManifest(folder) : {};
  const id = manifest.browser_specific_settings?.gecko?.id ?? '';
  const [proxyHost, proxyPort] = proxy?.split(':') ?? [];
  const browser = await launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: !visible,
    defaultViewport: visible ? null : { width, height },
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': proxyHost,
        'network.proxy.http_port': Number(proxyPort),
        'network.proxy.ssl': proxyHost,
        'network.proxy.ssl_port': Number(proxyPort),
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      }),
    },
  });
  await refuseOld(browser, found);
  const inChrome = evaluateInChrome(browser);
  const closeGreeting = async () =>
    (await inChrome(`(() => {
      const greeting = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/${GREETING}'));
      if (greeting) gBrowser.removeTab(greeting);
      return Boolean(greeting);
    })()`)) === 'true';
  const install = async (folder: string) => {
    await browser.installExtension(folder);
    await waitForGreeting(folder, closeGreeting);
  };
  if (folder) await install(folder);
  const inExtension = (expression: string) =>
    inChrome(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.extensionMap.get(${JSON.stringify(id)});
      return ${expression};
    })()`);

  return {
    name: 'firefox',
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      const url = `moz-extension://${FIREFOX_UUID}/${path}`;
      // BiDi never reports such a navigation as done.
      page.goto(url).catch(() => undefined);
      await waitUntil(`${path} is open`, () =>
        page
          .evaluate((url) => location.href === url && document.readyState === 'complete', url)
          .catch(() => false),
      );
      return page;
    },
    async pressCommand(command) {
      const shortcut = manifest.commands?.[command]?.suggested_key?.default;
      if (!shortcut) throw new Error(`${command} has no keys in the manifest.`);
      const pressed = await inChrome(`(() => {
        const key = document.querySelector('keyset[id^="ext-keyset-id"] ${keySelector(shortcut)}');
        key?.doCommand();
        return key !== null;
      })()`);
      if (pressed !== 'true') throw new Error(`Firefox made no key for ${shortcut}.`);
    },
    isBackgroundRunning: async () => (await inExtension('extension.backgroundState')) !== 'stopped',
    async stopBackground() {
      await inExtension('extension.terminateBackground({ ignoreDevToolsAttached: true })');
      await waitUntil(
        'the event page stops',
        async () => (await inExtension('extension.backgroundState')) === 'stopped',
      );
    },
    async setColorScheme(page, scheme) {
      await inChrome(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`,
      );
      await waitUntil(`pages are ${scheme}`, () =>
        page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
      );
    },
    removeExtension: () => browser.uninstallExtension(id),
    installExtension: () => install(folder ?? ''),
    close: () => browser.close(),
  };
}

export function launchBrowser(found: FoundBrowser, options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  switch (found.name) {
    case 'chromium':
      return launchChromium(found, options);
    case 'firefox':
      return launchFirefox(found, options);
  }
}
