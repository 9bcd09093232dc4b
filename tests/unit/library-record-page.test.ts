/** A record's page leaves nothing out that the record holds, and makes nothing up. */
import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { formatDate, formatValue } from '../../knowledge/format.ts';
import { loadGuides } from '../../knowledge/guide-load.ts';
import { compileExtras } from '../../knowledge/library/extras.ts';
import { createLibrary } from '../../knowledge/library/library.ts';
import type { RecordPage } from '../../knowledge/library/record-page.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { PROPERTIES } from '../../knowledge/properties.ts';
import { relatedTo } from '../../knowledge/related.ts';

const TODAY = '2026-11-23';
const { records } = loadRecords();
const { guides } = loadGuides(records);
const all = new Map(records.map((record) => [record.id, record]));
const library = createLibrary(compileBundle(records), compileExtras(records, guides), TODAY);

const pageOf = (id: string): RecordPage => {
  const page = library.page(id);
  if (!page) throw new Error(`no page of ${id}`);
  return page;
};

describe('every record', () => {
  test('shows all its values: standing, earlier, and what was said', () => {
    for (const record of records) {
      const { facts, quotations } = pageOf(record.id);
      const shown = [
        ...facts.map(({ value }) => value.text),
        ...facts.flatMap(({ earlier }) => earlier.map(({ value }) => value.text)),
        ...quotations.map(({ words }) => `“${words}”`),
      ];
      const held = record.facts.map(({ value }) => formatValue(value, all));
      expect(shown.sort(), record.id).toEqual(held.sort());
    }
  });

  test('shows its status, timeline, names and sources', () => {
    for (const record of records) {
      const page = pageOf(record.id);
      expect(page.status).toMatchObject({ code: record.status.status, text: record.status.text });
      expect(page.status.asOf).toBe(formatDate(record.status.asOf));
      expect(
        page.timeline.map(({ date, text, state }) => ({ date, text, state })),
        record.id,
      ).toEqual((record.timeline ?? []).map(({ date, text, state }) => ({ date, text, state })));
      expect([...page.names, page.title].sort()).toEqual(
        [...new Set([...record.names.map(({ text }) => text), record.title])].sort(),
      );
      expect(page.sources.map(({ title, url }) => ({ title, url }))).toEqual(
        record.sources.map(({ title, url }) => ({ title, url })),
      );
    }
  });

  test('shows each misstatement in words of its own, with correction and source', () => {
    let count = 0;
    for (const record of records) {
      const { misstatements } = pageOf(record.id);
      expect(
        misstatements.map(({ wording, verdict, correction }) => ({ wording, verdict, correction })),
      ).toEqual(
        (record.misstatements ?? []).map(({ wordings, verdict, correction }) => ({
          wording: wordings[0],
          verdict,
          correction,
        })),
      );
      for (const { citations } of misstatements) expect(citations.length).toBeGreaterThan(0);
      count += misstatements.length;
    }
    expect(count).toBeGreaterThan(280);
  });

  test('cites what is in its list, at the place that the record gives', () => {
    for (const record of records) {
      const { facts, sources } = pageOf(record.id);
      for (const { label, value, of, citations } of facts) {
        expect(citations.length, `${record.id} ${value.text}`).toBeGreaterThan(0);
        const fact = record.facts.find(
          (one) =>
            PROPERTIES[one.property].label === label &&
            one.of === of &&
            formatValue(one.value, all) === value.text,
        );
        for (const { number, at } of citations) {
          const source = sources[number - 1];
          expect(source?.number).toBe(number);
          if (!fact) continue;
          const ids = record.sources.flatMap(({ id, title }) => (title === source?.title ? [id] : []));
          expect(
            fact.sources.some((ref) => ids.includes(ref.source) && ref.at === at),
            `${record.id} ${value.text}`,
          ).toBe(true);
        }
      }
    }
  });

  test('is related to those that the card says, and links lead to records', () => {
    for (const record of records) {
      const { related, facts } = pageOf(record.id);
      const expected = relatedTo(record, all).map((one) => `${one.relation} ${one.record.id}`);
      expect(related.map(({ relation, id }) => `${relation} ${id}`).sort(), record.id).toEqual(
        expected.sort(),
      );
      expect(library.degree(record.id)).toBe(related.length);
      for (const { value } of facts) if (value.record) expect(all.has(value.record)).toBe(true);
    }
  });
});

test('says why a status may have changed, once its evidence is old', () => {
  expect(pageOf('bartz-v-anthropic').status.aged).toBeUndefined();
  const later = createLibrary(compileBundle(records), compileExtras(records, guides), '2029-01-01');
  expect(later.page('bartz-v-anthropic')?.status.aged).toMatch(/appealed|reopened/u);
});

test('a judge who was replaced stands under the one who followed, with both dates', () => {
  const judge = pageOf('bartz-v-anthropic').facts.find(({ label }) => label === 'Judge');
  expect(judge?.value).toEqual({ text: 'Araceli Martínez-Olguín', record: 'judge-martinez-olguin' });
  expect(judge?.earlier.map(({ value, since, until }) => [value.text, since, until])).toEqual([
    ['William Alsup', 'August 2024', '31 December 2025'],
  ]);
});

test('there is no page for what is not on record', () => {
  expect(library.page('no-such-record')).toBeUndefined();
  expect(library.guide('no-such-guide')).toBeUndefined();
});
