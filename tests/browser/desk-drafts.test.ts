/** Drafts of the desk: what stays of them, where they come from, and how a correction gets into an editor of the page. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import {
  copied,
  deskOf,
  draftText,
  groups,
  keepDraft,
  notice,
  pressButton,
  RIGHT,
  typeDraft,
  WRONG,
} from './desk.ts';
import { expectMarks } from './marks.ts';
import { text, texts } from './popup.ts';

interface Api {
  readonly storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }>;
  readonly tabs: {
    sendMessage(tab: number, message: Envelope, options: object): Promise<unknown>;
  };
  readonly runtime: {
    sendMessage(message: Envelope): Promise<unknown>;
    getContexts(filter: object): Promise<readonly object[]>;
  };
  readonly sidebarAction?: { isOpen(details: object): Promise<boolean> };
}

interface Envelope {
  readonly obelus: string;
  readonly request: Record<string, unknown>;
}

interface World {
  readonly browser?: Api;
  readonly chrome: Api;
}

/** All that the extension stores, by whichever way. */
const stored = (desk: Page): Promise<string> =>
  desk.evaluate(async () => {
    const world = globalThis as unknown as World;
    const { storage } = world.browser ?? world.chrome;
    const areas = await Promise.all([
      storage.local.get(null),
      storage.session.get(null),
      storage.sync.get(null).catch(() => ({})),
    ]);
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches?.keys().catch(() => []);
    return JSON.stringify([
      areas,
      { ...localStorage },
      { ...sessionStorage },
      databases.map(({ name }) => name),
      caches,
      document.cookie,
      history.state,
      location.href,
    ]);
  });

const names = (desk: Page) => texts(desk, '.desk-drafts option');

