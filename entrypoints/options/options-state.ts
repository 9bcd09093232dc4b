/**
 * Everything the options page knows, in signals, and what can be done to it.
 * The browser comes in as `deps`; the views in `components/options` get values
 * and callbacks from `main.tsx`. Whatever takes something away can be undone.
 */
import { signal } from '@preact/signals';
import type { Notice } from '../../components/options/Notices.tsx';
import { PROBLEMS } from '../../components/options/words.ts';
import { say } from '../../components/ui/say.ts';
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

  const tell = (words: string, undo?: () => Promise<void>) => {
    notice.value = { words, ...(undo && { undo: () => void take(undo) }) };
  };

  /** Does it, and says so when the browser would not. */
  const attempt = (task: Promise<void>) => task.catch(() => tell(say('notice_not_saved')));

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
        .then(() => tell(say('notice_undone'))),
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
        .then(() => tell(words, () => deps.change((now) => ({ ...now, ...before })))),
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
        .then(() => tell(words, () => deps.replace(() => before))),
    );
  }

  return {
    settings,
    isNewer: newer,
    keys,
    hasAccess,
    notice,

    async start() {
      await Promise.all([catchUp().catch(() => tell(say('notice_not_read'))), this.refresh()]);
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
      if ('problem' in entry) return say(`site_problem_${entry.problem}`);
      const { site } = entry;
      if (settings.value?.[list].includes(site)) return say('site_problem_known');
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
      changeSaying(say('notice_site_removed', site), (now) => ({ [list]: without(now[list], site) })),
    /** As `addSite`, for a site whose editors are read. */
    addEditors(written: string): string | undefined {
      const entry = readSite(written);
      if ('problem' in entry) return say(`site_problem_${entry.problem}`);
      const { site } = entry;
      if (site.startsWith('*')) return say('site_problem_one_only');
      if (settings.value?.editorsOn.includes(site)) return say('site_problem_known');
      void attempt(deps.change((now) => ({ ...now, editorsOn: [...without(now.editorsOn, site), site] })));
      return undefined;
    },
    removeEditors: (site: string) =>
      changeSaying(say('notice_site_removed', site), (now) => ({ editorsOn: without(now.editorsOn, site) })),
    addName(written: string): string | undefined {
      const name = written.trim().replace(/\s+/gu, ' ');
      if (!name) return say('name_problem_empty');
      const isName = (known: string) => known.toLowerCase() === name.toLowerCase();
      if (settings.value?.hiddenNames.some(isName)) return say('name_problem_known');
      void attempt(deps.change((now) => ({ ...now, hiddenNames: [...now.hiddenNames, name] })));
      return undefined;
    },
    removeName: (name: string) =>
      changeSaying(say('notice_marked_again', name), (now) => ({
        hiddenNames: without(now.hiddenNames, name),
      })),
    markAgain: (record: string, title: string) =>
      changeSaying(say('notice_marked_again', title), (now) => ({
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
      if (reading.kind === 'wrong')
        notice.value = { words: say('notice_not_imported'), problems: reading.problems };
      else await replaceSaying(say('notice_imported'), () => reading.stored);
    },
    /** What a newer Obelus keeps beside ours is not ours to reset. */
    reset: () => changeSaying(say('notice_reset'), () => DEFAULTS),
  };
}
