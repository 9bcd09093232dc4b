/**
 * Every surface looks as it was approved. The approved pictures are of one
 * place (see fingerprint.ts): in another, each scene still has to be drawn and
 * to fit its window, but is not compared. Nor is one that shows other words
 * because the record changed: what it says may do so any day, and tests of
 * their own read what we say. Both are told at the end, and count as skipped.
 * OBELUS_APPROVE, which `npm run approve` sets, takes what it sees as
 * approved: of all scenes, or of those whose names begin with one of its words.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, type TestContext, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { inBrowsers } from './browsers.ts';
import { serveGallery } from './gallery/build.ts';
import {
  approvedPicture,
  hashOf,
  hashOfRecord,
  readApproved,
  type Shown,
  writeList,
  writePicture,
  writePlace,
} from './pictures/approved.ts';
import { compare } from './pictures/compare.ts';
import { expectDrawn } from './pictures/drawn.ts';
import { otherwise, type Place, placeOf } from './pictures/fingerprint.ts';
import { EXTENSION, GALLERY, NAMES, type Scene } from './pictures/scenes.ts';
import { photograph, setLook, stopClock } from './pictures/steady.ts';

const OUT = fileURLToPath(new URL('../../out/pictures/', import.meta.url));

/** Beginnings of names; one that is empty begins them all. */
const approving = process.env['OBELUS_APPROVE']?.split(' ');
const isAsked = (name: string) => !approving || approving.some((start) => name.startsWith(start));

const approved = readApproved();
const record = hashOfRecord();
const shown: Record<string, Shown> = {};
const changes: string[] = [];
/** Why a scene was not compared, and which. */
const notCompared = new Map<string, string[]>();
let here: Place;
let elsewhere = '';

/** Tells where it was left, as one writes it in a shell. */
function leave(name: string, picture: Buffer): string {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}${name}`, picture);
  return relative(process.cwd(), `${OUT}${name}`);
}

function approve(name: string, picture: PNG): void {
  const before = approvedPicture(name);
  const difference = before && compare(picture, before);
  if (before && !difference && !elsewhere) return;
  writePicture(name, picture);
  if (!before) changes.push(`${name}: new`);
  else if (difference) changes.push(`${name}: ${difference.words}`);
}

function leaveOut(name: string, why: string, { skip }: TestContext): never {
  notCompared.set(why, [...(notCompared.get(why) ?? []), name]);
  return skip(`drawn, but not compared: ${why}`);
}

async function look(page: Page, scene: Scene, context: TestContext): Promise<void> {
  const { name } = scene;
  const picture = await photograph(page);
  await expectDrawn(page, picture, scene);
  const words = hashOf(await page.evaluate(() => document.body.textContent ?? ''));
  shown[name] = { words, record };
  if (approving) return approve(name, picture);
  if (elsewhere) leaveOut(name, elsewhere, context);
  const before = approvedPicture(name);
  if (!before) {
    const file = leave(`${name}.png`, PNG.sync.write(picture));
    return expect.fail(
      `There is no approved picture of it. Look at ${file}, then: npm run approve -- ${name}`,
    );
  }
  const difference = compare(picture, before);
  if (!difference) return;
  const then = approved?.shown[name];
  if (then && then.words !== words && then.record !== record)
    leaveOut(name, 'the record changed, and it shows other words', context);
  const files = [
    leave(`${name}.png`, PNG.sync.write(picture)),
    ...(difference.picture ? [leave(`${name}-diff.png`, difference.picture)] : []),
  ];
  const what = [difference.words, then?.words !== words && 'it shows other words than it did'];
  expect.fail(
    `${what.filter(Boolean).join('; ')}. Look at ${files.join(' and ')}; where it is meant: npm run approve -- ${name}`,
  );
}

function tellApproved(): void {
  // A scene that failed, or was not asked for, keeps what it had.
  const gone = writeList({ place: here, shown: { ...approved?.shown, ...shown } }, NAMES);
  const all = [...changes, ...gone.map((name) => `${name}: gone`)];
  console.log(all.length ? `Changed:\n  ${all.join('\n  ')}` : 'All pictures look as they did.');
}

function tellNotCompared(): void {
  for (const [why, names] of notCompared)
    console.warn(
      `Pictures: ${names.length} of ${NAMES.length} scenes were drawn, but not compared with their approved pictures: ${why}.` +
        (names.length < NAMES.length ? ` They are ${names.join(', ')}.` : ''),
    );
}

const { chromium } = inject('browsers');

describe.skipIf(!chromium)('pictures', () => {
  let browser: LaunchedBrowser;
  let gallery: Awaited<ReturnType<typeof serveGallery>>;

  beforeAll(async () => {
    if (!chromium) return;
    if (!NAMES.some(isAsked))
      throw new Error(`No scene begins with ${approving?.join(' or ')}. There are: ${NAMES.join(', ')}`);
    rmSync(OUT, { recursive: true, force: true });
    gallery = await serveGallery();
    // Without the extension, which would mark the gallery as it does any page.
    browser = await launchBrowser({ name: 'chromium', path: chromium.path }, { scale: 1 });
    here = await placeOf(browser.browser);
    elsewhere = approved ? otherwise(here, approved.place) : 'nothing is approved yet';
    if (!approving || !elsewhere) return;
    // All of them are of one place.
    if (!NAMES.every(isAsked)) throw new Error(`Approve all scenes, without naming any: ${elsewhere}.`);
    writePlace(here);
  });

  afterAll(async () => {
    await browser?.close();
    gallery?.close();
    if (!here) return;
    if (approving) tellApproved();
    else tellNotCompared();
  });

  const skipUnasked = (name: string, { skip }: TestContext) => {
    if (!isAsked(name)) skip('not asked for');
  };

  describe('gallery', () => {
    test.for(GALLERY)('$name', async (scene, context) => {
      skipUnasked(scene.name, context);
      const { state, unfolded, scheme, width, height } = scene;
      const page = await browser.browser.newPage();
      await stopClock(page);
      await page.setViewport({ width, height });
      await setLook(page, scheme);
      await page.goto(`${gallery.url}${unfolded ? '?open' : ''}#${state}`);
      await page.waitForSelector('[data-ready]');
      await look(page, scene, context).finally(() => page.close());
    });
  });

  inBrowsers(
    'extension',
    (stage) => {
      let page: Page | undefined;
      afterEach(async () => {
        await page?.close();
        page = undefined;
      });

      test.for(EXTENSION)('$name', async (scene, context) => {
        skipUnasked(scene.name, context);
        page = await scene.open(stage, scene);
        await setLook(page, scene.scheme);
        await look(page, scene, context);
      });
    },
    { only: 'chromium' },
  );
});
