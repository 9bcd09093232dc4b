/** The whole way: an editor of a page is read in the desk and corrected from there, and what the writer is told when it is not. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { deskOf, draftText, groups, notice, pressButton } from './desk.ts';
import { putEditors } from './editors/pages.ts';
import { expectSeen, html, seenMarks } from './editors/seen.ts';
import { expectMarks } from './marks.ts';
import { text, texts } from './popup.ts';

/** A field, an element that the browser edits, and two editors with a model of their own. */
const NAMES = ['textarea', 'plain', 'prosemirror', 'lexical'] as const;

const STATED = 'The EU AI Act entered into force in 2022.';
const CORRECTED = 'The EU AI Act entered into force in 2024.';
const TAKEN = 'Put in “2024”. Undo takes it back.';
/**
 * The page stays in front, as it does beside a panel. What the desk lists is
 * not drawn meanwhile, for here it is a tab, so its button is found in the tree.
 */
const putIn = (desk: Page) =>
  expect
    .poll(() =>
      desk.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('#view-draft .finding button')];
        const button = buttons.find(({ textContent }) => textContent.startsWith('Put in “2024”'));
        button?.click();
        return Boolean(button);
      }),
    )
    .toBe(true);

/** Clicks into the editor, as its writer does, and has the desk beside it read it. */
async function readFocused(desk: Page, page: Page): Promise<void> {
  await desk.click('#tab-draft');
  await page.bringToFront();
  await page.click('textarea, [contenteditable=true]');
  await pressButton(desk, 'Read the focused editor');
  await expect.poll(() => draftText(desk)).toContain(STATED);
  await expect.poll(() => groups(desk)).toContain('Differs from the record 1');
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

inBrowsers('the desk and the editors of a page', (stage) => {
  let address: Awaited<ReturnType<typeof putEditors>>;
  beforeAll(async () => {
    address = await putEditors(stage.site, NAMES);
  });

  test.each(NAMES)('%s: read, corrected from the desk, and undone in the page', async (name) => {
    const page = await stage.open(address(name));
    await page.waitForSelector('[data-ready]');
    const model = () => page.evaluate(() => modelText());
    const before = await model();
    const desk = await deskOf(stage.browser, page);
    await readFocused(desk, page);
    const read = await draftText(desk);
    expect(read.split(/\n+/u)).toEqual(before.split(/\n+/u));

    await putIn(desk);
    await expect.poll(model).toBe(before.replace(STATED, CORRECTED));
    await expect.poll(() => notice(desk)).toBe(TAKEN);
    await expect.poll(() => draftText(desk)).toBe(read.replace(STATED, CORRECTED));
    await expect.poll(() => groups(desk)).toContain('Agrees with the record 1');

    await undo(page);
    await expect.poll(model).toBe(before);
    // The draft is the writer's own by now, and is corrected and undone for itself.
    expect(await draftText(desk)).toBe(read.replace(STATED, CORRECTED));
    await desk.bringToFront();
    await desk.focus('#draft');
    await undo(desk);
    await expect.poll(() => draftText(desk)).toBe(read);
    await expectMarks(desk, ['2022'], 'obelus-differs');
    await desk.close();
  });

  test('a switch for the site has its editors read, and is remembered', async () => {
    const page = await stage.open(address('textarea'));
    await page.waitForSelector('[data-ready]');
    const desk = await deskOf(stage.browser, page);
    const isOn = (desk: Page) =>
      desk.evaluate(
        () => document.querySelector<HTMLInputElement>('#view-page [role=switch]')?.checked ?? null,
      );
    /** By the keyboard, as a label that is clicked would do it too. */
    const press = async () => {
      await desk.bringToFront();
      await desk.focus('#view-page [role=switch]');
      await desk.keyboard.press(' ');
      await page.bringToFront();
    };
    await expect.poll(() => isOn(desk)).toBe(false);
    await expect.poll(() => texts(desk, '.desk-site')).toEqual(['Read what I write on this site']);
    expect(await seenMarks(page)).toEqual([]);

    await press();
    await expectSeen(page, ['EU AI Act', 'Bartz v. Anthropic']);
    await expect.poll(() => groups(desk)).toContain('Differs from the record 1');
    await expect.poll(() => isOn(desk)).toBe(true);
    await desk.bringToFront();
    expect(await violations(desk)).toEqual([]);
    // Where there is no site, there is nothing to switch.
    const elsewhere = await deskOf(stage.browser);
    await expect.poll(() => text(elsewhere, '#view-page .hint')).toMatch(/cannot read/u);
    expect(await isOn(elsewhere)).toBeNull();
    await elsewhere.close();

    const later = await deskOf(stage.browser, page);
    await expect.poll(() => isOn(later)).toBe(true);
    await press();
    await expectSeen(page, []);
    await expect.poll(() => isOn(later)).toBe(false);
    await later.close();
    await desk.close();
  });

  const FIELD = `<textarea rows="6" cols="60">${STATED}</textarea>`;
  const ELEMENT = `<div contenteditable="true">${STATED}</div>`;

  /** What becomes of the editor after the desk has read it, and what the writer is told. */
  const REFUSALS: Readonly<
    Record<string, { body: string; meanwhile?: (page: Page) => Promise<unknown>; why: string }>
  > = {
    'that takes no more letters': {
      body: FIELD.replace('rows', `maxlength="${STATED.length - 1}" rows`),
      why: 'it made something else of it, which was taken back',
    },
    'that rewrites what is typed': {
      body: `${ELEMENT}<script>
        let isDone = false;
        document.querySelector('div').addEventListener('input', ({ inputType }) => {
          if (isDone || inputType !== 'insertText') return;
          isDone = true;
          setTimeout(() => document.execCommand('insertText', false, '!!'));
        });
      </script>`,
      why: 'it made something else of it, which was taken back',
    },
    'that lets nothing be typed': {
      body: `${ELEMENT}<script>
        const editor = document.querySelector('div');
        editor.addEventListener('beforeinput', (event) => event.preventDefault());
        new MutationObserver(() => {
          if (editor.textContent !== '${STATED}') editor.textContent = '${STATED}';
        }).observe(editor, { characterData: true, childList: true, subtree: true });
      </script>`,
      why: 'nothing came of it',
    },
    'in which its writer went on': {
      body: FIELD,
      meanwhile: async (page) => {
        await page.focus('textarea');
        await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(0, 0));
        await page.keyboard.type('So: ');
      },
      why: 'the text has changed meanwhile',
    },
    'that the page took away': {
      body: FIELD,
      meanwhile: (page) => page.evaluate(() => document.querySelector('textarea')?.remove()),
      why: 'it is not there any more',
    },
    'that may no longer be read': {
      body: FIELD,
      meanwhile: (page) =>
        page.evaluate(() => document.querySelector('textarea')?.setAttribute('aria-label', 'Password')),
      why: 'it is not there any more',
    },
    'of a page that was left': {
      body: FIELD,
      meanwhile: (page) => page.reload(),
      why: 'it is not there any more',
    },
  };

  test.each(Object.entries(REFUSALS))(
    'an editor %s stays as it is, and the desk says why',
    async (name, { body, meanwhile, why }) => {
      const page = await stage.open(stage.site.put(`/${encodeURIComponent(name)}.html`, html(body)));
      const content = () =>
        page.evaluate(() => {
          const field = document.querySelector('textarea');
          return field ? field.value : (document.querySelector('div')?.textContent ?? '');
        });
      const desk = await deskOf(stage.browser, page);
      await readFocused(desk, page);
      await meanwhile?.(page);
      const before = await content();
      await putIn(desk);
      await expect.poll(() => notice(desk)).toBe(`The editor on the page did not take it: ${why}.`);
      await expect.poll(content).toBe(before);
      expect(await draftText(desk)).toBe(STATED);
      await expect.poll(() => groups(desk)).toContain('Differs from the record 1');
      await desk.close();
    },
  );
});
