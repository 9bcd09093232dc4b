import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentBlocks, isDocument } from '../../scripts/documents/document.ts';

const read = (name: string, text: string) =>
  documentBlocks(name, text).map((block) => block.text.replaceAll('\ufffc', '□'));

/** What the file says at the place of some words of a block. */
function written(name: string, file: string, words: string) {
  for (const { text, place } of documentBlocks(name, file)) {
    const at = text.indexOf(words);
    if (at >= 0) return file.slice(...place(at, at + words.length));
  }
  return null;
}

describe('Markdown as its readers see it', () => {
  test.each([
    ['emphasis', 'The **EU** *AI* ~~old~~ __Act__', ['The EU AI old Act']],
    ['headings', '# One ##\n\nTwo\n===\ntext', [' One ', 'Two\n', 'text']],
    ['links', '[AI Act](http://x.y "t") [A][b] [c]', ['AI Act  A c']],
    ['link targets', 'Word.\n\n[b]: http://x.y "AI Act"\n', ['Word.']],
    ['addresses', 'See <https://x.y> or https://z.org', ['See https://x.y or https://z.org']],
    ['images and code', 'a ![AI Act](b.png) c `AI Act` d', ['a □ c □ d']],
    ['code blocks', 'a\n\n```\nAI Act\n```\n\n    AI Act\n\nb', ['a', 'b']],
    ['comments', 'a <!-- AI Act --> b\n\n<!-- AI\n\nAct -->\n\nc', ['a  b', 'c']],
    ['references', 'R&amp;D &#65;&nbsp;I &nope;', ['R&D A\u00a0I &nope;']],
    ['escapes', 'a \\* b \\_', ['a * b _']],
    ['lists', '- one\n  more\n- two\n\n1. three', ['one\n  more', 'two', 'three']],
    ['tasks', '- [x] done', [' done']],
    ['quotations', '> one\n> two', ['one\n two']],
    ['tables', '| a | b c |\n|---|:-:|\n| d **e** | |', ['a', 'b c', 'd e']],
    ['line breaks', 'one\\\ntwo  \nthree<br>four', ['one\n□ two\n□ three\n□ four']],
    ['line breaks of Windows', 'one\\\r\ntwo\r\n\r\nthree', ['one \n□ two ', 'three']],
    ['old line ends', 'one\r\rtwo', ['one', 'two']],
    [
      'raw HTML',
      'a <b class="x">b</b>\n\n<div>\nc <i>d</i> &amp;\n<script>AI Act</script></div>',
      ['a b', '\nc d &\n'],
    ],
    ['front matter', '---\ntitle: AI Act\n---\n\ntext', ['text']],
    ['front matter of Windows', '\ufeff---\r\ntitle: AI Act\r\n---\r\ntext', ['text']],
    ['other front matter', '+++\ntitle = "AI Act"\n+++\ntext', ['text']],
    ['a rule', '---\ntext\n\n---\n\nmore', ['text', 'more']],
    ['footnotes', 'text[^1] more\n\n[^1]: The note.', ['text more', ' The note.']],
    ['nothing', '', []],
  ])('%s', (_, file, blocks) => expect(read('a.md', file)).toEqual(blocks));

  test.each([
    ['The **EU** AI Act', 'EU AI Act', 'EU** AI Act'],
    ['The **EU AI Act**.', 'EU AI Act', 'EU AI Act'],
    ['> the AI\n> Act', 'AI\n Act', 'AI\n> Act'],
    ['x [AI Act](u) y', 'AI Act', 'AI Act'],
    ['R&amp;D x', 'R&D', 'R&amp;D'],
    ['R&amp;D x', '&', '&amp;'],
    ['a \\* b', '* b', '* b'],
    ['\ufeffthe AI Act', 'AI Act', 'AI Act'],
    ['one\r\n\r\nthe AI\r\nAct', 'AI \nAct', 'AI\r\nAct'],
    ['<p>\nAI&nbsp;Act\n</p>', 'AI\u00a0Act', 'AI&nbsp;Act'],
  ])('%j: %j', (file, words, expected) => expect(written('a.md', file, words)).toBe(expected));
});

