/**
 * Who can make Obelus do something: not a page, whatever it sends and whatever
 * events it makes; and a page whose process is broken into, no more than our
 * own scripts in it could ask.
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { card, expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks, markBox, marks, middle, settle } from './marks.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
  <p style="margin: 80px">In Bartz v. Anthropic, a class settled.</p><p id="free" style="margin: 80px">Nothing of it is here.</p>`;

const TYPES =
  'on-topic settings read load-card card marks hide-record set-site search browse bundle open-library open-desk editors-site load-marks editor-frame read-draft record-state take-over handed-over command list-marks jump editor-text editor-replace'.split(
    ' ',
  );

inBrowsers('a page that speaks for a reader', (stage) => {
  const openPage = async () => {
    const page = await stage.open(stage.site.put('/speaks.html', PAGE));
    await expectMarks(page, ['Bartz v. Anthropic']);
    return page;
  };

  test('has nobody to send a message to', async () => {
    const page = await openPage();
    const tabs = (await stage.browser.browser.pages()).length;
    const apis = await page.evaluate((types) => {
      const world = globalThis as unknown as Record<string, { runtime?: object } | undefined>;
      for (const obelus of types) {
        const request = {
          record: 'bartz-v-anthropic',
          on: false,
          host: location.hostname,
          command: 'open-card',
        };
        window.postMessage({ obelus, request }, '*');
        new BroadcastChannel('obelus').postMessage({ obelus, request });
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(obelus, { detail: request, bubbles: true }));
      }
      return ['chrome', 'browser'].filter((name) => world[name]?.runtime);
    }, TYPES);
    expect(apis).toEqual([]);
    await settle(800);
    expect(await card(page)).toBeNull();
    expect(await marks(page)).toEqual(['Bartz v. Anthropic']);
    expect((await stage.browser.browser.pages()).length).toBe(tabs);
  });

  test('opens no card with events it makes', async () => {
    const page = await openPage();
    const point = middle(await markBox(page, 'Bartz v. Anthropic'));
    const added = await page.evaluate(async ({ x, y }) => {
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node instanceof Element) seen.push(node.localName);
      });
      observer.observe(document, { childList: true, subtree: true });
      const target = document.elementFromPoint(x, y) as Element;
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      for (const pointerType of ['mouse', 'touch'])
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
          const init = {
            pointerType,
            isPrimary: true,
            clientX: x,
            clientY: y,
            bubbles: true,
            composed: true,
          };
          target.dispatchEvent(new PointerEvent(type, init));
          await wait(60);
        }
      for (const type of ['keydown', 'keyup'])
        target.dispatchEvent(
          new KeyboardEvent(type, { key: 'O', code: 'KeyO', altKey: true, shiftKey: true, bubbles: true }),
        );
      await wait(900);
      return seen;
    }, point);
    expect(added).toEqual([]);
  });

  test('closes no card, and presses nothing in it, with events it makes', async () => {
    const page = await openPage();
    await hover(page, 'Bartz v. Anthropic');
    const before = await expectCard(page, TITLES.bartz);
    await page.evaluate(() => {
      const host = document.querySelector('obelus-card') as HTMLElement;
      for (const target of [window, document.body, host]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        for (const type of ['pointerdown', 'pointerup', 'click', 'pointerleave'])
          target.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: 5, clientY: 5 }),
          );
      }
      host.click();
    });
    await settle(600);
    expect((await card(page))?.text).toBe(before.text);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('paints with our colours, and gets no card for it', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.getElementById('free') as HTMLElement);
      const highlight = CSS.highlights.get('obelus-differs');
      if (highlight) highlight.add(range);
      else CSS.highlights.set('obelus-differs', new Highlight(range));
    });
    await hover(page, 'Nothing of it is here.', 0, 'obelus-differs');
    await settle(900);
    expect(await card(page)).toBeNull();
  });
});

/** Runs in the world of our content scripts, as a page could that has broken out of its own. */
async function inOurWorld(page: Page) {
  const session = await page.createCDPSession();
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  return async (type: string, request: unknown): Promise<unknown> => {
    const expression = `chrome.runtime.sendMessage(${JSON.stringify({ obelus: type, request })})`;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value ?? null;
  };
}

