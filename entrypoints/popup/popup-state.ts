/**
 * Everything the popup knows, in signals, and what can be done to it. The
 * browser comes in as `deps`; the views in `components/popup` get values and
 * callbacks from `main.tsx`.
 */
import { batch, computed, signal } from '@preact/signals';
import { createRecordWalk, type WalkState } from '../../components/card/record-walk.ts';
import type { CardModel } from '../../knowledge/card-model.ts';
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import type { Kind } from '../../knowledge/schema.ts';
import type { Topic } from '../../knowledge/topics.ts';
import { NOTHING_MARKED, type PageState, UNKNOWN_PAGE } from '../shared/page-state.ts';
import { createSearchState } from '../shared/search-state.ts';

export interface HiddenRecord {
  readonly record: string;
  readonly title: string;
}

export interface PopupDeps {
  readonly search: (query: string) => Promise<readonly RecordSummary[] | null>;
  readonly browse: (topic: Topic | undefined) => Promise<readonly RecordSummary[] | null>;
  readonly card: (record: string) => Promise<CardModel | null>;
  readonly page: () => Promise<PageState>;
  /** To the record's first mention, or to the claim with this key. */
  readonly jump: (record: string, claim?: string) => Promise<boolean>;
  /** Asks the reader for lasting access, and has to be called while they press something. */
  readonly allow: (host: string) => Promise<boolean>;
  /** These tell whether it was saved. */
  readonly setSite: (host: string, on: boolean) => Promise<boolean>;
  readonly setEditors: (host: string, on: boolean) => Promise<boolean>;
  readonly hidden: () => Promise<readonly HiddenRecord[]>;
  readonly unhide: (record: string) => Promise<boolean>;
  readonly close: () => void;
}

export type PopupState = ReturnType<typeof createPopupState>;

export function createPopupState(deps: PopupDeps) {
  const search = createSearchState(deps.search);
  const page = signal(UNKNOWN_PAGE);
  const jumpFailed = signal(false);
  /** The last choice is not stored. */
  const notSaved = signal(false);
  /** Those of the chosen topic, of every kind; `null` until they came. */
  const records = signal<readonly RecordSummary[] | null>(null);
  const recordsFailed = signal(false);
  const topic = signal<Topic | 'all'>('all');
  const kind = signal<Kind | 'all'>('all');
  const open = signal<WalkState | null>(null);
  const hidden = signal<readonly HiddenRecord[]>([]);

  const kinds = computed(() => {
    const counts = new Map<Kind, number>();
    for (const record of records.value ?? []) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
    return counts;
  });
  const browsed = computed(() =>
    (records.value ?? []).filter((record) => kind.value === 'all' || record.kind === kind.value),
  );

  const walk = createRecordWalk({
    load: deps.card,
    changed: (state) => {
      open.value = state;
    },
  });

  const loadPage = async () => {
    page.value = await deps.page().catch(() => UNKNOWN_PAGE);
  };
  const loadRecords = async () => {
    const wanted = topic.value;
    const found = await deps.browse(wanted === 'all' ? undefined : wanted).catch(() => null);
    if (wanted !== topic.value) return;
    batch(() => {
      records.value = found;
      recordsFailed.value = found === null;
      // A kind that this topic has none of would show an empty list.
      if (kind.value !== 'all' && !kinds.value.has(kind.value)) kind.value = 'all';
    });
  };
  const save = async (saving: Promise<boolean>) => {
    notSaved.value = !(await saving.catch(() => false));
  };
  const loadHidden = async () => {
    hidden.value = await deps.hidden().catch(() => []);
  };

  return {
    ...search,
    page,
    jumpFailed,
    notSaved,
    records,
    recordsFailed,
    topic,
    kind,
    kinds,
    browsed,
    open,
    hidden,
    start: () => Promise.all([loadPage(), loadRecords(), loadHidden()]),
    reloadPage: () => void loadPage(),
    retryBrowse: () => void loadRecords(),
    setTopic(next: Topic | 'all') {
      topic.value = next;
      return loadRecords();
    },
    setKind(next: Kind | 'all') {
      kind.value = next;
    },
    openRecord: (record: string) => walk.start(record),
    go: walk.go,
    retryRecord: walk.retry,
    /** To the record before, or from the first record to the lists. */
    back() {
      if (open.value?.depth) return walk.back();
      walk.stop();
      open.value = null;
    },
    async jump(record: string, claim?: string) {
      const done = await deps.jump(record, claim).catch(() => false);
      if (done) deps.close();
      else jumpFailed.value = true;
    },
    async allow() {
      const { host } = page.value;
      if (host && (await deps.allow(host).catch(() => false))) await loadPage();
    },
    async setSite(on: boolean) {
      const { host } = page.value;
      if (!host) return;
      page.value = { ...page.value, on, report: NOTHING_MARKED };
      await save(deps.setSite(host, on));
      await loadPage();
    },
    async setEditors(editorsOn: boolean) {
      const { host } = page.value;
      if (!host) return;
      page.value = { ...page.value, editorsOn };
      await save(deps.setEditors(host, editorsOn));
      await loadPage();
    },
    async unhide(record: string) {
      await save(deps.unhide(record));
      await Promise.all([loadHidden(), loadPage()]);
    },
  };
}
