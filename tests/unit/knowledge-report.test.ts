import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { repetitionOf } from '../../knowledge/claims/traits.ts';
import { isMany, propertyIds } from '../../knowledge/properties.ts';
import type { Fact } from '../../knowledge/schema.ts';
import { rowsOf } from '../../scripts/dossier-rows.ts';
import { columns, propertyUse, reportChecks, reportTable } from '../../scripts/knowledge-report.ts';
import { makeRecord } from './make-record.ts';

const press = { id: 's', title: 'T', publisher: 'P', kind: 'press' } as const;
const records = [
  makeRecord({ id: 'law', kind: 'law', names: ['Law'], relations: [{ type: 'cites', to: 'case' }] }),
  makeRecord({
    id: 'case',
    topic: 'copyright',
    kind: 'case',
    status: { status: 'pending', text: 'T', asOf: '2026-01', sources: [{ source: 's' }] },
    names: ['Case', { text: 'Short', needs: { any: ['x'], within: 'block' }, specific: 'short' }],
    sources: [press],
  }),
  makeRecord({ id: 'alone', topic: 'film', names: ['Alone'] }),
];

describe('the report', () => {
  test('counts by topic, and leaves out what there is none of', () => {
    const table = reportTable(records, '2026-01-31').map((line) =>
      line
        .trim()
        .split(/\s{2,}/)
        .join(' '),
    );
    expect(table[0]).toBe('ai-act copyright film all');
    expect(table).toContain('records 1 1 1 3');
    expect(table).toContain('law 1 0 0 1');
    expect(table).toContain('thin 0 1 0 1');
    expect(table.join('\n')).not.toContain('bill');
  });

  test('lists what an editor might look at', () => {
    const lists = Object.fromEntries(
      reportChecks(records, records, '2026-08-01').map(({ option, items }) => [option, items]),
    );
    expect(lists).toEqual({
      aged: ['2026-01     case: status (pending). Courts and parliaments act within weeks.'],
      thin: ['case: context (settled)'],
      'no-primary': ['case'],
      'no-relations': ['alone'],
      'no-examples': ['case: "Short"'],
    });
  });

  test('says how often each property is used', () => {
    const [most = ''] = propertyUse(records);
    expect(most.trim()).toBe('3  context');
    expect(propertyUse(records).length).toBe(propertyIds.length);
    expect(columns(['a', 'b', 'c'], 7)).toEqual(['a  c', 'b']);
  });
});

test('what has many values at once is never called wrong for being another', () => {
  const judged = propertyIds.filter((property) => ['firm', 'closed'].includes(repetitionOf(property)));
  expect(judged.filter((property: Fact['property']) => isMany(property))).toEqual([]);
});

test('the worked example for editors is what is on record', () => {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  const squeeze = (text: string) => text.replace(/\s/g, '');
  const record = squeeze(read('../../knowledge/records/film/mcdonalds-netherlands-ad.json'));
  const blocks = [...read('../../knowledge/README.md').matchAll(/```json\n([\s\S]*?)```/g)];
  const parts = blocks.flatMap(([, json = '']) => json.split('…').map(squeeze));
  expect(parts.length).toBeGreaterThan(8);
  for (const part of parts) expect(record).toContain(part);
});

test('rows of a dossier are its table rows and its entries', () => {
  const rows = rowsOf(
    'copyright',
    [
      '## 1 Cases',
      '| id | what |',
      '| --- | --- |',
      '| US-001 | first |',
      '| 2025-03-04 | second |',
      '### 2.1 Index',
      '| id |',
      '|---|',
      '| US-009 |',
      '## 3 Entries',
      '##### US-002 A v. B',
      '- **docket:** 3:24-cv-05417 (N.D. Cal.)',
      '- **filed:** 2024-08-19',
      '- id: M7',
    ].join('\n'),
    [/^2\.1$/],
  );
  expect(rows.map(({ key, dates, dockets }) => [key, ...dates, ...dockets].join(' '))).toEqual([
    'copyright:US-001',
    'copyright:1/2 2025-03-04',
    'copyright:US-002 2024-08-19 3:24-cv-05417',
    'copyright:M7',
  ]);
});
