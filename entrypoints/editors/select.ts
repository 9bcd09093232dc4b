/** Selects a span of an editor and brings it into view, as a writer would: the editor learns of it from the browser. */
import type { TextPoint } from '../page/blocks.ts';
import { parentAcross, scrollIntoView } from '../shared/nodes.ts';
import { type Field, isField } from './access.ts';
import { richText } from './editor-text.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const rangeOf = ({ from, to }: { from: TextPoint; to: TextPoint }): Range => {
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
};

/** The span as a range of the page; null when its words are not there any more. */
export function rangeIn(editor: HTMLElement, { start, end }: Span): Range | null {
  const span = richText(editor).span(start, end);
  return span && rangeOf(span);
}

/** A field shows its caret when it gets the focus, not when its selection changes. */
function showInField(field: Field, { start, end }: Span) {
  field.setSelectionRange(start, start);
  field.blur();
  field.focus();
  field.setSelectionRange(start, end);
  scrollIntoView(field, { block: 'nearest', inline: 'nearest' });
}

function showRange(range: Range) {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const element = parentAcross(range.startContainer);
  if (element) scrollIntoView(element, { block: 'center' });
}

/** Whether the span could be selected. */
export function select(editor: HTMLElement, span: Span): boolean {
  if (isField(editor)) {
    if (span.end > editor.value.length) return false;
    showInField(editor, span);
    return editor.selectionStart === span.start && editor.selectionEnd === span.end;
  }
  editor.focus({ preventScroll: true });
  // The editor may have drawn itself anew when it got the focus.
  const range = rangeIn(editor, span);
  const selection = document.getSelection();
  if (!range || !selection) return false;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  showRange(range);
  return true;
}
