/** Editors as their makers publish them: what is written is found and marked, and corrections go in and can be undone. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBrowsers } from '../browsers.ts';
import { expectMarks, marks, settle } from '../marks.ts';
import { type Desk, openDesk } from './desk.ts';
import { EDITORS, type EditorName, putEditors } from './pages.ts';

declare global {
  var editor: HTMLElement;
  var modelText: () => string;
}

const AT_FIRST = ['EU AI Act', 'Bartz v. Anthropic'];
const PATIENCE = { timeout: 10_000, interval: 50 };

/** The frame that the editor's text is in. */
const frameOf = (page: Page, name: EditorName): Frame =>
  (name === 'tinymce' ? page.frames()[1] : undefined) ?? page.mainFrame();

const html = (page: Page) => page.evaluate(() => editor.innerHTML);

/** Puts the caret at the end of the text. */
async function toEnd(page: Page) {
  await page.evaluate(() => {
    const selection = editor.ownerDocument.getSelection();
    editor.focus();
    if (editor instanceof HTMLTextAreaElement) {
      editor.setSelectionRange(editor.value.length, editor.value.length);
      return;
    }
    selection?.selectAllChildren(editor);
    selection?.collapseToEnd();
  });
  await new Promise((done) => setTimeout(done, 250));
}

async function undo(page: Page) {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

inBrowsers('editors', (stage) => {
  let address: Awaited<ReturnType<typeof putEditors>>;
  let desk: Desk;

  beforeAll(async () => {
    [address, desk] = await Promise.all([putEditors(stage.site), openDesk(stage)]);
  });
  afterAll(() => desk?.close());

  const openEditor = async (name: EditorName, query = '') => {
    const page = await stage.open(address(name, query));
    await page.waitForSelector('[data-ready]');
    return page;
  };

  test.each(EDITORS)('%s: marked, corrected, undone, and marked while it is written', async (name) => {
    await desk.setEditors(false);
    const page = await openEditor(name);
    const frame = frameOf(page, name);
    const model = () => page.evaluate(() => modelText());
    await toEnd(page);
    const untouched = await html(page);
    expect(await marks(frame), 'before it is switched on').toEqual([]);

    await desk.setEditors(true);
    await expectMarks(frame, AT_FIRST);
    await expect.poll(async () => (await marks(frame, 'obelus-differs')).join(), PATIENCE).toContain('2022');
    expect(await html(page), 'what is edited').toBe(untouched);

    const at = await desk.frame(page);
    const read = at && (await desk.ask(at, 'editor-text', {}));
    if (!read) throw new Error('No editor was read.');
    expect(read.text.split(/\n+/u).slice(0, 3)).toEqual([
      'The EU AI Act entered into force in 2022.',
      'In Bartz v. Anthropic, a class settled.',
      'Nothing of the kind here.',
    ]);
    const start = read.text.indexOf('2022');
    const span = { editor: read.editor, start, end: start + 4 };
    expect(await desk.ask(at, 'editor-show', span)).toEqual({ done: true });
    const before = await model();
    const correction = { ...span, expected: '2022', replacement: '1 August 2024' };
    expect(await desk.ask(at, 'editor-replace', correction)).toEqual({ done: true });
    await expect.poll(model, PATIENCE).toBe(before.replace('2022', '1 August 2024'));
    await expect.poll(() => marks(frame, 'obelus-differs'), PATIENCE).toEqual([]);
    await undo(page);
    await expect.poll(model, PATIENCE).toBe(before);
    await expectMarks(frame, AT_FIRST);

    await toEnd(page);
    await page.keyboard.type(' More on the AI Act. And more.');
    await expectMarks(frame, [...AT_FIRST, 'AI Act']);
    expect(await model()).toContain('More on the AI Act. And more.');
  });

  /** As they come, these say that they want no checker. */
  test.each(['codemirror', 'tinymce'] as const)('%s as it comes: read only when asked for', async (name) => {
    await desk.setEditors(true);
    const page = await openEditor(name, '?unchecked');
    const frame = frameOf(page, name);
    await toEnd(page);
    await settle(600);
    expect(await marks(frame)).toEqual([]);
    const at = await desk.frame(page);
    expect((at && (await desk.ask(at, 'editor-text', {})))?.text).toContain('The EU AI Act');
    await expectMarks(frame, AT_FIRST);
  });
});
