/** Starts Chromium, Chrome or Edge and drives it over its debugging pipe. Used by `launchBrowser`. */
import { launch } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';
import {
  GREETING,
  type LaunchedBrowser,
  type LaunchOptions,
  refuseOld,
  waitForGreeting,
} from './launched-browser.ts';
import { LAUNCH_MS, PATIENCE_MS, waitUntil } from './wait-until.ts';

/** Root has no sandbox, and continuous integration often none either; a reader's window keeps it. */
const sandboxSwitch = (visible: boolean) => (visible && process.getuid?.() !== 0 ? [] : ['--no-sandbox']);

export async function launchChromium(found: FoundBrowser, options: LaunchOptions): Promise<LaunchedBrowser> {
  const {
    extension: folder,
    visible = false,
    proxy,
    downloads,
    insecureHost,
    width = 1280,
    height = 900,
    scale,
    language,
  } = options;
  const browser = await launch({
    executablePath: found.path,
    timeout: LAUNCH_MS,
    headless: !visible,
    pipe: true,
    defaultViewport: visible ? null : { width, height, deviceScaleFactor: 0 },
    ...(folder && { enableExtensions: [folder] }),
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    // Linux asks the environment for the language, other systems the switch.
    env: { ...process.env, ...(language && { LANGUAGE: language }) },
    args: [
      ...sandboxSwitch(visible),
      ...(language ? [`--lang=${language}`] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${width},${height}`,
      ...(insecureHost ? [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`] : []),
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

  /** The browser's own page for extensions may change what no extension may. */
  const inSettings = async <Values extends unknown[]>(
    change: (id: string, ...values: Values) => Promise<unknown>,
    ...values: Values
  ) => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(change as (...all: unknown[]) => Promise<unknown>, id, ...values);
    await page.close();
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
    // The address bar is out of reach of the debugger too.
    typeInAddressBar: async (text) =>
      (await worker()).evaluate(
        (text) =>
          new Promise<readonly string[]>((done) => {
            const { onInputChanged } = (globalThis as unknown as { chrome: ChromeInWorker }).chrome.omnibox;
            onInputChanged.dispatch(text, (suggestions: readonly { description: string }[]) =>
              done(suggestions.map(({ description }) => description)),
            );
          }),
        text,
      ),
    async enterInAddressBar(text) {
      await (await worker()).evaluate((text) => {
        const { onInputEntered } = (globalThis as unknown as { chrome: ChromeInWorker }).chrome.omnibox;
        onInputEntered.dispatch(text, 'currentTab');
      }, text);
    },
    // Nor can its menus be reached, and without a press of the reader no panel opens.
    async chooseInMenu(menuItemId, selectionText) {
      await (await worker()).evaluate(
        async (click) => {
          const { contextMenus, tabs } = (globalThis as unknown as { chrome: ChromeInWorker }).chrome;
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          contextMenus.onClicked.dispatch(click, tab);
        },
        { menuItemId, selectionText, frameId: 0 },
      );
    },
    closePanel: async () => false,
    isBackgroundRunning: async () => workerTarget() !== undefined,
    async stopBackground() {
      await waitUntil('the service worker stops', async () => {
        const worker = await workerTarget()?.worker();
        await worker?.close().catch(() => undefined);
        return workerTarget() === undefined;
      });
    },
    setColorScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    limitAccess: () =>
      inSettings((extensionId) =>
        (
          globalThis as unknown as { chrome: ChromeInSettings }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      ),
    allowSite: (host) =>
      inSettings(
        (extensionId, host) =>
          (globalThis as unknown as { chrome: ChromeInSettings }).chrome.developerPrivate.addHostPermission(
            extensionId,
            `*://${host}/*`,
          ),
        host,
      ),
    allowPrivate: () =>
      inSettings(async (extensionId) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: ChromeInSettings }).chrome;
        // Elsewhere an unpacked extension that starts anew is switched off.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
        for (let state = ''; state !== 'ENABLED'; ) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          state = (await developerPrivate.getExtensionInfo(extensionId)).state;
        }
      }),
    async pressButton(page) {
      const extension = (await browser.extensions()).get(id);
      if (extension) await page.triggerExtensionAction(extension);
    },
    removeExtension: () => browser.uninstallExtension(id),
    async installExtension() {
      await browser.installExtension(folder ?? '');
      await waitForGreeting(folder ?? '', closeGreeting);
    },
    close: () => browser.close(),
  };
}

interface ChromeInSettings {
  readonly developerPrivate: {
    readonly updateExtensionConfiguration: (update: object) => Promise<void>;
    readonly addHostPermission: (id: string, pattern: string) => Promise<void>;
    readonly updateProfileConfiguration: (update: object) => Promise<void>;
    readonly getExtensionInfo: (id: string) => Promise<{ readonly state: string }>;
  };
}

interface ChromeInWorker {
  readonly tabs: { readonly query: (query: object) => Promise<unknown[]> };
  readonly omnibox: Readonly<
    Record<'onInputChanged' | 'onInputEntered', { readonly dispatch: (text: string, more: unknown) => void }>
  >;
  readonly contextMenus: {
    readonly onClicked: { readonly dispatch: (click: object, tab: unknown) => void };
  };
  readonly commands: { readonly onCommand: { readonly dispatch: (name: string, tab: unknown) => void } };
}
