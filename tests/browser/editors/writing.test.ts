/** While somebody writes: the card never gets in the way, corrections that fail leave no trace, and nothing is kept or sent. */
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { launchBrowser } from '../../../scripts/launch-browser.ts';
import { startOfflineProxy } from '../../../scripts/offline-proxy.ts';
import { TITLES } from '../article.ts';
import { inBrowsers, viewport } from '../browsers.ts';
import { card, expectCard, expectNoCard, glide } from '../card.ts';
import { settle } from '../marks.ts';
import { startTestSite } from '../server.ts';
import { type Desk, openDesk } from './desk.ts';
import { expectSeen, html, seenMarks } from './seen.ts';

const EDITORS = {
  textarea: '<textarea id="editor" rows="6" cols="60">In Bartz v. Anthropic, a class settled.</textarea>',
  contenteditable: '<div id="editor" contenteditable>In Bartz v. Anthropic, a class settled.</div>',
};

async function rest(page: Page) {
  const [mark] = await seenMarks(page);
  if (!mark) throw new Error('Nothing is marked.');
  await glide(page, { x: mark.x + 30, y: mark.y + 200 }, mark, 200);
}

inBrowsers('writing', (stage) => {
  let desk: Desk;
  stage.onLaunch(async () => {
    desk = await openDesk(stage);
    await desk.setEditors(true);
  });

  const open = (name: string, body: string) => stage.open(stage.site.put(`/${name}.html`, html(body)));

  test.each(Object.entries(EDITORS))(
    'a card in a %s opens for a pointer that rests, leaves the focus, and goes when something is typed',
    async (name, markup) => {
      const page = await open(`card-${name}`, markup);
      await expectSeen(page, ['Bartz v. Anthropic']);
      await page.click('#editor');
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await rest(page);
      const { hasFocus } = await expectCard(page, TITLES.bartz);
      expect(hasFocus).toBe(false);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('editor');
      await page.keyboard.type(' And');
      await expectNoCard(page);
      // The pointer still rests there; typing opens nothing.
      await page.keyboard.type(' so on, and on.', { delay: 40 });
      await settle(500);
      expect(await card(page)).toBeNull();
      const text = () =>
        page.evaluate(() => {
          const editor = document.getElementById('editor') as HTMLTextAreaElement;
          return editor.value ?? editor.textContent;
        });
      await expect.poll(text).toBe('In Bartz v. Anthropic, a class settled. And so on, and on.');
    },
  );

  const replace = async (page: Page, expected: string, replacement: string) => {
    await page.focus('#editor');
    const { at, read } = await desk.read(page);
    const start = read.text.indexOf('Bartz');
    return desk.ask(at, 'editor-replace', {
      editor: read.editor,
      start,
      end: start + 5,
      expected,
      replacement,
    });
  };
  const contentOf = (page: Page) =>
    page.evaluate(() => {
      const editor = document.getElementById('editor') as HTMLTextAreaElement;
      return editor.value ?? editor.innerHTML;
    });

  test('a correction is refused when other words stand there', async () => {
    const page = await open('meanwhile', EDITORS.textarea);
    const before = await contentOf(page);
    const { done, why } = await replace(page, 'Barts', 'Bart');
    expect(done).toBe(false);
    expect(why).toContain('changed');
    expect(await contentOf(page)).toBe(before);
  });

  const SPOILT = {
    'a field that takes no more letters': [
      '<textarea id="editor" rows="6" cols="60" maxlength="42">In Bartz v. Anthropic, a class settled.</textarea>',
      '',
    ],
    'a page that rewrites what is typed': [
      EDITORS.contenteditable,
      `<script>
        let isDone = false;
        editor.addEventListener('input', ({ inputType }) => {
          if (isDone || inputType !== 'insertText') return;
          isDone = true;
          setTimeout(() => document.execCommand('insertText', false, '!!'));
        });
      </script>`,
    ],
    'an editor that refuses': [
      EDITORS.contenteditable,
      '<script>editor.addEventListener("beforeinput", (event) => event.preventDefault()); document.execCommand = undefined; new MutationObserver(() => { if (editor.textContent !== "In Bartz v. Anthropic, a class settled.") editor.textContent = "In Bartz v. Anthropic, a class settled."; }).observe(editor, { characterData: true, childList: true, subtree: true });</script>',
    ],
  } as const;

  test.each(Object.entries(SPOILT))('a correction is taken back in %s', async (name, [markup, script]) => {
    const page = await open(encodeURIComponent(name), markup + script);
    const before = await contentOf(page);
    const { done, why } = await replace(page, 'Bartz', 'Bartz and all others');
    expect({ done, why: Boolean(why) }).toEqual({ done: false, why: true });
    await expect.poll(() => contentOf(page)).toBe(before);
  });
});

/** What a browser asks of its maker by itself, such as words to check the spelling of what is written. */
const MAKERS = /(?:google|gstatic|gvt1|googleapis|mozilla|firefox|microsoft|msn|bing)/u;

describe.each(Object.entries(inject('browsers')))('a writer in %s', (name, { path, extension }) => {
  test('nothing that was written is kept or sent', async () => {
    const [proxy, site] = await Promise.all([startOfflineProxy(), startTestSite()]);
    const launched = await launchBrowser(
      { name: name as BrowserName, path },
      { extension, proxy: proxy.address, ...viewport },
    );
    try {
      const desk = await openDesk({ browser: launched } as never);
      await desk.setEditors(true);
      const page = await launched.browser.newPage();
      const url = site.put('/secret.html', html(`${EDITORS.textarea}<p contenteditable id="other">x</p>`));
      await page.goto(url);
      await page.bringToFront();
      await page.focus('#editor');
      await page.keyboard.type(' Xyzzyplugh said the AI Act entered into force in 2022.');
      await expectSeen(page, ['AI Act', 'Bartz v. Anthropic']);
      await page.click('#other');
      await page.keyboard.type(' Xyzzyplugh on the EU AI Act.');
      await expect.poll(async () => (await seenMarks(page)).length).toBe(3);
      expect((await desk.read(page)).read.text).toContain('Xyzzyplugh');
      const kept = await desk.stored();
      expect(kept).toContain('editorsOn');
      for (const word of ['Xyzzyplugh', 'Bartz', '2022']) expect(kept).not.toContain(word);
      const asked = proxy.asked.filter(
        (address) => !MAKERS.test(address) && !address.endsWith('/favicon.ico'),
      );
      expect([...new Set(asked)]).toEqual([url]);
    } finally {
      await launched.close();
      proxy.close();
      await site.close();
    }
  });
});
