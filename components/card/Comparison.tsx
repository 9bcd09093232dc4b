/**
 * The first thing in a card that was opened at a statement: how it compares
 * with the record, and where that comes from.
 */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { Archived } from './Archived.tsx';
import { Compared } from './Compared.tsx';
import { SourceTitle } from './Sources.tsx';

export const VERDICT_ID = 'obelus-verdict';
export const COMPARED_ID = 'obelus-compared';

export const ComparedSource = ({ source }: { source: ClaimView['sources'][number] }) => (
  <li>
    <SourceTitle {...source} />
    <span class="source-detail">
      {[source.at, source.publisher, source.date].filter(Boolean).join(' · ')}
      {source.archived && (
        <>
          {' · '}
          <Archived url={source.archived} title={source.title} />
        </>
      )}
    </span>
  </li>
);

export const Comparison = ({ claim }: { claim: ClaimView }) => (
  <section class="comparison" data-verdict={claim.verdict} aria-labelledby={VERDICT_ID}>
    <h2 id={VERDICT_ID} class="verdict">
      <Verdict verdict={claim.verdict} />
    </h2>
    {claim.about && <p class="comparison-about">{claim.about}</p>}
    <Compared claim={claim} id={COMPARED_ID} />
    {(claim.meaning || claim.pageDate) && (
      <p class="comparison-note">{[claim.meaning, claim.pageDate].filter(Boolean).join(' ')}</p>
    )}
    <ul class="comparison-sources" aria-label="Sources of what is on record">
      {claim.sources.map((source) => (
        <ComparedSource key={`${source.title} ${source.at}`} source={source} />
      ))}
    </ul>
    <p class="comparison-date">as of {claim.asOf}</p>
  </section>
);
