/**
 * Settings as one JSON file, to keep or to take to another browser. What is
 * read is checked as a whole before anything is changed, and what is wrong is
 * said in words that help to mend it. Fields that the file lacks stay as they
 * are; fields that this version does not know are kept for the one that does.
 */
import { PROBLEMS, WANTED } from '../../components/options/words.ts';
import {
  DEFAULTS,
  isNewer,
  isObject,
  parseSettings,
  READ,
  type Settings,
  type Stored,
} from '../shared/settings.ts';
import { readSite } from '../shared/site-entry.ts';

const KIND = 'obelus-settings';
/** Many times what thousands of sites and names take. */
const MOST_CHARACTERS = 2_000_000;

export type FileReading =
  | { readonly kind: 'right'; readonly stored: Stored }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

const versionOf = (stored: Stored) => (isNewer(stored) ? stored['version'] : DEFAULTS.version);

export function writeSettingsFile(stored: Stored): string {
  const { version: _, ...settings } = { ...parseSettings(stored), ...unknownIn(stored) };
  return `${JSON.stringify({ kind: KIND, version: versionOf(stored), settings }, null, 2)}\n`;
}

const unknownIn = (stored: Stored): Stored =>
  Object.fromEntries(Object.entries(stored).filter(([field]) => !Object.hasOwn(READ, field)));

const FIELDS: Readonly<Record<Exclude<keyof Settings, 'version'>, string>> & {
  readonly version?: undefined;
} = WANTED;

const SITE_LISTS: ReadonlySet<keyof Settings> = new Set(['sitesOn', 'sitesOff', 'editorsOn']);

const isSite = (entry: unknown, list: keyof Settings) => {
  const read = typeof entry === 'string' ? readSite(entry) : null;
  if (!read || 'problem' in read) return false;
  return read.site === entry && !(list === 'editorsOn' && read.site.startsWith('*'));
};

/** What of a list is none of its entries. */
function wrongEntries(field: keyof Settings, list: readonly unknown[]): readonly unknown[] {
  const isEntry = (entry: unknown) => (READ[field]([entry]) as readonly unknown[]).length > 0;
  return list.filter((entry) => !isEntry(entry) || (SITE_LISTS.has(field) && !isSite(entry, field)));
}

function problemsOf(field: keyof Settings, value: unknown): readonly string[] {
  const wanted = FIELDS[field];
  if (!wanted) return [];
  if (READ[field](value) === undefined) return [PROBLEMS.field(field, value, wanted)];
  const wrong = Array.isArray(value) ? wrongEntries(field, value) : [];
  return wrong.map((entry) => PROBLEMS.entry(field, entry, wanted));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrong = (...problems: string[]): FileReading => ({ kind: 'wrong', problems });

/** What of the file belongs into storage, over what is there now. */
export function readSettingsFile(text: string, now: Stored): FileReading {
  if (text.length > MOST_CHARACTERS) return wrong(PROBLEMS.tooLarge);
  // Some editors put a mark before the first letter.
  const file = parseJson(text.replace(/^\ufeff/u, ''));
  if (file === undefined) return wrong(PROBLEMS.noJson);
  if (!isObject(file) || file['kind'] !== KIND) return wrong(PROBLEMS.otherFile);
  const { version, settings } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return wrong(PROBLEMS.noVersion);
  if (version > DEFAULTS.version) return wrong(PROBLEMS.newer);
  if (!isObject(settings)) return wrong(PROBLEMS.noSettings);
  const known = Object.entries(settings).filter(([field]) => Object.hasOwn(READ, field));
  const problems = known.flatMap(([field, value]) => problemsOf(field as keyof Settings, value));
  if (problems.length) return wrong(...problems);
  return { kind: 'right', stored: { ...now, ...settings, version: versionOf(now) } };
}
