import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createSearch } from '../../knowledge/search/search.ts';

const search = createSearch(openBundle(compileBundle(loadRecords().records)));
const ids = (query: string) => search.find(query).map(({ record }) => record.id);

describe('finds, first of all', () => {
  test.each([
    ['AI Act', 'eu-ai-act'],
    ['eu ai act', 'eu-ai-act'],
    ['KI-Verordnung', 'eu-ai-act'],
    ['Bartz v Anthropic', 'bartz-v-anthropic'],
    ['bartz vs. anthropic', 'bartz-v-anthropic'],
    ['Brutalist', 'the-brutalist'],
    ['emilia perez', 'emilia-perez'],
    ['digital replica', 'digital-replica'],
  ])('%s', (query, id) => expect(ids(query)[0]).toBe(id));
});

describe('forgives typos, within the first three', () => {
  test.each([
    ['artifical inteligence act', 'eu-ai-act'],
    ['bartz antropic', 'bartz-v-anthropic'],
    ['brutalsit', 'the-brutalist'],
    ['soderberg', 'steven-soderbergh'],
    ['midjorney', 'midjourney'],
    ['tilly norwod', 'tilly-norwood'],
  ])('%s', (query, id) => expect(ids(query).slice(0, 3)).toContain(id));
});

test('says which name matched when it is not the title', () => {
  expect(search.find('KI-Verordnung')[0]?.matched).toBe('KI-Verordnung');
  expect(search.find('EU Artificial Intelligence Act')[0]).not.toHaveProperty('matched');
});

test.each(['', '   ', '!?', '\u200b'])('finds nothing for %j', (query) =>
  expect(search.find(query)).toEqual([]),
);

test('each record once, and no more than asked for', () => {
  const found = search.find('copyright', 10).map(({ record }) => record.id);
  expect(found.length).toBe(10);
  expect(new Set(found).size).toBe(10);
});

test('browses by topic and kind, by title', () => {
  const cases = search.browse({ topic: 'copyright', kind: 'case' });
  expect(cases.length).toBeGreaterThan(10);
  expect(cases.every(({ kind }) => kind === 'case')).toBe(true);
  const titles = cases.map(({ title }) => title);
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
});
