import { describe, expect, test } from 'vitest';
import { cardModel } from '../../knowledge/card-model.ts';
import { formatDate, formatValue } from '../../knowledge/format.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import type { Value } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

describe('a date is written as exactly as it is known', () => {
  test.each([
    ['2024', '2024'],
    ['2024-08', 'August 2024'],
    ['2024-08-01', '1 August 2024'],
  ])('%s', (iso, written) => expect(formatDate(iso)).toBe(written));
});

describe('a value is written in full', () => {
  test.each<[Value, string]>([
    [{ type: 'date', date: '2023-12-09', circa: true }, 'about 9 December 2023'],
    [{ type: 'period', from: '2023-05-02', to: '2023-09-27' }, '2 May 2023 to 27 September 2023'],
    [{ type: 'money', amount: 1_500_000_000, currency: 'USD' }, 'USD 1.5 billion'],
    [{ type: 'money', amount: 35_000_000, currency: 'EUR', bound: 'up-to' }, 'up to EUR 35 million'],
    [{ type: 'money', amount: 322_212_345, currency: 'USD' }, 'USD 322,212,345'],
    [{ type: 'money', amount: 3000, currency: 'USD', bound: 'about' }, 'about USD 3,000'],
    [{ type: 'percent', percent: 7 }, '7 %'],
    [{ type: 'percent', percent: 25, to: 35 }, '25 to 35 %'],
    [{ type: 'percent', percent: 78.33 }, '78.33 %'],
    [{ type: 'count', count: 482_460, unit: 'works' }, '482,460 works'],
    [{ type: 'count', count: 1e25, unit: 'FLOP' }, '10^25 FLOP'],
    [{ type: 'duration', length: 148, unit: 'days' }, '148 days'],
    [{ type: 'duration', length: 1, unit: 'years' }, '1 year'],
    [{ type: 'yes-no', yes: false }, 'No'],
    [{ type: 'status', status: 'dismissed-in-part' }, 'dismissed in part'],
    [{ type: 'entity', name: 'William Alsup' }, 'William Alsup'],
  ])('%j', (value, written) => expect(formatValue(value)).toBe(written));
});

describe('the card', () => {
  const base = makeRecord({
    id: 'base',
    names: ['Base'],
    facts: [
      { property: 'applies-from', of: 'annex', value: { type: 'date', date: '2026-08-02' }, confidence: 'settled', until: '2026-07-26', sources: [{ source: 's' }] },
      { property: 'applies-from', of: 'annex', value: { type: 'date', date: '2027-12-02' }, confidence: 'settled', since: '2026-07-27', sources: [{ source: 's', at: 'Art. 113' }] },
      { property: 'judge', value: { type: 'entity', name: 'Gone' }, confidence: 'reported', until: '2025', sources: [{ source: 's' }] },
    ],
  });
  const other = makeRecord({ id: 'other', names: ['Other'], relations: [{ type: 'implements', to: 'base' }] });
  const all = new Map([base, other].map((record) => [record.id, record]));
  const card = cardModel(base, all);

  test('folds an earlier value under the one that replaced it', () => {
    expect(card.facts[0]).toMatchObject({ value: '2 December 2027', since: '27 July 2026', earlier: [{ value: '2 August 2026', until: '26 July 2026' }] });
  });
  test('keeps an ended fact that nothing replaced', () => expect(card.facts[1]).toMatchObject({ label: 'Judge', value: 'Gone' }));
  test('cites by number and place', () => expect(card.facts[0]?.citations).toEqual([{ number: 1, at: 'Art. 113' }]));
  test('reads relations from both sides', () => {
    expect(card.related).toEqual([{ id: 'other', title: 'other', kind: 'concept', relation: 'implemented by' }]);
    expect(cardModel(other, all).related[0]?.relation).toBe('implements');
  });
  test('travels in a message unchanged', () => expect(JSON.parse(JSON.stringify(card))).toEqual(card));

  test('every record has one, with every citation resolved', () => {
    const { records } = loadRecords();
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const record of records) {
      const { facts, status, sources } = cardModel(record, byId);
      for (const { citations } of [...facts, status]) {
        expect(citations.length, record.id).toBeGreaterThan(0);
        for (const { number } of citations) expect(sources[number - 1]?.number).toBe(number);
      }
    }
  });
});
