/** Pages that forbid, override or overlay: marks and card work, and the page notices nothing. */
import { expect, test } from 'vitest';
import { TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { card, expectCard, expectNoCard, hover } from './card.ts';
import { expectMarks } from './marks.ts';
import { STRICT_CSP } from './server.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

inBrowsers('difficult pages', (stage) => {
  test('the strictest content security policy, with Trusted Types', async () => {
    const page = await stage.open(
      stage.site.put('/strict.html', html('<p>In Bartz v. Anthropic, a class settled.</p>'), {
        'content-security-policy': STRICT_CSP,
      }),
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await hover(page, 'Bartz v. Anthropic');
    const { box } = await expectCard(page, TITLES.bartz);
    // Without its styles the card would be as wide as the page.
    expect(box.width).toBeGreaterThan(250);
    expect(box.width).toBeLessThan(450);
  });

  test('a page whose styles reset everything and cover everything', async () => {
    const page = await stage.open(
      stage.site.put(
        '/reset.html',
        html(`<style>* { all: unset !important; display: block !important; } #cover { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; background: rgb(0 0 0 / 20%) !important }
          head, head * { display: none !important }</style><p>In Bartz v. Anthropic, a class settled.</p><div id="cover"></div>`),
      ),
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await hover(page, 'Bartz v. Anthropic');
    const { box } = await expectCard(page, TITLES.bartz);
    expect(box.width).toBeLessThan(450);
    const onTop = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x + 60, y + 60)?.localName,
      box,
    );
    expect(onTop).toBe('obelus-card');
  });

  test('a page that changed the built-ins of its own world', async () => {
    const page = await stage.open(
      stage.site.put(
        '/polluted.html',
        html(`<script>
          String.prototype.normalize = () => { throw new Error('normalize'); };
          Array.prototype.extra = 1;
          window.MutationObserver = window.Map = window.Range = undefined;
          Element.prototype.attachShadow = Document.prototype.createElement = () => { throw new Error('no elements'); };
        </script><p>In Bartz v. Anthropic, a class settled.</p>`),
      ),
    );
    const count = () => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size ?? 0);
    await expect.poll(count, { timeout: 8000 }).toBe(1);
    const point = await page.evaluate(() => {
      const { x, y } = (document.querySelector('p') as HTMLElement).getBoundingClientRect();
      return { x: x + 60, y: y + 10 };
    });
    await page.mouse.move(point.x + 50, point.y + 200);
    await page.mouse.move(point.x, point.y, { steps: 6 });
    await expectCard(page, TITLES.bartz);
  });

  test('forms that hide properties of the document', async () => {
    const page = await stage.open(
      stage.site.put(
        '/clobbered.html',
        html(
          '<form name="body"><input name="children"><input name="nodeType"><input name="parentNode"></form><img name="createElement" alt=""><a id="documentElement">x</a><form><input name="shadowRoot"><p>The EU AI Act.</p></form>',
        ),
      ),
    );
    await expectMarks(page, ['EU AI Act']);
  });

  test('a mark in a modal dialog opens a card that can be used there', async () => {
    const page = await stage.open(
      stage.site.put(
        '/modal.html',
        html(
          '<p>The EU AI Act.</p><dialog style="padding: 40px 40px 300px"><p>In Bartz v. Anthropic, a class settled.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      ),
    );
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size)).toBe(2);
    await hover(page, 'Bartz v. Anthropic');
    const { box } = await expectCard(page, TITLES.bartz);
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x + 60, y + 60)?.localName, box)).toBe(
      'obelus-card',
    );
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('a page that removes what it did not make', async () => {
    const page = await stage.open(
      stage.site.put(
        '/remover.html',
        html(`<p>In Bartz v. Anthropic, a class settled.</p><script>
          const known = new Set(document.querySelectorAll('*'));
          new MutationObserver(() => { for (const element of document.querySelectorAll('*')) if (!known.has(element)) element.remove(); }).observe(document, { childList: true, subtree: true });
        </script>`),
      ),
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await hover(page, 'Bartz v. Anthropic');
    await expectNoCard(page);
    await expectMarks(page, ['Bartz v. Anthropic']);
    expect(await card(page)).toBeNull();
  });
});
