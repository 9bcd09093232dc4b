/** Pages that use their text nodes again for other words: no mark ever stands on words that were not read. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowsers } from './browsers.ts';
import { expectMarks, marks, settle } from './marks.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

/** Looks at the marks in every frame for a while; returns what stood on other words than these. */
const wrongMarks = (page: Page, right: readonly string[], lengthMs: number) =>
  page.evaluate(
    async (right, lengthMs) => {
      const wrong = new Set<string>();
      const end = performance.now() + lengthMs;
      while (performance.now() < end) {
        for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
          'obelus-mention',
        ) ?? []) {
          if (!startContainer.isConnected || !endContainer.isConnected) continue;
          const range = new Range();
          try {
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
          } catch {
            wrong.add('(beyond the text)');
            continue;
          }
          if (!right.includes(range.toString())) wrong.add(range.toString());
        }
        await new Promise((done) => requestAnimationFrame(done));
      }
      return [...wrong];
    },
    right,
    lengthMs,
  );

inBrowsers('text that is rewritten in place', (stage) => {
  test('marks go at once, before the new words are read', async () => {
    const page = await stage.open(
      stage.site.put(
        '/ticker.html',
        html('<p>The EU AI Act.</p><p id="ticker">Today on the AI Act: nothing.</p>'),
      ),
    );
    await expectMarks(page, ['EU AI Act', 'AI Act']);
    const left = await page.evaluate(async () => {
      const node = document.getElementById('ticker')?.firstChild as Text;
      node.data = 'Elsewhere: rain, wind and some sun.';
      await new Promise((done) => setTimeout(done));
      return [...(CSS.highlights.get('obelus-mention') ?? [])].filter(
        ({ startContainer }) => startContainer === node,
      ).length;
    });
    expect(left).toBe(0);
    await expectMarks(page, ['EU AI Act']);
    await page.evaluate(() => {
      (document.getElementById('ticker')?.firstChild as Text).data = 'And again, the AI Act.';
    });
    await expectMarks(page, ['EU AI Act', 'AI Act']);
  });

  test('words put into the middle of a name end its mark', async () => {
    const page = await stage.open(
      stage.site.put('/middle.html', html('<p>The EU AI Act.</p><p id="name">On the <b>AI</b> Act.</p>')),
    );
    await expectMarks(page, ['EU AI Act', 'AI Act']);
    const left = await page.evaluate(async () => {
      document.querySelector('b')?.after(' lover’s first');
      await new Promise((done) => setTimeout(done));
      return [...(CSS.highlights.get('obelus-mention') ?? [])].length;
    });
    expect(left).toBe(1);
    await settle(600);
    expect(await marks(page)).toEqual(['EU AI Act']);
  });

  test('blocks that come and go beside the text leave its marks alone', async () => {
    const page = await stage.open(
      stage.site.put('/beside.html', html('The EU AI Act stands in the body itself.<p>One.</p>')),
    );
    await expectMarks(page, ['EU AI Act']);
    const least = await page.evaluate(async () => {
      let least = 1;
      for (let i = 0; i < 30; i++) {
        document.body.append(Object.assign(document.createElement('p'), { textContent: `Number ${i}.` }));
        if (i > 3) document.body.lastElementChild?.previousElementSibling?.remove();
        await new Promise((done) => setTimeout(done, 50));
        least = Math.min(least, CSS.highlights.get('obelus-mention')?.size ?? 0);
      }
      return least;
    });
    expect(least).toBe(1);
  });

  test('a list that shows other rows in the same nodes as it scrolls', async () => {
    const page = await stage.open(
      stage.site.put(
        '/virtual.html',
        html(`<p>The EU AI Act.</p><ul></ul><script>
          const list = document.querySelector('ul');
          const rows = Array.from({ length: 20 }, () => list.appendChild(document.createElement('li')).appendChild(document.createTextNode('')));
          const name = (n) => n % 3 ? 'Row ' + n + ' is about bread and butter' : 'x'.repeat(n % 17) + ' the AI Act, row ' + n;
          const show = (first) => rows.forEach((row, i) => { row.data = name(first + i); });
          show(0);
          let first = 0;
          addEventListener('keydown', () => setInterval(() => { if (first < 60) show(++first); }, 40));
        </script>`),
      ),
    );
    await expectMarks(page, ['EU AI Act', ...Array(7).fill('AI Act')]);
    await page.keyboard.press('x');
    expect(await wrongMarks(page, ['AI Act', 'EU AI Act'], 3000)).toEqual([]);
    await expectMarks(page, ['EU AI Act', ...Array(7).fill('AI Act')]);
  });

  test('rows that are taken out, changed and put back', async () => {
    const page = await stage.open(
      stage.site.put(
        '/recycled.html',
        html('<p>The EU AI Act.</p><div id="list"><p>On the AI Act.</p><p>On bread.</p></div>'),
      ),
    );
    await expectMarks(page, ['EU AI Act', 'AI Act']);
    const left = await page.evaluate(async () => {
      const row = document.querySelector('#list p') as Element;
      row.remove();
      await new Promise((done) => setTimeout(done, 20));
      (row.firstChild as Text).data = 'Of butter and jam.';
      document.getElementById('list')?.append(row);
      await new Promise((done) => setTimeout(done));
      return CSS.highlights.get('obelus-mention')?.size;
    });
    expect(left).toBe(1);
    await expectMarks(page, ['EU AI Act']);
  });
});
