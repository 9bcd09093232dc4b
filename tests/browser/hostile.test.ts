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

  test('a page that runs from right to left', async () => {
    const page = await stage.open(
      stage.site.put(
        '/right-to-left.html',
        `<!doctype html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>דף</title></head><body><p>In Bartz v. Anthropic, a class settled.</p></body></html>`,
      ),
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    // A date of the card would read "August 2026 2" otherwise.
    const direction = await page.evaluate(() => {
      const dialog = document.querySelector('obelus-card')?.shadowRoot?.querySelector('[role="dialog"]');
      return dialog && getComputedStyle(dialog).direction;
    });
    expect(direction).toBe('ltr');
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
    await expect.poll(count).toBe(1);
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

  test('forms that hide every property of their own', async () => {
    const names =
      'nodeType nodeName nodeValue parentNode parentElement childNodes children firstChild lastChild nextSibling previousSibling textContent innerText attributes tagName localName namespaceURI ownerDocument shadowRoot assignedSlot host isConnected isContentEditable classList className style id hidden closest matches contains hasAttribute hasAttributes getAttribute getRootNode checkVisibility scrollIntoView querySelector querySelectorAll getBoundingClientRect getClientRects addEventListener removeEventListener compareDocumentPosition offsetParent dataset lang dir popover clientLeft clientTop scrollLeft scrollTop'
        .split(' ')
        .map((name) => `<input name="${name}" value="x">`)
        .join('');
    const page = await stage.open(
      stage.site.put(
        '/form.html',
        html(
          `<form id="browser"><input name="runtime" id="x"></form>
          <form><p>The EU AI Act.</p>Right in the form: Bartz v. Anthropic.${names}<p id="last">And the AI Act.</p></form>`,
        ),
      ),
    );
    await expectMarks(page, ['EU AI Act', 'Bartz v. Anthropic', 'AI Act']);
    await hover(page, 'Bartz v. Anthropic');
    await expectCard(page, TITLES.bartz);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await page.mouse.click(5, 5);
    await page.evaluate(() => {
      const late = document.createElement('form');
      late.innerHTML =
        '<input name="querySelectorAll"><input name="nodeType"><input name="isConnected">Late: the AI Act.';
      document.getElementById('last')?.after(late);
      (document.querySelector('form p')?.firstChild as Text).data = 'No more.';
    });
    await expectMarks(page, ['Bartz v. Anthropic', 'AI Act', 'AI Act']);
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['Bartz v. Anthropic'], 'obelus-current');
    await stage.browser.pressCommand('open-card');
    await expectCard(page, TITLES.bartz);
  });

  test('elements nested deeper than any stack', async () => {
    const page = await stage.open(
      stage.site.put(
        '/deep.html',
        html(`<p>The EU AI Act.</p><div id="root"></div><div id="hidden" style="display: none"></div><script>
          const nest = (name, depth, text) => {
            const top = document.createElement(name);
            let inner = top;
            for (let i = 0; i < depth; i++) { inner = inner.appendChild(document.createElement(name)); inner.className = 'x'; }
            inner.textContent = text;
            return top;
          };
          document.getElementById('hidden').append(nest('div', 20000, 'Deep: the AI Act.'), nest('span', 12000, 'Deep: the AI Act.'));
          document.getElementById('root').append(nest('div', 1000, 'Also the AI Act.'));
        </script><p>In Bartz v. Anthropic, a class settled.</p>`),
      ),
    );
    await expectMarks(page, ['EU AI Act', 'AI Act', 'Bartz v. Anthropic']);
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
          new MutationObserver(() => {
            for (const element of document.querySelectorAll('*'))
              if (!known.has(element)) {
                element.remove();
                document.documentElement.dataset.removed = element.localName;
              }
          }).observe(document, { childList: true, subtree: true });
        </script>`),
      ),
    );
    await expectMarks(page, ['Bartz v. Anthropic']);
    await hover(page, 'Bartz v. Anthropic');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['removed']))
      .toBe('obelus-card');
    await expectNoCard(page);
    await expectMarks(page, ['Bartz v. Anthropic']);
    expect(await card(page)).toBeNull();
  });
});
