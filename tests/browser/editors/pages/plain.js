import { HTML, host, ready } from './sample.js';

const editor = document.createElement('div');
editor.contentEditable = 'true';
editor.setAttribute('aria-label', 'Plain editor');
editor.innerHTML = HTML;
host().append(editor);
ready(editor, () => editor.innerText);
