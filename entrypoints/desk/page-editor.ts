/** The editor of a page that has, or last had, the focus: its text, a span of it, a change to it. */
import { send, sendToTab } from '../shared/messages.ts';
import type { Place } from './draft-findings.ts';
import type { Origin } from './draft-state.ts';

export async function readPageEditor(tabId: number): Promise<Origin | null> {
  const frame = await send('editor-frame', { tabId });
  if (!frame) return null;
  const { frameId } = frame;
  const editor = await sendToTab(tabId, frameId, 'editor-text', {});
  return editor && { tabId, frameId, ...editor };
}

export async function showInPageEditor({ tabId, frameId, editor }: Origin, place: Place): Promise<boolean> {
  const { start, end } = place;
  return (await sendToTab(tabId, frameId, 'editor-show', { editor, start, end }))?.done ?? false;
}

type Replacement = Place & { readonly expected: string; readonly replacement: string };

export async function replaceInPageEditor(
  { tabId, frameId, editor }: Origin,
  { start, end, expected, replacement }: Replacement,
): Promise<{ done: boolean; why?: string }> {
  const request = { editor, start, end, expected, replacement };
  const reply = await sendToTab(tabId, frameId, 'editor-replace', request).catch(() => null);
  return reply ?? { done: false, why: 'it is not there any more' };
}
