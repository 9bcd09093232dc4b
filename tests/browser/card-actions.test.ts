/** What the card lets a reader do with what it says: copy, report, go on at the desk, move it out of the way. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { INSECURE_HOST, inBrowsers } from './browsers.ts';
import { card, expectCard, hover, pressInCard } from './card.ts';
import { WRONG } from './desk.ts';
import { expectMarks } from './marks.ts';
import { texts } from './popup.ts';

const html = (more = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
  <textarea id="paste" style="margin: 20px"></textarea>
  <p style="margin: 20px 80px 300px">First words. ${WRONG} In Bartz v. Anthropic, a class settled.</p>${more}`;

const STATED = 'February 2, 2025';

const CITATION =
  /^Regulation \(EU\) 2024\/1689[^\n]*, Art\. 113, Official Journal of the European Union, July 12, 2024, (https:\S+) \(archived copy, if there is one: https:\/\/web\.archive\.org\/web\/20240712\/\1\)$/u;

/** What a paste into the page gives. */
async function pasted(page: Page): Promise<string> {
  await page.click('#paste');
  await page.evaluate(() => (document.querySelector('#paste') as HTMLTextAreaElement).select());
  await page.keyboard.press('Delete');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return page.evaluate(() => (document.querySelector('#paste') as HTMLTextAreaElement).value);
}

const inCard = <T>(page: Page, look: (root: ShadowRoot) => T): Promise<T> =>
  page.evaluate((look) => {
    const root = document.querySelector('obelus-card')?.shadowRoot;
    return new Function('root', `return (${look})(root)`)(root) as T;
  }, look.toString());

const said = (page: Page) =>
  inCard(page, (root) => root.querySelector('[aria-live]')?.textContent?.trim() ?? '');
const isPinned = (page: Page) =>
  inCard(page, (root) => root.querySelector('[aria-label="Keep this card open"]')?.ariaPressed === 'true');
const focusedLabel = (page: Page) =>
  inCard(page, (root) => {
    const element = root.activeElement as HTMLElement | null;
    return (element?.ariaLabel ?? element?.innerText ?? '').trim();
  });

