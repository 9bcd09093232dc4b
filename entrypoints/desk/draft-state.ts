/**
 * The desk's drafts: which there are, the one that is open, what was found in
 * it, and what can be done with it. Texts are in memory; `kept-drafts.ts` has
 * those that the writer keeps.
 */
import { batch, computed, signal } from '@preact/signals';
import { type Findings, sameFindings } from '../../components/desk/finding.ts';
import { say } from '../../components/ui/say.ts';
import type { ReadDocument } from '../../knowledge/report/report.ts';
import type { KeptDraft } from '../shared/kept-drafts.ts';
import type { DeskRequests } from '../shared/messages.ts';
import { createPacer } from '../shared/pacer.ts';
import {
  draftDocument,
  draftFindings,
  findingAt,
  mentionPlace,
  type Place,
  placeOf,
} from './draft-findings.ts';
import type { DraftMarks } from './draft-marks.ts';
import { createDraftReader, type DraftReader, type Progress } from './draft-reader.ts';
import { readSurface, replaceSpan, showSpan } from './draft-surface.ts';

/** Read when the writer pauses; who never does sees findings follow all the same. */
const PACE = { quietMs: 100, latestMs: 500, slowestMs: 2000 } as const;
/** A kept draft is written down when the writer rests, and when the desk goes. */
const KEEP_PACE = { quietMs: 1000, latestMs: 5000, slowestMs: 5000 } as const;

/** Where a draft was read from: an editor of a page, while its text is the draft's. */
export interface Origin {
  readonly tabId: number;
  readonly frameId: number;
  readonly editor: string;
  readonly label: string;
  readonly text: string;
}

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly kept: boolean;
}

interface Replacement extends Place {
  readonly expected: string;
  readonly replacement: string;
}

export interface DraftDeps {
  readonly send: (
    request: DeskRequests['read-draft']['request'],
  ) => Promise<DeskRequests['read-draft']['reply'] | null>;
  readonly marks: DraftMarks;
  readonly keep: (draft: KeptDraft) => Promise<unknown>;
  /** In one step, for a desk that is about to go. */
  readonly keepAtOnce: (draft: KeptDraft) => Promise<unknown>;
  readonly drop: (id: string) => Promise<unknown>;
  readonly dropAll: () => Promise<unknown>;
  readonly showInEditor: (origin: Origin, place: Place) => Promise<boolean>;
  readonly replaceInEditor: (
    origin: Origin,
    replacement: Replacement,
  ) => Promise<{ done: boolean; why?: string }>;
  readonly tell: (notice: string) => void;
}

/** For one part of its time spent on showing, the desk leaves so many to the writer. */
const SHOW_SHARE = 6;
/** Below this, reading is over before anybody could want to know how far it is. In characters. */
const LONG = 100_000;

const NOTHING: Findings = { claims: [], mentions: [], coverage: { compared: 0, notOnRecord: 0 } };
const READ: Progress = { done: 0, total: 0, state: 'done' };

