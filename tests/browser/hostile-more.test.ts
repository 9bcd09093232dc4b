/** More difficult pages: what they take away, put over us, or are made of. (CSP, styles, dialogs, forms: `hostile.test.ts`.) */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { card, expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks, marks, settle } from './marks.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

const SETTLED = '<p style="margin: 60px">In Bartz v. Anthropic, a class settled.</p>';

/** A press in the middle of the card meets the card. */
const expectOnTop = (page: Page) =>
  expect
    .poll(
      async () => {
        const box = (await card(page))?.box;
        return (
          box &&
          page.evaluate(
            (x, y) => document.elementFromPoint(x, y)?.localName,
            box.x + box.width / 2,
            box.y + box.height / 2,
          )
        );
      },
      { timeout: 5000 },
    )
    .toBe('obelus-card');

inBrowsers('more difficult pages', (stage) => {
  const open = (path: string, body: string) => stage.open(stage.site.put(path, html(body)));

  test('a page that breaks every built-in of its own world', async () => {
    const page = await open(
      '/broken.html',
      `<p>The EU AI Act.</p>${SETTLED}<script>
        const broken = () => { throw new Error('broken'); };
        window.marked = () => size.call(get.call(CSS.highlights, 'obelus-mention'));
        const { get } = HighlightRegistry.prototype;
        const size = Object.getOwnPropertyDescriptor(Highlight.prototype, 'size').get;
        for (const { prototype } of [Array, Map, Set, WeakMap, Promise, RegExp, String, Range, StaticRange, Highlight, Node, Element, Document, Text, MutationObserver, TreeWalker])
          for (const name of Object.getOwnPropertyNames(prototype)) {
            const known = Object.getOwnPropertyDescriptor(prototype, name);
            if (name !== 'constructor' && known.configurable && typeof known.value === 'function') prototype[name] = broken;
          }
        Object.prototype.polluted = 'x';
        JSON.parse = JSON.stringify = Reflect.apply = Object.keys = Object.entries = broken;
        window.setTimeout = window.requestIdleCallback = window.getComputedStyle = broken;
        window.chrome = window.browser = { runtime: { id: 'x', sendMessage: broken } };
      </script>`,
    );
    // Counted by the page itself: what drives it needs the built-ins that are gone.
    await expect
      .poll(
        async () => {
          const session = page.mainFrame();
          return session.evaluate('marked()').catch(() => 'unknown');
        },
        { timeout: 8000 },
      )
      .toBe(2);
  });

  test('elements that have the names of what scripts use', async () => {
    const names =
      'chrome browser obelusGate obelusPage obelusCard obelusEditors CSS Highlight top self document location performance'.split(
        ' ',
      );
    const page = await open(
      '/names.html',
      `${names.map((name) => `<form id="${name}" name="${name}"><input name="runtime"></form><a id="${name}"></a>`).join('')}<p>The EU AI Act.</p>${SETTLED}`,
    );
    await expectMarks(page, ['EU AI Act', 'Bartz v. Anthropic']);
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
  });

  test('a page that clears all highlights has ours back, and one that holds on to their names keeps them', async () => {
    const page = await open('/clears.html', SETTLED);
    await expectMarks(page, ['Bartz v. Anthropic']);
    await page.evaluate(() => CSS.highlights.clear());
    await expectMarks(page, ['Bartz v. Anthropic']);
    await page.evaluate(() => CSS.highlights.set('obelus-mention', new Highlight()));
    await settle(2500);
    expect(await marks(page)).toEqual([]);
  });

  test('an element in full screen', async () => {
    const page = await open(
      '/full.html',
      `<main style="background: white">${SETTLED}<button>Full screen</button></main><script>
        document.querySelector('button').onclick = () => document.querySelector('main').requestFullscreen();
      </script>`,
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await page.click('button');
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.localName), { timeout: 5000 })
      .toBe('main');
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await expectOnTop(page);
    await page.evaluate(() => document.exitFullscreen());
  });

  test('a popover, which stays open beside the card', async () => {
    const page = await open(
      '/popover.html',
      `<div popover style="inset: 0; width: 100%; height: 100%">${SETTLED}</div><p>The EU AI Act.</p>`,
    );
    await expectMarks(page, ['EU AI Act']);
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());
    await expectMarks(page, ['Bartz v. Anthropic', 'EU AI Act']);
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await expectOnTop(page);
    expect(await page.evaluate(() => document.querySelector('[popover]')?.matches(':popover-open'))).toBe(
      true,
    );
  });

  test('a page that takes the focus back: no endless quarrel, and Escape closes', async () => {
    const page = await open(
      '/trap.html',
      `${SETTLED}<input><script>
        let taken = 0;
        const field = document.querySelector('input');
        addEventListener('focusin', ({ target }) => { if (target !== field) { taken += 1; field.focus(); } }, true);
        field.addEventListener('blur', () => { taken += 1; field.focus(); });
        field.focus();
        window.taken = () => taken;
      </script>`,
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await stage.browser.pressCommand('next-mark');
    await stage.browser.pressCommand('open-card');
    await expectCard(page, TITLES.bartz);
    await settle(500);
    const taken = () => page.evaluate(() => (window as unknown as { taken(): number }).taken());
    const some = await taken();
    expect(some).toBeLessThan(20);
    await settle(500);
    expect(await taken()).toBe(some);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('frames without an address, written frames, and frames in a sandbox', async () => {
    const text = '<p>In a frame: the AI Act.</p>';
    const size = 'width="500" height="120"';
    const page = await open(
      '/frames-of-all-kinds.html',
      `<p>The EU AI Act.</p><iframe name="srcdoc" ${size} srcdoc="${text}"></iframe><iframe name="blank" ${size}></iframe>
      <iframe name="sandbox" sandbox ${size} srcdoc="${text}"></iframe><iframe name="data" ${size} src="data:text/html,${encodeURIComponent(text)}"></iframe><script>
        frames.blank.document.body.innerHTML = '${text}';
        setTimeout(() => document.querySelector('[name=data]').remove(), 1500);
      </script>`,
    );
    await expectMarks(page, ['EU AI Act']);
    const frame = async (name: string) => {
      const handle = await page.$(`iframe[name=${name}]`);
      const content = await handle?.contentFrame();
      if (!content) throw new Error(`No frame ${name}`);
      return content;
    };
    await expectMarks(await frame('srcdoc'), ['AI Act']);
    await expectMarks(await frame('blank'), ['AI Act']);
    await settle(500);
    expect(await marks(await frame('sandbox'))).toEqual([]);
  });

  test('documents that are a picture or data are left alone', async () => {
    for (const [path, type, body] of [
      [
        '/drawing.svg',
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg"><text x="10" y="40">The EU AI Act</text></svg>',
      ],
      ['/data.json', 'application/json', '{"title":"The EU AI Act"}'],
      ['/feed.xml', 'application/xml', '<feed><title>The EU AI Act</title></feed>'],
    ] as const) {
      const page = await stage.open(stage.site.put(path, body, { 'content-type': type }));
      await settle(700);
      expect(await page.evaluate(() => CSS.highlights?.size ?? 0), path).toBe(0);
    }
  });

  test('names with invisible letters, turned around, and in letters that only look alike', async () => {
    const page = await open(
      '/tricks.html',
      `<p>The EU AI Act.</p><p>On the AI\u00a0Act and SAG\u2011AFTRA.</p><p dir="rtl">قانون <bdi>AI Act</bdi> في عام 2024</p>
      <p>\u202etcA IA ehT\u202c</p><p>The \u0410I \u0410ct, the AI Action, said acting.</p><p>${'\u200b'.repeat(2000)}The AI Act at the end.</p>`,
    );
    await expectMarks(page, ['EU AI Act', 'AI\u00a0Act', 'SAG\u2011AFTRA', 'AI Act', 'AI Act']);
    expect(await card(page)).toBeNull();
  });
});
