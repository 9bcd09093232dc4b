/** What the options page says of what it did, and of a file that is none of settings. */
import { say } from '../ui/say.ts';

/** What each field of a settings file has to be. */
export const WANTED = {
  topics: say('wanted_topics'),
  intensity: say('wanted_intensity'),
  languages: say('wanted_languages'),
  opening: say('wanted_opening'),
  hoverDelayMs: say('wanted_hover_delay'),
  theme: say('wanted_theme'),
  sites: say('wanted_sites'),
  sitesOn: say('wanted_site_list'),
  sitesOff: say('wanted_site_list'),
  editorsOn: say('wanted_editors'),
  hidden: say('wanted_hidden'),
  hiddenNames: say('wanted_hidden_names'),
} as const;

/** Short enough to be read in a sentence. */
const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? say('file_value_none');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const PROBLEMS = {
  tooLarge: say('file_too_large'),
  noJson: say('file_no_json'),
  otherFile: say('file_other'),
  noVersion: say('file_no_version'),
  newer: say('file_newer'),
  noSettings: say('file_no_settings'),
  unreadable: say('file_unreadable'),
  field: (field: string, value: unknown, wanted: string) => say('file_field', field, shown(value), wanted),
  entry: (field: string, entry: unknown, wanted: string) => say('file_entry', field, shown(entry), wanted),
} as const;
