import { describe, expect, test } from 'vitest';
import { PROVISION_WORDS, provisionOrder, readProvision } from '../../knowledge/match/provisions.ts';
import { foldWord } from '../../knowledge/match/words.ts';

/** Reads the provision a text begins with, and what of the text it covers. */
function read(text: string) {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  const unit = PROVISION_WORDS.get(foldWord(word, 0, word.length));
  const list = unit ? readProvision(text, 0, word.length, unit) : null;
  if (!list) return null;
  const numbers = list.parts.map((part) => part.numbers.join('-')).join(',');
  return { unit, numbers, covers: text.slice(0, list.end) };
}

describe('reads', () => {
  test.each([
    ['Article 50', 'article', '50', 'Article 50'],
    ['Article 50(2) applies', 'article', '50', 'Article 50(2)'],
    ['Art. 5(1)(ba) bans', 'article', '5', 'Art. 5(1)(ba)'],
    ['Art 53 (1) (d)', 'article', '53', 'Art 53 (1) (d)'],
    ['Articles 51 to 55 of', 'article', '51-55', 'Articles 51 to 55'],
    ['Articles 51–55', 'article', '51-55', 'Articles 51–55'],
    ['Article 51-56', 'article', '51-56', 'Article 51-56'],
    ['Articles 5, 6 and 50(2) of', 'article', '5,6,50', 'Articles 5, 6 and 50(2)'],
    ['Arts. 53 & 55', 'article', '53,55', 'Arts. 53 & 55'],
    ['Article 4a', 'article', '4a', 'Article 4a'],
    ['Article 75d of', 'article', '75d', 'Article 75d'],
    ['article 4 bis', 'article', '4a', 'article 4 bis'],
    ['Artikel 50 Absatz 2', 'article', '50', 'Artikel 50 Absatz 2'],
    ['Art. 53 Abs. 1 lit. d KI-VO', 'article', '53', 'Art. 53 Abs. 1 lit. d'],
    ['Article 50, paragraph 2, of', 'article', '50', 'Article 50, paragraph 2'],
    ['Article 5(1), point (f), of', 'article', '5', 'Article 5(1), point (f)'],
    ['artículo 5', 'article', '5', 'artículo 5'],
    ['artykuł 50', 'article', '50', 'artykuł 50'],
    ['Annex III lists', 'annex', 'III', 'Annex III'],
    ['Annex 3', 'annex', 'III', 'Annex 3'],
    ['Annexes XI and XII', 'annex', 'XI,XII', 'Annexes XI and XII'],
    ['Anhang III', 'annex', 'III', 'Anhang III'],
    ['załącznik III', 'annex', 'III', 'załącznik III'],
    ['Recital 105', 'recital', '105', 'Recital 105'],
    ['Recitals 104 to 109', 'recital', '104-109', 'Recitals 104 to 109'],
    ['Chapter V', 'chapter', 'V', 'Chapter V'],
    ['Chapter\u00a0III', 'chapter', 'III', 'Chapter\u00a0III'],
  ])('%s', (text, unit, numbers, covers) => expect(read(text)).toEqual({ unit, numbers, covers }));
});

describe('stops before', () => {
  test.each([
    ['Article 5 and 6 others', 'Article 5'],
    ['Articles 5 and many', 'Articles 5'],
    ['Article 50 (see below)', 'Article 50'],
    ['Annex III, Intro', 'Annex III'],
    ['Article 5 a ban', 'Article 5'],
  ])('%s', (text, covers) => expect(read(text)?.covers).toBe(covers));
});

test.each([
  'Article on cinema',
  'article 2024',
  'Art history',
  'Chapter one',
  'Article 5.5',
  'Art. 12/2024',
  'article 5 % of',
])('reads none in %s', (text) => expect(read(text)).toBeNull());

test('each number of a list has its own place', () => {
  const text = 'Articles 5, 6 and 50(2) of the Act';
  const parts = readProvision(text, 0, 'Articles'.length, 'article')?.parts ?? [];
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(['Articles 5', '6', '50(2)']);
});

test('numbers sort as a law numbers them', () => {
  const ordered = ['4', '4a', '4b', '5', '50', '51', '75', '75d', '101'];
  expect(ordered.toSorted((a, b) => provisionOrder(a) - provisionOrder(b))).toEqual(ordered);
  expect(['IX', 'V', 'XIV', 'I'].toSorted((a, b) => provisionOrder(a) - provisionOrder(b))).toEqual([
    'I',
    'V',
    'IX',
    'XIV',
  ]);
});
