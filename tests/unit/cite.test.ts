import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { archivedUrl } from '../../knowledge/cite/archived.ts';
import { bibtex, bibtexFile, cslFile, cslItem } from '../../knowledge/cite/bibliography.ts';
import { CITATION_FORMS, type CitationFormId, cite } from '../../knowledge/cite/cite.ts';
import { apDate, chicagoDate } from '../../knowledge/cite/cite-date.ts';
import { citeKey } from '../../knowledge/cite/cite-key.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import type { ClaimSource } from '../../knowledge/reading.ts';

const ACT: ClaimSource = {
  title: 'Regulation (EU) 2024/1689 of 13 June 2024',
  publisher: 'Official Journal of the European Union',
  kind: 'official',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng',
  date: '2024-07-12',
  at: 'Art. 113',
};
const PRESS: ClaimSource = {
  title: 'Anthropic to pay authors “at least” $1.5 billion',
  publisher: 'The Verge',
  kind: 'press',
  url: 'https://www.theverge.com/a_(b)?c=d&e=%20f#g',
  date: '2025-09',
};
/** All that can go wrong in markup. */
const HOSTILE: ClaimSource = {
  title: '<b>R&D</b> [x](y) {z} 95 % of #1_a ~ ^ \\ "q" \'s\' |*`?',
  publisher: "Bird & Bird <script>alert('1')</script>",
  kind: 'analysis',
  url: 'https://example.org/"><script>{a}\\ b',
  at: 'p. 3 | <i>',
};
const BARE: ClaimSource = { title: 'Order', publisher: 'US District Court', kind: 'court' };

describe('dates, as exact as known', () => {
  test.each([
    ['2024-08-01', 'Aug. 1, 2024', 'August 1, 2024'],
    ['2024-07-12', 'July 12, 2024', 'July 12, 2024'],
    ['2024-09-30', 'Sept. 30, 2024', 'September 30, 2024'],
    ['2024-08', 'August 2024', 'August 2024'],
    ['2024', '2024', '2024'],
  ])('%s', (iso, ap, chicago) => {
    expect([apDate(iso), chicagoDate(iso)]).toEqual([ap, chicago]);
  });
});

describe('the archived copy is that of the source’s last possible day', () => {
  test.each([
    [
      'https://a.org/x?y=1#z',
      '2024-08-01',
      undefined,
      'https://web.archive.org/web/20240801/https://a.org/x?y=1#z',
    ],
    ['https://a.org/', '2024-02', undefined, 'https://web.archive.org/web/20240229/https://a.org/'],
    ['https://a.org/', '2024', undefined, 'https://web.archive.org/web/20241231/https://a.org/'],
    ['https://a.org/', undefined, '2026-07-21', 'https://web.archive.org/web/20260721/https://a.org/'],
    [
      'https://web.archive.org/web/2023/https://a.org/',
      '2024',
      undefined,
      'https://web.archive.org/web/2023/https://a.org/',
    ],
    ['https://a.org/', undefined, undefined, undefined],
    ['javascript:alert(1)', '2024', undefined, undefined],
    [undefined, '2024', undefined, undefined],
  ])('%s of %s', (url, date, otherwise, expected) => {
    expect(archivedUrl({ ...(url && { url }), ...(date && { date }) }, otherwise)).toBe(expected);
  });
});

