/** In texts of 10,000 words: typing is never held up by us, and what was typed is marked soon after a pause. */
import { expect, test } from 'vitest';
import { measureOwnTime } from '../../../scripts/own-time.ts';
import { inBrowsers } from '../browsers.ts';
import { type Desk, openDesk } from './desk.ts';
import { html, seenMarks } from './seen.ts';

const SENTENCE =
  'Every morning the baker opens the door, lights the oven, and weighs flour and salt for the day. ';
const WORDS = 10_000;
const paragraph = (i: number) =>
  `${SENTENCE.repeat(5)}${i % 10 === 0 ? 'The EU AI Act entered into force in 2022. ' : ''}`;
const PARAGRAPHS = Array.from({ length: Math.ceil(WORDS / (SENTENCE.split(' ').length * 5)) }, (_, i) =>
  paragraph(i),
);

const EDITORS = {
  'many paragraphs': `<div id="editor" contenteditable>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div>`,
  'lines in one element': `<div id="editor" contenteditable>${PARAGRAPHS.join('<br>')}</div>`,
  'a textarea': `<textarea id="editor" rows="20" cols="80">${PARAGRAPHS.join('\n\n')}</textarea>`,
  'a textarea of one line': `<textarea id="editor" rows="20" cols="80">${PARAGRAPHS.join('')}</textarea>`,
};

/** ms; what the issue of a task is to the writer. */
const LONGEST_MS = 50;
const SOON_MS = 300;

inBrowsers(
  'large editors',
  (stage) => {
    let desk: Desk;
    stage.onLaunch(async () => {
      desk = await openDesk(stage);
      await desk.setEditors(true);
    });

    test.each(Object.entries(EDITORS))('%s', async (name, markup) => {
      const url = stage.site.put(`/${encodeURIComponent(name)}.html`, html(markup));
      const page = await stage.open(stage.site.put('/blank.html', html('')));
      const loaded = await measureOwnTime(page);
      await page.goto(url);
      await expect.poll(async () => (await seenMarks(page)).length, { timeout: 20_000 }).toBeGreaterThan(9);
      const loading = await loaded();

      const typed = await measureOwnTime(page);
      await page.evaluate(() => {
        const editor = document.getElementById('editor') as HTMLElement;
        editor.focus();
        if (editor instanceof HTMLTextAreaElement) editor.setSelectionRange(0, 0);
        else getSelection()?.collapse(editor.querySelector('p') ?? editor, 0);
      });
      await page.keyboard.type('Some say that Midjourney', { delay: 30 });
      await page.keyboard.press('Enter');
      await page.keyboard.type('Bartz v. Anthropic. ', { delay: 30 });
      const latency = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const start = performance.now();
            const look = () => {
              const isMarked = [...(CSS.highlights.get('obelus-mention') ?? [])].some(
                ({ startContainer, startOffset, endOffset }) =>
                  startContainer.textContent?.slice(startOffset, endOffset) === 'Bartz v. Anthropic',
              );
              if (isMarked || performance.now() - start > 5000) done(performance.now() - start);
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      const typing = await typed();
      console.info(
        `${name}: loading ${loading.total.toFixed()} ms, longest ${loading.longest.toFixed(1)}; typing ${typing.total.toFixed()} ms, longest ${typing.longest.toFixed(1)}; marked after ${latency.toFixed()} ms`,
      );
      expect(loading.longest).toBeLessThan(LONGEST_MS);
      expect(typing.longest).toBeLessThan(LONGEST_MS);
      expect(latency).toBeLessThan(SOON_MS);
    });
  },
  { only: 'chromium' },
);