/** Tabs on, from the card itself, to the button whose name begins so. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 80 && !(await focusedLabel(page)).startsWith(words); i++)
    await page.keyboard.press('Tab');
  await expect.poll(() => focusedLabel(page)).toMatch(new RegExp(`^${words}`, 'u'));
}

inBrowsers('the actions of the card', (stage) => {
  const openPage = async (path: string, { secure = true, more = '' } = {}) => {
    const url = new URL(stage.site.put(path, html(more)));
    if (!secure) url.hostname = INSECURE_HOST;
    const page = await stage.open(url.href);
    expect(await page.evaluate(() => isSecureContext)).toBe(secure);
    await expectMarks(page, [STATED], 'obelus-differs');
    return page;
  };

  const openPinned = async (path: string, options = {}) => {
    const page = await openPage(path, options);
    await hover(page, STATED, 0, 'obelus-differs');
    await expectCard(page, TITLES.aiAct);
    await pressInCard(page, 'Keep this card open');
    await expect.poll(() => isPinned(page)).toBe(true);
    return page;
  };

  describe.each([true, false])('copying, in a secure context: %s', (secure) => {
    test('the citation and a report of a mistake', async () => {
      const page = await openPinned('/copy.html', { secure });
      await pressInCard(page, 'Copy citation');
      await expect.poll(() => said(page)).toBe('Copied');
      await expect.poll(() => pasted(page)).toMatch(CITATION);

      await pressInCard(page, 'Report a mistake');
      await expect.poll(() => pasted(page)).toContain('A mistake in Obelus');
      const report = (await pasted(page)).split('\n');
      expect(report).toContain(`page: ${page.url()}`);
      expect(report).toContain(`sentence: ${WRONG}`);
      expect(report).toContain(`marked: ${STATED}`);
      expect(report.find((line) => line.startsWith('record: '))).toMatch(
        /^record: eu-ai-act \(.+\), revision \d+, reviewed \d+ \w+ \d{4}$/u,
      );
      expect(report.find((line) => line.startsWith('the card said: '))).toContain(
        `Differs from the record, Entered into force. Stated: ${STATED}. On record: The Act entered into force on 1 August 2024`,
      );
    });

    test('by keyboard, and the focus stays', async () => {
      const page = await openPage('/keys.html', { secure });
      await stage.browser.pressCommand('open-card');
      await expectCard(page, TITLES.aiAct);
      await tabTo(page, 'Copy citation');
      await page.keyboard.press('Enter');
      await expect.poll(() => said(page)).toBe('Copied');
      expect((await card(page))?.hasFocus).toBe(true);
      await expect.poll(() => focusedLabel(page)).toMatch(/Copied$/u);
      await page.keyboard.press('Escape');
      await expect.poll(() => pasted(page)).toMatch(/^Regulation \(EU\) 2024\/1689/u);
    });
  });

  test('what a page keeps from the clipboard is shown, selected', async () => {
    const page = await openPinned('/kept.html', {
      secure: false,
      more: `<script>
        window.keep = true;
        window.seen = [];
        window.addEventListener('copy', (event) => {
          if (!window.keep) return;
          window.seen.push(event.clipboardData.getData('text/plain'), String(getSelection()));
          event.stopImmediatePropagation();
          event.preventDefault();
          event.clipboardData.setData('text/plain', 'something else');
        }, true);
      </script>`,
    });
    await pressInCard(page, 'Copy citation');
    const selected = () =>
      inCard(page, (root) => {
        const field = root.activeElement as HTMLTextAreaElement | null;
        return field?.value?.slice(field.selectionStart, field.selectionEnd) ?? '';
      });
    await expect.poll(selected).toMatch(CITATION);
    expect(await said(page)).toBe('');
    const seen = await page.evaluate(() => {
      const world = window as unknown as { keep: boolean; seen: string[] };
      world.keep = false;
      return world.seen;
    });
    expect(seen).toEqual(['', 'Obelus']);
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await expect.poll(() => said(page)).toBe('Copied');
    await expect.poll(() => inCard(page, (root) => root.querySelector('textarea') === null)).toBe(true);
    await expect.poll(() => pasted(page)).toMatch(CITATION);
  });

  test('nothing is copied, moved or opened by events that a page makes, not even inside the card', async () => {
    const page = await openPinned('/made-up.html');
    await page.evaluate(() => {
      const field = document.querySelector('#paste') as HTMLTextAreaElement;
      field.value = 'mine';
      field.select();
    });
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const before = await expectCard(page, TITLES.aiAct);
    const tabs = (await stage.browser.browser.pages()).length;
    await page.evaluate(() => {
      const host = document.querySelector('obelus-card') as HTMLElement;
      const bar = host.shadowRoot?.querySelector('.bar') as HTMLElement;
      const buttons = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.foot button, .move') ?? [])];
      if (buttons.length < 7) throw new Error('The card has no such buttons.');
      for (const target of [host, bar, ...buttons]) {
        target.click();
        for (const key of ['Enter', 'ArrowLeft', 'ArrowDown'])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        for (const [type, clientX] of [
          ['pointerdown', 300],
          ['pointermove', 500],
          ['pointerup', 500],
        ] as const)
          target.dispatchEvent(
            new PointerEvent(type, { pointerId: 1, clientX, clientY: 300, bubbles: true, composed: true }),
          );
      }
    });
    await expect.poll(() => pasted(page)).toBe('mine');
    expect(await card(page)).toMatchObject({ text: before.text, box: before.box });
    expect((await stage.browser.browser.pages()).length).toBe(tabs);
  });

  test('each source has the way to its archived copy', async () => {
    const page = await openPinned('/archived.html');
    const found = () =>
      inCard(page, (root) =>
        [...root.querySelectorAll<HTMLAnchorElement>('.source-archived')].map(
          ({ href, textContent, rel }) => ({
            href,
            rel,
            name: textContent?.replace(/\s+/gu, ' ').trim() ?? '',
          }),
        ),
      );
    await expect.poll(async () => (await found()).length).toBeGreaterThan(2);
    const links = await found();
    expect(links[0]?.href).toMatch(
      /^https:\/\/web\.archive\.org\/web\/20240712\/https:\/\/eur-lex\.europa\.eu\//u,
    );
    expect(links[0]?.name).toMatch(
      /^Archived copy of Regulation \(EU\) 2024\/1689.*, if there is one \(opens in a new tab\)$/u,
    );
    for (const { rel } of links) expect(rel).toBe('noopener noreferrer');
  });

  describe('moving', () => {
    test('with the arrow keys, as far as the viewport goes; it is pinned then', async () => {
      const page = await openPage('/move-keys.html');
      await stage.browser.pressCommand('open-card');
      const { box } = await expectCard(page, TITLES.aiAct);
      expect(await isPinned(page)).toBe(false);
      await tabTo(page, 'Move the card');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.down('Shift');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
      await expect.poll(async () => (await card(page))?.box.x).toBe(box.x + 112);
      await expect.poll(() => isPinned(page)).toBe(true);
      await expect.poll(() => focusedLabel(page)).toMatch(/^Move the card/u);
      await page.keyboard.down('Shift');
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp');
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.up('Shift');
      await expect.poll(async () => (await card(page))?.box).toMatchObject({ x: 8, y: 8 });
      await page.keyboard.press('Enter');
      await expect.poll(() => said(page)).toMatch(/^Arrow keys move the card/u);
    });

    test('by its bar, as far as the viewport goes; it stays there', async () => {
      const page = await openPage('/drag.html');
      await hover(page, STATED, 0, 'obelus-differs');
      const { box } = await expectCard(page, TITLES.aiAct);
      await page.mouse.move(box.x + 200, box.y + 16);
      await page.mouse.down();
      await page.mouse.move(box.x + 260, box.y + 60, { steps: 6 });
      await page.mouse.up();
      await expect.poll(async () => (await card(page))?.box).toMatchObject({ x: box.x + 60, y: box.y + 44 });
      await expect.poll(() => isPinned(page)).toBe(true);
      await page.mouse.move(box.x + 260, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(1270, 890, { steps: 4 });
      await page.mouse.up();
      const view = await page.evaluate(() => ({
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      }));
      await expect.poll(async () => (await card(page))?.box.x).toBe(view.width - 8 - box.width);
      const held = (await card(page))?.box;
      expect((held?.y ?? 0) + (held?.height ?? 0)).toBeLessThanOrEqual(view.height - 8);
      await page.evaluate(() => scrollTo(0, 100));
      expect((await card(page))?.box).toEqual(held);
    });
  });

  describe('the desk', () => {
    const DESK = /^[\w-]+-extension:.*\/desk\.html/u;

    const address = (page: Page) => page.evaluate(() => location.href).catch(() => '');

    /** A panel of Chromium's is a target and no page of the browser; in Firefox only the page itself knows its address. */
    const desks = async (): Promise<Page[]> => {
      const { browser } = stage.browser;
      if (stage.name === 'firefox') {
        const pages = await browser.pages();
        const addresses = await Promise.all(pages.map(address));
        return pages.filter((_, i) => DESK.test(addresses[i] ?? ''));
      }
      return Promise.all(
        browser
          .targets()
          .filter((target) => DESK.test(target.url()))
          .map((target) => target.asPage()),
      );
    };

    const deskPage = async () => {
      await expect.poll(async () => (await desks()).length).toBe(1);
      return (await desks())[0] as Page;
    };
    const shown = (desk: Page) => texts(desk, '.finding[aria-current="location"] .stated');

    test('opens at the statement, beside the page where the browser lets it, and again at another', async () => {
      const page = await openPinned('/to-the-desk.html', {
        more: '<p style="margin: 40px 80px">The EU AI Act entered into force on 1 August 2024.</p>',
      });
      await pressInCard(page, 'Desk');
      const desk = await deskPage();
      await expect.poll(() => shown(desk)).toEqual([STATED]);
      // A panel beside the page leaves the page in front; Firefox opens none for a press in a page.
      expect(new URL(await address(desk)).search !== '').toBe(stage.name === 'firefox');

      await page.bringToFront();
      await pressInCard(page, 'Close the card');
      await hover(page, '1 August 2024', 0, 'obelus-agrees');
      await expectCard(page, TITLES.aiAct);
      await pressInCard(page, 'Desk');
      await expect.poll(() => shown(desk)).toEqual(['1 August 2024']);
      expect((await desks()).length).toBe(1);
      await desk.close();
    });

    test('opens at the record, where the card was walked on to another', async () => {
      const page = await openPinned('/to-the-record.html');
      await pressInCard(page, 'Show the record');
      await expect.poll(async () => (await card(page))?.title).not.toBe(TITLES.aiAct);
      const title = (await card(page))?.title ?? '';
      await pressInCard(page, 'Desk');
      const desk = await deskPage();
      await expect.poll(() => texts(desk, '#obelus-title')).toEqual([title]);
      await desk.close();
    });
  });
});
