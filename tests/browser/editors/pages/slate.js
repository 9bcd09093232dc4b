import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { host, PARAGRAPHS, ready } from './sample.js';

let editor;

function App() {
  const [made] = useState(() => withHistory(withReact(createEditor())));
  editor = made;
  const initialValue = PARAGRAPHS.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  return createElement(Slate, { editor, initialValue }, createElement(Editable, {}));
}

createRoot(host()).render(createElement(App));
const wait = setInterval(() => {
  const element = document.querySelector('[data-slate-editor]');
  if (!element) return;
  clearInterval(wait);
  ready(element, () => editor.children.map((node) => Node.string(node)).join('\n'));
}, 20);
