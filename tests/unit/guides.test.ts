import { describe, expect, test } from 'vitest';
import { newestEvidence } from '../../knowledge/as-of.ts';
import { formatDate, formatValue } from '../../knowledge/format.ts';
import { buildGuide } from '../../knowledge/guide-build.ts';
import { checkGuides } from '../../knowledge/guide-check.ts';
import { loadGuides } from '../../knowledge/guide-load.ts';
import { guideMarkdown } from '../../knowledge/guide-markdown.ts';
import { type GuideItem, type GuideModel, hasPassed } from '../../knowledge/guide-model.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { firstDay } from '../../knowledge/partial-date.ts';
import { PROPERTIES } from '../../knowledge/properties.ts';
import type { Fact, KnowledgeRecord } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const { records } = loadRecords();
const byId = new Map(records.map((record) => [record.id, record]));
const { guides, problems } = loadGuides(records);
const models = guides.map((guide) => buildGuide(guide, records));
const model = (id: string): GuideModel => {
  const found = models.find((one) => one.id === id);
  if (!found) throw new Error(`no guide ${id}`);
  return found;
};
const rowsOf = ({ groups }: GuideModel) => groups.flatMap(({ rows }) => rows);
const itemsOf = (guide: GuideModel) => rowsOf(guide).flatMap(({ cells }) => cells.flat());
const all: [string, GuideModel][] = models.map((one) => [one.id, one]);

test('the guides have no problems', () =>
  expect(problems.map(({ path, at, message }) => `${path} › ${at} ${message}`)).toEqual([]));

test('all that were promised are there', () =>
  expect(models.map(({ id }) => id)).toEqual([
    'ai-act-timeline',
    'case-status',
    'copyright-timeline',
    'film-timeline',
    'further-reading',
    'guild-terms',
    'outlook',
    'positions',
    'production-stages',
    'strategic-map',
  ]));

describe.each(all)('%s', (_, guide) => {
  test('has rows, each with a cell a column', () => {
    expect(rowsOf(guide).length).toBeGreaterThan(4);
    for (const { heading, cells } of rowsOf(guide)) {
      expect(heading).not.toBe('');
      expect(cells.length).toBe(guide.columns.length);
    }
  });

  test('shows nothing that is neither sourced nor marked as an opinion', () => {
    for (const { text, citations, opinion } of itemsOf(guide)) {
      expect(!!opinion !== citations.length > 0, text).toBe(true);
      if (opinion) expect(guide.voices.map(({ whose }) => whose)).toContain(opinion.whose);
    }
  });

  test('numbers its sources as they are met, each cited', () => {
    const cited = itemsOf(guide).flatMap(({ citations }) => citations.map(({ number }) => number));
    expect([...new Set(cited)]).toEqual(guide.sources.map(({ number }) => number));
    expect(guide.sources.map(({ number }) => number)).toEqual(guide.sources.map((_source, i) => i + 1));
  });

  test('says what its records say', () => {
    const wrong = itemsOf(guide).filter((item) => item.record && !says(byId.get(item.record), item));
    expect(wrong.map(({ record, text }) => `${record}: ${text}`)).toEqual([]);
  });

  test('shows no day as over before the evidence for it', () => {
    const early = itemsOf(guide).filter(({ state, date, record = '' }) => {
      const evidence = byId.get(record);
      return state === 'happened' && date && evidence && firstDay(date) > newestEvidence(evidence);
    });
    expect(early.map(({ text, date }) => `${date} ${text}`)).toEqual([]);
  });

  test('can be sent as a message and is the same each time', () => {
    expect(JSON.parse(JSON.stringify(guide))).toEqual(guide);
    const again = guides.find(({ id }) => id === guide.id);
    expect(again && buildGuide(again, records)).toEqual(guide);
  });
});

