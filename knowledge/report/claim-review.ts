/**
 * A report as schema.org ClaimReview (JSON-LD), for publishers. It says only
 * what is known here: our outcome in words, for there is no scale behind it to
 * put into numbers; the day it was made, for when it is published, and where,
 * is for the publisher to add. The reviewer is who publishes, never Obelus.
 */
import { webAddress } from '../cite/escape.ts';
import { formatDate } from '../format.ts';
import type { ClaimSource } from '../reading.ts';
import type { Report, ReportClaim } from './report.ts';

export interface Reviewer {
  readonly name: string;
  readonly url?: string;
}

function citation({ title, publisher, date, url, at }: ClaimSource) {
  const address = webAddress(url);
  return {
    '@type': 'CreativeWork',
    name: at ? `${title}, ${at}` : title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date && { datePublished: date }),
    ...(address && { url: address }),
  };
}

/** The name without its folders, which are nobody's business. */
const fileName = (path: string) => path.split(/[\\/]/u).at(-1);

function review(claim: ReportClaim, { name, url }: Reviewer, made: string) {
  const { sentence, stated, reportedBy, document, outcome, about, recorded, asOf, meaning, pageDate } = claim;
  const onRecord = `On record${about ? ` (${about})` : ''}: ${recorded.replace(/\.$/u, '')}`;
  const explanation = [`${onRecord}; as of ${formatDate(asOf)}.`, meaning, pageDate];
  return {
    '@type': 'ClaimReview',
    dateCreated: made,
    author: { '@type': 'Organization', name, ...(url && { url }) },
    claimReviewed: sentence ?? stated,
    itemReviewed: {
      '@type': 'Claim',
      // Whether a person or an organisation said it cannot be told from the text.
      ...(reportedBy && { author: { name: reportedBy } }),
      appearance: { '@type': 'CreativeWork', name: fileName(document) },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: outcome,
      ratingExplanation: explanation.filter(Boolean).join(' '),
    },
    citation: claim.sources.map(citation),
  };
}

export const claimReviews = ({ groups, made }: Report, reviewer: Reviewer) => ({
  '@context': 'https://schema.org',
  '@graph': groups.flatMap(({ claims }) => claims.map((claim) => review(claim, reviewer, made))),
});

/** To be put into a page's `<script type="application/ld+json">`, which no `</script>` in a text may end. */
export const claimReviewJson = (report: Report, reviewer: Reviewer) =>
  `${JSON.stringify(claimReviews(report, reviewer), null, 2).replaceAll('<', '\\u003c')}\n`;
