/** Pages that change: what comes is marked, what goes is forgotten. */
import { expect, test } from 'vitest';
import { inBrowsers } from './browsers.ts';
import { expectMarks, marks, settle } from './marks.ts';

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

inBrowsers('changing pages', (stage) => {
  test('text that comes late', async () => {
    const page = await stage.open(stage.site.put('/late.html', html('<p>The EU AI Act.</p><main></main>')));
    await expectMarks(page, ['EU AI Act']);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'More about the AI Act.';
      document.querySelector('main')?.append(paragraph);
    });
    await expectMarks(page, ['EU AI Act', 'AI Act']);
  });

  test('a page that turns to the topic after it loaded', async () => {
    const page = await stage.open(stage.site.put('/turns.html', html('<p>Nothing of the kind.</p>')));
    await settle(800);
    expect(await marks(page)).toEqual([]);
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: 'Then came the AI Act.' }),
      );
    });
    await expectMarks(page, ['AI Act']);
  });

  test('text typed out letter by letter, and rewritten', async () => {
    const page = await stage.open(
      stage.site.put('/typed.html', html('<p>On the EU AI Act:</p><p id="chat"></p>')),
    );
    await expectMarks(page, ['EU AI Act']);
    await page.evaluate(async () => {
      const chat = document.getElementById('chat') as HTMLElement;
      const node = chat.appendChild(document.createTextNode(''));
      for (const letter of 'It follows that the AI Act is a regulation. ') {
        node.data += letter;
        await new Promise((done) => setTimeout(done, 10));
      }
    });
    await expectMarks(page, ['EU AI Act', 'AI Act']);
    await page.evaluate(() => {
      const node = document.getElementById('chat')?.firstChild as Text;
      node.data = 'It follows nothing.';
    });
    await expectMarks(page, ['EU AI Act']);
  });

  test('an endless list keeps marks only of what is still there', async () => {
    const page = await stage.open(
      stage.site.put(
        '/endless.html',
        html(`<main></main><script>
          let number = 0;
          const add = () => {
            for (let i = 0; i < 10; i++) {
              const article = document.createElement('article');
              article.style.height = '200px';
              article.innerHTML = '<p>Story ' + ++number + ' on the AI Act.</p>';
              document.querySelector('main').append(article);
            }
            while (document.querySelector('main').children.length > 30) document.querySelector('main').firstElementChild.remove();
          };
          add();
          addEventListener('scroll', () => { if (scrollY + innerHeight > document.body.scrollHeight - 300) add(); });
        </script>`),
      ),
    );
    await expectMarks(page, Array(10).fill('AI Act'));
    const newest = () =>
      page.evaluate(() =>
        Number(/\d+/u.exec(document.querySelector('main')?.lastElementChild?.textContent ?? '')),
      );
    for (let round = 1; round <= 5; round++) {
      const before = await newest();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect.poll(newest).toBeGreaterThan(before);
    }
    await expectMarks(page, Array(30).fill('AI Act'));
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size)).toBe(30);
  });

  test('a page that navigates by pushState', async () => {
    const page = await stage.open(stage.site.put('/app', html('<main><p>The EU AI Act.</p></main>')));
    await expectMarks(page, ['EU AI Act']);
    const navigate = (path: string, text: string) =>
      page.evaluate(
        (path, text) => {
          history.pushState({}, '', path);
          const main = document.createElement('main');
          main.append(Object.assign(document.createElement('p'), { textContent: text }));
          document.querySelector('main')?.replaceWith(main);
        },
        path,
        text,
      );
    await navigate('/app/bread', 'Flour, water, salt.');
    await expectMarks(page, []);
    await navigate('/app/case', 'In Bartz v. Anthropic, a class settled.');
    await expectMarks(page, ['Bartz v. Anthropic']);
  });

  test('what was folded away is read when it is opened', async () => {
    const page = await stage.open(
      stage.site.put(
        '/folded.html',
        html(
          '<p>The EU AI Act.</p><details><summary>More</summary><p>And the AI Act again.</p></details><p id="later" hidden>The AI Act, later.</p>',
        ),
      ),
    );
    await expectMarks(page, ['EU AI Act']);
    await page.click('summary');
    await expectMarks(page, ['EU AI Act', 'AI Act']);
    await page.evaluate(() => document.getElementById('later')?.removeAttribute('hidden'));
    await expectMarks(page, ['EU AI Act', 'AI Act', 'AI Act']);
  });

  test('open shadow roots, those attached later too', async () => {
    const page = await stage.open(
      stage.site.put(
        '/shadow.html',
        html(`<p>The EU AI Act.</p><news-card></news-card><slot-card><p>Slotted: the AI Act.</p></slot-card><script>
          const fill = (host, markup) => { host.attachShadow({ mode: 'open' }).innerHTML = markup; };
          fill(document.querySelector('news-card'), '<p>In the shadow: the <i>AI</i> Act.</p>');
          fill(document.querySelector('slot-card'), '<div><slot></slot></div>');
        </script>`),
      ),
    );
    await expect.poll(async () => (await marks(page)).toSorted()).toEqual(['AI Act', 'AI Act', 'EU AI Act']);
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('late-card'));
      host
        .attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('p'), { textContent: 'Late: the AI Act.' }));
    });
    await expect.poll(async () => (await marks(page)).length).toBe(4);
  });

  test('frames of the same origin; none of another', async () => {
    stage.site.put('/inner.html', html('<p>In a frame: the AI Act.</p>'));
    const other = stage.site.origin.replace('127.0.0.1', 'localhost');
    const page = await stage.open(
      stage.site.put(
        '/frames.html',
        html(
          `<p>The EU AI Act.</p><iframe src="/inner.html" width="500" height="200"></iframe><iframe src="${other}/inner.html?" width="500" height="200"></iframe>`,
        ),
      ),
    );
    await expectMarks(page, ['EU AI Act']);
    const [own, foreign] = await Promise.all(
      [stage.site.origin, other].map((origin) =>
        page.waitForFrame((frame) => frame.url().startsWith(`${origin}/inner.html`)),
      ),
    );
    if (!own || !foreign) throw new Error('The frames are missing.');
    await expectMarks(own, ['AI Act']);
    await settle(500);
    expect(await marks(foreign)).toEqual([]);
  });

  test('going back to a page that the browser kept', async () => {
    const first = stage.site.put('/kept.html', html('<p>The EU AI Act.</p>'));
    const page = await stage.open(first);
    await expectMarks(page, ['EU AI Act']);
    await page.goto(stage.site.fixture('off-topic.html'));
    await page.goBack();
    await expectMarks(page, ['EU AI Act']);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'And the AI Act.' }));
    });
    await expectMarks(page, ['EU AI Act', 'AI Act']);
  });
});