async function rename(desk: Page, name: string): Promise<void> {
  await desk.waitForSelector('.desk-keeping .desk-input');
  await desk.evaluate((name) => {
    const field = document.querySelector<HTMLInputElement>('.desk-keeping .desk-input');
    if (!field) throw new Error('No name to change');
    field.value = name;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
}

async function openDraft(desk: Page, name: string): Promise<void> {
  await expect.poll(() => names(desk)).toContain(name);
  await desk.evaluate((name) => {
    const select = document.querySelector<HTMLSelectElement>('.desk-drafts');
    const option = [...(select?.options ?? [])].find(({ text }) => text === name);
    if (!select || !option) throw new Error(`No draft ${name}`);
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
}

const SECRET = 'Nobody but the writer knows of the zebra.';

inBrowsers('drafts of the desk', (stage) => {
  test('leave no byte behind, unless the writer keeps them', async () => {
    const desk = await deskOf(stage.browser);
    // By then it has asked the background all that it asks by itself.
    await expect.poll(() => text(desk, '#view-page .hint')).not.toBe('');
    const before = await stored(desk);
    await typeDraft(desk, `${SECRET} ${WRONG}`);
    await expectMarks(desk, ['February 2, 2025'], 'obelus-differs');
    await pressButton(desk, 'Copy report');
    await expect.poll(() => copied(desk)).toContain(TITLES.aiAct);
    await pressButton(desk, 'New draft');
    await typeDraft(desk, `Another zebra. ${RIGHT}`);
    await expect.poll(() => groups(desk)).toContain('Agrees with the record 1');
    // As when the panel is hidden or closed, which is when kept drafts are written down.
    await desk.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await stored(desk)).toBe(before);
    expect(before).not.toContain('zebra');
    await desk.close();

    const later = await deskOf(stage.browser);
    await later.click('#tab-draft');
    expect(await stored(later)).toBe(before);
    expect(await draftText(later)).toBe('');
    expect(await names(later)).toEqual([]);
    await later.close();
  });

  test('are kept under names, one by one, and go when cleared', async () => {
    const desk = await deskOf(stage.browser);
    await typeDraft(desk, `${SECRET} ${WRONG}`);
    await keepDraft(desk);
    await rename(desk, 'Zebra story');
    await expect.poll(() => stored(desk)).toContain('Zebra story');
    // A letter more is kept without asking again.
    await desk.focus('#draft');
    await desk.evaluate(() => getSelection()?.collapse(document.querySelector('#draft'), 0));
    await desk.keyboard.type('Now. ');
    await expect.poll(() => stored(desk)).toContain(`Now. ${SECRET}`);
    await pressButton(desk, 'New draft');
    await typeDraft(desk, 'A second one.');
    await keepDraft(desk);
    await pressButton(desk, 'New draft');
    await typeDraft(desk, 'A third one, of which nothing stays.');
    await expect.poll(() => names(desk)).toEqual(['Zebra story (kept)', 'Draft 2 (kept)', 'Draft 3']);
    await expect.poll(() => stored(desk)).toContain('A second one.');
    expect(await stored(desk)).not.toContain('A third one');
    await desk.close();

    const later = await deskOf(stage.browser);
    await later.click('#tab-draft');
    await expect.poll(() => names(later)).toHaveLength(3);
    await openDraft(later, 'Zebra story (kept)');
    await expect.poll(() => draftText(later)).toBe(`Now. ${SECRET} ${WRONG}`);
    await expectMarks(later, ['February 2, 2025'], 'obelus-differs');
    // No longer kept, it stays on the desk and leaves the storage.
    await keepDraft(later);
    await expect.poll(() => stored(later)).not.toContain('zebra');
    expect(await draftText(later)).toContain(SECRET);
    await keepDraft(later);
    await expect.poll(() => stored(later)).toContain('zebra');

    await pressButton(later, 'Clear all');
    await pressButton(later, 'Cancel');
    expect(await draftText(later)).toContain(SECRET);
    await pressButton(later, 'Clear all');
    await pressButton(later, 'Remove all');
    await expect.poll(() => notice(later)).toBe('All drafts were removed.');
    await expect.poll(() => draftText(later)).toBe('');
    await expect.poll(() => names(later)).toEqual([]);
    await expect.poll(() => stored(later)).not.toMatch(/zebra|A second one/iu);
    await later.close();
  });

  test('can be removed one by one', async () => {
    const desk = await deskOf(stage.browser);
    await typeDraft(desk, SECRET);
    await keepDraft(desk);
    await expect.poll(() => stored(desk)).toContain('zebra');
    await pressButton(desk, 'New draft');
    await typeDraft(desk, 'Another.');
    await openDraft(desk, 'Draft 1 (kept)');
    await pressButton(desk, 'Remove this draft');
    await expect.poll(() => draftText(desk)).toBe('Another.');
    await expect.poll(() => stored(desk)).not.toContain('zebra');
    await desk.close();
  });

  test('stand in the browser’s own panel, which the popup opens', async () => {
    const popup = await stage.browser.openExtensionPage('popup.html');
    const isOpen = (page: Page) =>
      page.evaluate(async () => {
        const world = globalThis as unknown as World;
        const { runtime, sidebarAction } = world.browser ?? world.chrome;
        return sidebarAction
          ? sidebarAction.isOpen({})
          : (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
      });
    const other = await stage.browser.openExtensionPage('welcome.html');
    expect(await isOpen(other)).toBe(false);
    await popup.bringToFront();
    await popup.locator('.popup-foot button').click();
    await expect.poll(() => isOpen(other)).toBe(true);
    await other.close();
    await popup.close().catch(() => undefined);
  });

  describe('from an editor of the page', () => {
    const TEXT = `First words.\n${WRONG} Last words.`;

    /** Answers in place of the page, whose editors are not the desk's concern. */
    const withEditor = (desk: Page, text: string, taking: boolean) =>
      desk.evaluate(
        (text, taking) => {
          const world = globalThis as unknown as World & { asked: unknown[] };
          const api = world.browser ?? world.chrome;
          world.asked = [];
          const { sendMessage } = api.runtime;
          api.runtime.sendMessage = (message) =>
            message.obelus === 'editor-frame'
              ? Promise.resolve({ frameId: 3 })
              : sendMessage.call(api.runtime, message);
          const toTab = api.tabs.sendMessage;
          api.tabs.sendMessage = (tab, message, options) => {
            if (!message.obelus.startsWith('editor-')) return toTab.call(api.tabs, tab, message, options);
            world.asked.push({ ...options, type: message.obelus, ...message.request });
            if (message.obelus === 'editor-text')
              return Promise.resolve({ editor: 'e1', label: 'Comment', text });
            return Promise.resolve(
              taking ? { done: true } : { done: false, why: 'it does not let itself be changed' },
            );
          };
        },
        text,
        taking,
      );
    const asked = (desk: Page) => desk.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
    const forget = (desk: Page) =>
      desk.evaluate(() => {
        (globalThis as unknown as { asked: unknown[] }).asked = [];
      });

    test('shows and corrects it there too, while both say the same', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      const desk = await deskOf(stage.browser, page);
      await withEditor(desk, TEXT, true);
      await desk.click('#tab-draft');
      await pressButton(desk, 'Read the focused editor');
      await expect.poll(() => draftText(desk)).toBe(TEXT);
      await expectMarks(desk, ['February 2, 2025'], 'obelus-differs');
      const [start, end] = [TEXT.indexOf('February'), TEXT.indexOf('February') + 'February 2, 2025'.length];
      await forget(desk);
      await pressButton(desk, 'Go to');
      await expect
        .poll(() => asked(desk))
        .toEqual([{ frameId: 3, type: 'editor-show', editor: 'e1', start, end }]);
      await forget(desk);
      await pressButton(desk, 'Put in “August 1, 2024”');
      await expect.poll(() => draftText(desk)).toBe(TEXT.replace('February 2, 2025', 'August 1, 2024'));
      await expect
        .poll(() => asked(desk))
        .toEqual([
          {
            frameId: 3,
            type: 'editor-replace',
            editor: 'e1',
            start,
            end,
            expected: 'February 2, 2025',
            replacement: 'August 1, 2024',
          },
        ]);
      // Changed here alone, the draft is another text than the editor's.
      await expectMarks(desk, ['August 1, 2024'], 'obelus-agrees');
      await desk.focus('#draft');
      await desk.evaluate(() => getSelection()?.collapse(document.querySelector('#draft'), 0));
      await desk.keyboard.type('So. ');
      await expect.poll(() => draftText(desk)).toMatch(/^So\. First/u);
      await forget(desk);
      // Until the letters more are read, the desk asks to try again; then it draws its groups anew.
      const goTo = (words: string) =>
        desk.evaluate((words) => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          [...document.querySelectorAll<HTMLElement>('.go-to')]
            .find((button) => button.innerText.includes(words))
            ?.click();
          return getSelection()?.toString();
        }, words);
      await expect.poll(() => goTo('August 1, 2024')).toBe('August 1, 2024');
      expect(await asked(desk)).toEqual([]);
      await desk.close();
    });

    test('changes nothing when the editor does not take it', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      const desk = await deskOf(stage.browser, page);
      await withEditor(desk, TEXT, false);
      await desk.click('#tab-draft');
      await pressButton(desk, 'Read the focused editor');
      await pressButton(desk, 'Put in “August 1, 2024”');
      await expect
        .poll(() => notice(desk))
        .toBe('The editor on the page did not take it: it does not let itself be changed.');
      expect(await draftText(desk)).toBe(TEXT);
      await desk.close();
    });
  });
});

/** Browsers draw their menus themselves, so the choice is made where it arrives. */
inBrowsers('the context menu', (stage) => {
  const choose = (item: string, selection: string) => stage.browser.chooseInMenu(item, selection);
  /** Firefox takes the choice for a press and opens its sidebar, as it should. */
  const expectPanel = () =>
    stage.name === 'firefox' ? expect.poll(() => stage.browser.closePanel()).toBe(true) : undefined;

  test('makes a draft of what is selected, with its paragraphs', async () => {
    const page = await stage.open(stage.site.fixture('statements.html'));
    const desk = await deskOf(stage.browser, page);
    await page.bringToFront();
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      selection?.setBaseAndExtent(
        document.querySelector('#differs') as Node,
        0,
        document.querySelector('#outdated') as Node,
        1,
      );
      return String(selection);
    });
    expect(selected).toContain('\n');
    await choose('check', selected.replace(/\s+/gu, ' '));
    await desk.bringToFront();
    await expect.poll(() => draftText(desk)).toBe(selected);
    await expect.poll(() => groups(desk)).toContain('Differs from the record 1');
    await expect
      .poll(() => desk.$eval('#tab-draft', (tab) => tab.getAttribute('aria-selected')))
      .toBe('true');
    expect(await stored(desk)).not.toContain('entered into force');
    await expectPanel();
    await desk.close();
  });

  test('looks up what is selected', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    const desk = await deskOf(stage.browser, page);
    await page.bringToFront();
    await choose('look-up', '  bartz v.\n anthropic ');
    await desk.bringToFront();
    await expect.poll(() => text(desk, '[role="option"] .row-title')).toBe(TITLES.bartz);
    await expectPanel();
    await desk.close();
  });

  // In Firefox that is the desk in the sidebar, into which no test can look.
  test.skipIf(stage.name === 'firefox')('hands over to a desk that is only just opening', async () => {
    const page = await stage.open(stage.site.fixture('article.html'));
    await page.bringToFront();
    await choose('check', WRONG);
    const desk = await deskOf(stage.browser);
    await expect.poll(() => draftText(desk)).toBe(WRONG);
    await desk.close();
    const later = await deskOf(stage.browser);
    await later.click('#tab-draft');
    expect(await draftText(later)).toBe('');
    await later.close();
  });
});
