/**
 * Everything the options page knows, in signals, and what can be done to it.
 * The browser comes in as `deps`; the views in `components/options` get values
 * and callbacks from `main.tsx`. Whatever takes something away can be undone.
 */
import { signal } from '@preact/signals';
import type { Notice } from '../../components/options/Notices.tsx';
import { NAME_PROBLEMS, NOTICES, PROBLEMS, SITE_PROBLEMS } from '../../components/options/words.ts';
import { DEFAULTS, isNewer, parseSettings, type Settings, type Stored } from '../shared/settings.ts';
import { readSite } from '../shared/site-entry.ts';
import { readSettingsFile, writeSettingsFile } from './settings-file.ts';

type SiteList = 'sitesOn' | 'sitesOff';
type Change = (settings: Settings) => Settings;

export interface OptionsDeps {
  readonly stored: () => Promise<Stored>;
  readonly change: (change: Change) => Promise<void>;
  readonly replace: (replace: (stored: Stored) => Stored) => Promise<void>;
  /** The keys of each command that has some. */
  readonly keys: () => Promise<ReadonlyMap<string, string>>;
  readonly hasAccessEverywhere: () => Promise<boolean>;
  /** Has to be called while the reader presses something. */
  readonly askForEverywhere: () => Promise<boolean>;
  readonly save: (name: string, text: string) => void;
  /** The reader's day, for the name of a file. */
  readonly today: () => string;
}

const other = (list: SiteList): SiteList => (list === 'sitesOn' ? 'sitesOff' : 'sitesOn');

const without = <Entry>(list: readonly Entry[], entry: Entry) => list.filter((each) => each !== entry);

export function createOptionsState(deps: OptionsDeps) {
  const settings = signal<Settings | null>(null);
  const newer = signal(false);
  const keys = signal<ReadonlyMap<string, string>>(new Map());
  const hasAccess = signal(true);
  const notice = signal<Notice | null>(null);

  const say = (words: string, undo?: () => Promise<void>) => {
    notice.value = { words, ...(undo && { undo: () => void take(undo) }) };
  };

  /** Does it, and says so when the browser would not. */
  const attempt = (task: Promise<void>) => task.catch(() => say(NOTICES.notSaved));

  /** What is stored is shown before it is spoken of: the browser may tell of a change only later. */
  const catchUp = async () => {
    const stored = await deps.stored();
    settings.value = parseSettings(stored);
    newer.value = isNewer(stored);
  };

  const take = (undo: () => Promise<void>) =>
    attempt(
      undo()
        .then(catchUp)
        .then(() => say(NOTICES.undone)),
    );

  const change = (next: Partial<Settings>) => attempt(deps.change((now) => ({ ...now, ...next })));

  /** A change that can be undone: what it changed is put back, what was changed since stays. */
  async function changeSaying(words: string, next: (now: Settings) => Partial<Settings>): Promise<void> {
    let before: Partial<Settings> = {};
    await attempt(
      deps
        .change((now) => {
          const changed = next(now);
          before = Object.fromEntries(
            Object.keys(changed).map((field) => [field, now[field as keyof Settings]]),
          );
          return { ...now, ...changed };
        })
        .then(catchUp)
        .then(() => say(words, () => deps.change((now) => ({ ...now, ...before })))),
    );
  }

  async function replaceSaying(words: string, replace: (stored: Stored) => Stored): Promise<void> {
    let before: Stored = {};
    await attempt(
      deps
        .replace((now) => {
          before = now;
          return replace(now);
        })
        .then(catchUp)
        .then(() => say(words, () => deps.replace(() => before))),
    );
  }

  return {
    settings,
    isNewer: newer,
    keys,
    hasAccess,
    notice,

    async start() {
      await Promise.all([catchUp().catch(() => say(NOTICES.notRead)), this.refresh()]);
    },
    /** Others changed them, or we did. */
    follow(next: Settings) {
      settings.value = next;
    },
    /** What the browser's own pages may have changed meanwhile. */
    async refresh() {
      keys.value = await deps.keys().catch(() => new Map());
      hasAccess.value = await deps.hasAccessEverywhere().catch(() => true);
    },
    change,
    dismiss() {
      notice.value = null;
    },

    /** Says what is wrong with what was typed; nothing when it was added. */
    addSite(list: SiteList, written: string): string | undefined {
      const entry = readSite(written);
      if ('problem' in entry) return SITE_PROBLEMS[entry.problem];
      const { site } = entry;
      if (settings.value?.[list].includes(site)) return SITE_PROBLEMS.known;
      void attempt(
        deps.change((now) => ({
          ...now,
          [list]: [...without(now[list], site), site],
          [other(list)]: without(now[other(list)], site),
        })),
      );
      return undefined;
    },
    removeSite: (list: SiteList, site: string) =>
      changeSaying(NOTICES.siteRemoved(site), (now) => ({ [list]: without(now[list], site) })),
    /** As `addSite`, for a site whose editors are read. */
    addEditors(written: string): string | undefined {
      const entry = readSite(written);
      if ('problem' in entry) return SITE_PROBLEMS[entry.problem];
      const { site } = entry;
      if (site.startsWith('*')) return SITE_PROBLEMS['one-only'];
      if (settings.value?.editorsOn.includes(site)) return SITE_PROBLEMS.known;
      void attempt(deps.change((now) => ({ ...now, editorsOn: [...without(now.editorsOn, site), site] })));
      return undefined;
    },
    removeEditors: (site: string) =>
      changeSaying(NOTICES.siteRemoved(site), (now) => ({ editorsOn: without(now.editorsOn, site) })),
    addName(written: string): string | undefined {
      const name = written.trim().replace(/\s+/gu, ' ');
      if (!name) return NAME_PROBLEMS.empty;
      const isName = (known: string) => known.toLowerCase() === name.toLowerCase();
      if (settings.value?.hiddenNames.some(isName)) return NAME_PROBLEMS.known;
      void attempt(deps.change((now) => ({ ...now, hiddenNames: [...now.hiddenNames, name] })));
      return undefined;
    },
    removeName: (name: string) =>
      changeSaying(NOTICES.markedAgain(name), (now) => ({ hiddenNames: without(now.hiddenNames, name) })),
    markAgain: (record: string, title: string) =>
      changeSaying(NOTICES.markedAgain(title), (now) => ({
        hidden: now.hidden.filter((hidden) => hidden.record !== record),
      })),

    async allowEverywhere() {
      await deps.askForEverywhere().catch(() => false);
      await this.refresh();
    },

    async exportFile() {
      await attempt(
        deps
          .stored()
          .then((stored) => deps.save(`obelus-settings-${deps.today()}.json`, writeSettingsFile(stored))),
      );
    },
    async importFile(read: () => Promise<string>) {
      const [text, now] = await Promise.all([read().catch(() => null), deps.stored().catch(() => ({}))]);
      const reading =
        text === null
          ? ({ kind: 'wrong', problems: [PROBLEMS.unreadable] } as const)
          : readSettingsFile(text, now);
      if (reading.kind === 'wrong') notice.value = { words: NOTICES.notImported, problems: reading.problems };
      else await replaceSaying(NOTICES.imported, () => reading.stored);
    },
    /** What a newer Obelus keeps beside ours is not ours to reset. */
    reset: () => changeSaying(NOTICES.reset, () => DEFAULTS),
  };
}
