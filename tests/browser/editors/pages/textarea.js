import { host, PARAGRAPHS, ready } from './sample.js';

const area = document.createElement('textarea');
area.rows = 8;
area.cols = 60;
area.value = PARAGRAPHS.join('\n\n');
host().append(area);
ready(area, () => area.value);
