/** What the gate looks at before anything else of Obelus runs. */
import { expect, test } from 'vitest';
import { inBrowsers } from './browsers.ts';
import { marks, settle } from './marks.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

inBrowsers('the gate', (stage) => {
  test('finds a cue that stands only in the shadow of a plain element', async () => {
    const page = await stage.open(
      stage.site.put(
        '/plain-shadow.html',
        html(`<p>Bread.</p><div><section></section></div><script>
          document.querySelector('section').attachShadow({ mode: 'open' }).innerHTML = '<div><p>The EU AI Act.</p></div>';
        </script>`),
      ),
    );
    await expect.poll(() => marks(page)).toEqual(['EU AI Act']);
  });

  test('finds it in a shadow in a shadow, and in one that comes later', async () => {
    const page = await stage.open(stage.site.put('/late-shadow.html', html('<p>Bread.</p><main></main>')));
    await settle(800);
    await page.evaluate(() => {
      const outer = document.createElement('article');
      const inner = document.createElement('span');
      outer.attachShadow({ mode: 'open' }).append(inner);
      inner.attachShadow({ mode: 'open' }).innerHTML = '<p>The EU AI Act.</p>';
      document.querySelector('main')?.append(outer);
    });
    await expect.poll(() => marks(page)).toEqual(['EU AI Act']);
  });

  test('finds it behind more elements than are searched at a time', async () => {
    const page = await stage.open(
      stage.site.put(
        '/far-shadow.html',
        html(`<main></main><script>
          document.querySelector('main').innerHTML = '<div><span></span></div>'.repeat(20000);
          document.querySelectorAll('span')[19990].attachShadow({ mode: 'open' }).innerHTML = '<p>The EU AI Act.</p>';
        </script>`),
      ),
    );
    await expect.poll(() => marks(page)).toEqual(['EU AI Act']);
  });
});
