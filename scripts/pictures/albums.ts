/** Which pictures go where: the README, the stores, out/demo. */
import type { BrowserName } from '../find-browser.ts';
import {
  browse,
  card,
  deskBesideArticle,
  extensionPage,
  MENTION,
  marks,
  onThisPage,
  popup,
  popupOverArticle,
  type Shot,
  STATEMENT,
  search,
} from './shots.ts';
import type { Size } from './studio.ts';

export interface Album {
  readonly browser: BrowserName;
  /** From the root of the repository. */
  readonly folder: string;
  readonly size: Size;
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
  readonly shots: Readonly<Record<string, Shot>>;
}

const timeline = extensionPage('library.html#/guide/ai-act-timeline', '.picture text', 'light');
const record = extensionPage('library.html#/record/bartz-v-anthropic', '.page-fact');

export const README: Album = {
  browser: 'chromium',
  folder: 'assets/screenshots/',
  size: { width: 960, height: 640 },
  scale: 1.5,
  shots: {
    'card-light': card(MENTION, 'light'),
    'card-dark': card(MENTION, 'dark'),
    'popup-search': popup(search('midjorney')),
    'library-timeline': timeline,
    'desk-draft': deskBesideArticle,
  },
};

/** What the stores of Chrome, Edge and Firefox take. */
const STORE_SIZE: Size = { width: 1280, height: 800 };

export const STORE: Album = {
  browser: 'chromium',
  folder: 'assets/store/',
  size: STORE_SIZE,
  scale: 1,
  shots: {
    '1-statement': card(STATEMENT, 'light', 200),
    '2-case-dark': card(MENTION, 'dark', 200),
    '3-popup': popupOverArticle,
    '4-desk': deskBesideArticle,
    '5-library-record': record,
    '6-library-timeline': timeline,
    '7-options': extensionPage('options.html', '#file'),
  },
};

export const FIREFOX_STORE: Album = {
  browser: 'firefox',
  folder: 'assets/store/',
  size: STORE_SIZE,
  scale: 1,
  shots: { 'firefox-1-statement': card(STATEMENT, 'light', 200) },
};

export const DEMO: Album = {
  browser: 'chromium',
  folder: 'out/demo/',
  size: README.size,
  scale: README.scale,
  shots: {
    marks,
    'card-light': card(MENTION, 'light'),
    'statement-light': card(STATEMENT, 'light'),
    'card-dark': card(MENTION, 'dark'),
    'statement-dark': card(STATEMENT, 'dark'),
    'popup-this-page': popup(onThisPage),
    'popup-browse': popup(browse),
    'popup-search': popup(search('midjorney')),
  },
};
