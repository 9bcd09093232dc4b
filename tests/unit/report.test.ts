import { GFM, parser } from '@lezer/markdown';
import { describe, expect, test } from 'vitest';
import type { Claim, Verdict } from '../../knowledge/reading.ts';
import { claimReviewJson, claimReviews } from '../../knowledge/report/claim-review.ts';
import { makeReport, type ReportInput, recordState } from '../../knowledge/report/report.ts';
import { reportHtml } from '../../knowledge/report/report-html.ts';
import { reportMarkdown } from '../../knowledge/report/report-markdown.ts';

const ACT = {
  title: 'Regulation (EU) 2024/1689',
  publisher: 'Official Journal of the European Union',
  kind: 'official',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng',
  date: '2024-07-12',
  at: 'Art. 113',
} as const;

const claim = (verdict: Verdict, more: Partial<Claim> = {}): Claim => ({
  start: 0,
  end: 4,
  record: 'eu-ai-act' as Claim['record'],
  property: 'entered-into-force',
  verdict,
  stated: '2022',
  recorded: '1 August 2024',
  confidence: 'settled',
  asOf: '2024-07-12',
  sources: [ACT],
  sentence: 'The page states 2022; on record: 1 August 2024 (Entered into force).',
  ...more,
});

/** All that can go wrong in markup. */
const HOSTILE = '</script><script>alert("1")</script> & \'x\' *y* [z](u) |\n# h';

const INPUT: ReportInput = {
  documents: [
    {
      name: 'drafts/act.md',
      claims: [
        { claim: claim('agrees', { stated: 'August 2024' }), line: 9, column: 1 },
        {
          claim: claim('differs'),
          sentence: 'The EU AI Act entered into force in 2022.',
          line: 3,
          column: 41,
        },
      ],
      coverage: { compared: 2, notOnRecord: 1 },
    },
    {
      name: `<b>${HOSTILE}`,
      claims: [
        {
          claim: claim('outdated', {
            record: 'unknown' as Claim['record'],
            stated: HOSTILE,
            recorded: HOSTILE,
            until: '2023-01',
            since: '2023',
            asOf: '2023',
            confidence: 'reported',
            reportedBy: HOSTILE,
            pageDate: 'right-when-written',
            sources: [
              {
                title: HOSTILE,
                publisher: HOSTILE,
                kind: 'press',
                url: 'https://example.org/"><script>)',
                at: HOSTILE,
              },
              {
                title: 'No link',
                publisher: 'P',
                kind: 'analysis',
                url: 'javascript:alert(1)',
                date: '2023-02',
              },
            ],
          }),
          sentence: HOSTILE,
          line: 1,
          column: 2,
        },
        {
          claim: claim('unsupported', {
            property: null,
            sentence: 'No public source was found for this figure; it circulates as 90 %.',
            sources: [],
          }),
        },
      ],
      coverage: { compared: 2, notOnRecord: 0 },
    },
  ],
  record: { date: '2026-07-30', entries: 520 },
  entry: (id) => (id === 'eu-ai-act' ? { title: 'EU Artificial Intelligence Act', revision: 3 } : undefined),
  made: '2026-11-23',
};

const report = makeReport(INPUT);
const empty = makeReport({ ...INPUT, documents: [] });
const reviewer = { name: 'The <Daily> News', url: 'https://news.example/' };

describe('each form is as it was seen to be right', () => {
  const snapshot = (name: string) => `../fixtures/report/${name}`;

  test('Markdown', () => expect(reportMarkdown(report)).toMatchFileSnapshot(snapshot('report.md')));
  test('HTML', () => expect(reportHtml(report)).toMatchFileSnapshot(snapshot('report.html')));
  test('JSON', () =>
    expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(snapshot('report.json')));
  test('ClaimReview', () =>
    expect(claimReviewJson(report, reviewer)).toMatchFileSnapshot(snapshot('claim-review.json')));
});

