/** Starts Firefox and drives it over WebDriver BiDi. Used by `launchBrowser`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';
import {
  GREETING,
  type LaunchedBrowser,
  type LaunchOptions,
  refuseOld,
  waitForGreeting,
} from './launched-browser.ts';
import { LAUNCH_MS, waitUntil } from './wait-until.ts';

/** Ours in the address bar. */
const KEYWORD = 'ob';

/** So that Firefox gives the extension's pages an address known beforehand. */
const FIREFOX_UUID = '6f62656c-7573-4a00-8000-000000000001';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly commands?: Readonly<Record<string, { readonly suggested_key?: { readonly default?: string } }>>;
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

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

export async function launchFirefox(found: FoundBrowser, options: LaunchOptions): Promise<LaunchedBrowser> {
  const {
    extension: folder,
    visible = false,
    proxy,
    downloads,
    insecureHost,
    width = 1280,
    height = 900,
  } = options;
  const manifest = folder ? readManifest(folder) : {};
  const id = manifest.browser_specific_settings?.gecko?.id ?? '';
  const [proxyHost, proxyPort] = proxy?.split(':') ?? [];
  const browser = await launch({
    browser: 'firefox',
    executablePath: found.path,
    timeout: LAUNCH_MS,
    headless: !visible,
    defaultViewport: visible ? null : { width, height },
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      // What an extension asks for is granted without a window that nobody can press.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(insecureHost && { 'network.dns.localDomains': insecureHost }),
      ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
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

  const permissions = (change: 'add' | 'remove', origin: string) =>
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      .ExtensionPermissions.${change}(extension.id, { permissions: [], origins: ['${origin}'] }, extension)`;

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
    async typeInAddressBar(text) {
      const results = await inChrome(`(async () => {
        gURLBar.focus();
        gURLBar.search(${JSON.stringify(`${KEYWORD} ${text}`)});
        const { results } = await gURLBar.lastQueryContextPromise;
        return JSON.stringify(results.filter(({ heuristic }) => !heuristic).map(({ payload }) => payload.title));
      })()`);
      return JSON.parse(results) as string[];
    },
    async enterInAddressBar(text) {
      await inChrome(`(async () => {
        gURLBar.focus();
        gURLBar.search(${JSON.stringify(`${KEYWORD} ${text}`)});
        await gURLBar.lastQueryContextPromise;
        gURLBar.handleCommand();
      })()`);
    },
    /** As the browser does when the item is chosen, which counts as a press of the reader. */
    async chooseInMenu(menuItemId, selectionText) {
      const click = { menuItemId, selectionText, frameId: 0, editable: false, modifiers: [] };
      await inExtension(
        `extension.emit('webext-menu-menuitem-click', ${JSON.stringify(click)}, gBrowser.selectedTab)`,
      );
    },
    async closePanel() {
      const wasOpen = await inChrome(`(() => {
        const { isOpen } = SidebarController;
        if (isOpen) SidebarController.hide();
        return isOpen;
      })()`);
      return wasOpen === 'true';
    },
    isBackgroundRunning: async () => (await inExtension('extension.backgroundState')) !== 'stopped',
    async stopBackground() {
      // One that is still starting cannot be stopped yet.
      await waitUntil('the event page stops', async () => {
        const state = await inExtension('extension.backgroundState');
        if (state === 'running')
          await inExtension('extension.terminateBackground({ ignoreDevToolsAttached: true })');
        return state === 'stopped';
      });
    },
    async setColorScheme(page, scheme) {
      await inChrome(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`,
      );
      await waitUntil(`pages are ${scheme}`, () =>
        page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
      );
    },
    async limitAccess() {
      await inExtension(permissions('remove', '<all_urls>'));
    },
    async allowSite(host) {
      await inExtension(permissions('add', `*://${host}/*`));
    },
    async pressButton(page) {
      await page.bringToFront();
      // A popup that is still open would be closed by the press.
      await inChrome("for (const panel of document.querySelectorAll('panel')) panel.hidePopup()");
      await inExtension(
        'ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)',
      );
    },
    removeExtension: () => browser.uninstallExtension(id),
    installExtension: () => install(folder ?? ''),
    close: () => browser.close(),
  };
}
