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
import { say } from '../../components/ui/say.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import cardScript from '../card/index.tsx';
import { HIGHLIGHT_CSS } from '../page/highlight-css.ts';
import { startPage } from '../page/index.ts';
import { askForEverywhere, hasAccessEverywhere, watchAccess } from '../shared/access.ts';
import { commandKeys } from '../shared/command-keys.ts';
import { sayLanguage } from '../shared/page-words.ts';
import { readSettings } from '../shared/settings.ts';
import { followTheme } from '../shared/theme.ts';
import { sampleArticle } from './sample.ts';

const openSettings = () => void browser.runtime.openOptionsPage();

async function draw(root: HTMLElement): Promise<void> {
  const [keys, hasAccess] = await Promise.all([commandKeys(), hasAccessEverywhere()]);
  render(
    <Welcome
      keys={keys}
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
      hasAccess={hasAccess}
      onAllow={() => void askForEverywhere()}
      onSettings={openSettings}
    />,
    root,
  );
}

async function start(root: HTMLElement): Promise<void> {
  followTheme();
  sayLanguage(say('welcome_title'));
  await draw(root);
  watchAccess(() => void draw(root));
  const article = sampleArticle();
  if (article) document.getElementById('sample')?.append(article);

  const marks = new CSSStyleSheet();
  marks.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(marks);
  cardScript.main();
  startPage(await readSettings(), true, readSettings);
}

const root = document.getElementById('app');
if (root) void start(root);
