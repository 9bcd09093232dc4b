/** What is read, what only when the writer asks for it, and what never. */
import { expect, test } from 'vitest';
import { openPopup } from '../../../scripts/open-popup.ts';
import { inBrowsers } from '../browsers.ts';
import { settle } from '../marks.ts';
import { text } from '../popup.ts';
import { type Desk, openDesk } from './desk.ts';
import { expectSeen, html, seenMarks } from './seen.ts';

/** Each with its id in its text. */
const FIELDS = {
  read: [
    ['textarea', ''],
    ['textarea', 'autocomplete="off"'],
    ['textarea', 'aria-label="Your e-mail"'],
    ['input', ''],
    ['input', 'name="headline" maxlength="100"'],
    ['input', 'name="post_title" autocomplete="off" spellcheck="true"'],
    ['div', 'contenteditable'],
    ['div', 'contenteditable="plaintext-only"'],
    ['div', 'contenteditable role="textbox" autocomplete="off"'],
  ],
  asked: [
    ['textarea', 'spellcheck="false"'],
    ['div', 'contenteditable data-gramm="false"'],
    ['div', 'contenteditable spellcheck="false"'],
    ['textarea', 'data-enable-grammarly="false"'],
  ],
  never: [
    ['input', 'type="password"'],
    ['input', 'type="search"'],
    ['input', 'type="email"'],
    ['input', 'type="tel"'],
    ['input', 'autocomplete="one-time-code"'],
    ['input', 'autocomplete="section-a cc-name"'],
    ['input', 'autocomplete="username"'],
    ['input', 'autocomplete="off"'],
    ['input', 'inputmode="numeric"'],
    ['input', 'name="userPassword"'],
    ['input', 'placeholder="Card number"'],
    ['input', 'aria-label="Verification token"'],
    ['input', 'style="-webkit-text-security: disc"'],
    ['input', 'name="loginpassword2"'],
    ['input', 'name="verification_code"'],
    ['input', 'maxlength="19"'],
    ['input', 'pattern="[A-Z]*"'],
    ['input', 'readonly'],
    ['textarea', 'disabled'],
    ['textarea', 'name="seed_phrase"'],
    ['textarea', 'autocomplete="street-address"'],
    ['div', 'contenteditable aria-label="Seed phrase"'],
    ['div', 'contenteditable aria-readonly="true"'],
  ],
} as const;

const all = Object.entries(FIELDS).flatMap(([access, fields]) =>
  fields.map(([tag, attributes], i) => ({ id: `${access}-${i}`, access, tag, attributes })),
);

const markup = all
  .map(({ id, tag, attributes }) => {
    const words = `The EU AI Act, ${id}.`;
    const start = `<${tag} id="${id}" ${attributes} style="display: block; width: 300px"`;
    return tag === 'input' ? `${start} value="${words}">` : `${start}>${words}</${tag}>`;
  })
  .join('\n');

const SECRET_FORM =
  '<form><input id="shown" value="The EU AI Act, shown."><input type="password"><textarea>The EU AI Act, about me.</textarea></form><label>Password <input value="The EU AI Act, labelled."></label>';

