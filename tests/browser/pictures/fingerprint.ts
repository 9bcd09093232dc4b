/**
 * What a picture depends on besides us: system, browser, fonts, and how letters
 * and controls are drawn. Pictures of one such place say nothing about another,
 * where every letter is a little different. A place is known by system, browser,
 * language, and a sample in which nothing is ours: were it made with our own
 * styles, a change to them would pass for another machine, and nothing would be
 * compared.
 */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';

interface System {
  readonly platform: string;
  /** Name and major version: "Chrome 156". */
  readonly browser: string;
  readonly language: string;
}

export interface Place extends System {
  readonly sample: PNG;
}

const SIZE = { width: 600, height: 220 };

/** How unlike two pixels may be, from 0 to 1: five steps of grey. Each one counts. */
const THRESHOLD = 0.02;

const LINE = 'Obelus ÷ “Bartz v. Anthropic”, Art. 50(2): $1.5 → 2 August ✓';

/** The faces of components/ui/tokens.css, and those the welcome page's article and code ask for. */
const FACES = [
  '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, Ubuntu, Cantarell, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  'Georgia, serif',
  'monospace',
];

const STYLES = ['15px', '600 13px', 'italic 12px'];

const line = (font: string) => `<div style='white-space: pre; font: ${font}'>${LINE}</div>`;

const SAMPLE = `<!doctype html><body style="margin: 8px">
  ${FACES.flatMap((face) => STYLES.map((style) => line(`${style} ${face}`))).join('')}
  <p style="text-decoration: underline wavy">wavy <u style="text-decoration-style: dashed">dashed</u></p>
  <input type="checkbox" checked> <input type="radio"> <input value="words">
  <select><option>A choice</option></select> <button>A button</button>`;

export async function placeOf(browser: Browser): Promise<Place> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setContent(SAMPLE);
  const sample = PNG.sync.read(Buffer.from(await page.screenshot()));
  const language = await page.evaluate(() => navigator.language);
  await page.close();
  const [, name = '', major = ''] = /^(?:Headless)?(\w+)\/(\d+)/u.exec(await browser.version()) ?? [];
  return { platform: `${process.platform}-${process.arch}`, browser: `${name} ${major}`, language, sample };
}

function drawnAlike(here: PNG, there: PNG): boolean {
  const { width, height } = here;
  if (width !== there.width || height !== there.height) return false;
  const options = { threshold: THRESHOLD, includeAA: true };
  return pixelmatch(here.data, there.data, undefined, width, height, options) === 0;
}

/** What is not the same, for a message; nothing where all is. */
export function otherwise(here: Place, there: Place): string {
  const changed = (what: string, now: string, then: string) =>
    now !== then && `the ${what} is ${now} here, and was ${then}`;
  const parts = [
    changed('system', here.platform, there.platform),
    changed('browser', here.browser, there.browser),
    changed('language', here.language, there.language),
    !drawnAlike(here.sample, there.sample) && 'a sample of letters and controls is drawn in another way here',
  ];
  return parts.filter(Boolean).join('; ');
}