export function createDrafts(deps: DraftDeps) {
  const { marks, tell } = deps;
  const drafts = signal<readonly Draft[]>([]);
  const current = signal('');
  const findings = signal<Findings>(NOTHING);
  const progress = signal<Progress>(READ);
  const words = signal(0);
  /** The finding at the caret. */
  const here = signal<string | null>(null);
  const texts = new Map<string, string>();
  const origins = new Map<string, Origin>();
  let surface: HTMLElement | null = null;
  let reader: DraftReader | null = null;
  let numbers = 0;

  const open = () => drafts.value.find(({ id }) => id === current.value);
  const textNow = () => (surface ? readSurface(surface).text : (texts.get(current.value) ?? ''));
  const paragraphs = () => reader?.paragraphs() ?? [];

  let showTimer: ReturnType<typeof setTimeout> | undefined;
  let nextShow = 0;

  const show = () => {
    clearTimeout(showTimer);
    showTimer = undefined;
    if (!surface) return;
    const start = performance.now();
    marks.paint(paragraphs(), readSurface(surface));
    batch(() => {
      words.value = paragraphs().reduce((sum, paragraph) => sum + paragraph.words, 0);
      const found = draftFindings(paragraphs(), (record) => reader?.record(record));
      if (!sameFindings(found, findings.value)) findings.value = found;
    });
    const end = performance.now();
    nextShow = end + SHOW_SHARE * (end - start);
  };
  /** At once, unless the last time took so long that the writer would feel it. */
  const showSoon = () => {
    const wait = nextShow - performance.now();
    if (wait <= 0) show();
    else showTimer ??= setTimeout(show, wait);
  };

  const startReader = () => {
    const own: DraftReader = createDraftReader({
      send: deps.send,
      changed: () => {
        if (own === reader) showSoon();
      },
      progress: (told) => {
        if (own !== reader) return;
        const isTold = told.state === 'stopped' || told.state === 'failed' || told.total > LONG;
        progress.value = isTold && told.state !== 'done' ? told : READ;
      },
    });
    return own;
  };

  const reading = createPacer(PACE, () => reader?.read(textNow()));
  const saveBy = (keep: DraftDeps['keep']) => {
    const draft = open();
    if (draft?.kept)
      keep({ id: draft.id, name: draft.name, text: textNow() }).catch(() => tell(say('draft_not_kept')));
  };
  const save = () => saveBy(deps.keep);
  const keeping = createPacer(KEEP_PACE, save);

  const leave = () => {
    if (surface && current.value) texts.set(current.value, textNow());
    save();
    keeping.stop();
    reading.stop();
  };

  const enter = (id: string) => {
    leave();
    current.value = id;
    marks.clear();
    here.value = null;
    progress.value = READ;
    reader = startReader();
    if (!surface) return;
    surface.textContent = texts.get(id) ?? '';
    surface.scrollTop = 0;
    reader.read(textNow());
  };

  const add = (text: string, name?: string): string => {
    numbers += 1;
    const id = crypto.randomUUID();
    texts.set(id, text);
    drafts.value = [...drafts.value, { id, name: name ?? say('draft_numbered', numbers), kept: false }];
    enter(id);
    return id;
  };

  /** In place of an empty draft, else beside the others. */
  const take = (text: string, name?: string): string => {
    const draft = open();
    const isSpare = draft && !draft.kept && !textNow().trim();
    const id = add(text, name ?? (isSpare ? draft.name : undefined));
    if (isSpare) forget(draft.id);
    return id;
  };

  const forget = (id: string) => {
    drafts.value = drafts.value.filter((draft) => draft.id !== id);
    texts.delete(id);
    origins.delete(id);
  };

  const change = (changed: Partial<Draft>) => {
    drafts.value = drafts.value.map((draft) =>
      draft.id === current.value ? { ...draft, ...changed } : draft,
    );
    save();
  };

  /** The editor the draft was read from, while both say the same. */
  const originNow = (): Origin | undefined => {
    const origin = origins.get(current.value);
    return origin && origin.text === textNow() ? origin : undefined;
  };

  return {
    drafts,
    current,
    findings,
    progress,
    words,
    isEmpty: computed(() => words.value === 0),
    here,
    start(kept: readonly KeptDraft[]) {
      for (const { id, text } of kept) texts.set(id, text);
      drafts.value = kept.map(({ id, name }) => ({ id, name, kept: true }));
      add('');
    },
    /** The element the writer edits; null when it goes. */
    attach(element: HTMLElement | null) {
      if (!element) leave();
      surface = element;
      if (!element) return;
      element.textContent = texts.get(current.value) ?? '';
      reader ??= startReader();
      reader.read(textNow());
    },
    edited() {
      reading.change();
      if (open()?.kept) keeping.change();
    },
    moved() {
      const selection = getSelection();
      const node = selection?.anchorNode;
      if (!surface || !node || !surface.contains(node)) return;
      const offset = readSurface(surface).offsetOf(node, selection.anchorOffset);
      here.value = offset === null ? null : findingAt(paragraphs(), offset);
    },
    open: enter,
    add: () => add(''),
    take,
    fromEditor(origin: Origin) {
      origins.set(take(origin.text, origin.label), origin);
    },
    rename: (name: string) => change({ name }),
    keep(kept: boolean) {
      change({ kept });
      if (!kept) deps.drop(current.value).catch(() => tell(say('draft_not_removed')));
    },
    async remove() {
      const draft = open();
      if (!draft) return;
      const next = drafts.value.find(({ id }) => id !== draft.id);
      // Before leaving it, or it would be kept once more.
      drafts.value = drafts.value.map((each) => (each.id === draft.id ? { ...each, kept: false } : each));
      if (next) enter(next.id);
      else add('');
      forget(draft.id);
      if (draft.kept) await deps.drop(draft.id).catch(() => tell(say('draft_not_removed')));
    },
    async clearAll() {
      drafts.value = drafts.value.map((draft) => ({ ...draft, kept: false }));
      const gone = drafts.value.map(({ id }) => id);
      numbers = 0;
      add('');
      for (const id of gone) forget(id);
      await deps.dropAll();
    },
    name: () => open()?.name ?? '',
    saveAtOnce: () => saveBy(deps.keepAtOnce),
    stop: () => reader?.stop(),
    resume: () => reader?.resume(),
    show(key: string): boolean {
      const place = placeOf(paragraphs(), key);
      const origin = originNow();
      if (place && origin) void deps.showInEditor(origin, place).catch(() => false);
      return Boolean(place && surface && showSpan(surface, place.start, place.end));
    },
    showMention(record: string): boolean {
      const place = mentionPlace(paragraphs(), record);
      return Boolean(place && surface && showSpan(surface, place.start, place.end));
    },
    /** Puts the value on record into the draft, and into the editor it was read from. */
    async insert(key: string, expected: string, replacement: string): Promise<boolean> {
      const place = placeOf(paragraphs(), key);
      if (!place || !surface) return false;
      const asked = { ...place, expected: textNow().slice(place.start, place.end), replacement };
      if (asked.expected.replace(/\s+/gu, ' ').trim() !== expected) return false;
      const origin = originNow();
      if (origin) {
        const { done, why } = await deps.replaceInEditor(origin, asked);
        if (!done) {
          tell(why ? say('draft_not_taken_why', why) : say('draft_not_taken'));
          return false;
        }
      }
      const isDone = replaceSpan(surface, asked);
      if (isDone && origin) origins.set(current.value, { ...origin, text: textNow() });
      return isDone;
    },
    /** All of it as it is read now. */
    async document(): Promise<ReadDocument> {
      reading.stop();
      reader?.read(textNow());
      await reader?.settled();
      return draftDocument(open()?.name ?? say('report_draft'), textNow(), paragraphs());
    },
    titleOf: (record: string) => reader?.record(record),
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
