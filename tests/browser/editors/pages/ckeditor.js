import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import '@ckeditor/ckeditor5-editor-classic/dist/index.css';
import { HTML, host, ready } from './sample.js';

host().innerHTML = HTML;
const editor = await ClassicEditor.create(host(), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph],
  toolbar: ['undo', 'redo'],
});
ready(editor.ui.getEditableElement(), () =>
  editor
    .getData()
    .replaceAll('</p>', '\n')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' '),
);
