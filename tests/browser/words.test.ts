/** Which words of a page belong together, as a reader sees it. */
import { expect, test } from 'vitest';
import { inBrowsers } from './browsers.ts';
import { expectMarks, marks, settle } from './marks.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

inBrowsers('words', (stage) => {
  test('a line break in a heading is a space; elsewhere no name goes across it', async () => {
    const page = await stage.open(
      stage.site.put(
        '/breaks.html',
        html(`<h1>The EU AI<br>Act</h1><h2>In Bartz v.<br class="wide">Anthropic</h2>
          <p>Rules for AI<br>Act as one</p><p>Rules for AI<br><br>Act as one</p>
          <address>Stability<br>AI Act<br>Brussels</address><h3>An AI<br><br>Act two</h3>`),
      ),
    );
    await expectMarks(page, ['EU AIAct', 'Bartz v.Anthropic', 'AI Act']);
  });

  test('a line break that style takes away is none', async () => {
    const page = await stage.open(
      stage.site.put(
        '/no-break.html',
        html('<style>.narrow { display: none }</style><p>The EU AI <br class="narrow">Act.</p>'),
      ),
    );
    await expectMarks(page, ['EU AI Act']);
  });

  test('places where a word may be broken do not break it', async () => {
    const page = await stage.open(
      stage.site.put(
        '/hyphens.html',
        html('<p>The AI Act.</p><p>The EU A<wbr>I Act, the Arti&shy;ficial Intel<wbr>&shy;ligence Act.</p>'),
      ),
    );
    await expectMarks(page, ['AI Act', 'EU AI Act', 'Arti\u00adficial Intel\u00adligence Act']);
  });

  test('boxes beside each other hold no name together; what is said over words is not among them', async () => {
    const page = await stage.open(
      stage.site.put(
        '/boxes.html',
        html(`<p>The EU AI Act.</p><div style="display: flex"><span>AI</span><span>Act</span></div>
          <div style="display: flex"><b>Nothing</b><span>AI Act</span></div><p><ruby>AI<rt>ei-ai</rt></ruby> Act</p>`),
      ),
    );
    await expectMarks(page, ['EU AI Act', 'AI Act', 'AIei-ai Act']);
  });

  test('XHTML, with text in CDATA sections and code that is not read', async () => {
    const page = await stage.open(
      stage.site.put(
        '/page.xhtml',
        `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
          <body><p>Of <![CDATA[the EU AI]]> Act.</p><p><code>AI Act</code> <textarea>AI Act</textarea></p></body></html>`,
        { 'content-type': 'application/xhtml+xml' },
      ),
    );
    await expectMarks(page, ['EU AI Act']);
    await page.evaluate(() => {
      const section = document.createCDATASection('And then the AI Act');
      document.querySelector('p')?.after(section);
    });
    await expectMarks(page, ['EU AI Act', 'AI Act']);
  });

  test('a cue that stands in a CDATA section alone', async () => {
    const page = await stage.open(
      stage.site.put(
        '/cdata.xhtml',
        `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
          <body><p>Bread.</p></body></html>`,
        { 'content-type': 'application/xhtml+xml' },
      ),
    );
    await settle(800);
    expect(await marks(page)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('p')?.append(document.createCDATASection('Then the AI Act.'));
    });
    await expectMarks(page, ['AI Act']);
  });
});
