/**
 * Lays the copy of a field's text over the field, and finds out whether it
 * lies exactly there: the same height, and at the edges of each mark in view
 * the browser itself tells the same letter in the field. Where it does not, or
 * something covers the field, the copy is not shown.
 */
import { pointAt, type TextBlock } from '../page/blocks.ts';
import type { Finding } from '../shared/messages.ts';
import type { Field } from './access.ts';
import { COPIED } from './overlay-style.ts';

/** What rounding may make of a length, in CSS px. */
const ROUNDING = 1.5;
/** Marks looked at each time. */
const MOST_MARKS = 16;

const px = (value: string) => Number.parseFloat(value) || 0;

export interface FieldCopy {
  /** As large as what can be seen of the field's text. */
  readonly frame: HTMLElement;
  /** The text, which scrolls in it. */
  readonly text: HTMLElement;
}

export function createCopy(field: Field): FieldCopy {
  const frame = document.createElement('div');
  frame.className = 'window';
  const text = document.createElement('div');
  text.className = field instanceof HTMLInputElement ? 'text line' : 'text';
  frame.append(text);
  return { frame, text };
}

const set = ({ style }: HTMLElement, name: string, value: string) => {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
};

/** Lays the copy over the field; false when it cannot lie exactly there. `origin` is where the copy's own origin is. */
export function place(
  field: Field,
  { frame, text }: FieldCopy,
  origin: { readonly x: number; readonly y: number },
): boolean {
  const style = getComputedStyle(field);
  const rect = field.getBoundingClientRect();
  // Made larger, smaller or turned by a transform.
  if (
    Math.abs(rect.width - field.offsetWidth) > ROUNDING ||
    Math.abs(rect.height - field.offsetHeight) > ROUNDING
  )
    return false;
  const border = (side: string) => px(style.getPropertyValue(`border-${side}-width`));
  const [left, right, top, bottom] = ['left', 'right', 'top', 'bottom'].map(border) as [
    number,
    number,
    number,
    number,
  ];
  const isLine = field instanceof HTMLInputElement;
  const spare = (length: number) => (isLine ? 0 : Math.max(0, length));
  const bar = spare(field.offsetWidth - field.clientWidth - Math.round(left + right));
  const barBelow = spare(field.offsetHeight - field.clientHeight - Math.round(top + bottom));
  const width = rect.width - left - right - bar;
  const height = rect.height - top - bottom - barBelow;
  // In text from right to left the scroll bar may be on the left.
  const barLeft = spare(field.clientLeft - Math.round(left));
  const { scrollLeft, scrollTop, clientHeight, scrollHeight } = field;
  const values = COPIED.map((name) => [name, style.getPropertyValue(name)] as const);
  const padding = (side: string) => px(style.getPropertyValue(`padding-${side}`));

  set(frame, 'left', `${rect.left + left + barLeft - origin.x}px`);
  set(frame, 'top', `${rect.top + top - origin.y}px`);
  set(frame, 'width', `${width}px`);
  set(frame, 'height', `${height}px`);
  for (const [name, value] of values) set(text, name, value);
  set(text, 'width', `${width - padding('left') - padding('right')}px`);
  set(text, 'transform', `translate(${-scrollLeft}px, ${-scrollTop}px)`);
  if (isLine) {
    set(text, 'white-space', 'pre');
    set(text, 'height', `${height - padding('top') - padding('bottom')}px`);
    return true;
  }
  return Math.abs(Math.max(text.offsetHeight, clientHeight) - scrollHeight) <= ROUNDING;
}

/** A mark in the copy, and where its words are in the field's text. */
export interface MarkInField {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

export function markInField(block: TextBlock, found: Finding, offset: number): MarkInField {
  const from = pointAt(block, found.start, false);
  const to = pointAt(block, found.end, true);
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return { range, start: offset + found.start, end: offset + found.end };
}

/** The letter of the field that the browser tells at a point; null where the field is covered. */
function letterAt(field: Field, x: number, y: number): number | null {
  const root = field.getRootNode();
  const caret = document.caretPositionFromPoint(
    x,
    y,
    root instanceof ShadowRoot ? { shadowRoots: [root] } : {},
  );
  return caret?.offsetNode === field ? caret.offset : null;
}

/** Whether the browser tells the letters of the marks in view where the copy has them. */
export function isExact(field: Field, { frame }: FieldCopy, marks: readonly MarkInField[]): boolean {
  const seen = frame.getBoundingClientRect();
  const isInView = ({ left, right, top, bottom }: DOMRect) =>
    left >= Math.max(seen.left, 0) &&
    right <= Math.min(seen.right, innerWidth) &&
    top >= Math.max(seen.top, 0) &&
    bottom <= Math.min(seen.bottom, innerHeight);
  let looked = 0;
  for (const { range, start, end } of marks) {
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    for (const rect of rects) {
      if (!isInView(rect)) continue;
      const y = rect.top + rect.height / 2;
      const letters = [letterAt(field, rect.left + 0.5, y), letterAt(field, rect.right - 0.5, y)];
      if (letters.some((letter) => letter === null || letter < start || letter > end)) return false;
      // In one line the edges are the first and the last letter, whichever way the text runs.
      if (rects.length === 1 && !(letters.includes(start) && letters.includes(end))) return false;
      if (++looked >= MOST_MARKS) return true;
    }
  }
  return true;
}
