/**
 * The desk: makes its state, joins it to the browser, renders one view.
 * `?tab=ID` ties it to one tab, for a desk that is open as a tab itself.
 */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/card/record.css';
import '../../components/ui/lists.css';
import '../../components/ui/site-switch.css';
import '../../components/desk/desk.css';
import { Desk } from '../../components/desk/Desk.tsx';
import { say } from '../../components/ui/say.ts';
import { HIGHLIGHT_CSS } from '../page/highlight-css.ts';
import { dropAllDrafts, dropDraft, keepAtOnce, keepDraft, readKeptDrafts } from '../shared/kept-drafts.ts';
import { libraryAddress } from '../shared/library-address.ts';
import { answer, type DeskMessages, type DeskPlace, send } from '../shared/messages.ts';
import { sayLanguage } from '../shared/page-words.ts';
import { jumpInPage, readPage } from '../shared/read-page.ts';
import { setEditorsOn, watchSettings } from '../shared/settings.ts';
import { followTheme } from '../shared/theme.ts';
import { today } from '../shared/today.ts';
import { citationForms } from './citations.ts';
import { createDesk } from './desk-state.ts';
import { createDraftMarks } from './draft-marks.ts';
import { followTabs } from './follow-tab.ts';
import { changeStory, readStories } from './kept-stories.ts';
import { readPageEditor, replaceInPageEditor, showInPageEditor } from './page-editor.ts';
import { REPORT_FORMS } from './reports.ts';

followTheme();
sayLanguage(say('desk_title'));

const desk = createDesk({
  find: (query) => send('search', { query }),
  card: (record) => send('card', { record }),
  recordState: () => send('record-state', {}),
  page: {
    read: async (tabId) => readPage(await browser.tabs.get(tabId)),
    jump: jumpInPage,
    setEditors: setEditorsOn,
  },
  draft: {
    send: (request) => send('read-draft', request),
    marks: createDraftMarks(),
    keep: keepDraft,
    keepAtOnce,
    drop: dropDraft,
    dropAll: dropAllDrafts,
    showInEditor: showInPageEditor,
    replaceInEditor: replaceInPageEditor,
  },
  keptDrafts: readKeptDrafts,
  stories: { read: readStories, change: changeStory, today },
  readEditor: readPageEditor,
  copy: (text) => navigator.clipboard.writeText(text),
});

const { search, page, draft, stories } = desk;

const draftHandlers = {
  filter: (filter: typeof desk.draftFilter.value) => {
    desk.draftFilter.value = filter;
  },
  showMention: (record: string) => void draft.showMention(record),
  attach: draft.attach,
  edit: draft.edited,
  move: draft.moved,
  stop: draft.stop,
  resume: draft.resume,
  open: draft.open,
  add: draft.add,
  readEditor: () => void desk.readEditor(),
  keep: draft.keep,
  rename: draft.rename,
  remove: () => void draft.remove(),
  clearing: (isClearing: boolean) => {
    desk.isClearing.value = isClearing;
  },
  clearAll: desk.clearAll,
  copyReport: (form: string, author: string) => void desk.copyReport(form, author),
  saveReport: (form: string, author: string) => void desk.saveReport(form, author),
};

const App = () => {
  const { kind, on, isOff, host, editorsOn } = page.page.value;
  const citation = {
    form: desk.citationForm.value,
    forms: citationForms,
    onForm: desk.setCitationForm,
  };
  const pin = (record: string) => void stories.pin(record);
  const unpin = (record: string) => void stories.unpin(record);
  return (
    <Desk
      view={desk.view.value}
      search={{
        query: search.query.value,
        results: search.results.value,
        failed: search.searchFailed.value,
        active: search.active.value,
      }}
      open={desk.open.value}
      isPinned={desk.open.value !== null && stories.isPinned(desk.open.value.record)}
      page={{
        readable: kind,
        on,
        isOff,
        host,
        findings: page.findings.value,
        here: desk.pageHere.value,
        filter: desk.pageFilter.value,
        citation,
        actions: desk.pageActions,
        onFilter: (filter) => {
          desk.pageFilter.value = filter;
        },
        onShowMention: (record) => void page.show(record),
        editorsOn,
        onEditors: (on) => void page.setEditors(on),
      }}
      draft={{
        drafts: draft.drafts.value,
        current: draft.current.value,
        words: draft.words,
        isEmpty: draft.isEmpty.value,
        progress: draft.progress.value,
        findings: draft.findings.value,
        here: draft.here.value,
        filter: desk.draftFilter.value,
        isClearing: desk.isClearing.value,
        reportForms: REPORT_FORMS,
        citation,
        actions: desk.draftActions,
        on: draftHandlers,
      }}
      stories={{
        story: stories.current.value,
        names: stories.names.value,
        pins: stories.pins.value,
        onStory: stories.choose,
        onOpen: desk.pageActions.open,
        onPin: pin,
        onUnpin: unpin,
      }}
      notice={desk.notice.value}
      on={{
        view: (view) => {
          desk.view.value = view;
        },
        type: search.type,
        active: search.setActive,
        retrySearch: search.retrySearch,
        open: desk.pageActions.open,
        back: desk.back,
        go: desk.go,
        retryRecord: desk.retryRecord,
        library: (record) => void browser.tabs.create({ url: libraryAddress(record) }),
        pin,
        unpin,
      }}
    />
  );
};

async function joinWindow(): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  const tied = Number(new URLSearchParams(location.search).get('tab')) || null;
  const takeOver = async () => {
    const item = await send('take-over', { windowId });
    if (item) desk.take(item);
    return item;
  };
  const isMeant = (to: DeskPlace | undefined) => !to || (to === 'beside' ? !tied : to.tab === tied);
  answer<DeskMessages>({
    'handed-over': async (told) => {
      if (told.windowId !== windowId || !isMeant(told.to) || !(await takeOver())) return undefined;
      // One in a tab of its own may lie behind the page.
      const { id } = (tied && (await browser.tabs.getCurrent())) || {};
      if (id !== undefined) await browser.tabs.update(id, { active: true });
      return undefined;
    },
  });
  await followTabs(windowId, {
    inFront: (tabId) => void page.follow(tied ?? tabId),
    changed: (tabId) => {
      if (tabId === page.tabId.value) void page.refresh();
    },
  });
  watchSettings(() => void page.refresh());
  await takeOver();
}

async function start(root: HTMLElement): Promise<void> {
  const marks = new CSSStyleSheet();
  marks.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(marks);
  await desk.start();
  render(<App />, root);
  // A panel is closed without a word.
  addEventListener('pagehide', draft.saveAtOnce);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) draft.saveAtOnce();
  });
  await joinWindow();
}

const root = document.getElementById('app');
if (root) void start(root);