inBrowsers('access', (stage) => {
  let desk: Desk;
  stage.onLaunch(async () => {
    desk = await openDesk(stage);
  });

  test('off at first, one click in the popup, remembered, and off again', async () => {
    const page = await stage.open(
      stage.site.put('/switch.html', html('<textarea>The EU AI Act.</textarea>')),
    );
    await settle(800);
    expect(await seenMarks(page)).toEqual([]);
    const popup = await openPopup(stage.browser, page);
    await expect.poll(() => text(popup, '.switches')).toContain('Read what I write on this site');
    const press = () =>
      popup.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.switch')].at(-1)?.click());
    await press();
    await page.bringToFront();
    await expectSeen(page, ['EU AI Act']);
    await page.reload();
    await expectSeen(page, ['EU AI Act']);
    await press();
    await expectSeen(page, []);
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).not.toContain('obelus');
    await page.reload();
    await settle(800);
    expect(await seenMarks(page)).toEqual([]);
    await popup.close();
  });

  test('fields and editors that may be read, and those that may not', async () => {
    await desk.setEditors(true);
    const page = await stage.open(stage.site.put('/access.html', html(markup + SECRET_FORM)));
    const read = all.filter(({ access }) => access === 'read').map(({ id }) => id);
    const ids = async () =>
      await page.evaluate(() =>
        [...(CSS.highlights.get('obelus-mention') ?? [])].map(
          ({ startContainer }) => / ([\w -]+)\.$/u.exec(startContainer.textContent ?? '')?.[1],
        ),
      );
    await expect.poll(async () => (await ids()).toSorted()).toEqual([...read, 'about me'].toSorted());
    await page.focus('#asked-0');
    await page.focus('#never-0');
    // A password that is being shown stays one.
    await page.evaluate(() => document.getElementById('never-0')?.setAttribute('type', 'text'));
    await page.focus('#never-0');
    await page.keyboard.type('The AI Act again.');
    await settle(800);
    expect((await ids()).toSorted()).toEqual([...read, 'about me'].toSorted());
  });

  test('the desk reads the one editor that has the focus, on any site, and nothing that must not be read', async () => {
    await desk.setEditors(false);
    const page = await stage.open(stage.site.put('/asked.html', html(markup + SECRET_FORM)));
    expect(await desk.frame(page)).toBeNull();
    for (const { id, access } of all) {
      await page.evaluate((id) => {
        (document.activeElement as HTMLElement | null)?.blur();
        document.getElementById(id)?.focus();
      }, id);
      if (access !== 'never') {
        await expect
          .poll(async () => (await desk.read(page)).read.text, { message: id })
          .toBe(`The EU AI Act, ${id}.`);
        continue;
      }
      const at = await desk.frame(page);
      const reply = at && (await desk.ask(at, 'editor-text', {}));
      expect(reply?.text ?? '', id).not.toContain(id);
    }
  });

  test('an editor on a page that says nothing else of the topic', async () => {
    await desk.setEditors(true);
    const page = await stage.open(
      stage.site.put('/only.html', html('<p>Write to us.</p><div contenteditable><p>Hello.</p></div>')),
    );
    await page.click('[contenteditable] p');
    await page.keyboard.press('End');
    await page.keyboard.type(' On the EU AI Act.');
    await expectSeen(page, ['EU AI Act']);
  });

  test('a document that is edited as a whole: no page, but an editor', async () => {
    stage.site.put(
      '/whole.html',
      html('<p>On the EU AI Act.</p>', '<script>document.designMode = "on"</script>'),
    );
    const nested = stage.site.put('/holder.html', html('<iframe src="/whole.html" width="600"></iframe>'));
    await desk.setEditors(false);
    const page = await stage.open(nested);
    const frame = await page.waitForFrame((frame) => frame.url().endsWith('/whole.html'));
    await settle(800);
    expect(await seenMarks(frame)).toEqual([]);
    await desk.setEditors(true);
    await expectSeen(frame, ['EU AI Act']);
    await frame.click('p');
    const { at, read } = await desk.read(page);
    const span = { editor: read.editor, start: 7, end: 16, expected: 'EU AI Act', replacement: 'AI Act' };
    expect(await desk.ask(at, 'editor-replace', span)).toEqual({ done: true });
    await expect.poll(() => frame.evaluate(() => document.body.innerText.trim())).toBe('On the AI Act.');
    await expectSeen(frame, ['AI Act']);
  });

  test('editors in open shadow roots and in frames, of other sites too', async () => {
    await desk.setEditors(true);
    stage.site.put('/framed.html', html('<div contenteditable>In a frame: the EU AI Act.</div>'));
    const other = stage.site.origin.replace('127.0.0.1', 'localhost');
    const page = await stage.open(
      stage.site.put(
        '/nested.html',
        html(`<x-field></x-field><iframe src="${other}/framed.html" width="500" height="200"></iframe>
          <iframe srcdoc="<textarea>In a page of its own: the EU AI Act.</textarea>" width="500" height="200"></iframe>
          <script>document.querySelector('x-field').attachShadow({ mode: 'open' }).innerHTML = '<textarea cols="40">In the shadow: the EU AI Act.</textarea>'</script>`),
      ),
    );
    await expect.poll(() => page.frames().length).toBe(3);
    for (const frame of page.frames().slice(1)) await expectSeen(frame, ['EU AI Act']);
    await page.evaluate(() =>
      document.querySelector('x-field')?.shadowRoot?.querySelector('textarea')?.focus(),
    );
    await expectSeen(page, ['EU AI Act']);
    const readText = async () => (await desk.read(page)).read.text;
    await expect.poll(readText).toBe('In the shadow: the EU AI Act.');
    const foreign = await page.waitForFrame((frame) => frame.url().endsWith('/framed.html'));
    await foreign.click('div');
    await expect.poll(readText).toBe('In a frame: the EU AI Act.');
  });
});
