/**
 * What an editor is told about a wrong entry, word for word. Each file in
 * `broken-records/` is `good.json` with one mistake; `knowledge/README.md`
 * shows the same messages.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkRecords, problemLine } from '../../knowledge/check-records.ts';
import { readRecordFiles } from '../../knowledge/load-records.ts';
import type { Fact, KnowledgeRecord, Source } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { files, problems: unreadable } = readRecordFiles(at('broken-records'));

/** What the good record points to, and what may not share its names. */
const neighbour = {
  path: 'film/example-maker.json',
  json: makeRecord({ id: 'example-maker', topic: 'film', kind: 'company', names: ['Example Maker Inc.'] }),
};

/** As if the file stood in its place among the records. */
function messages(name: string): string[] {
  const isThis = ({ path }: { path: string }) => path.endsWith(`${name}.json`);
  const asRecord = files.filter(isThis).map((file) => ({ ...file, path: 'film/clip-maker.json' }));
  return [
    ...unreadable.filter(isThis).map((problem) => ({ ...problem, path: 'film/clip-maker.json' })),
    ...checkRecords([neighbour, ...asRecord]).problems,
  ].map(problemLine);
}

const BROKEN: Readonly<Record<string, string>> = {
  'wrong-type': '20 › facts[0].value.type is "dat"; did you mean "date"?',
  'unknown-property': '20 › facts[0].property is "lanched"; did you mean "launched"?',
  'misspelt-field': '8 › sumary is not a field that can stand here; did you mean "summary"?',
  'no-source': '20 › facts[0].sources needs at least one source.',
  'unknown-source': `20 › facts[0].sources cites the source "makers", which is not in this record's sources; did you mean "maker"?`,
  'impossible-date': '20 › facts[0].value.date "2025-02-30" is not a day of the calendar.',
  'number-in-quotes': '21 › facts[1].value.amount is "20", but must be a number without quotation marks.',
  'no-end':
    '22 › facts[2] gives "price" another value than facts[1]. Say in "of" what each is about, end the earlier one with "until", or mark both as "disputed".',
  'rules-itself-out':
    '27 › misstatements[0].unless[0] "came out" rules out the wording "Clip Maker came out in 2024". Choose words that only right sentences have.',
  'no-example':
    '12 › names[1] is contextual, so it must give examples: sentences that mean this record (yes) and that mean something else (no).',
  'shared-name':
    '11 › names[0] "Example Maker Inc." is also a name of "example-maker". Make it contextual in both, saying what each needs, or drop it from one.',
  'relation-to-nowhere':
    '34 › relations[0].to names the record "exampel-maker", which does not exist; did you mean "example-maker"?',
  relay:
    '36 › sources[0].url leads to wikipedia.org, which is a relay, an aggregator or user-generated. Cite the original, with publisher, title and date if its address is not known.',
  'field-twice': '7 › title is written twice. Keep one.',
  'missing-comma': `6 › is not valid JSON from here on: most often a comma, a quotation mark or a bracket is missing or too many here or just before (Expected ',' or '}' after property value).`,
};

test('the good record is good', () => expect(messages('good')).toEqual([]));

describe('what no field shows by itself', () => {
  const good = makeRecord({ id: 'good', topic: 'film', names: ['Good'] });
  const said = (more: Partial<KnowledgeRecord>) =>
    checkRecords([{ path: 'film/good.json', json: { ...good, ...more } }]).problems.map(
      ({ at, message }) => `${at} ${message}`,
    );
  const [fact] = good.facts;
  const [source] = good.sources;
  test.each<[string, Partial<KnowledgeRecord>, string]>([
    [
      'two sources of one id',
      { sources: [...good.sources, { ...source, title: 'Another' } as Source] },
      'sources[1].id "s" is used twice. Give each source its own id.',
    ],
    [
      'a period that runs backwards',
      {
        facts: [
          {
            ...(fact as Fact),
            property: 'strike',
            value: { type: 'period', from: '2023-11', to: '2023-07' },
          },
        ],
      },
      'facts[0].value runs from 2023-11 to 2023-07: put the dates in order.',
    ],
    [
      'a name that stands twice',
      { names: [{ text: 'Good' }, { text: 'Good', lang: 'de' }] },
      'names[1] "Good" is listed twice. Keep one.',
    ],
    [
      'an example without the name',
      {
        names: [
          { text: 'Good' },
          {
            text: 'Fine',
            specific: 'contextual',
            needs: { any: ['film'], within: 'sentence' },
            examples: { yes: ['The film is good.'], no: ['Fine.'] },
          },
        ],
      },
      'names[1].examples "The film is good." does not contain the name "Fine".',
    ],
  ])('%s', (_, more, message) => expect(said(more)).toEqual([message]));
});

test('a problem of a whole file has no line', () =>
  expect(problemLine({ path: 'film/good.json', at: 'id', message: 'is missing.' })).toBe(
    'film/good.json › id is missing.',
  ));

test('every broken record is here', () =>
  expect([...files, ...unreadable].map(({ path }) => path.replace(/^.*[\\/]|\.json$/g, '')).sort()).toEqual(
    ['good', ...Object.keys(BROKEN)].sort(),
  ));

describe('an editor is told what is wrong and what to do', () => {
  const guide = readFileSync(at('../../knowledge/README.md'), 'utf8');
  test.each(Object.entries(BROKEN))('%s', (name, message) => {
    expect(messages(name)).toEqual([`film/clip-maker.json:${message}`]);
    expect(guide).toContain(message.replace(/^\d+ › /, ''));
  });
});
