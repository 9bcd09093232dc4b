import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { host, PARAGRAPHS, ready } from './sample.js';

const element = document.createElement('div');
element.contentEditable = 'true';
host().append(element);
const editor = createEditor({ namespace: 'test', onError: (error) => console.error(error) });
editor.setRootElement(element);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(
  () => {
    for (const text of PARAGRAPHS) $getRoot().append($createParagraphNode().append($createTextNode(text)));
  },
  { discrete: true, tag: 'history-merge' },
);
ready(element, () => editor.getEditorState().read(() => $getRoot().getTextContent()));
