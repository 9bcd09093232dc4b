/**
 * Pages that are very large or never rest: read in short slices, and what goes
 * from the page goes from our memory too. (Longer and larger: `npm run endure`,
 * `npm run hostile`.)
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { held } from '../../scripts/heap.ts';
import { longestRun, ownSamples, startProfiler } from '../../scripts/own-time.ts';
import { inBrowsers, type Stage } from './browsers.ts';
import { marks, settle } from './marks.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

const count = (page: Page) => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size ?? 0);

/** ms that no task of ours may take. */
const LONGEST_MS = 50;

/** Opens a page, waits for its marks, and tells how long we kept it waiting at most, where the browser does. */
async function longestWhile(stage: Stage, path: string, body: string, expected: number): Promise<number> {
  const url = stage.site.put(path, html(body));
  // On its site already, so that the profile is not lost with a change of process.
  const page = await stage.open(stage.site.put('/blank.html', html('')));
  const stop = stage.name === 'chromium' ? await startProfiler(page) : undefined;
  await page.goto(url);
  await expect.poll(() => count(page), { timeout: 45_000, interval: 200 }).toBe(expected);
  const profile = await stop?.();
  return profile ? longestRun(ownSamples(profile)) : 0;
}

const CHAT = html(`<h1>On the EU AI Act</h1><ul></ul><p id="ticker">0</p><script>
  const list = document.querySelector('ul');
  const ticker = document.getElementById('ticker').firstChild;
  let number = 0;
  window.timer = setInterval(() => {
    number += 1;
    ticker.data = String(number);
    const message = document.createElement('li');
    message.textContent = 'Message ' + number + ' at ' + performance.now() + (number % 3 ? '.' : ' on the AI Act.');
    list.append(message);
    while (list.children.length > 60) list.firstElementChild.remove();
  }, 20);
</script>`);

inBrowsers('a page', (stage) => {
  test('of 10 MB of text', async () => {
    const longest = await longestWhile(
      stage,
      '/large.html',
      `<script>
        const words = 'One word follows another in this text of many words. '.repeat(47);
        for (let i = 0; i < 4000; i++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = i + '. ' + words + (i % 10 ? '' : 'And the AI Act.');
          document.body.append(paragraph);
        }
      </script>`,
      400,
    );
    expect(longest).toBeLessThan(LONGEST_MS);
  });

  test('of 100,000 nodes', async () => {
    const longest = await longestWhile(
      stage,
      '/nodes.html',
      `<script>
        for (let i = 0, paragraph; i < 50000; i++) {
          if (i % 100 === 0) document.body.append((paragraph = document.createElement('p')));
          const span = document.createElement('span');
          span.textContent = i % 500 ? 'a word' : 'the AI Act';
          paragraph.append(span, ' and ');
        }
      </script>`,
      100,
    );
    expect(longest).toBeLessThan(LONGEST_MS);
  });

  test('that changes fifty times a second: nothing of ours grows, and all marks stand', async () => {
    const page = await stage.open(stage.site.put('/restless.html', CHAT));
    await expect.poll(() => count(page), { timeout: 10_000 }).toBeGreaterThan(10);
    const session = stage.name === 'chromium' ? await page.createCDPSession() : null;
    await settle(2000);
    const before = session && (await held(session));
    await settle(6000);
    const after = session && (await held(session));
    // 60 messages and a heading; a few more wait to be collected.
    expect(await count(page)).toBeLessThan(40);
    if (before && after) {
      expect((after.nodes ?? 0) - (before.nodes ?? 0)).toBeLessThan(150);
      expect(after.heap - before.heap).toBeLessThan(1_000_000);
    }
    await page.evaluate(() => clearInterval((window as unknown as { timer: number }).timer));
    await expect
      .poll(async () => (await marks(page)).length, { timeout: 10_000 })
      .toBe(
        await page.evaluate(
          () =>
            [...document.querySelectorAll('li')].filter((li) => li.textContent?.includes('AI Act')).length +
            1,
        ),
      );
    expect(await count(page)).toBe((await marks(page)).length);
  });
});