describe('HTML as the extension reads a page', () => {
  test.each([
    ['blocks', '<p>one<p>two <b>three</b><div>four</div>', ['one', 'two three', 'four']],
    [
      'head, scripts, styles, comments',
      '<head><title>AI Act</title><style>a{}</style><script>AI Act</script><body>a<!-- AI Act --> b<noscript>c</noscript>',
      ['a b'],
    ],
    ['a comment that is not one', '<p>a <!- b -> c', ['a  c']],
    ['references', '<p>AI&nbsp;Act R&amp;D &#x41;&copy &nope;', ['AI\u00a0Act R&D A© &nope;']],
    ['line breaks', '<p>a<br>b<br><br>c</p><h1>d<br>e</h1>', ['a\n□ b\n□ ', 'c', 'd e']],
    ['code and fields', '<p>a <code>AI Act</code> b <textarea>AI Act</textarea>', ['a □ b □']],
    [
      'hidden',
      '<p>a</p><p hidden>AI <b>Act</b></p><p style="color:red; display: none">AI Act</p>b',
      ['a', 'b'],
    ],
    ['tables', '<table><tr><td>a b<td>c</table>', ['a b', 'c']],
    ['blank lines', '<p>a\n\n  b\nc</p>', ['a b\nc']],
    ['signs that are no tags', '<p>a < b & c <3', ['a < b & c <3']],
    ['an open tag at the end', '<p>text</p><div class="', ['text']],
    ['capital letters', '<P>a</P><SCRIPT>AI Act</SCRIPT>', ['a']],
  ])('%s', (_, file, blocks) => expect(read('a.HTML', file)).toEqual(blocks));

  test.each([
    ['<p>the <b>AI</b> Act', 'AI Act', 'AI</b> Act'],
    ['<p>the <b>AI Act</b>', 'AI Act', 'AI Act'],
    ['<p>AI&nbsp;Act', 'Act', 'Act'],
    ['<p>AI&nbsp;Act', 'AI\u00a0', 'AI&nbsp;'],
    ['<p>a😀&#x1F600; b', '😀 b', '&#x1F600; b'],
    ['<p>a\n\nb', 'a b', 'a\n\nb'],
  ])('%j: %j', (file, words, expected) => expect(written('a.html', file, words)).toBe(expected));
});

test('plain text is every other file that is named, but only .txt in folders', () => {
  expect(read('a.log', 'AI **Act**\n\nb')).toEqual(['AI **Act**', '\nb']);
  expect(['a.md', 'a.MARKDOWN', 'a.htm', 'a.html', 'a.txt', 'a.log', 'md', '.md'].map(isDocument)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

/** Pieces that make up awkward files. */
const pieces = [
  '**',
  '*',
  '_',
  '`',
  '```\n',
  '[',
  ']',
  '(',
  ')',
  '<b>',
  '</b>',
  '<p>',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '&amp;',
  '&',
  ';',
  '\n',
  '\n\n',
  '\r\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '| ',
  '|---|',
  '    ',
  '\\',
  '\t',
  'AI Act',
  'word',
  '😀',
  'é',
  '<br>',
  '<script>',
  '---\n',
  '<',
  '"',
  '\ufeff',
  '[^1]',
];

test.each(['a.md', 'a.html', 'a.txt'])(
  'in %s every letter of a block stands at its place, and in order',
  (name) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const file = parts.join('');
        let before = 0;
        for (const { text, place } of documentBlocks(name, file)) {
          for (let i = 0; i < text.length; i++) {
            const [start, end] = place(i, i + 1);
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeLessThanOrEqual(file.length);
            if (/\p{L}/u.test(text[i] as string) && text[i] !== '&')
              expect(file.slice(start, end)).toBe(text[i]);
            before = start;
          }
          const whole = place(0, text.length);
          expect(whole).toEqual([place(0, 1)[0], place(text.length - 1, text.length)[1]]);
        }
      }),
      { numRuns: 1000 },
    );
  },
);
