/**
 * `npm run popup`: how soon the popup is of use, in Chromium, from the moment
 * its document is asked for: painted, the search field focused, all of it
 * drawn, and a letter answered with results. After the first opening, which
 * may have to start the background.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { quantile } from '../bench/stats.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { openPopup } from './open-popup.ts';
import { waitUntil } from './wait-until.ts';

const OPENINGS = 15;
/** ms, for the search field to be focused and the popup painted. */
const LIMIT = 100;

interface Opening {
  painted: number;
  focused: number;
  drawn: number;
  answered: number;
}

/** Writes down, in the page's own clock, when each step was first seen in a frame. */
const watch = (popup: Page) =>
  popup.evaluateOnNewDocument(() => {
    const opening = { painted: 0, focused: 0, drawn: 0 };
    (globalThis as unknown as { opening: typeof opening }).opening = opening;
    const look = () => {
      const now = performance.now();
      opening.painted ||= performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      if (document.activeElement?.matches('[role="combobox"]')) opening.focused ||= now;
      if (/\d/u.test(document.querySelector('.popup-foot .version')?.textContent ?? ''))
        opening.drawn ||= now;
      if (Object.values(opening).some((time) => !time)) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

const openingOf = (popup: Page) =>
  popup.evaluate(() => (globalThis as unknown as { opening: Omit<Opening, 'answered'> }).opening);

async function open(popup: Page): Promise<Opening> {
  await popup.reload({ waitUntil: 'domcontentloaded' });
  await waitUntil('the popup is drawn', async () => {
    const opening = await openingOf(popup);
    return Object.values(opening).every(Boolean);
  });
  await popup.evaluate(() => {
    const world = globalThis as unknown as { answered: Promise<number> };
    world.answered = new Promise((resolve) => {
      document.addEventListener(
        'input',
        () => {
          const start = performance.now();
          const look = () =>
            document.querySelector('[role="option"]')
              ? resolve(performance.now() - start)
              : requestAnimationFrame(look);
          look();
        },
        { once: true },
      );
    });
  });
  await popup.keyboard.type('b');
  const answered = await popup.evaluate(
    () => (globalThis as unknown as { answered: Promise<number> }).answered,
  );
  return { ...(await openingOf(popup)), answered };
}

const extension = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const launched = await launchBrowser(findBrowser('chromium'), { extension });
let isOver = false;
try {
  const popup = await openPopup(launched);
  await popup.setViewport({ width: 400, height: 600 });
  await popup.bringToFront();
  await watch(popup);
  await open(popup);
  const openings: Opening[] = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await open(popup));
  for (const step of ['painted', 'focused', 'drawn', 'answered'] as const) {
    const times = openings.map((opening) => opening[step]);
    const median = quantile(times, 0.5);
    console.log(
      `${step.padEnd(9)} ${median.toFixed(0).padStart(4)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
    );
    if (step !== 'answered') isOver ||= median > LIMIT;
  }
} finally {
  await launched.close();
}
process.exitCode = isOver ? 1 : 0;
