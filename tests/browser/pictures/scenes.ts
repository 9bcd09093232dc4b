/**
 * What is photographed: for each surface the states that tell most, narrow and
 * wide, light and dark. Where dark changes nothing but colours, one state of a
 * kind stands for the others.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { TITLES } from '../article.ts';
import type { Stage } from '../browsers.ts';
import { expectCard, hover } from '../card.ts';
import { deskOf, groups, typeDraft, WRONG } from '../desk.ts';
import { marks } from '../marks.ts';
import { openStatements, statedWords } from '../statements.ts';
import { type Look, type Scheme, setLook, stopBackgroundClock, stopClock } from './steady.ts';

export interface Scene extends Look {
  readonly name: string;
}

/** A state of the gallery, which needs no extension. */
interface GalleryScene extends Scene {
  readonly state: string;
  /** Everything unfolded, and as tall as it is. */
  readonly unfolded: boolean;
}

/** A page of the extension, brought to the state wanted. */
interface ExtensionScene extends Scene {
  readonly open: (stage: Stage, look: Look) => Promise<Page>;
}

const named = <T extends Look>(what: string, scene: T) => ({
  ...scene,
  name: `${what}-${scene.width}-${scene.scheme}`,
});

const POPUP = { width: 400, height: 600 };

const inGallery = (state: string, scheme: Scheme = 'light'): GalleryScene =>
  named(state, { state, scheme, unfolded: false, ...POPUP });

const unfolded = (state: string, scheme: Scheme, height: number): GalleryScene =>
  named(`${state}-unfolded`, { state, scheme, unfolded: true, width: 320, height });

export const GALLERY: readonly GalleryScene[] = [
  inGallery('card'),
  inGallery('card', 'dark'),
  inGallery('card-case'),
  inGallery('card-aged', 'dark'),
  inGallery('card-walked'),
  inGallery('card-differs'),
  inGallery('card-differs', 'dark'),
  inGallery('card-outdated'),
  inGallery('card-unsupported', 'dark'),
  inGallery('card-needs-context'),
  inGallery('card-agrees', 'dark'),
  inGallery('card-disputed'),
  inGallery('card-statements'),
  inGallery('card-failed'),
  inGallery('card-notice', 'dark'),
  inGallery('card-differs', 'forced'),
  unfolded('card-film', 'light', 1400),
  unfolded('card-differs', 'dark', 900),
  inGallery('popup'),
  inGallery('popup', 'dark'),
  inGallery('popup-statements'),
  inGallery('popup-statements', 'dark'),
  inGallery('popup-statements', 'forced'),
  inGallery('popup-off'),
  inGallery('popup-no-access'),
  inGallery('popup-hidden'),
  inGallery('popup-results', 'dark'),
  inGallery('popup-search-failed'),
  inGallery('popup-record'),
];

/** Any file of the extension will do, to be at its address before its pages load. */
const SOMETHING_SMALL = 'icon/16.png';

async function extensionPage(stage: Stage, path: string, { width, height }: Look): Promise<Page> {
  const page = await stage.browser.openExtensionPage(SOMETHING_SMALL);
  await stopClock(page);
  await page.setViewport({ width, height });
  await page.goto(new URL(`/${path}`, page.url()).href);
  await page.bringToFront();
  return page;
}

const library = (hash: string, ready: string) => async (stage: Stage, look: Look) => {
  const page = await extensionPage(stage, `library.html${hash}`, look);
  await page.waitForSelector(ready);
  return page;
};

const guide = (id: string) => library(`#/guide/${id}`, '.picture text');

async function options(stage: Stage, look: Look): Promise<Page> {
  const page = await extensionPage(stage, 'options.html', look);
  await page.waitForSelector('#file');
  return page;
}

async function welcome(stage: Stage, look: Look): Promise<Page> {
  const page = await extensionPage(stage, 'welcome.html', look);
  await expect.poll(async () => (await marks(page)).length, { timeout: 10_000 }).toBeGreaterThan(2);
  return page;
}

async function markedPage(stage: Stage, { width, height }: Look): Promise<Page> {
  const page = await openStatements(stage);
  await page.setViewport({ width, height });
  return page;
}

/** A card where a reader sees it: beside a mark, in a page of either direction. */
const cardOnPage =
  (dir: 'ltr' | 'rtl') =>
  async (stage: Stage, look: Look): Promise<Page> => {
    const page = await markedPage(stage, look);
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, dir);
    await setLook(page, look.scheme);
    await stopBackgroundClock(stage.browser);
    await hover(page, await statedWords(page, 'differs'), 0, 'obelus-differs');
    await expectCard(page, TITLES.aiAct);
    return page;
  };

async function deskOfPage(stage: Stage, { width, height }: Look): Promise<Page> {
  const desk = await deskOf(stage.browser, await openStatements(stage));
  await desk.setViewport({ width, height });
  await expect.poll(async () => (await groups(desk)).length).toBe(6);
  return desk;
}

async function deskWithDraft(stage: Stage, { width, height }: Look): Promise<Page> {
  const desk = await deskOf(stage.browser);
  await desk.setViewport({ width, height });
  await typeDraft(desk, `${WRONG}\n\nBartz v. Anthropic was settled for $1.5 billion.`);
  await expect.poll(() => groups(desk)).toContain('Differs from the record 1');
  // The last words are read a moment after those before them.
  await expect.poll(() => groups(desk)).toContain('Agrees with the record 2');
  await expect.poll(() => groups(desk)).toContain('Mentions 2');
  return desk;
}

const narrow = (scheme: Scheme): Look => ({ scheme, width: 320, height: 700 });
const wide = (scheme: Scheme): Look => ({ scheme, width: 800, height: 700 });

const at = (what: string, open: ExtensionScene['open'], looks: readonly Look[]): ExtensionScene[] =>
  looks.map((look) => named(what, { ...look, open }));

export const EXTENSION: readonly ExtensionScene[] = [
  ...at('page-marks', markedPage, [wide('light')]),
  ...at('page-card', cardOnPage('ltr'), [wide('dark')]),
  ...at('page-card-rtl', cardOnPage('rtl'), [wide('light')]),
  ...at('desk-page', deskOfPage, [narrow('light'), narrow('dark'), wide('light')]),
  ...at('desk-draft', deskWithDraft, [narrow('light'), wide('dark')]),
  ...at('library-list', library('#/', '.list-bar [role="status"]'), [narrow('light'), wide('dark')]),
  ...at('library-record', library('#/record/bartz-v-anthropic', '.page-fact'), [
    narrow('dark'),
    wide('light'),
  ]),
  ...at('library-timeline', guide('ai-act-timeline'), [narrow('dark'), wide('light')]),
  ...at('library-cases', guide('case-status'), [narrow('light'), wide('dark')]),
  ...at('library-relations', library('#/relations/openai', '.picture text'), [wide('light')]),
  ...at('options', options, [narrow('dark'), wide('light')]),
  ...at('welcome', welcome, [narrow('light'), wide('dark')]),
];

export const NAMES: readonly string[] = [...GALLERY, ...EXTENSION].map(({ name }) => name);
