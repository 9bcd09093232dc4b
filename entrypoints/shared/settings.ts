/**
 * What the reader has chosen, kept in `storage.local`. Read by the background,
 * for itself and for page scripts, and by the pages of the extension; changed by the background (on request), the popup and the options page.
 * Anything malformed is read as its default, field by field, so that nothing
 * else is lost. A change writes the fields it changes and leaves all others as
 * they are stored, those too that a newer Obelus put there.
 */
import { browser } from 'wxt/browser';
import {
  HOVER_DELAY_MS,
  INTENSITIES,
  type Intensity,
  LANGUAGES,
  type Language,
  OPENINGS,
  type Opening,
  SITE_MODES,
  THEMES,
  type Theme,
} from '../../components/ui/choices.ts';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';
import { inTurn } from './in-turn.ts';
import { onSettingsChange, SETTINGS_KEY } from './settings-change.ts';
import type { SiteRules } from './site-rules.ts';

export interface HiddenRecord {
  readonly record: string;
  /** For the list of what is hidden. */
  readonly title: string;
}

export interface Settings extends SiteRules {
  /** Counts up when a field changes its meaning, with a migration for each step; a new field needs none. */
  readonly version: 1;
  readonly topics: readonly Topic[];
  /** Pages that say they are in another of `LANGUAGES` are not read. */
  readonly languages: readonly Language[];
  readonly intensity: Intensity;
  readonly opening: Opening;
  readonly hoverDelayMs: number;
  readonly theme: Theme;
  /** Hosts where what is written in editors and fields is read too. */
  readonly editorsOn: readonly string[];
  /** Records the reader does not want marked. */
  readonly hidden: readonly HiddenRecord[];
  /** Words that are never marked as a mention, whatever record they would name. */
  readonly hiddenNames: readonly string[];
}

export const DEFAULTS: Settings = {
  version: 1,
  topics: TOPICS,
  languages: LANGUAGES,
  intensity: 'all',
  opening: 'hover',
  // Long enough not to open while reading past, short enough to feel at once.
  hoverDelayMs: 300,
  theme: 'system',
  sites: 'all',
  sitesOn: [],
  sitesOff: [],
  editorsOn: [],
  hidden: [],
  hiddenNames: [],
};

export type Stored = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf =
  <Value>(values: readonly Value[]) =>
  (value: unknown) =>
    values.find((known) => known === value);

const someOf =
  <Value>(values: readonly Value[]) =>
  (value: unknown) =>
    Array.isArray(value) ? values.filter((known) => value.includes(known)) : undefined;

const each =
  <Value>(read: (entry: unknown) => Value | undefined) =>
  (value: unknown) =>
    Array.isArray(value)
      ? (value.map(read).filter((entry) => entry !== undefined) as readonly Value[])
      : undefined;

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const hiddenRecord = (value: unknown): HiddenRecord | undefined => {
  if (!isObject(value)) return undefined;
  const { record, title } = value;
  return typeof record === 'string' ? { record, title: text(title) ?? record } : undefined;
};

/** What a stored value means, for each field; nothing where it is malformed, and lists without what is. */
export const READ: { readonly [Field in keyof Settings]: (value: unknown) => Settings[Field] | undefined } = {
  version: () => 1,
  topics: someOf(TOPICS),
  languages: someOf(LANGUAGES),
  intensity: oneOf(INTENSITIES),
  opening: oneOf(OPENINGS),
  hoverDelayMs: (value) =>
    typeof value === 'number' && value >= HOVER_DELAY_MS.least && value <= HOVER_DELAY_MS.most
      ? value
      : undefined,
  theme: oneOf(THEMES),
  sites: oneOf(SITE_MODES),
  sitesOn: each(text),
  sitesOff: each(text),
  editorsOn: each(text),
  hidden: each(hiddenRecord),
  hiddenNames: each(text),
};

const fields = Object.keys(READ) as readonly (keyof Settings)[];

/** Settings from anything: what is valid is kept, what is not is the default. */
export function parseSettings(stored: unknown): Settings {
  const source = isObject(stored) ? stored : {};
  return Object.fromEntries(
    fields.map((field) => [field, READ[field](source[field]) ?? DEFAULTS[field]]),
  ) as unknown as Settings;
}

/** As it was when last read or written here. */
let lastKnown: Stored | null = null;

/** As it is stored, with all that this version does not know. */
export async function readStored(): Promise<Stored> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  lastKnown = isObject(stored) ? stored : {};
  return lastKnown;
}

export const readSettings = async (): Promise<Settings> => parseSettings(await readStored());

/** Entries of a stored list that mean nothing to this version and so are not its to lose. */
function unread(field: keyof Settings, stored: unknown): readonly unknown[] {
  const isRead = (entry: unknown) => (READ[field]([entry]) as readonly unknown[]).length > 0;
  return Array.isArray(stored) ? stored.filter((entry) => !isRead(entry)) : [];
}

/** What is stored after a change: the fields it changes, and all else left as it is. */
export function withChange(stored: Stored, change: (settings: Settings) => Settings): Stored {
  const before = parseSettings(stored);
  const after = change(before);
  const written = fields
    .filter((field) => after[field] !== before[field])
    .map((field) => {
      const value: unknown = after[field];
      return [field, Array.isArray(value) ? [...value, ...unread(field, stored[field])] : value];
    });
  // Where a newer Obelus wrote its version, that stays with what it wrote.
  return { version: DEFAULTS.version, ...stored, ...Object.fromEntries(written) };
}

type StoredChange = (stored: Stored) => Stored;

/** Changes whose turn has not come. */
const waiting = new Set<StoredChange>();

const write = (stored: Stored): Promise<void> => {
  lastKnown = stored;
  return browser.storage.local.set({ [SETTINGS_KEY]: stored });
};

/** Stores what comes of what is stored, so that no change made elsewhere is lost. */
export function changeStored(change: StoredChange): Promise<void> {
  waiting.add(change);
  return inTurn(SETTINGS_KEY, async () => {
    const stored = await readStored();
    if (waiting.delete(change)) await write(change(stored));
  });
}

// A page that is closed has no turn to wait for.
globalThis.addEventListener?.('pagehide', () => {
  if (!waiting.size || !lastKnown) return;
  const changed = [...waiting].reduce((stored, change) => change(stored), lastKnown);
  waiting.clear();
  void write(changed);
});

/** Whether they were stored by an Obelus that knows more of them than this one. */
export const isNewer = ({ version }: Stored): boolean =>
  typeof version === 'number' && version > DEFAULTS.version;

export const changeSettings = (change: (settings: Settings) => Settings): Promise<void> =>
  changeStored((stored) => withChange(stored, change));

/** Calls back after every change, whoever made it, with what was before; returns how to stop. */
export const watchSettings = (changed: (settings: Settings, before: Settings) => void): (() => void) =>
  onSettingsChange(({ newValue, oldValue }) => changed(parseSettings(newValue), parseSettings(oldValue)));

/** Whether what is written on a site is read. */
export const setEditorsOn = (host: string, on: boolean) =>
  changeSettings((settings) => {
    const others = settings.editorsOn.filter((site) => site !== host);
    return { ...settings, editorsOn: on ? [...others, host] : others };
  });
