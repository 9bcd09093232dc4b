import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { HTML, host, ready } from './sample.js';

const area = document.createElement('textarea');
area.value = HTML;
host().append(area);
const [editor] = await tinymce.init({
  target: area,
  license_key: 'gpl',
  skin_url: 'default',
  content_css: 'default',
  promotion: false,
  branding: false,
  // Without it the editor says that it wants no checker.
  browser_spellcheck: !new URLSearchParams(location.search).has('unchecked'),
});
ready(editor.getBody(), () => editor.getContent({ format: 'text' }));