inBrowsers(
  'a page whose process is broken into',
  (stage) => {
    const breakInto = async () => {
      const page = await stage.open(stage.site.put('/broken-into.html', PAGE));
      await expectMarks(page, ['Bartz v. Anthropic']);
      return { page, ask: await inOurWorld(page) };
    };

    /** What is stored, and how to put it back, from a page of the extension. */
    const stored = async () => {
      const own = await stage.browser.openExtensionPage('options.html');
      const settings = await own.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { storage: { local: Storage } } };
        interface Storage {
          readonly get: (key: string) => Promise<Record<string, unknown>>;
          readonly remove: (key: string) => Promise<void>;
        }
        const { settings = {} } = await chrome.storage.local.get('settings');
        await chrome.storage.local.remove('settings');
        return settings as Record<string, unknown>;
      });
      await own.close();
      return settings;
    };

    test('is answered as our scripts in it are', async () => {
      const { ask } = await breakInto();
      expect(await ask('card', { record: 'bartz-v-anthropic' })).toMatchObject({ title: TITLES.bartz });
      // No list of sites.
      expect(Object.keys((await ask('settings', {})) as object).sort()).toEqual(
        ['hidden', 'hiddenNames', 'hoverDelayMs', 'intensity', 'opening', 'theme', 'topics'].sort(),
      );
    });

    test('is answered nothing that our own pages ask', async () => {
      const { ask } = await breakInto();
      const requests: readonly (readonly [string, unknown])[] = [
        ['search', { query: 'bartz' }],
        ['browse', {}],
        ['bundle', {}],
        ['record-state', {}],
        ['take-over', { windowId: 1 }],
        ['editor-frame', { tabId: 1 }],
        ['read-draft', { paragraphs: [{ text: 'The AI Act.', context: null }], contexts: [] }],
      ];
      for (const [type, request] of requests) expect([type, await ask(type, request)]).toEqual([type, null]);
    });

    test('switches no other site off, and none on', async () => {
      const { ask } = await breakInto();
      await ask('set-site', { on: false, host: 'other.example' });
      expect((await stored())['sitesOff']).toEqual(['127.0.0.1']);
      const again = await breakInto();
      await again.ask('set-site', { on: true, host: 'other.example' });
      await again.ask('set-site', { on: true });
      expect(await stored()).toEqual({});
    });

    test('hides records, but under their own titles', async () => {
      const { ask } = await breakInto();
      await ask('hide-record', { record: 'no-such-record', title: 'Send money' });
      await ask('hide-record', { record: 'bartz-v-anthropic', title: 'Send money' });
      expect((await stored())['hidden']).toEqual([{ record: 'bartz-v-anthropic', title: TITLES.bartz }]);
    });

    test('opens the library, and no other address', async () => {
      const { page, ask } = await breakInto();
      for (const record of ['https://evil.example/', '../options.html', '#/guides', 42]) {
        await page.bringToFront();
        const opened = stage.browser.browser.waitForTarget((target) =>
          new URL(target.url() || 'about:blank').pathname.endsWith('/library.html'),
        );
        await ask('open-library', { record });
        const library = await (await opened).page();
        expect(new URL(library?.url() ?? '').hash).toMatch(/^(?:#\/)?$/u);
        await library?.close();
      }
    });

    test('opens no tab from behind', async () => {
      const { ask } = await breakInto();
      await stage.open(stage.site.put('/in-front.html', '<title>x</title>'));
      const tabs = (await stage.browser.browser.pages()).length;
      await ask('open-library', { record: 'bartz-v-anthropic' });
      await ask('open-desk', { record: 'bartz-v-anthropic' });
      await settle(500);
      expect((await stage.browser.browser.pages()).length).toBe(tabs);
    });

    test('breaks nothing with requests that are none', async () => {
      const { page, ask } = await breakInto();
      const nonsense = [
        null,
        42,
        'x',
        [],
        { blocks: 'x' },
        { blocks: [{}], context: 7 },
        { record: {} },
        { lang: [] },
      ];
      const harmless = TYPES.filter(
        (type) => type !== 'open-library' && type !== 'open-desk' && type !== 'set-site',
      );
      // Some are for tabs, and nobody here answers them.
      for (const type of harmless)
        for (const request of nonsense) await ask(type, request).catch(() => undefined);
      for (const type of ['__proto__', 'constructor', 'toString', ''])
        await ask(type, {}).catch(() => undefined);
      await page.reload();
      await expectMarks(page, ['Bartz v. Anthropic']);
      expect(await stored()).toEqual({});
    });
  },
  { only: 'chromium' },
);