describe('a source in each form', () => {
  const table: readonly [CitationFormId, ClaimSource, string][] = [
    [
      'plain',
      ACT,
      'Regulation (EU) 2024/1689 of 13 June 2024, Art. 113, Official Journal of the European Union, July 12, 2024, https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng',
    ],
    [
      'plain',
      PRESS,
      '“Anthropic to pay authors ‘at least’ $1.5 billion,” The Verge, September 2025, https://www.theverge.com/a_(b)?c=d&e=%20f#g',
    ],
    ['plain', BARE, 'Order, US District Court'],
    ['plain', { ...BARE, kind: 'press', title: 'Is it "fair"?' }, '“Is it ‘fair’?” US District Court'],
    [
      'footnote',
      ACT,
      'Official Journal of the European Union, Regulation (EU) 2024/1689 of 13 June 2024, July 12, 2024, Art. 113, https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng.',
    ],
    [
      'footnote',
      PRESS,
      '“Anthropic to pay authors ‘at least’ $1.5 billion,” The Verge, September 2025, https://www.theverge.com/a_(b)?c=d&e=%20f#g.',
    ],
    ['footnote', BARE, 'US District Court, Order, n.d.'],
    [
      'markdown',
      PRESS,
      '[Anthropic to pay authors “at least” $1.5 billion](https://www.theverge.com/a_%28b%29?c=d&e=%20f#g), The Verge, September 2025',
    ],
    ['markdown', BARE, 'Order, US District Court'],
    [
      'markdown',
      HOSTILE,
      "[\\<b\\>R\\&D\\</b\\> \\[x\\](y) {z} 95 % of #1\\_a \\~ ^ \\\\ \"q\" 's' \\|\\*\\`?](https://example.org/%22%3E%3Cscript%3E%7Ba%7D%5C%20b), p. 3 \\| \\<i\\>, Bird \\& Bird \\<script\\>alert('1')\\</script\\>",
    ],
    [
      'html',
      ACT,
      '<cite><a href="https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng">Regulation (EU) 2024/1689 of 13 June 2024</a></cite>, Art. 113, Official Journal of the European Union, <time datetime="2024-07-12">12 July 2024</time>',
    ],
    [
      'html',
      HOSTILE,
      '<cite><a href="https://example.org/%22%3E%3Cscript%3E%7Ba%7D%5C%20b">&lt;b&gt;R&amp;D&lt;/b&gt; [x](y) {z} 95 % of #1_a ~ ^ \\ &quot;q&quot; &#39;s&#39; |*`?</a></cite>, p. 3 | &lt;i&gt;, Bird &amp; Bird &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;',
    ],
    ['html', { ...BARE, url: 'javascript:alert(1)' }, '<cite>Order</cite>, US District Court'],
  ];
  test.each(table)('%s %#', (form, source, expected) => expect(cite(source, form)).toBe(expected));

  test('has a label and some text for every form', () => {
    for (const [form, { label }] of Object.entries(CITATION_FORMS)) {
      expect(label).toBeTruthy();
      expect(cite(BARE, form as CitationFormId)).toContain('Order');
    }
  });
});

test('a key is stable, plain ASCII, and the same wherever in the source', () => {
  expect(citeKey(ACT)).toBe('official2024regulation-hxsfus');
  expect(citeKey({ ...ACT, at: 'Art. 5' })).toBe(citeKey(ACT));
  expect(citeKey({ ...ACT, date: '2024-07-13' })).not.toBe(citeKey(ACT));
  expect(citeKey({ ...BARE, publisher: 'Überblick', title: '«Énoncé»' })).toMatch(
    /^uberblickndenonce-[a-z0-9]+$/,
  );
  expect(citeKey({ ...BARE, publisher: '官', title: '—' })).toMatch(/^nd-[a-z0-9]+$/);
});

/** What citation-js reads. */
const oracle = (text: string) => new Cite(text).data as readonly Readonly<Record<string, unknown>>[];

/** Titles kept from being lower-cased are wrapped by citation-js, and its text is marked up. */
const bare = (text: unknown) =>
  String(text)
    .replace(/<\/?span[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** citation-js takes an address whose only escapes are of reserved signs (`%3A`) for one not yet escaped. */
const encodedTwice = (url: string | undefined) => (url && decodeURI(url) === url ? encodeURI(url) : url);

const issued = ({ date }: ClaimSource) => date && { 'date-parts': [date.split('-').map(Number)] };

describe('citation-js reads back what was written', () => {
  const { records } = loadRecords();
  const onRecord = records.flatMap(({ sources }) =>
    sources.map(({ id: _, ...source }) => source as ClaimSource),
  );
  const cases = [ACT, PRESS, HOSTILE, BARE, ...onRecord];

  function expectBibtex(text: string, source: ClaimSource) {
    const [read] = oracle(text);
    expect(bare(read?.['title'])).toBe(source.title);
    expect(bare(read?.['publisher'])).toBe(source.publisher);
    expect(read?.['citation-key'] ?? read?.['id']).toBe(citeKey(source));
    expect(read?.['issued']).toEqual(issued(source));
    expect(read?.['note'] && bare(read['note'])).toBe(source.at);
    expect(read?.['URL']).toBe(encodedTwice(cslItem(source).URL));
  }

  test('BibTeX of hostile sources and of every source on record', () => {
    for (const source of cases) expectBibtex(bibtex(source), source);
  });

  test('CSL-JSON of the same', () => {
    for (const source of cases) {
      const item = cslItem(source);
      const [read] = oracle(JSON.stringify([item]));
      expect(read).toMatchObject(JSON.parse(JSON.stringify(item)));
      expect(read?.['issued']).toEqual(issued(source));
    }
  });
});

test('a file has each source once, with all places in it', () => {
  const sources = [ACT, PRESS, { ...ACT, at: 'Art. 5' }, ACT];
  expect(bibtexFile(sources).match(/^@misc/gmu)).toHaveLength(2);
  expect(bibtexFile(sources)).toContain('note = {Art. 113; Art. 5}');
  expect(JSON.parse(cslFile(sources))).toMatchObject([{ note: 'Art. 113; Art. 5' }, { title: PRESS.title }]);
});
