/** What a reader can choose between: offered by the options page, kept by the settings. */

/**
 * How much is marked: nothing, and no page is read; counted on the toolbar
 * button and not painted; statements to look at alone; those and each record's
 * first mention; everything.
 */
export const INTENSITIES = ['off', 'badge', 'differences', 'first', 'all'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** Languages of pages, those in which the record has names of its own. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What opens the card by mouse. */
export const OPENINGS = ['hover', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** `system` is what the reader's system prefers. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where Obelus is on when nothing is said about a site. */
export const SITE_MODES = ['all', 'listed'] as const;
export type SiteMode = (typeof SITE_MODES)[number];

/** How long the pointer may be asked to rest on a mark. */
export const HOVER_DELAY_MS = { least: 100, most: 2000 } as const;
