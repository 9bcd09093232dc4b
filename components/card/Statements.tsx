/** What the page states about the record of an open card, one below the other. */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { Compared } from './Compared.tsx';

export const Statements = ({ title, claims }: { title: string; claims: readonly ClaimView[] }) => (
  <section class="section">
    <h3>{title}</h3>
    <ul class="statements">
      {claims.map((claim) => (
        <li key={claim.key}>
          <p class="verdict">
            <Verdict verdict={claim.verdict} />
          </p>
          {claim.about && (
            <p class="comparison-about" lang="en">
              {claim.about}
            </p>
          )}
          <Compared claim={claim} />
        </li>
      ))}
    </ul>
  </section>
);
