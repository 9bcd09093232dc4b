/** Everything the options page says. */
import type { Intensity, Language, Opening, SiteMode, Theme } from '../ui/choices.ts';

interface Choice {
  readonly word: string;
  readonly meaning: string;
}

export const INTENSITY_WORDS: Readonly<Record<Intensity, Choice>> = {
  off: { word: 'Off', meaning: 'No page is read.' },
  badge: {
    word: 'Count only',
    meaning: 'Nothing is underlined. The toolbar button counts, and lists what it found.',
  },
  differences: {
    word: 'Differences only',
    meaning: 'Statements that differ from the record, are outdated, or have no source.',
  },
  first: {
    word: 'First mentions',
    meaning: 'Every statement that was compared, and the first mention of each record on a page.',
  },
  all: { word: 'Everything', meaning: 'Every statement that was compared and every mention.' },
};

export const LANGUAGE_WORDS: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
};

export const OPENING_WORDS: Readonly<Record<Opening, Choice>> = {
  hover: { word: 'Resting the pointer on a mark', meaning: '' },
  click: {
    word: 'Clicking a mark',
    meaning: 'A link or button under a mark stays what it is; use the keys there.',
  },
};

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

export const SITE_MODE_WORDS: Readonly<Record<SiteMode, Choice>> = {
  all: { word: 'On all sites', meaning: 'Except those listed as off.' },
  listed: { word: 'Only on sites I list', meaning: 'Nowhere else is a page read.' },
};

export const SITE_LIST_WORDS = {
  sitesOff: { title: 'Always off for', add: 'A site to switch off', none: 'No site is switched off.' },
  sitesOn: { title: 'Always on for', add: 'A site to switch on', none: 'No site is listed as on.' },
  editorsOn: { title: 'Editors read on', add: 'A site whose editors to read', none: 'No site is listed.' },
} as const;

export const SITE_PROBLEMS = {
  empty: 'Write a site first, such as example.org.',
  'star-inside': 'A star stands at the beginning alone, for a site and everything below it: *.example.org.',
  'no-site': 'This is no site. Write it as the address bar has it, such as example.org.',
  known: 'This site is in the list already.',
  'one-only': 'Editors are switched on for one site at a time, such as example.org.',
} as const;

export const NAME_PROBLEMS = {
  empty: 'Write the words first, as pages have them.',
  known: 'These words are in the list already.',
} as const;

export const COMMAND_WORDS = {
  'next-mark': 'Go to the next mark',
  'previous-mark': 'Go to the previous mark',
  'open-card': 'Open the card at the mark',
  'toggle-site': 'Switch Obelus off or on for the site',
} as const;

export const WORDS = {
  title: 'Obelus settings',
  lead: 'Changes apply at once, in open pages too. They stay in this browser.',
  intensity: 'How much is marked',
  topics: 'Topics',
  noTopic: 'Without a topic nothing is marked.',
  languages: 'Languages of pages',
  languagesNote: 'A page that does not say its language, or is in another one, is read all the same.',
  card: 'The card opens by',
  delay: 'The pointer rests for',
  delayLabel: 'How long the pointer rests before the card opens',
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} seconds`,
  theme: 'Appearance',
  themeNote: 'For the card, the toolbar popup and the pages of Obelus.',
  sites: 'Sites',
  sitesHint:
    'example.org is that site alone; *.example.org is it and everything below it. What is more exact wins.',
  add: 'Add',
  remove: 'Remove',
  removeFrom: (site: string) => `Remove ${site}`,
  accessEverywhere: 'Your browser lets Obelus read the pages of all sites.',
  accessLimited:
    'Your browser lets Obelus read pages only where you allowed it, or when you press its button on a page.',
  allowEverywhere: 'Allow on all sites',
  editors: 'What you write',
  editorsHint:
    'On these sites Obelus reads what you write in fields and editors too, to mark it as you type. Nothing of it is kept, and nothing leaves this browser.',
  hostPlaceholder: 'example.org',
  hidden: 'Never marked',
  hiddenRecords: 'Records',
  noHiddenRecord: 'None. “Not this” on a card puts its record here.',
  markAgain: 'Mark again',
  hiddenNames: 'Words',
  noHiddenName: 'None. Words listed here are never marked as a mention, whatever they name.',
  addName: 'Words not to mark',
  namePlaceholder: 'as pages have them',
  sitePlaceholder: 'example.org or *.example.org',
  keys: 'Keys',
  noKeys: 'not set',
  changeKeys: 'Change the keys',
  keysInstruction:
    'To change them, open Add-ons and themes, press the gear, and choose Manage Extension Shortcuts.',
  addressBar: 'Address bar',
  addressBarNote: ['Type', 'ob', 'and a space in the address bar, then any name, to search the record.'],
  file: 'Settings as a file',
  fileNote: 'To keep them, or to take them to another browser.',
  export: 'Export',
  import: 'Import…',
  newer:
    'These settings were saved by a newer Obelus. This version goes by what it knows of them and leaves the rest as it is.',
  reset: 'Reset all settings',
  undo: 'Undo',
  dismiss: 'Close this message',
} as const;

export const NOTICES = {
  notRead:
    'The browser did not give Obelus its settings. They are as they were; close the browser and open it again.',
  siteRemoved: (site: string) => `${site} was removed.`,
  markedAgain: (title: string) => `“${title}” is marked again.`,
  imported: 'The settings of the file are in use.',
  reset: 'All settings are as they were at first.',
  undone: 'Undone.',
  notSaved: 'The browser did not save that. Try again; if it stays so, its storage may be full.',
  notImported: 'Nothing was imported.',
  asBefore: 'Your settings are as they were.',
} as const;

/** What each field of a settings file has to be. */
export const WANTED = {
  topics: 'a list of “ai-act”, “copyright” and “film”',
  intensity: 'one of “off”, “badge”, “differences”, “first” and “all”',
  languages: 'a list of “en”, “de”, “es”, “fr”, “it”, “nl”, “pl” and “pt”',
  opening: '“hover” or “click”',
  hoverDelayMs: 'a number of milliseconds from 100 to 2000',
  theme: 'one of “system”, “light” and “dark”',
  sites: '“all” or “listed”',
  sitesOn: 'a list of sites such as “example.org” or “*.example.org”',
  sitesOff: 'a list of sites such as “example.org” or “*.example.org”',
  editorsOn: 'a list of sites such as “example.org”',
  hidden: 'a list of records, each with its “record” and “title”',
  hiddenNames: 'a list of words in quotation marks',
} as const;

/** Short enough to be read in a sentence. */
const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const PROBLEMS = {
  tooLarge: 'The file is far too large to be settings. Choose one that Obelus exported.',
  noJson: 'The file is not JSON, or was cut off. Choose one that Obelus exported, or export a new one.',
  otherFile: 'The file is not one that Obelus exported: its “kind” is not “obelus-settings”.',
  noVersion: 'The file does not say its version: “version” has to be a whole number from 1 on.',
  newer: 'The file was made by a newer Obelus. Update Obelus here, then import it again.',
  noSettings: 'The file has no “settings”. Choose one that Obelus exported.',
  unreadable: 'The browser could not read the file. Choose it again.',
  field: (field: string, value: unknown, wanted: string) =>
    `“${field}” is ${shown(value)}. It has to be ${wanted}.`,
  entry: (field: string, entry: unknown, wanted: string) =>
    `“${field}” has the entry ${shown(entry)}. It has to be ${wanted}.`,
} as const;
