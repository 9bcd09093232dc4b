/**
 * Puts a correction into an editor the way its writer would: selects the span
 * and types. What an editor listens to differs, so one way after another is
 * tried, and after each the text itself tells what came of it. What is neither
 * the text wanted nor the text before is undone again.
 */

import { say } from '../../components/ui/say.ts';
import { isField } from './access.ts';
import { textOf } from './editor-text.ts';
import { rangeIn, type Span, select } from './select.ts';

export interface Correction extends Span {
  readonly expected: string;
  readonly replacement: string;
}

export type Outcome = { readonly done: true } | { readonly done: false; readonly why: string };

/** Editors learn of a selection in a task of their own, and some draw in the frame after. */
const SETTLE_MS = 60;
/** And some take their time. */
const LONGEST_SETTLE_MS = 400;

const pause = (ms = SETTLE_MS) => new Promise((resume) => setTimeout(resume, ms));

const failed = (why: string): Outcome => ({ done: false, why });

/** One way to type; whether to go on is decided by the text. */
type Way = (editor: HTMLElement, text: string, span: Span) => void;

/**
 * What a browser tells an editor when a spelling is corrected. Editors that
 * have a model of their own take it from there. Dispatched on the element that
 * holds the words, as the browser does.
 */
const tellReplacement: Way = (editor, data, span) => {
  if (isField(editor)) return;
  const range = rangeIn(editor, span);
  if (!range) return;
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', data);
  editor.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: 'insertReplacementText',
      bubbles: true,
      cancelable: true,
      composed: true,
      data,
      dataTransfer,
      targetRanges: [new StaticRange(range)],
    }),
  );
};

/** Types into the selection; the browser keeps what is needed to undo it. */
const type: Way = (editor, text) => {
  document.execCommand('insertText', false, text);
  // TinyMCE keeps its own list of states, and adds one when a spelling was corrected.
  if (editor.classList.contains('mce-content-body'))
    editor.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
};

const WAYS: readonly Way[] = [tellReplacement, type];

const isMac = /mac|iphone|ipad/iu.test(navigator.platform);

const UNDO: readonly ((editor: HTMLElement) => void)[] = [
  (editor) =>
    editor.dispatchEvent(
      new InputEvent('beforeinput', {
        inputType: 'historyUndo',
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    ),
  (editor) =>
    editor.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'z',
        code: 'KeyZ',
        keyCode: 90,
        ctrlKey: !isMac,
        metaKey: isMac,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    ),
  () => document.execCommand('undo'),
];

/** Waits until the text is another than before; tells what it is then. */
async function textAfter(editor: HTMLElement, before: string): Promise<string> {
  const end = performance.now() + LONGEST_SETTLE_MS;
  let text = before;
  while (text === before && performance.now() < end) {
    await pause();
    text = textOf(editor);
  }
  return text;
}

/** A page that added something of its own made more than one step; going further back would undo what the writer did. */
const MOST_STEPS = 3;

async function takeBack(editor: HTMLElement, original: string): Promise<boolean> {
  let steps = 0;
  for (const undo of UNDO)
    for (let before = ''; before !== textOf(editor) && steps < MOST_STEPS; steps++) {
      before = textOf(editor);
      undo(editor);
      await pause();
      const text = textOf(editor);
      if (text === original) return true;
      // Not this editor's way.
      if (text === before) break;
    }
  return false;
}

/** White space is an editor's own affair: it may write it as one that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

export async function replaceIn(editor: HTMLElement, correction: Correction): Promise<Outcome> {
  const { start, end, expected, replacement } = correction;
  const original = textOf(editor);
  if (original.slice(start, end) !== expected) return failed(say('editor_changed'));
  const wanted = original.slice(0, start) + replacement + original.slice(end);
  let outcome = failed(say('editor_nothing'));
  for (const way of WAYS) {
    if (!select(editor, correction)) return failed(say('editor_no_selection'));
    await pause();
    if (textOf(editor) !== original) return failed(say('editor_changed'));
    way(editor, replacement, correction);
    const text = await textAfter(editor, original);
    if (plain(text) === plain(wanted)) return { done: true };
    if (text === original) continue;
    if (!(await takeBack(editor, original))) return failed(say('editor_spoilt'));
    outcome = failed(say('editor_restored'));
  }
  return outcome;
}
