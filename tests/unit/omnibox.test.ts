/** What the address bar is given is XML in Chromium, whatever a title holds. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { inXml } = await import('../../entrypoints/background/omnibox.ts');

test.each([
  ['Taylor & Francis', 'Taylor &amp; Francis'],
  ['<b> “x” \'y\' "z"', '&lt;b&gt; “x” &apos;y&apos; &quot;z&quot;'],
  ['a\u0000b\u001fc', 'a b c'],
  ['\ud800 alone', '  alone'],
  ['𝕏 stays', '𝕏 stays'],
])('%j', (text, xml) => expect(inXml(text)).toBe(xml));

test('any text has no sign left that means something in XML', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = inXml(text);
      expect(xml.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>"']/);
      expect(xml.isWellFormed()).toBe(true);
    }),
  ));
