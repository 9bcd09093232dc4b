/** The toolbar popup: makes its state, renders one view. */
import recordVersion from 'virtual:record-version';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/card/record.css';
import '../../components/ui/lists.css';
import '../../components/ui/site-switch.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { askForSite } from '../shared/access.ts';
import { libraryAddress } from '../shared/library-address.ts';
import { send } from '../shared/messages.ts';
import { openDesk } from '../shared/open-desk.ts';
import { sayLanguage } from '../shared/page-words.ts';
import { changeSettings, readSettings, setEditorsOn } from '../shared/settings.ts';
import { followTheme } from '../shared/theme.ts';
import { activeTab, jumpInActivePage, readActivePage, watchActivePage } from './active-page.ts';
import { createPopupState } from './popup-state.ts';

followTheme();
sayLanguage('Obelus');

const isDone = (task: Promise<unknown>): Promise<boolean> =>
  task.then(
    () => true,
    () => false,
  );

const state = createPopupState({
  search: (query) => send('search', { query }),
  browse: (topic) => send('browse', { ...(topic && { topic }) }),
  card: (record) => send('card', { record }),
  page: readActivePage,
  jump: jumpInActivePage,
  allow: askForSite,
  setSite: async (host, on) => (await send('set-site', { on, host }))?.saved ?? false,
  setEditors: (host, on) => isDone(setEditorsOn(host, on)),
  hidden: async () => (await readSettings()).hidden,
  unhide: (record) =>
    isDone(
      changeSettings((settings) => ({
        ...settings,
        hidden: settings.hidden.filter((hidden) => hidden.record !== record),
      })),
    ),
  close: () => window.close(),
});

/** The popup does not close by itself in every browser. */
async function openLibrary(record?: string): Promise<void> {
  await browser.tabs.create({ url: libraryAddress(record) });
  window.close();
}

/** The popup stays open over a new tab in some browsers. */
const openSettings = () => void browser.runtime.openOptionsPage().finally(() => window.close());

/** Known before the press: what opens the desk must not wait. */
let tab: Awaited<ReturnType<typeof activeTab>>;
void activeTab().then((active) => {
  tab = active;
});

const version = browser.runtime.getManifest().version;

const App = () => (
  <Popup
    version={version}
    record={recordVersion}
    query={state.query.value}
    results={state.results.value}
    searchFailed={state.searchFailed.value}
    active={state.active.value}
    page={state.page.value}
    jumpFailed={state.jumpFailed.value}
    notSaved={state.notSaved.value}
    browse={{
      topic: state.topic.value,
      kind: state.kind.value,
      kinds: state.kinds.value,
      records: state.records.value && state.browsed.value,
      failed: state.recordsFailed.value,
    }}
    hidden={state.hidden.value}
    open={state.open.value}
    on={{
      type: state.type,
      active: state.setActive,
      retrySearch: state.retrySearch,
      open: state.openRecord,
      jump: (record, claim) => void state.jump(record, claim),
      topic: (topic) => void state.setTopic(topic),
      kind: state.setKind,
      retryBrowse: state.retryBrowse,
      unhide: (record) => void state.unhide(record),
      back: state.back,
      go: state.go,
      retryRecord: state.retryRecord,
      library: (record) => void openLibrary(record),
      site: (on) => void state.setSite(on),
      editors: (on) => void state.setEditors(on),
      allow: () => void state.allow(),
      settings: openSettings,
      desk: () => {
        openDesk(tab).then(
          () => window.close(),
          () => undefined,
        );
      },
    }}
  />
);

const root = document.getElementById('app');
if (root) render(<App />, root);
void state.start();
watchActivePage(state.reloadPage);