/** Whether a record holds what an item shows of it, found without the code that fetched it. */
function says(record: KnowledgeRecord | undefined, { text, date, state, earlier }: GuideItem): boolean {
  if (!record) return false;
  const values = record.facts.map(({ value }) => formatValue(value, byId));
  const told = [
    ...values,
    record.status.text,
    ...(record.timeline ?? []).map((entry) => entry.text),
    ...(record.misstatements ?? []).map(({ correction }) => correction),
    ...record.sources.map(({ title }) => title),
    ...record.facts.flatMap(({ of }) => of ?? []),
    ...Object.values(PROPERTIES).map(({ label }) => label),
  ];
  const days = record.facts.flatMap(({ value }) =>
    value.type === 'date' ? [value.date] : value.type === 'period' ? [value.from] : [],
  );
  const events = record.timeline ?? [];
  return (
    told.some((words) => text.includes(words)) &&
    (!date || days.includes(date) || events.some((event) => event.date === date)) &&
    (!date ||
      state !== 'happened' ||
      !events.some((e) => e.state === 'scheduled' && text.includes(e.text) && e.date === date)) &&
    (earlier ?? []).every((old) => values.includes(old.text))
  );
}

describe('the timelines', () => {
  test.each(['ai-act-timeline', 'copyright-timeline', 'film-timeline'])('%s runs from old to new', (id) => {
    const dates = rowsOf(model(id)).map(({ date = '' }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates.every(Boolean)).toBe(true);
  });

  test('what was put off stands at both places', () => {
    const law = byId.get('eu-ai-act');
    const [before, after] = (law?.facts ?? []).filter(
      ({ of }) => of === 'high-risk systems listed in Annex III',
    );
    const rows = itemsOf(model('ai-act-timeline')).filter(({ text }) => text.includes('listed in Annex III'));
    expect(rows.map(({ date, state }) => [date, state])).toEqual([
      [before?.value.type === 'date' && before.value.date, 'superseded'],
      [after?.value.type === 'date' && after.value.date, 'scheduled'],
    ]);
    expect(rows[0]?.now).toBe('2 December 2027');
    expect(rows[1]?.earlier).toEqual([{ text: '2 August 2026', until: '26 July 2026' }]);
  });

  test('a date that is moved in the record is moved in the guide', () => {
    const moved = records.map((record) =>
      record.id === 'ai-act-article-113'
        ? {
            ...record,
            facts: record.facts.map((fact) =>
              fact.until || fact.of !== 'high-risk systems listed in Annex III'
                ? fact
                : { ...fact, value: { type: 'date' as const, date: '2031-03-04' } },
            ),
          }
        : record,
    );
    const guide = guides.find(({ id }) => id === 'ai-act-timeline');
    const rows = guide ? itemsOf(buildGuide(guide, moved)) : [];
    expect(
      rows.filter(({ text }) => text.includes('listed in Annex III')).map(({ date, now }) => [date, now]),
    ).toEqual([
      ['2026-08-02', '4 March 2031'],
      ['2031-03-04', undefined],
    ]);
  });

  test('an entry of every kind of record that a rule names joins by itself', () => {
    const guide = guides.find(({ id }) => id === 'film-timeline');
    const added = makeRecord({
      id: 'new-deal',
      names: ['New deal'],
      topic: 'film',
      kind: 'deal',
      timeline: [{ date: '2026-08-20', text: 'A deal', state: 'happened', sources: [{ source: 's' }] }],
    });
    const built = guide && buildGuide(guide, [...records, added]);
    expect(built && rowsOf(built).find(({ record }) => record === 'new-deal')?.date).toBe('2026-08-20');
  });
});

describe('the cases by status', () => {
  const rows = rowsOf(model('case-status'));
  const cases = records.filter(({ kind }) => kind === 'case');

  test('are all there, once', () =>
    expect(rows.map(({ record }) => record).sort()).toEqual(
      records
        .filter(({ kind }) => kind === 'case' || kind === 'ruling')
        .map(({ id }) => id)
        .sort(),
    ));

  test.each(cases.map((record) => [record.id, record] as const))('%s as on record', (id, record) => {
    const [court = [], , filed = [], status = [], next = []] =
      rows.find((row) => row.record === id)?.cells ?? [];
    const current = record.facts.filter(({ property, until }) => property === 'court' && !until);
    for (const { value } of current)
      expect(court.map(({ text }) => text)).toContain(formatValue(value, byId));
    const filings = record.facts.filter(({ property, until }) => property === 'filed' && !until);
    expect(filed.filter(({ until }) => !until).length).toBe(filings.length);
    expect(status).toMatchObject([{ text: record.status.text, asOf: formatDate(record.status.asOf) }]);
    expect(next.every(({ state }) => state === 'scheduled')).toBe(true);
  });
});

describe('opinions', () => {
  test('the ratings of the stages are the article’s own, beside sourced context', () => {
    const guide = model('production-stages');
    const ratings = rowsOf(guide).map(({ cells }) => cells[2]?.[0]);
    expect(ratings.map((item) => item?.text)).toEqual(['4 of 5', '3 of 5', '4 of 5', '3 of 5', '2 of 5']);
    expect(ratings.every((item) => item?.opinion?.as === 'rating')).toBe(true);
    for (const { cells } of rowsOf(guide)) expect(cells[3]?.every(({ opinion }) => !opinion)).toBe(true);
  });

  test('the map is the article’s, what stands beside it is not', () => {
    for (const { opinion, rows } of model('strategic-map').groups) {
      expect(opinion?.whose).toMatch(/article/);
      for (const row of rows) expect([!!row.opinion, row.cells.flat().length > 0]).toEqual([true, true]);
    }
  });

  test('the outlook sets every expectation beside the record', () => {
    for (const { cells } of rowsOf(model('outlook'))) {
      expect(cells[0]?.every(({ opinion }) => opinion)).toBe(true);
      expect(cells[1]?.some(({ opinion }) => !opinion)).toBe(true);
    }
  });
});

test('references that do not hold are replaced', () => {
  const [dga, act, ves] = rowsOf(model('further-reading'));
  for (const row of [dga, act, ves]) expect(row?.cells[0]?.[0]?.opinion?.as).toBe('reference');
  expect(act?.cells[1]?.map(({ url }) => url)).toContain(
    'https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng',
  );
  expect(JSON.stringify(model('further-reading'))).not.toMatch(
    /202502269[^"]*"url|ves-state-of-the-industry/,
  );
});

describe('what lies ahead', () => {
  const day = (property: Fact['property'], more: Partial<Fact> = {}): Fact => ({
    property,
    value: { type: 'date', date: '2026-05-04' },
    confidence: 'settled',
    sources: [{ source: 's' }],
    ...more,
  });
  const upcoming = (facts: readonly Fact[], asOf: string) => {
    const record = makeRecord({
      id: 'good',
      names: ['Good'],
      facts: [...facts],
      status: { status: 'active', text: 'Goes on', asOf, sources: [{ source: 's' }] },
      sources: [{ id: 's', title: 'T', publisher: 'P', kind: 'press', date: asOf }],
    });
    const json = {
      id: 'g',
      title: 'G',
      summary: 'S',
      topics: ['film'],
      revision: 1,
      reviewed: '2026-11-23',
      form: 'table',
      columns: [{ id: 'a', label: 'A', items: [{ show: 'upcoming' }] }],
      groups: [{ rows: [{ record: 'good' }] }],
    };
    const [guide] = checkGuides([{ path: 'guides/g.json', json }], [record]).guides;
    return guide && itemsOf(buildGuide(guide, [record])).map(({ text }) => text);
  };

  test('is later than the evidence', () => {
    expect(upcoming([day('hearing')], '2026-05-01')).toEqual(['4 May 2026: Hearing']);
    expect(upcoming([day('hearing')], '2026-05-04')).toEqual([]);
    expect(upcoming([day('hearing')], '2026-05')).toEqual([]);
    expect(upcoming([day('hearing', { of: 'on fees' })], '2025')).toEqual(['4 May 2026: Hearing, on fees']);
  });
  test('or in the year of evidence that names no day', () =>
    expect(upcoming([day('hearing')], '2026')).toEqual(['4 May 2026: Hearing']));
  test('but not where it was called off, or where it is no day of a court', () => {
    expect(upcoming([day('hearing', { until: '2026-04' })], '2026-05-01')).toEqual([]);
    expect(upcoming([day('released')], '2026-05-01')).toEqual([]);
  });
});

describe('in Markdown', () => {
  const item = (more: Partial<GuideItem>): GuideItem => ({
    text: 'T',
    record: 'r',
    title: 'R',
    citations: [{ number: 1 }],
    ...more,
  });
  const opinion = { whose: 'a critic', as: 'opinion' } as const;
  const printed = (one: GuideItem, more: Partial<GuideModel> = {}, row: object = {}) =>
    guideMarkdown(
      {
        id: 'g',
        form: 'table',
        title: 'G',
        summary: 'S',
        topics: ['film'],
        voices: [],
        columns: [{ id: 'a', label: 'A' }],
        groups: [{ rows: [{ heading: 'H', record: 'r', cells: [[one]], ...row }] }],
        sources: [],
        reviewed: '23 November 2026',
        ...more,
      },
      '2026-11-23',
    )
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .at(-1);

  test.each<[string, GuideItem, string]>([
    ['a value', item({}), 'T [1]'],
    [
      'where in its source',
      item({ citations: [{ number: 1, at: 'p. 2' }, { number: 3 }] }),
      'T [1, p. 2; 3]',
    ],
    ['whose it is, in a row of another', item({ record: 'x', title: 'X' }), 'X: T [1]'],
    ['a date that was replaced', item({ state: 'superseded' }), 'T (superseded) [1]'],
    [
      'until when, and by what',
      item({ state: 'superseded', until: '2025', now: '2027' }),
      'T (superseded, on record until 2025; now 2027) [1]',
    ],
    ['a day ahead', item({ state: 'scheduled', date: '2027' }), 'T (scheduled) [1]'],
    ['what ended', item({ until: '2025' }), 'T (until 2025) [1]'],
    ['what is disputed', item({ confidence: 'disputed', asOf: '2025' }), 'T (disputed; as of 2025) [1]'],
    ['an address', item({ url: 'https://example.org/' }), '[T](https://example.org/) [1]'],
    ['an opinion', item({ citations: [], opinion }), 'T (*opinion, a critic*)'],
    ['a stroke', item({ text: 'T|T' }), 'T\\|T [1]'],
  ])('%s', (_, one, expected) => expect(printed(one)).toBe(`| H | ${expected} |`));

  test('a heading that is a view says whose', () => {
    expect(printed(item({}), {}, { opinion })).toBe('| H (*opinion, a critic*) | T [1] |');
    expect(guideMarkdown(model('strategic-map'), '2026-11-23')).toMatch(
      /^## .+ \(\*opinion, .*article.*\*\)$/m,
    );
  });

  test('a cell of nothing says so', () =>
    expect(printed(item({}), {}, { cells: [[]] })).toBe('| H | not on record |'));

  test('a timeline names the record of each day', () => {
    const [head] = guideMarkdown(model('film-timeline'), '2026-11-23').match(/^\|.*$/m) ?? [];
    expect(head).toBe('| Date | Record | Event |');
    expect(printed(item({}), { form: 'timeline' })).toBe('| H | R | T [1] |');
  });
});

test('a scheduled day that is over is printed as such', () => {
  const item = { date: '2026-10-21', state: 'scheduled' } as const;
  expect([hasPassed(item, '2026-10-21'), hasPassed(item, '2026-10-22')]).toEqual([false, true]);
  expect(hasPassed({ date: '2026-10', state: 'scheduled' }, '2026-10-30')).toBe(false);
  expect(guideMarkdown(model('case-status'), '2035-01-01')).toMatch(/outcome is not on record/);
});

describe('a wrong guide is reported with its file, the place and what to do', () => {
  const record = makeRecord({
    id: 'good',
    names: ['Good'],
    timeline: [{ date: '2025-05-01', text: 'Happened', state: 'happened', sources: [{ source: 's' }] }],
    facts: [
      {
        property: 'context',
        of: 'the good',
        value: { type: 'text', text: 'A fact' },
        confidence: 'settled',
        sources: [{ source: 's' }],
      },
      {
        property: 'context',
        value: { type: 'text', text: 'Another' },
        confidence: 'settled',
        sources: [{ source: 's' }],
      },
    ],
    misstatements: [
      {
        wordings: ['Good is bad', 'Good is not good'],
        verdict: 'differs',
        correction: 'Good is good.',
        confidence: 'settled',
        sources: [{ source: 's' }],
      },
    ],
  });
  const bare = makeRecord({ id: 'bare', names: ['Bare'] });
  const source = { id: 's', title: 'T', publisher: 'P', kind: 'press' };
  const own = { show: 'own', text: 'Ours', asOf: '2026-01-01', sources: [{ source: 's' }] };
  const head = { id: 'g', title: 'G', summary: 'S', topics: ['film'], revision: 1, reviewed: '2026-11-23' };
  const table = (cells: unknown, rest: object = {}) => ({
    ...head,
    form: 'table',
    columns: [{ id: 'a', label: 'A' }],
    groups: [{ rows: [{ heading: 'H', record: 'good', ...(cells ? { cells } : {}) }] }],
    ...rest,
  });
  const timeline = (entries: unknown[], rest: object = {}) => ({
    ...head,
    form: 'timeline',
    entries,
    ...rest,
  });
  const day = (date: string, state = 'happened') => ({
    show: 'own',
    date,
    text: 'T',
    state,
    sources: [{ source: 's' }],
  });
  const groups = (...all: object[]) => table(undefined, { groups: all });
  const found = (json: unknown, path = 'guides/g.json') =>
    checkGuides([{ path, json }], [record, bare])
      .problems.map(({ at, message }) => `${at} ${message}`)
      .join('\n');

  test('a good one is not', () => {
    expect(found(table({ a: [{ show: 'status' }, own] }, { sources: [source] }))).toBe('');
    expect(found(timeline([day('2025'), day('2026-01')], { sources: [source] }))).toBe('');
  });

  test.each<[string, unknown, RegExp]>([
    [
      'a cell without a source',
      table({ a: [{ ...own, sources: [] }] }),
      /cells\.a\[0\]\.sources needs at least one source\. Cite one, or show the text as an opinion/,
    ],
    ['a row without a cell', table(undefined), /rows\[0\] has nothing for the column "a"\. Add a cell/],
    [
      'an opinion of nobody',
      table({ a: [{ show: 'opinion', text: 'Fine', voice: 'me', as: 'opinion' }] }),
      /gives "me" as whose view it is.*Add it there/,
    ],
    [
      'a record that does not exist',
      table({ a: [{ show: 'status', record: 'no' }] }),
      /cells\.a\[0\] names the record "no", which does not exist/,
    ],
    [
      'an unknown property',
      table({ a: [{ show: 'fact', properties: ['directr'] }] }),
      /properties\[0\] is "directr"; did you mean "director"/,
    ],
    [
      'a value the record does not have',
      table({ a: [{ show: 'fact', properties: ['filed'] }] }),
      /shows nothing: "good" has no such fact\. It has "context"/,
    ],
    [
      'an event the record does not have',
      table({ a: [{ show: 'event', date: '2024' }] }),
      /has no such event\. Its timeline has "2025-05-01"/,
    ],
    [
      'another text about a property than the record has',
      table({ a: [{ show: 'fact', properties: ['context'], of: ['the bad'] }] }),
      /has no such fact\. It has "context of the good", "context"\./,
    ],
    [
      'an event of a record without any',
      timeline([{ show: 'event', record: 'bare', dates: ['2024'] }]),
      /entries\[0\] shows nothing: "bare" has no such event\.$/,
    ],
    [
      'an event of a record that does not exist',
      timeline([{ show: 'event', record: 'no', dates: ['2024'] }]),
      /entries\[0\] names the record "no", which does not exist/,
    ],
    [
      'a source the record does not have',
      table({ a: [{ show: 'source', source: 'x' }] }),
      /has no such source\. Its sources are "s"\./,
    ],
    [
      'a correction the record does not have',
      table({ a: [{ show: 'correction', with: 'Good is ugly' }] }),
      /has no such correction\. Its misstatements begin "Good is bad"\./,
    ],
    [
      'a correction of a record without any',
      table({ a: [{ show: 'correction', record: 'bare', with: 'Bare' }] }),
      /"bare" has no such correction\.$/,
    ],
    [
      'nothing ahead',
      table({ a: [{ show: 'upcoming' }] }),
      /rows\[0\]\.cells\.a\[0\] shows nothing: "good" has no such upcoming\.$/,
    ],
    [
      'a cell of no record',
      groups({ rows: [{ heading: 'H', cells: { a: [{ show: 'status' }] } }] }),
      /cells\.a\[0\] names no record, and its row has none\. Add "record"\./,
    ],
    ['a group of nothing', groups({ heading: 'H' }), /groups\[0\] has neither rows nor select/],
    [
      'rows by a rule, with nothing to fill them',
      groups({ select: { ids: ['good'] } }),
      /groups\[0\]\.select selects rows, but the column "a" has no items/,
    ],
    [
      'a rule for a record that does not exist',
      groups({ select: { ids: ['good', 'no'] } }),
      /groups\[0\]\.select names the record "no", which does not exist/,
    ],
    [
      'a row of nothing',
      groups({ rows: [{ cells: { a: [{ show: 'status', record: 'good' }] } }] }),
      /rows\[0\] has neither heading nor record/,
    ],
    [
      'a row of a record that does not exist',
      groups({ rows: [{ record: 'no', cells: { a: [{ show: 'status', record: 'good' }] } }] }),
      /rows\[0\]\.record "no" does not exist/,
    ],
    [
      'a cell of a column with a name that is none',
      table({ 'A B': [{ show: 'status' }] }),
      /cells\.A B is a name that must be lower-case words joined by hyphens/,
    ],
    [
      'a source later than the review',
      table({ a: [own] }, { sources: [{ ...source, date: '2027-01' }] }),
      /sources\[0\]\.date is later than the review \(2026-11-23\)/,
    ],
    [
      'a voice that is not heard',
      table({ a: [{ show: 'status' }] }, { voices: [{ id: 'me', whose: 'mine', about: 'Me' }] }),
      /voices\[0\] "me" says nothing in this guide\. Remove it\./,
    ],
    ['an unknown kind of item', table({ a: [{ show: 'fakt' }] }), /show.*did you mean "fact"/],
    ['a misspelt key', table({ a: [{ show: 'status', recrd: 'good' }] }), /recrd is not a field/],
    ['a column that is not there', table({ b: [{ show: 'status' }] }), /cells\.b is no column of this guide/],
    [
      'a source that is not there',
      table({ a: [own] }),
      /cites the source "s", which is not in this guide's sources/,
    ],
    [
      'a source nobody cites',
      table({ a: [{ show: 'status' }] }, { sources: [source] }),
      /sources\[0\] "s" is not cited/,
    ],
    [
      'a relay as a source',
      table({ a: [own] }, { sources: [{ ...source, url: 'https://medium.com/x' }] }),
      /sources\[0\]\.url leads to medium\.com, which is a relay/,
    ],
    [
      'evidence later than the review',
      table({ a: [{ ...own, asOf: '2026-12' }] }, { sources: [source] }),
      /asOf is later than the review/,
    ],
    [
      'a rule that selects nothing',
      timeline([{ show: 'events', where: { kind: ['case'] } }]),
      /entries\[0\]\.where selects no record/,
    ],
    [
      'dates out of order',
      timeline([day('2026'), day('2025')], { sources: [source] }),
      /entries\[1\] is dated 2025 but stands after 2026: list the oldest first/,
    ],
    [
      'a future that has happened',
      timeline([day('2027')], { sources: [source] }),
      /its state must be "scheduled"/,
    ],
    [
      'an entry left out that would not be there',
      timeline([{ show: 'events', where: { ids: ['good'] } }], {
        leaveOut: [{ record: 'good', dates: ['2024'] }],
      }),
      /leaveOut\[0\] leaves out 2024 of "good", which this guide would not show/,
    ],
  ])('%s', (_, json, message) => expect(found(json)).toMatch(message));

  test('an id that another file has', () => {
    const json = table({ a: [{ show: 'status' }] });
    const files = ['guides/g.json', 'old/guides/g.json'].map((path) => ({ path, json }));
    expect(checkGuides(files, [record]).problems.map(({ at, message }) => `${at} ${message}`)).toEqual([
      'id "g" is used twice. Choose another.',
    ]);
  });

  test('a file with another name', () =>
    expect(found(table({ a: [{ show: 'status' }] }), 'guides/x.json')).toMatch(/must be guides\/g\.json/));
});
