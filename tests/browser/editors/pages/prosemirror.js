import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { HTML, host, ready } from './sample.js';

const content = document.createElement('div');
content.innerHTML = HTML;
const style = document.createElement('style');
style.textContent = '.ProseMirror { white-space: pre-wrap; }';
document.head.append(style);
const view = new EditorView(host(), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(content),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
});
ready(view.dom, () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'));
