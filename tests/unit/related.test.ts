import { describe, expect, test } from 'vitest';
import { loadRecords } from '../../knowledge/load-records.ts';
import { relatedTo } from '../../knowledge/related.ts';

const { records } = loadRecords();
const all = new Map(records.map((record) => [record.id, record]));
const related = new Map(records.map((record) => [record.id, relatedTo(record, all)]));

const relation = (from: string, to: string) =>
  related.get(from)?.find(({ record }) => record.id === to)?.relation;

test('every relation can be walked both ways', () => {
  const oneWay = [...related].flatMap(([id, others]) =>
    others.filter(({ record }) => !relation(record.id, id)).map(({ record }) => `${id} → ${record.id}`),
  );
  expect(oneWay).toEqual([]);
});

/** From a film by its tool to the law, step by step, as the card words it. */
const CHAINS: readonly (readonly string[])[] = [
  [
    'toys-r-us-film',
    'uses',
    'sora',
    'made by',
    'openai',
    'party to',
    'gema-v-openai',
    'interprets',
    'tdm-exception',
    'part of',
    'cdsm-directive',
  ],
  [
    'air-head',
    'uses',
    'sora',
    'made by',
    'openai',
    'party to',
    'nyt-v-openai',
    'concerned by',
    'dmca-section-1202',
  ],
  ['critterz', 'uses', 'openai', 'party to', 'doe-v-github', 'concerned by', 'dmca-section-1202'],
  ['john-lennon-the-last-interview', 'uses', 'meta', 'party to', 'kadrey-v-meta', 'interprets', 'fair-use'],
  [
    'ancestra',
    'uses',
    'google-deepmind',
    'owned by',
    'google',
    'party to',
    'like-company-v-google',
    'interprets',
    'cdsm-directive',
  ],
  ['window-seat', 'uses', 'runway', 'party to', 'andersen-v-stability', 'concerns', 'laion-5b'],
  ['window-seat', 'uses', 'elevenlabs', 'party to', 'vacker-v-elevenlabs'],
];

describe('from a film to the law and back', () => {
  test.each(CHAINS.map((chain) => [chain.filter((_, i) => i % 2 === 0).join(' → '), chain] as const))(
    '%s',
    (_, chain) => {
      for (let i = 2; i < chain.length; i += 2) {
        const [from = '', step, to = ''] = chain.slice(i - 2, i + 1);
        expect(relation(from, to), `${from} → ${to}`).toBe(step);
        expect(relation(to, from), `${to} → ${from}`).toBeTruthy();
      }
    },
  );
});

test('a film leads to each tool on its record, and the tool back to it', () => {
  const films = records.filter(({ kind }) => kind === 'production');
  const steps = films.flatMap(({ id, facts }) =>
    facts.flatMap(({ property, value, confidence, until }) =>
      property === 'ai-tool' && value.type === 'entity' && value.record && confidence !== 'disputed' && !until
        ? [{ film: id, tool: value.record }]
        : [],
    ),
  );
  expect(steps.length).toBeGreaterThan(25);
  for (const { film, tool } of steps) {
    expect([undefined, 'see also'], `${film} → ${tool}`).not.toContain(relation(film, tool));
    expect([undefined, 'see also'], `${tool} → ${film}`).not.toContain(relation(tool, film));
  }
});
