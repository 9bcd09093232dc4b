/** Editors as their makers publish them: what is written is found and marked, and corrections go in and can be undone. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { inBrowsers } from '../browsers.ts';
import { expectMarks, marks, settle } from '../marks.ts';
import { type Desk, openDesk } from './desk.ts';
import { EDITORS, type EditorName, putEditors } from './pages.ts';

declare global {
  var editor: HTMLElement;
  var modelText: () => string;
}

const AT_FIRST = ['EU AI Act', 'Bartz v. Anthropic'];
/** The frame that the editor's text is in. */
const frameOf = async (page: Page, name: EditorName): Promise<Frame> =>
  name === 'tinymce' ? page.waitForFrame((frame) => frame.parentFrame() !== null) : page.mainFrame();

const html = (page: Page) => page.evaluate(() => editor.innerHTML);

/** ms; editors look after the selection a while after it changed, some of them twice. */
const NOTICED_MS = 250;

/** Puts the caret at the end of the text, and waits until the editor knows, by the clock that its timers have. */
async function toEnd(page: Page) {
  await page.evaluate(async (noticedMs) => {
    const selection = editor.ownerDocument.getSelection();
    editor.focus();
    if (editor instanceof HTMLTextAreaElement) {
      editor.setSelectionRange(editor.value.length, editor.value.length);
      return;
    }
    selection?.selectAllChildren(editor);
    selection?.collapseToEnd();
    await new Promise((done) => setTimeout(done, noticedMs));
  }, NOTICED_MS);
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
    address = await putEditors(stage.site);
  });
  stage.onLaunch(async () => {
    desk = await openDesk(stage);
  });

  const openEditor = async (name: EditorName, query = '') => {
    const page = await stage.open(address(name, query));
    await page.waitForSelector('[data-ready]');
    return page;
  };

  test.each(EDITORS)('%s: marked, corrected, undone, and marked while it is written', async (name) => {
    await desk.setEditors(false);
    const page = await openEditor(name);
    const frame = await frameOf(page, name);
    const model = () => page.evaluate(() => modelText());
    await toEnd(page);
    const untouched = await html(page);
    expect(await marks(frame), 'before it is switched on').toEqual([]);

    await desk.setEditors(true);
    await expectMarks(frame, AT_FIRST);
    await expect.poll(async () => (await marks(frame, 'obelus-differs')).join()).toContain('2022');
    expect(await html(page), 'what is edited').toBe(untouched);

    const { at, read } = await desk.read(page);
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
    await expect.poll(model).toBe(before.replace('2022', '1 August 2024'));
    await expect.poll(() => marks(frame, 'obelus-differs')).toEqual([]);
    await undo(page);
    await expect.poll(model).toBe(before);
    await expectMarks(frame, AT_FIRST);

    await toEnd(page);
    await page.keyboard.type(' More on the AI Act. And more.');
    await expectMarks(frame, [...AT_FIRST, 'AI Act']);
    await expect.poll(model).toContain('More on the AI Act. And more.');
  });

  /** As they come, these say that they want no checker. */
  test.each(['codemirror', 'tinymce'] as const)('%s as it comes: read only when asked for', async (name) => {
    await desk.setEditors(true);
    const page = await openEditor(name, '?unchecked');
    const frame = await frameOf(page, name);
    await toEnd(page);
    await settle(500);
    expect(await marks(frame)).toEqual([]);
    expect((await desk.read(page)).read.text).toContain('The EU AI Act');
    await expectMarks(frame, AT_FIRST);
  });
});
