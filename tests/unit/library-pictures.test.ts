/** What pictures of guides show is what the guides hold; what is taken along reads the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barsOf,
  boxesOf,
  evidenceTracks,
  groupTable,
  ratedRows,
  ratingsOf,
  ratingTable,
} from '../../components/library/guide-data.ts';
import {
  eventTable,
  guideEvents,
  kindLanes,
  laneOf,
  trackOf,
} from '../../components/library/guide-events.ts';
import { fanGroups } from '../../components/library/relations.ts';
import { csvOf, type DataTable, tsvOf } from '../../components/pictures/table.ts';
import { buildGuide } from '../../knowledge/guide-build.ts';
import { loadGuides } from '../../knowledge/guide-load.ts';
import type { GuideModel } from '../../knowledge/guide-model.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import { loadRecords } from '../../knowledge/load-records.ts';

const TODAY = '2026-11-23';
const { records } = loadRecords();
const byId = new Map(records.map((record) => [record.id, record]));
const { guides } = loadGuides(records);
const models = new Map(guides.map((guide) => [guide.id, buildGuide(guide, records)]));
const model = (id: string): GuideModel => {
  const found = models.get(id);
  if (!found) throw new Error(`no guide ${id}`);
  return found;
};
const rowsOf = ({ groups }: GuideModel) => groups.flatMap(({ rows }) => rows);

describe('the timeline of the AI Act', () => {
  const events = guideEvents(model('ai-act-timeline'), TODAY);

  test('draws a day that was put off from its old place to its new', () => {
    const putOff = events
      .filter(({ putOffFrom }) => putOffFrom.length)
      .map(({ text, putOffFrom, date }) => `${text}: ${putOffFrom.join()} → ${date}`);
    expect(putOff).toContain('Applies from: high-risk systems listed in Annex III: 2026-08-02 → 2027-12-02');
    expect(putOff).toContain(
      'Applies from: high-risk systems in products of Annex I: 2027-08-02 → 2028-08-02',
    );
    const act = byId.get('ai-act-article-113');
    for (const date of ['2026-08-02', '2027-12-02'])
      expect(act?.facts.some(({ value }) => value.type === 'date' && value.date === date)).toBe(true);
  });

  test('loses no event: each row is one, or the old place of one', () => {
    const rows = rowsOf(model('ai-act-timeline')).length;
    const old = events.reduce((sum, { putOffFrom }) => sum + putOffFrom.length, 0);
    expect(events.length + old).toBe(rows);
  });

  test('says of a day given up that it was, and of a scheduled one that has passed that nobody knows', () => {
    for (const { when, state, date } of events) {
      if (state === 'superseded') expect(when).toContain('given up');
      if (state === 'scheduled' && date < TODAY) expect(when).toContain('not on record');
      if (state === 'happened') expect(when).not.toMatch(/scheduled|given up/u);
    }
  });
});

test.each(['copyright-timeline', 'film-timeline'])('%s: every row is an event in a lane', (id) => {
  const events = guideEvents(model(id), TODAY);
  const old = events.reduce((sum, { putOffFrom }) => sum + putOffFrom.length, 0);
  expect(events.length + old).toBe(rowsOf(model(id)).length);
  for (const { record = '', sources } of events) {
    expect(kindLanes()).toContain(laneOf(byId.get(record)?.kind));
    expect(sources).not.toBe('');
  }
});

test('every kind of record has a lane of its own', () => {
  for (const kind of KINDS) expect(laneOf(kind)).not.toBe('Other');
});

test('the stages of production carry the ratings of the article, marked as its own', () => {
  const rows = ratedRows(model('production-stages'));
  expect(ratingsOf(rows).map(({ name, rating }) => [name, rating])).toEqual([
    ['Pre-visualisation', 4],
    ['Visual effects', 3],
    ['Restoration and enhancement', 4],
    ['Sound design and reconstruction', 3],
    ['Editing and rhythm', 2],
  ]);
  for (const row of ratingTable(rows).rows) expect(row.at(-1)?.text).toMatch(/^rating, /u);
});

test('bars count what the tables list', () => {
  const cases = model('case-status');
  const bars = barsOf(cases);
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(rowsOf(cases).length);
  expect(bars.map(({ name, count }) => [name, count])).toEqual(
    cases.groups.map(({ heading, rows }) => [heading, rows.length]),
  );
});

describe('every case', () => {
  test.each(rowsOf(model('case-status')).flatMap(({ record }) => record ?? []))(
    '%s has days on its track',
    (id) => {
      const record = byId.get(id);
      if (!record) throw new Error(id);
      const track = trackOf(record, (property) => property);
      expect(track.days.length).toBeGreaterThan(0);
      for (const { date, state } of track.days)
        if (state === 'happened')
          expect(date.slice(0, 4) <= (track.until ?? '').slice(0, 4) || date <= TODAY).toBe(true);
    },
  );
});

describe('opinions', () => {
  test.each(
    [...models.values()].filter(({ form }) => form !== 'timeline').map((one) => [one.id, one] as const),
  )('%s: in its table every text names its source or whose opinion it is', (_, guide) => {
    const items = rowsOf(guide).flatMap(({ cells }) => cells.flat());
    const { rows } = groupTable(guide);
    expect(rows.length).toBe(items.length);
    rows.forEach((row, i) => {
      const said = row.at(-1)?.text ?? '';
      const { opinion } = items[i] ?? {};
      if (opinion) expect(said).toBe(`${opinion.as}: ${opinion.whose}`);
      else expect(said).not.toBe('');
    });
  });

  test('fields of the map say in the picture whose they are', () => {
    for (const { detail, items } of boxesOf(model('strategic-map'), { kind: () => undefined }, true)) {
      expect(detail).toMatch(/^opinion, /u);
      expect(items.length).toBe(3);
    }
  });

  test('an opinion is never drawn as evidence', () => {
    const dots = evidenceTracks(model('outlook')).flatMap(({ tracks }) => tracks.flatMap(({ days }) => days));
    const evidence = rowsOf(model('outlook')).flatMap(({ cells }) =>
      cells.flat().filter(({ opinion }) => !opinion),
    );
    expect(dots.length).toBe(evidence.length);
  });
});

test('relations: all under their relation, or as many of each as asked for', () => {
  const related = ['a', 'b', 'c', 'd'].map((id, i) => ({
    id,
    title: id,
    kind: 'case' as const,
    topic: 'copyright' as const,
    headline: '',
    relation: i < 3 ? 'has party' : 'heard by',
  }));
  const degree = (id: string) => id.charCodeAt(0);
  expect(
    fanGroups(related, degree).map(({ relation, nodes }) => [relation, nodes.map(({ key }) => key)]),
  ).toEqual([
    ['has party', ['a', 'b', 'c']],
    ['heard by', ['d']],
  ]);
  expect(fanGroups(related, degree, 2).map(({ relation, nodes }) => [relation, nodes.length])).toEqual([
    ['has party (2 of 3)', 2],
    ['heard by', 1],
  ]);
});

/** A reader of CSV by RFC 4180, written apart from what writes it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (isQuoted) {
      if (sign === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',') end();
    else if (sign === '\r' && text[i + 1] === '\n') {
      end();
      rows.push([]);
      i++;
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

describe('files', () => {
  const cell = fc.record({ text: fc.string() });
  const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      columns: fc.array(fc.string({ minLength: 1 }), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
    }),
  );

  test('CSV gives back every cell, whatever is in it', () =>
    fc.assert(
      fc.property(table, (given: DataTable) => {
        const csv = csvOf(given);
        expect(csv.startsWith('\ufeff')).toBe(true);
        expect(readCsv(csv.slice(1))).toEqual([
          given.columns,
          ...given.rows.map((row) => row.map(({ text }) => text)),
        ]);
      }),
    ));

  test('numbers and days are there as programs read them', () => {
    const events = guideEvents(model('ai-act-timeline'), TODAY);
    const [, ...rows] = readCsv(csvOf(eventTable(events)).slice(1));
    expect(rows.map(([date]) => date)).toEqual(events.map(({ date }) => date));
    const [, ...ratings] = readCsv(csvOf(ratingTable(ratedRows(model('production-stages')))).slice(1));
    expect(ratings.map((row) => Number(row[1]))).toEqual([4, 3, 4, 3, 2]);
  });

  test('what is copied has a line a row', () =>
    fc.assert(
      fc.property(table, (given: DataTable) => {
        const lines = tsvOf(given).split('\n').slice(-given.rows.length);
        if (given.rows.length)
          for (const line of lines) expect(line.split('\t').length).toBe(given.rows[0]?.length);
      }),
    ));
});
