/**
 * The first-run page: shows Obelus at work on the sample article and says what
 * it reads. Pages of the extension get no content scripts, so this one starts
 * the same page and card scripts itself.
 */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import cardScript from '../card/index.tsx';
import { HIGHLIGHT_CSS } from '../page/highlight-css.ts';
import { startPage } from '../page/index.ts';
import { readSettings } from '../shared/settings.ts';
import { sampleArticle } from './sample.ts';

/** The commands with the keys they have now; a reader may have changed them. */
async function shortcuts(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}

async function start(root: HTMLElement): Promise<void> {
  render(<Welcome keys={await shortcuts()} />, root);
  const article = sampleArticle();
  if (article) document.getElementById('sample')?.append(article);

  const marks = new CSSStyleSheet();
  marks.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(marks);
  cardScript.main();
  startPage(await readSettings());
}

const root = document.getElementById('app');
if (root) void start(root);