test('puts first what a reader should look at first, and adds up what was read', () => {
  expect(report.groups.map(({ verdict }) => verdict)).toEqual([
    'differs',
    'outdated',
    'unsupported',
    'agrees',
  ]);
  expect(report.coverage).toEqual({ compared: 4, notOnRecord: 1 });
  expect(report.groups[0]?.claims[0]).toMatchObject({
    document: 'drafts/act.md',
    line: 3,
    column: 41,
    outcome: 'Differs from the record',
    about: 'Entered into force',
    record: { id: 'eu-ai-act', title: 'EU Artificial Intelligence Act', revision: 3 },
    sources: [
      {
        at: 'Art. 113',
        archived: 'https://web.archive.org/web/20240712/https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng',
      },
    ],
  });
});

test('an archived copy of a source without a date is that of the evidence', () =>
  expect(report.groups[1]?.claims[0]?.sources.map(({ archived }) => archived)).toEqual([
    'https://web.archive.org/web/20231231/https://example.org/%22%3E%3Cscript%3E)',
    undefined,
  ]));

describe('nothing of a text becomes markup', () => {
  test('in HTML', () => {
    const html = reportHtml(report);
    const tags = new Set(html.match(/<\/?[a-z][^\s>]*/giu));
    expect(
      [...tags].filter(
        (tag) =>
          !/^<\/?(?:html|head|meta|title|style|body|section|article|h[123]|p|blockquote|dl|dt|dd|cite|a|time)$/u.test(
            tag,
          ),
      ),
    ).toEqual([]);
    expect(html).not.toMatch(/href="(?!https?:\/\/)/u);
    expect(html).not.toMatch(/<script|javascript:/u);
    expect(html).not.toMatch(/\b(?:src|on\w+)=/u);
  });

  test('in Markdown', () => {
    const markdown = reportMarkdown(report);
    const found = new Map<string, Set<string>>();
    parser
      .configure(GFM)
      .parse(markdown)
      .iterate({
        enter({ name, from, to }) {
          found.set(name, (found.get(name) ?? new Set()).add(markdown.slice(from, to)));
        },
      });
    expect(
      [...found.keys()].filter((name) => /HTML|Code|Comment|Image|Emphasis|Table|Ordered/u.test(name)),
    ).toEqual([]);
    expect([...(found.get('ATXHeading1') ?? [])]).toEqual(['# Checked against the record']);
    expect([...(found.get('URL') ?? [])].filter((url) => !url.startsWith('https://'))).toEqual([]);
  });
});

test('a ClaimReview can stand in a page, whatever the text is', () => {
  const json = claimReviewJson(report, reviewer);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(claimReviews(report, reviewer));
});

test('a ClaimReview says who reviews and our outcome in words, and no figure', () => {
  const { '@graph': reviews } = claimReviews(report, { name: 'The Daily News' });
  expect(reviews).toHaveLength(4);
  const text = JSON.stringify(reviews);
  expect(text).not.toMatch(/ratingValue|bestRating|worstRating|obelus|datePublished":"2026/iu);
  // Folders are nobody's business.
  expect(text).not.toContain('drafts/');
  expect(reviews[0]).toMatchObject({
    '@type': 'ClaimReview',
    author: { '@type': 'Organization', name: 'The Daily News' },
    claimReviewed: 'The EU AI Act entered into force in 2022.',
    reviewRating: { '@type': 'Rating', alternateName: 'Differs from the record' },
  });
});

test('says so when nothing was found, and when it was stopped', () => {
  for (const write of [reportMarkdown, reportHtml])
    expect(write(empty)).toContain('No statement was found that the record could be compared with.');
  const stopped = makeReport({ ...INPUT, stoppedBefore: 9 });
  for (const write of [reportMarkdown, reportHtml])
    expect(write(stopped)).toContain('Stopped after 2 of 9 documents, on 23 November 2026.');
  expect(stopped).toMatchObject({ stoppedBefore: 9 });
});

test('the record is as new as its latest review', () =>
  expect(
    recordState([{ reviewed: '2026-07-01' }, { reviewed: '2026-07-30' }, { reviewed: '2026-06-30' }]),
  ).toEqual({
    date: '2026-07-30',
    entries: 3,
  }));
