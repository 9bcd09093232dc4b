/** What an editor is called, for the list of the desk. */

import { say } from '../../components/ui/say.ts';
import { getAttribute } from '../shared/nodes.ts';
import { isField } from './access.ts';

const LONGEST = 80;

const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';

function labelledBy(editor: HTMLElement): string {
  const root = editor.getRootNode() as Document | ShadowRoot;
  return (getAttribute(editor, 'aria-labelledby') ?? '')
    .split(/\s+/u)
    .filter(Boolean)
    .map((id) => textOf(root.getElementById(id)))
    .join(' ');
}

export function labelOf(editor: HTMLElement): string {
  const names = [
    labelledBy(editor),
    getAttribute(editor, 'aria-label'),
    isField(editor) ? textOf(editor.labels?.[0] ?? null) : '',
    getAttribute(editor, 'placeholder'),
    getAttribute(editor, 'aria-placeholder'),
    getAttribute(editor, 'data-placeholder'),
    getAttribute(editor, 'title'),
  ];
  const name = names.map((name) => name?.trim()).find(Boolean);
  return (
    name?.slice(0, LONGEST) ?? (editor instanceof HTMLInputElement ? say('editor_field') : say('editor_name'))
  );
}
