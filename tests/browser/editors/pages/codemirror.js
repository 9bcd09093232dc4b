import { history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { host, PARAGRAPHS, ready } from './sample.js';

const view = new EditorView({
  parent: host(),
  state: EditorState.create({
    doc: PARAGRAPHS.join('\n'),
    extensions: [
      history(),
      keymap.of(historyKeymap),
      EditorView.lineWrapping,
      // Without it the editor says that it wants no checker.
      new URLSearchParams(location.search).has('unchecked')
        ? []
        : EditorView.contentAttributes.of({ spellcheck: 'true' }),
    ],
  }),
});
ready(view.contentDOM, () => view.state.doc.toString());
