/**
 * The first thing in a card that was opened at a statement: how it compares
 * with the record, and where that comes from.
 */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
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
      <span lang="en">{[source.at, source.publisher].filter(Boolean).join(' · ')}</span>
      {source.date && ` · ${sayWritten(source.date)}`}
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
    {claim.about && (
      <p class="comparison-about" lang="en">
        {claim.about}
      </p>
    )}
    <Compared claim={claim} id={COMPARED_ID} />
    {(claim.meaning || claim.pageDate) && (
      <p class="comparison-note" lang="en">
        {[claim.meaning, claim.pageDate].filter(Boolean).join(' ')}
      </p>
    )}
    <ul class="comparison-sources" aria-label={say('record_sources')}>
      {claim.sources.map((source) => (
        <ComparedSource key={`${source.title} ${source.at}`} source={source} />
      ))}
    </ul>
    <p class="comparison-date">{say('as_of', sayWritten(claim.asOf))}</p>
  </section>
);
