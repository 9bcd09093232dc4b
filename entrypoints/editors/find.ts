/**
 * Where the editors of a document are: fields, and elements that are
 * themselves edited (the outermost: an editor's paragraphs are no editors).
 */
import { checkVisibility, isElement, parentAcross } from '../shared/nodes.ts';
import { isField } from './access.ts';

/** Editors smaller than this, in CSS px, only catch keys for something that is drawn elsewhere. */
const LEAST_WIDTH = 40;
const LEAST_HEIGHT = 12;

/** The editor that a node lies in. */
export function editorAround(node: Node | null): HTMLElement | null {
  if (!node || isField(node)) return node as HTMLElement | null;
  let editor: HTMLElement | null = null;
  for (let element = isElement(node) ? node : parentAcross(node); element; element = parentAcross(element)) {
    if (!(element instanceof HTMLElement)) continue;
    if (element.isContentEditable) editor = element;
    else if (editor) break;
  }
  return editor;
}

/** Where the focus is, through open shadow roots. */
export function focusedNode(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

export function isVisible(editor: HTMLElement): boolean {
  if (!checkVisibility(editor)) return false;
  const { width, height } = editor.getBoundingClientRect();
  // An empty paragraph has no height to speak of, but the line of its caret.
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}

/** All editors under a document or shadow root. */
export function editorsUnder(root: Document | ShadowRoot): HTMLElement[] {
  const editors = new Set<HTMLElement>();
  // The whole document may be one, by its design mode.
  for (const element of root.querySelectorAll('body,textarea,input,[contenteditable]')) {
    const editor = editorAround(element);
    if (editor) editors.add(editor);
  }
  return [...editors];
}
