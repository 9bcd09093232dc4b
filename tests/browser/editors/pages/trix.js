import 'trix';
import 'trix/dist/trix.css';
import { HTML, host, ready } from './sample.js';

const editor = document.createElement('trix-editor');
editor.addEventListener('trix-initialize', () => {
  editor.editor.loadHTML(HTML.replaceAll('p>', 'div>'));
  ready(editor, () => editor.editor.getDocument().toString());
});
host().append(editor);
