/** One claim of each verdict, as the reading gives them: the engine may change, the states may not. */
import { type ClaimView, claimView } from '../../../knowledge/claim-view.ts';
import type { Claim, RecordId, Verdict } from '../../../knowledge/reading.ts';

const law = {
  title: 'Regulation (EU) 2024/1689 of 13 June 2024',
  publisher: 'Official Journal of the European Union',
  kind: 'official',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng',
  date: '2024-07-12',
  at: 'Art. 113',
} as const;

const amended = {
  title: 'Regulation (EU) 2024/1689, consolidated text of 27 July 2026',
  publisher: 'EUR-Lex',
  kind: 'official',
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02024R1689-20260727',
  date: '2026-07-27',
  at: 'Art. 113',
} as const;

const claim = (record: string, verdict: Verdict, more: Partial<Claim>): ClaimView =>
  claimView({
    start: 0,
    end: 1,
    record: record as RecordId,
    property: 'entered-into-force',
    verdict,
    stated: '1 August 2024',
    recorded: '1 August 2024',
    confidence: 'settled',
    asOf: '2024-07-12',
    sources: [law],
    sentence: '',
    ...more,
  });

const general =
  '2 August 2026 is the date of general application; high-risk rules apply from 2 December 2027 (Annex III) and 2 August 2028 (Annex I).';
const share =
  'No public source for this figure was found; Entertainment Partners gives roughly 15 to 30% for all post-production.';

export const CLAIMS = {
  differs: claim('eu-ai-act', 'differs', { stated: '2 February 2025' }),
  outdated: claim('ai-act-annex-iii', 'outdated', {
    property: 'applies-from',
    stated: '2 August 2026',
    recorded: '2 December 2027',
    of: 'high-risk rules',
    since: '2026-07-27',
    until: '2026-07-26',
    asOf: '2026-07-27',
    sources: [
      amended,
      { title: 'Council gives final green light', publisher: 'Council of the EU', kind: 'official' },
    ],
    pageDate: 'right-when-written',
  }),
  unsupported: claim('mpa-vfx-share-figure', 'unsupported', {
    property: 'figure',
    stated: 'VFX and post-production typically account for 25%-35% of a film’s total',
    recorded: share,
    sentence: share,
    confidence: 'reported',
    asOf: '2026-07-05',
    reportedBy: 'the MPA',
    sources: [
      {
        title: 'Search of stored public pages for this figure, evidence to 5 July 2026',
        publisher: 'Obelus',
        kind: 'analysis',
        date: '2026-07-05',
      },
    ],
  }),
  'needs-context': claim('eu-ai-act', 'needs-context', {
    property: 'applies-from',
    stated: 'AI Act is fully applicable since 2 August 2026',
    recorded: general,
    sentence: general,
    asOf: '2026-07-27',
    sources: [amended],
  }),
  agrees: claim('eu-ai-act', 'agrees', {}),
  disputed: claim('bartz-v-anthropic', 'differs', {
    property: 'settlement-amount',
    stated: '$2.5 billion',
    recorded: 'at least USD 1.5 billion',
    confidence: 'disputed',
    pageDate: 'newer',
    asOf: '2026-07-20',
    sources: [{ title: 'Docket 3:24-cv-05417', publisher: 'US District Court, N.D. Cal.', kind: 'court' }],
  }),
} as const;
