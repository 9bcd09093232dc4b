/** Finding records: by names and words, by facets and their counts, and the addresses that say which. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL, FIRST_SHOWN, type ListQuery, listHref, parseRoute } from '../../components/library/route.ts';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { compileExtras } from '../../knowledge/library/extras.ts';
import {
  type Choice,
  countsOf,
  entriesOf,
  FACETS,
  filterEntries,
  NO_CHOICE,
} from '../../knowledge/library/facets.ts';
import { createLibrary } from '../../knowledge/library/library.ts';
import { createTextSearch } from '../../knowledge/library/text-search.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { makeRecord } from './make-record.ts';

const { records } = loadRecords();
const entries = entriesOf(records);
const library = createLibrary(compileBundle(records), compileExtras(records, []), '2026-11-23');

/** Any choice of values that there are. */
const choice = fc
  .tuple(
    ...FACETS.map((facet) =>
      fc.subarray(
        countsOf(entries, NO_CHOICE, facet).map(([value]) => value),
        { maxLength: 3 },
      ),
    ),
  )
  .map(
    (values) => Object.fromEntries(FACETS.map((facet, i) => [facet, values[i] ?? []])) as unknown as Choice,
  );

describe('facets', () => {
  test('every record is an entry', () =>
    expect(entries.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort()));

  test('narrow to what has one of the values chosen in each', () =>
    fc.assert(
      fc.property(choice, (chosen) => {
        const found = new Set(filterEntries(entries, chosen).map(({ id }) => id));
        for (const { id, values } of entries) {
          const fits = FACETS.every(
            (facet) => !chosen[facet].length || chosen[facet].some((value) => values[facet].includes(value)),
          );
          expect(found.has(id)).toBe(fits);
        }
      }),
    ));

  test('a count is how many would be found with that value alone', () =>
    fc.assert(
      fc.property(choice, fc.constantFrom(...FACETS), (chosen, facet) => {
        for (const [value, count] of countsOf(entries, chosen, facet))
          expect(filterEntries(entries, { ...chosen, [facet]: [value] }).length, `${facet} ${value}`).toBe(
            count,
          );
      }),
      { numRuns: 30 },
    ));

  test('a court has one name, whatever the records add to it', () => {
    const courts = new Map(countsOf(entries, NO_CHOICE, 'court'));
    expect(courts.get('US District Court, Northern District of California')).toBeGreaterThan(40);
    expect(
      [...courts.keys()].filter((name) => /Supreme Court/u.test(name) && /US|United States/u.test(name)),
    ).toHaveLength(1);
    expect([...courts.keys()].filter((name) => name.includes('San Francisco)'))).toEqual([]);
  });

  test('a year is one in which something of the record happened', () => {
    const [entry] = entriesOf([
      makeRecord({
        id: 'a',
        names: ['a'],
        timeline: [{ date: '2021-05', text: 'x', state: 'happened', sources: [{ source: 's' }] }],
        facts: [
          {
            property: 'strike',
            value: { type: 'period', from: '2023-05-02', to: '2024-01-01' },
            confidence: 'settled',
            sources: [{ source: 's' }],
          },
        ],
      }),
    ]);
    expect(entry?.values.year).toEqual(['2021', '2023', '2024']);
  });
});

describe('searching', () => {
  const ids = (text: string) => library.find(text).map(({ entry }) => entry.id);

  test('finds by name, in spite of typos, before by words in the text', () => {
    expect(ids('bartz v antropic')[0]).toBe('bartz-v-anthropic');
    expect(ids('midjorney')).toContain('midjourney');
    expect(ids('Alsup')[0]).toMatch(/alsup/u);
    expect(ids('Alsup')).toContain('bartz-v-anthropic');
  });

  test('nothing typed is all, by title', () => {
    expect(library.find(' ')).toHaveLength(records.length);
  });

  test('words anywhere: all of them, whole but for the last', () => {
    const find = createTextSearch([
      makeRecord({ id: 'a', names: ['a'], summary: 'The studio used Lip-sync, and dubbing.' }),
      makeRecord({ id: 'b', names: ['b'], summary: 'Lips move in sync.' }),
    ]);
    expect(find('lip sync')).toEqual(['a']);
    expect(find('dub')).toEqual(['a']);
    expect(find('sync')).toEqual(['a', 'b']);
    expect(find('dub studio')).toEqual([]);
    expect(find('studio dub')).toEqual(['a']);
    expect(find('')).toEqual([]);
    expect(find('…')).toEqual([]);
  });
});

describe('addresses', () => {
  const query = fc.record({ text: fc.string(), choice, shown: fc.integer({ min: FIRST_SHOWN, max: 900 }) });

  test('a list keeps its search, choice and length', () =>
    fc.assert(
      fc.property(query, (given: ListQuery) => {
        const text = given.text.trim() ? given.text : '';
        expect(parseRoute(listHref(given))).toEqual({ kind: 'list', query: { ...given, text } });
      }),
    ));

  test.each([
    ['', { kind: 'list', query: ALL }],
    ['#', { kind: 'list', query: ALL }],
    ['#/', { kind: 'list', query: ALL }],
    ['#/?shown=7', { kind: 'list', query: ALL }],
    ['#/?shown=many', { kind: 'list', query: ALL }],
    ['#/record/sora', { kind: 'record', id: 'sora' }],
    ['#/record/sora/source-3', { kind: 'record', id: 'sora', place: 'source-3' }],
    ['#/relations/sora', { kind: 'relations', id: 'sora' }],
    ['#/guide/case-status/group-2', { kind: 'guide', id: 'case-status', place: 'group-2' }],
    ['#/guides', { kind: 'guides' }],
    ['#/record/', { kind: 'nowhere' }],
    ['#/what/ever', { kind: 'nowhere' }],
    ['#/record/%E0%A4%A', { kind: 'record', id: '%E0%A4%A' }],
  ])('%s', (hash, route) => expect(parseRoute(hash)).toEqual(route));

  test('whatever is typed after # is some route', () =>
    fc.assert(fc.property(fc.string(), (hash) => typeof parseRoute(hash).kind === 'string')));
});
