/**
 * What the user has chosen, kept in `storage.local`. Read by every context;
 * changed by the background (on request) and the popup. Anything malformed is
 * replaced by its default, field by field, so that nothing else is lost.
 */
import { browser } from 'wxt/browser';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';

/** Which marks are painted: all, or each record's first on the page. */
export type Intensity = 'all' | 'first';

export interface Settings {
  /** Counts up when the shape changes, with a migration for each step. */
  readonly version: 1;
  readonly topics: readonly Topic[];
  readonly intensity: Intensity;
  /** Hosts where nothing is read. */
  readonly sitesOff: readonly string[];
  /** Records the reader does not want marked: id and title (for the undo list). */
  readonly hidden: readonly { readonly record: string; readonly title: string }[];
}

export const DEFAULTS: Settings = { version: 1, topics: TOPICS, intensity: 'all', sitesOff: [], hidden: [] };

const KEY = 'settings';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Settings from anything: what is valid is kept, what is not is the default. */
export function parseSettings(stored: unknown): Settings {
  if (!isObject(stored)) return DEFAULTS;
  const { topics, intensity, sitesOff, hidden } = stored;
  return {
    version: 1,
    topics: Array.isArray(topics) ? TOPICS.filter((topic) => topics.includes(topic)) : DEFAULTS.topics,
    intensity: intensity === 'first' ? 'first' : DEFAULTS.intensity,
    sitesOff: Array.isArray(sitesOff)
      ? sitesOff.filter((host) => typeof host === 'string')
      : DEFAULTS.sitesOff,
    hidden: Array.isArray(hidden)
      ? hidden
          .filter(isObject)
          .flatMap(({ record, title }) =>
            typeof record === 'string' ? [{ record, title: typeof title === 'string' ? title : record }] : [],
          )
      : DEFAULTS.hidden,
  };
}

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/** Changes settings one change after another, so that none is lost. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const next = lastChange.then(async () => {
    await browser.storage.local.set({ [KEY]: change(await readSettings()) });
  });
  lastChange = next.catch(() => undefined);
  return next;
}

/** Calls back after every change, whoever made it; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) changed(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
