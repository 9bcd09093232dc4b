/**
 * Everything the desk knows, in signals, and what can be done with it: the
 * search, the open record, both views, the stories, and what was just done.
 */
import { signal } from '@preact/signals';
import { createRecordWalk, type WalkState } from '../../components/card/record-walk.ts';
import type { FindingActions } from '../../components/desk/FindingRow.tsx';
import { type Filter, type Finding, NO_FILTER } from '../../components/desk/finding.ts';
import type { ReportFormId } from '../../components/desk/ReportBar.tsx';
import type { ViewId } from '../../components/desk/Tabs.tsx';
import { say } from '../../components/ui/say.ts';
import type { CardModel } from '../../knowledge/card-model.ts';
import type { CitationFormId } from '../../knowledge/cite/cite.ts';
import { makeReport, type RecordState, type Report } from '../../knowledge/report/report.ts';
import type { KeptDrafts } from '../shared/kept-drafts.ts';
import type { HandOver } from '../shared/messages.ts';
import { createSearchState } from '../shared/search-state.ts';
import { citations, isCitationForm } from './citations.ts';
import { createDrafts, type DraftDeps, type Origin } from './draft-state.ts';
import { createPageView, type PageViewDeps } from './page-view-state.ts';
import { REPORT_FORMS, saveReport } from './reports.ts';
import { createStories, type StoriesDeps } from './stories-state.ts';

export interface DeskDeps {
  readonly find: Parameters<typeof createSearchState>[0];
  readonly card: (record: string) => Promise<CardModel | null>;
  readonly recordState: () => Promise<RecordState | null>;
  readonly page: Omit<PageViewDeps, 'tell'>;
  readonly draft: Omit<DraftDeps, 'tell'>;
  readonly keptDrafts: () => Promise<KeptDrafts>;
  readonly stories: Omit<StoriesDeps, 'card' | 'tell'>;
  readonly readEditor: (tabId: number) => Promise<Origin | null>;
  readonly copy: (text: string) => Promise<void>;
}

/** A notice stays until it was read. */
const NOTICE_MS = 8000;

export function createDesk(deps: DeskDeps) {
  const view = signal<ViewId>('page');
  const open = signal<WalkState | null>(null);
  const notice = signal('');
  const citationForm = signal<CitationFormId>('plain');
  const pageFilter = signal<Filter>(NO_FILTER);
  const draftFilter = signal<Filter>(NO_FILTER);
  const isClearing = signal(false);
  /** Another one each time, so that asking for the same statement again shows it again. */
  const pageHere = signal<{ readonly key: string } | null>(null);

  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  const tell = (words: string) => {
    notice.value = words;
    clearTimeout(noticeTimer);
    noticeTimer = setTimeout(() => {
      notice.value = '';
    }, NOTICE_MS);
  };

  const search = createSearchState(deps.find);
  const page = createPageView({ ...deps.page, tell });
  const draft = createDrafts({ ...deps.draft, tell });
  const stories = createStories({ ...deps.stories, card: deps.card, tell });
  const walk = createRecordWalk({
    load: deps.card,
    changed: (state) => {
      open.value = state;
    },
  });

  const copy = (text: string, done: string) =>
    deps.copy(text).then(
      () => tell(done),
      () => tell(say('notice_no_copy')),
    );

  const copying = {
    open: (record: string) => walk.start(record),
    copyValue: ({ value }: Finding) => void copy(value, say('notice_copied', value)),
    copyCitation: ({ sources }: Finding) =>
      void copy(citations(sources, citationForm.value), say('notice_citation_copied')),
  };

  const pageActions: FindingActions = {
    ...copying,
    show: ({ record, claim }) => void page.show(record, claim.key),
  };

  const lost = say('notice_draft_changed');
  const draftActions: FindingActions = {
    ...copying,
    show: ({ key }) => {
      if (!draft.show(key)) tell(lost);
    },
    insert: async ({ key, claim, insertion = '' }) => {
      const before = notice.value;
      if (await draft.insert(key, claim.stated, insertion)) tell(say('notice_put_in', insertion));
      else if (notice.value === before) tell(lost);
    },
  };

  const report = async (): Promise<Report | null> => {
    const record = await deps.recordState().catch(() => null);
    return (
      record &&
      makeReport({
        documents: [await draft.document()],
        record,
        entry: draft.titleOf,
        made: deps.stories.today(),
      })
    );
  };

  const writeReport = async (id: string, author: string): Promise<string | null> => {
    const made = await report();
    if (!made) tell(say('notice_record_silent'));
    return made && (REPORT_FORMS[id as ReportFormId]?.write(made, author) ?? null);
  };

  /** A statement of the page in front, or else what is on record about it. */
  const show = async (record: string, claim?: string) => {
    const find = () => page.findings.value.claims.find(({ key }) => key === claim);
    search.type('');
    if (claim && !find()) await page.refresh();
    const found = claim ? find() : undefined;
    if (!found) return walk.start(record);
    walk.stop();
    open.value = null;
    view.value = 'page';
    // Those that agree are folded until asked for.
    const { verdict } = found.claim;
    pageFilter.value = verdict === 'agrees' ? { ...NO_FILTER, verdict } : NO_FILTER;
    pageHere.value = { key: found.key };
  };

  return {
    view,
    open,
    notice,
    citationForm,
    pageFilter,
    draftFilter,
    isClearing,
    pageHere,
    search,
    page,
    draft,
    stories,
    pageActions,
    draftActions,
    async start() {
      const [kept] = await Promise.all([
        deps.keptDrafts().catch(() => ({ drafts: [], isAll: false })),
        stories.start().catch(() => tell(say('notice_stories_unread'))),
      ]);
      draft.start(kept.drafts);
      if (!kept.isAll) tell(say('notice_drafts_unread'));
    },
    /** What was chosen on a page. */
    take(item: HandOver) {
      if (item.kind === 'show') {
        void show(item.record, item.claim);
        return;
      }
      const { kind, text } = item;
      if (kind === 'look-up') {
        walk.stop();
        open.value = null;
        search.type(text);
        return;
      }
      search.type('');
      view.value = 'draft';
      draft.take(text);
    },
    async readEditor() {
      const tab = page.tabId.value;
      const origin = tab === null ? null : await deps.readEditor(tab).catch(() => null);
      if (origin) draft.fromEditor(origin);
      else tell(say('notice_no_editor'));
    },
    setCitationForm(form: string) {
      if (isCitationForm(form)) citationForm.value = form;
    },
    async copyReport(form: string, author: string) {
      const text = await writeReport(form, author);
      if (text) await copy(text, say('notice_report_copied'));
    },
    async saveReport(form: string, author: string) {
      const text = await writeReport(form, author);
      const how = REPORT_FORMS[form as ReportFormId];
      if (text && how) saveReport(draft.name(), how, text);
    },
    clearAll() {
      isClearing.value = false;
      draft.clearAll().then(
        () => tell(say('notice_drafts_removed')),
        () => tell(say('notice_drafts_not_removed')),
      );
    },
    /** To the record before, or from the first record to the lists. */
    back() {
      if (open.value?.depth) return walk.back();
      walk.stop();
      open.value = null;
    },
    go: walk.go,
    retryRecord: walk.retry,
  };
}
