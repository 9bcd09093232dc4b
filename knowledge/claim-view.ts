/**
 * Turns a claim into what the card, the popup and the command line show of it:
 * words and links, dates as people write them. Pure and serialisable, because
 * the background makes it and a page shows it.
 */
import { archivedUrl } from './cite/archived.ts';
import { lastingCitation } from './cite/lasting.ts';
import { changedWords, type Piece } from './claims/quote-words.ts';
import { formatDate } from './format.ts';
import { PROPERTIES } from './properties.ts';
import type { Claim, ClaimSource, Verdict } from './reading.ts';
import type { Confidence } from './schema.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** A source as the card shows it, its date in words. */
interface ViewSource extends ClaimSource {
  /** The same date as ISO, for citations. */
  readonly issued?: string;
  /** Where a copy would be. */
  readonly archived?: string;
}

export interface ClaimView {
  /** The same for every place of a page that states the same about the same record. */
  readonly key: string;
  readonly verdict: Verdict;
  /** Which value is compared: "Applies from, high-risk rules". */
  readonly about?: string;
  /** As the page words it. */
  readonly stated: string;
  /** What stands against it. */
  readonly recorded: string;
  /** Both in pieces, for a quotation that is not word for word. */
  readonly changed?: { readonly stated: readonly Piece[]; readonly recorded: readonly Piece[] };
  /** What the verdict means, where the two values do not say it. */
  readonly meaning?: string;
  /** Since when the recorded value holds. */
  readonly since?: string;
  readonly confidence: Confidence;
  readonly asOf: string;
  /** Where what is on record comes from, with the place in it: "Art. 113". */
  readonly sources: readonly ViewSource[];
  /** All of them, a line each, to be pasted. */
  readonly citation: string;
  /** Who is said to have said it. */
  readonly reportedBy?: string;
  /** What the page's own date adds, in one sentence. */
  readonly pageDate?: string;
  /** All in one breath, for screen readers. */
  readonly spoken: string;
}

/** A source as citations are written from it. */
export const citable = ({ issued, date: _, archived: __, ...source }: ViewSource): ClaimSource => ({
  ...source,
  ...(issued && { date: issued }),
});

const PAGE_DATES: Readonly<Record<NonNullable<Claim['pageDate']>, string>> = {
  'right-when-written': 'Right when this page was written.',
  newer: 'This page is newer than the record.',
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A figure without a source is not on record; only that it circulates is, and the sentence says so. */
const answerTo = ({ verdict, recorded, sentence }: Claim) =>
  capital(verdict === 'unsupported' ? sentence : recorded);

const meaningOf = ({ verdict, until }: Claim) =>
  verdict === 'outdated' && until
    ? `It was on record until ${formatDate(until)}.`
    : VERDICT_WORDS[verdict].meaning;

export function claimView(claim: Claim): ClaimView {
  const { record, property, verdict, stated, of, since, confidence, asOf, reportedBy, pageDate } = claim;
  const about = [property && PROPERTIES[property].label, of].filter(Boolean).join(', ');
  const recorded = answerTo(claim);
  const meaning = meaningOf(claim);
  return {
    key: [record, property, of, verdict, stated].join('|'),
    verdict,
    ...(about && { about }),
    stated,
    recorded,
    ...(property === 'quotation' && verdict === 'differs' && { changed: changedWords(stated, recorded) }),
    ...(meaning && { meaning }),
    ...(since && { since: formatDate(since) }),
    confidence,
    asOf: formatDate(asOf),
    sources: claim.sources.map((source) => {
      const archived = archivedUrl(source, asOf);
      return {
        ...source,
        ...(source.date && { date: formatDate(source.date), issued: source.date }),
        ...(archived && { archived }),
      };
    }),
    citation: claim.sources.map((source) => lastingCitation(source, asOf)).join('\n'),
    ...(reportedBy && { reportedBy }),
    ...(pageDate && { pageDate: PAGE_DATES[pageDate] }),
    spoken: `${VERDICT_WORDS[verdict].word}: ${stated}. On record: ${recorded}`,
  };
}
