/**
 * `npm run desk`: how the desk bears a long draft, in Chromium: a writer types
 * ten letters a second into 10,000 words, most of whose sentences state
 * something that can be compared, pauses now and then, and pastes 1 MB. Says
 * what no task of ours may exceed and how soon findings follow a pause.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { openDesk } from './open-desk.ts';
import { waitUntil } from './wait-until.ts';

const WORDS = 10_000;
const MEGABYTE = 1_000_000;
const SENTENCES = 4;
const LETTER_MS = 100;
const PAUSES = 12;

/** ms. The first is the browser's own threshold for a long task. */
const LIMITS = { task: 50, findings: 300 } as const;

const read = (name: string) => readFileSync(new URL(`../tests/accuracy/${name}`, import.meta.url), 'utf8');

const sentences = [
  ...[1, 2, 3].flatMap((part) =>
    read(`claims-${part}.jsonl`)
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text.replace(/\s+/gu, ' ')),
  ),
  ...read('true-sentences.txt').split('\n').filter(Boolean),
];

/** Paragraphs of these sentences, until there is enough. */
function draft(isEnough: (text: string, words: number) => boolean): string {
  let text = '';
  let words = 0;
  for (let i = 0; !isEnough(text, words); i += SENTENCES) {
    const paragraph = Array.from(
      { length: SENTENCES },
      (_, j) => sentences[(i + j) % sentences.length] as string,
    ).join(' ');
    text += `${paragraph}\n\n`;
    words += paragraph.split(' ').length;
  }
  return text;
}

interface Tasks {
  longest: number;
  long: number;
}

/** Counts tasks over 50 ms from now on; all that runs in this page is ours. */
const watchTasks = (desk: Page) =>
  desk.evaluate(() => {
    const world = globalThis as unknown as { tasks: Tasks; taskObserver?: PerformanceObserver };
    world.taskObserver?.disconnect();
    world.tasks = { longest: 0, long: 0 };
    world.taskObserver = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        world.tasks.long += 1;
        world.tasks.longest = Math.max(world.tasks.longest, duration);
      }
    });
    world.taskObserver.observe({ type: 'longtask' });
  });

const tasks = (desk: Page): Promise<Tasks> =>
  desk.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (globalThis as unknown as { tasks: Tasks }).tasks;
  });

/** In place of all there was, through the clipboard, as writers do. */
async function paste(desk: Page, text: string): Promise<void> {
  await desk.evaluate((text) => navigator.clipboard.writeText(text), text);
  await desk.focus('#draft');
  await desk.keyboard.down('Control');
  await desk.keyboard.press('a', { commands: ['SelectAll'] });
  await desk.keyboard.press('v', { commands: ['Paste'] });
  await desk.keyboard.up('Control');
}

const marked = (desk: Page): Promise<number> =>
  desk.evaluate(() =>
    document.querySelector('.desk-progress')
      ? 0
      : [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  );

/** No progress is shown, and no mark comes any more. */
async function isRead(desk: Page): Promise<boolean> {
  const before = await marked(desk);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return before > 0 && (await marked(desk)) === before;
}

const caretTo = (desk: Page, place: number) =>
  desk.evaluate((place) => {
    const node = document.querySelector('#draft')?.firstChild as Text;
    const at = node.data.indexOf('\n\n', Math.floor(node.length * place));
    getSelection()?.collapse(node, at);
    node.parentElement?.focus();
  }, place);

/** From the last letter to the mark under it, in the page's own clock. */
async function pause(desk: Page, place: number): Promise<number> {
  await caretTo(desk, place);
  await desk.keyboard.type(' The AI Act entered into force in 202', { delay: LETTER_MS });
  await desk.evaluate(() => {
    const world = globalThis as unknown as { took: Promise<number> };
    const differs = () => CSS.highlights.get('obelus-differs')?.size ?? 0;
    world.took = new Promise((resolve) => {
      const editor = document.querySelector('#draft') as HTMLElement;
      editor.addEventListener(
        'input',
        () => {
          const start = performance.now();
          const before = differs();
          const look = () =>
            differs() > before ? resolve(performance.now() - start) : requestAnimationFrame(look);
          look();
        },
        { once: true },
      );
    });
  });
  await desk.keyboard.type('2');
  const took = await desk.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took);
  await desk.keyboard.type('. ', { delay: LETTER_MS });
  return took;
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const told = ({ longest, long }: Tasks) =>
  long ? `${long} over ${LIMITS.task} ms, the longest ${ms(longest)}` : `none over ${LIMITS.task} ms`;

const extension = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const launched = await launchBrowser(findBrowser('chromium'), { extension });
let isOver = false;
try {
  const desk = await openDesk(launched);
  await desk.bringToFront();
  await desk.click('#tab-draft');

  const text = draft((_, words) => words >= WORDS);
  await watchTasks(desk);
  await paste(desk, text);
  await waitUntil('the draft is read', () => isRead(desk), 60_000);
  const counts = await desk.evaluate(() => ({
    claims: [...CSS.highlights].reduce(
      (sum, [name, { size }]) => sum + (name === 'obelus-mention' ? 0 : size),
      0,
    ),
    mentions: CSS.highlights.get('obelus-mention')?.size ?? 0,
  }));
  console.log(`${WORDS} words pasted: ${counts.claims} statements, ${counts.mentions} mentions`);
  console.log(`  tasks while it was pasted and read: ${told(await tasks(desk))}`);

  await watchTasks(desk);
  const times: number[] = [];
  for (let i = 0; i < PAUSES; i++) times.push(await pause(desk, i / PAUSES));
  times.sort((a, b) => a - b);
  const typing = await tasks(desk);
  const worst = times.at(-1) ?? 0;
  console.log(`  tasks while it was typed into:       ${told(typing)}`);
  console.log(
    `  findings after a pause:              median ${ms(times[PAUSES >> 1] ?? 0)}, worst ${ms(worst)}`,
  );
  isOver = typing.longest > LIMITS.task || worst > LIMITS.findings;

  await watchTasks(desk);
  const long = draft((text) => text.length >= MEGABYTE);
  const start = performance.now();
  await paste(desk, long);
  await waitUntil('progress shows', () => desk.evaluate(() => Boolean(document.querySelector('progress'))));
  const shown = performance.now() - start;
  await waitUntil('1 MB is read', () => isRead(desk), 120_000);
  console.log(
    `1 MB pasted: progress after ${ms(shown)}, read in ${((performance.now() - start) / 1000 - 1).toFixed(1)} s`,
  );
  console.log(`  tasks: ${told(await tasks(desk))}`);
} finally {
  await launched.close();
}
process.exitCode = isOver ? 1 : 0;
