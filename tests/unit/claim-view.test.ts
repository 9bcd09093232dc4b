import { describe, expect, test } from 'vitest';
import { citable, claimView } from '../../knowledge/claim-view.ts';
import { type Claim, type RecordId, VERDICTS } from '../../knowledge/reading.ts';
import { coverageText, isWarning, VERDICT_ORDER, VERDICT_WORDS } from '../../knowledge/verdict-words.ts';

const claim = (more: Partial<Claim> = {}): Claim => ({
  start: 0,
  end: 15,
  record: 'eu-ai-act' as RecordId,
  property: 'entered-into-force',
  verdict: 'differs',
  stated: '2 February 2025',
  recorded: '1 August 2024',
  confidence: 'settled',
  asOf: '2024-07-12',
  sources: [{ title: 'Act', publisher: 'Journal', kind: 'official', date: '2024-07-12', at: 'Art. 113' }],
  sentence: 'The page states 2 February 2025; on record: 1 August 2024 (Entered into force).',
  ...more,
});

test('says what is stated, what is on record and where that stands, with dates as people write them', () => {
  expect(claimView(claim({ of: 'high-risk rules', since: '2026-07-27' }))).toEqual({
    key: 'eu-ai-act|entered-into-force|high-risk rules|differs|2 February 2025',
    verdict: 'differs',
    about: 'Entered into force, high-risk rules',
    stated: '2 February 2025',
    recorded: '1 August 2024',
    since: '27 July 2026',
    confidence: 'settled',
    asOf: '12 July 2024',
    citation: 'Act, Art. 113, Journal, July 12, 2024',
    sources: [
      {
        title: 'Act',
        publisher: 'Journal',
        kind: 'official',
        date: '12 July 2024',
        issued: '2024-07-12',
        at: 'Art. 113',
      },
    ],
    spoken: 'Differs from the record: 2 February 2025. On record: 1 August 2024',
  });
});

test('the citation names each source in a line, with the copy that may be in the archive', () => {
  const url = 'https://journal.example/act';
  const act = { title: 'Act', publisher: 'Journal', kind: 'official', url, at: 'Art. 113' } as const;
  const view = claimView(claim({ sources: [{ ...act, date: '2024-07' }, act] }));
  expect(view.citation.split('\n')).toEqual([
    `Act, Art. 113, Journal, July 2024, ${url} (archived copy, if there is one: https://web.archive.org/web/20240731/${url})`,
    `Act, Art. 113, Journal, ${url} (archived copy, if there is one: https://web.archive.org/web/20240712/${url})`,
  ]);
  expect(view.sources.map(({ archived }) => archived)).toEqual([
    `https://web.archive.org/web/20240731/${url}`,
    `https://web.archive.org/web/20240712/${url}`,
  ]);
  // What citations in other forms are written from is the source alone.
  expect(citable(view.sources[0] as never)).toEqual({ ...act, date: '2024-07' });
});

test('an outdated value says until when it was on record', () => {
  expect(claimView(claim({ verdict: 'outdated', until: '2026-07-26' })).meaning).toBe(
    'It was on record until 26 July 2026.',
  );
  expect(claimView(claim({ verdict: 'outdated' })).meaning).toBe('It was on record once.');
});

test('its sources are cited with the date as ISO', () => {
  const [source] = claimView(claim()).sources;
  expect(source && citable(source)).toEqual(claim().sources[0]);
  const undated = claimView(claim({ sources: [{ title: 'Act', publisher: 'Journal', kind: 'official' }] }));
  expect(undated.sources.map(citable)).toEqual([{ title: 'Act', publisher: 'Journal', kind: 'official' }]);
});

test('a figure without a source is never shown as being on record', () => {
  const sentence = 'no public source was found for this figure; it circulates as 65 %.';
  expect(claimView(claim({ verdict: 'unsupported', recorded: '65 %', sentence })).recorded).toBe(
    'No public source was found for this figure; it circulates as 65 %.',
  );
});

test('says who said it and what the page’s own date adds', () => {
  expect(claimView(claim({ reportedBy: 'the MPA', pageDate: 'newer' }))).toMatchObject({
    reportedBy: 'the MPA',
    pageDate: 'This page is newer than the record.',
  });
  expect(claimView(claim({ pageDate: 'right-when-written' })).pageDate).toBe(
    'Right when this page was written.',
  );
});

test('a statement about no single property has no label', () =>
  expect(claimView(claim({ property: null })).about).toBeUndefined());

describe('words', () => {
  test('every verdict has its own, and none is “false”', () => {
    expect([...VERDICT_ORDER].sort()).toEqual([...VERDICTS].sort());
    expect(new Set(Object.values(VERDICT_WORDS).map(({ word }) => word)).size).toBe(VERDICTS.length);
    expect(JSON.stringify(VERDICT_WORDS)).not.toMatch(/\b(?:false|wrong|untrue|lie)\b/iu);
  });

  test('what deserves a look', () =>
    expect(VERDICT_ORDER.filter(isWarning)).toEqual(['differs', 'outdated', 'unsupported']));

  test.each([
    [0, 0, ''],
    [1, 0, '1 statement compared'],
    [7, 3, '7 statements compared, 3 not on record'],
    [0, 2, 'No statements compared, 2 not on record'],
  ])('%i compared and %i not on record: “%s”', (compared, notOnRecord, words) =>
    expect(coverageText({ compared, notOnRecord })).toBe(words),
  );
});
