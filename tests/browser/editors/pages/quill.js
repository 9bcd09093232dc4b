import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { host, PARAGRAPHS, ready } from './sample.js';

const quill = new Quill(host(), { theme: 'snow' });
quill.setText(`${PARAGRAPHS.join('\n')}\n`, 'silent');
quill.history.clear();
ready(quill.root, () => quill.getText());
