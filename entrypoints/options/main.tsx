/** The options page: makes its state, renders one view, and follows what changes elsewhere. */
import recordVersion from 'virtual:record-version';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options.tsx';
import { say } from '../../components/ui/say.ts';
import { askForEverywhere, hasAccessEverywhere, watchAccess } from '../shared/access.ts';
import { commandKeys } from '../shared/command-keys.ts';
import { sayLanguage } from '../shared/page-words.ts';
import { saveFile } from '../shared/save-file.ts';
import { changeSettings, changeStored, readStored, watchSettings } from '../shared/settings.ts';
import { followTheme } from '../shared/theme.ts';
import { createOptionsState } from './options-state.ts';
import { shortcutSettings } from './shortcut-settings.ts';

followTheme();
sayLanguage(say('options_title'));

const state = createOptionsState({
  stored: readStored,
  change: changeSettings,
  replace: changeStored,
  keys: commandKeys,
  hasAccessEverywhere,
  askForEverywhere,
  save: (name, text) => saveFile(name, 'application/json', text),
  today: () => new Date().toLocaleDateString('sv'),
});

const version = browser.runtime.getManifest().version;
const changeKeys = shortcutSettings();

const App = () => (
  <Options
    settings={state.settings.value}
    isNewer={state.isNewer.value}
    keys={state.keys.value}
    hasAccess={state.hasAccess.value}
    notice={state.notice.value}
    version={version}
    record={recordVersion}
    on={{
      change: (next) => void state.change(next),
      addSite: state.addSite,
      removeSite: (list, site) => void state.removeSite(list, site),
      addEditors: state.addEditors,
      removeEditors: (site) => void state.removeEditors(site),
      allow: () => void state.allowEverywhere(),
      addName: state.addName,
      removeName: (name) => void state.removeName(name),
      markAgain: (record, title) => void state.markAgain(record, title),
      changeKeys,
      export: () => void state.exportFile(),
      import: (file) => void state.importFile(() => file.text()),
      reset: () => void state.reset(),
      dismiss: state.dismiss,
    }}
  />
);

const root = document.getElementById('app');
if (root) render(<App />, root);
watchSettings(state.follow);
watchAccess(() => void state.refresh());
// Keys and access are changed on pages of the browser, from which the reader comes back.
window.addEventListener('focus', () => void state.refresh());
void state.start();
