/**
 * `npm run endure -- [--minutes 10] [--extension FOLDER] [--json]`: a chat in
 * Chromium that gets a message every 100 ms and drops the oldest, with marks in
 * many of them. Each minute, once all garbage is gone: what the page's heap
 * holds (ours in it), how many nodes are held, how many marks there are, and
 * what the background holds. Exit status 1 when something grows. Build first.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.ts';
import { type Held, held, megabytes } from './heap.ts';
import { launchBrowser } from './launch-browser.ts';
import type { LaunchedBrowser } from './launched-browser.ts';
import { startSite } from './local-site.ts';

interface Sample {
  readonly minute: number;
  readonly page: Held;
  readonly marks: number;
  readonly background: Held;
}

const MINUTE_MS = 60_000;
/** Growth that is chance: bytes of heap, nodes. */
const MOST = { heap: 1_000_000, background: 3_000_000, nodes: 500 } as const;

/** Messages are of many kinds, none like another, so that nothing can be remembered. */
const CHAT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
<h1>On the EU AI Act</h1><ul></ul><script>
  const names = ['the AI Act', 'Bartz v. Anthropic', 'SAG-AFTRA', 'Kadrey v. Meta', 'Midjourney'];
  const list = document.querySelector('ul');
  let number = 0;
  setInterval(() => {
    number += 1;
    const message = document.createElement('li');
    const about = number % 3 ? 'nothing in particular' : names[number % names.length];
    message.textContent = 'Message ' + number + ', at ' + performance.now() + ', about ' + about + '.';
    list.append(message);
    while (list.children.length > 100) list.firstElementChild.remove();
  }, 100);
</script>`;

async function backgroundSession({ browser }: LaunchedBrowser) {
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return target.createCDPSession();
}

async function endure(minutes: number, extension: string, tell: (sample: Sample) => void): Promise<Sample[]> {
  const site = await startSite();
  const launched = await launchBrowser(findBrowser('chromium', { install: true }), { extension });
  const samples: Sample[] = [];
  try {
    const page = await launched.browser.newPage();
    await page.goto(site.put('/chat', CHAT));
    await page.bringToFront();
    await page.waitForFunction(() => (CSS.highlights.get('obelus-mention')?.size ?? 0) > 0);
    const [session, worker] = [await page.createCDPSession(), await backgroundSession(launched)];
    for (let minute = 0; minute <= minutes; minute++) {
      if (minute) await new Promise((done) => setTimeout(done, MINUTE_MS));
      const marks = await page.evaluate(() => CSS.highlights.get('obelus-mention')?.size ?? 0);
      const sample = { minute, page: await held(session), marks, background: await held(worker) };
      tell(sample);
      samples.push(sample);
    }
  } finally {
    await launched.close();
    await site.close();
  }
  return samples;
}

const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** From the first half to the second, without the start, when everything is new. */
function growth(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const figures = samples.slice(1).map(of);
  const half = Math.ceil(figures.length / 2);
  return figures.length < 2 ? 0 : mean(figures.slice(half)) - mean(figures.slice(0, half));
}

const line = ({ minute, page, marks, background }: Sample) =>
  [
    String(minute).padStart(6),
    megabytes(page.heap).padStart(10),
    String(page.nodes).padStart(8),
    String(marks).padStart(7),
    megabytes(background.heap).padStart(12),
  ].join('');

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    extension: { type: 'string', default: fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url)) },
    json: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
if (!Number.isInteger(minutes) || minutes < 1) {
  console.error('Usage: npm run endure -- [--minutes 10] [--extension FOLDER] [--json]');
  process.exit(2);
}
if (!values.json) console.log('minute   page MB   nodes  marks  backgr. MB');
const samples = await endure(minutes, values.extension, (sample) => values.json || console.log(line(sample)));
const grown = {
  page: growth(samples, ({ page }) => page.heap),
  nodes: growth(samples, ({ page }) => page.nodes ?? 0),
  background: growth(samples, ({ background }) => background.heap),
};
if (values.json) console.log(JSON.stringify({ samples, grown }, null, 2));
else
  console.log(
    `grown: page ${megabytes(grown.page)} MB, nodes ${Math.round(grown.nodes)}, background ${megabytes(grown.background)} MB`,
  );
process.exit(
  grown.page > MOST.heap || grown.nodes > MOST.nodes || grown.background > MOST.background ? 1 : 0,
);
