/** What the page states, by how it compares: what deserves a look first, what agrees folded away. */
import type { Verdict as VerdictName } from '../../knowledge/reading.ts';
import type { PageClaim } from '../../knowledge/record-summary.ts';
import { VERDICT_ORDER } from '../../knowledge/verdict-words.ts';
import { Fold } from '../card/Fold.tsx';
import { say } from '../ui/say.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { StatementRow } from './StatementRow.tsx';

interface StatementsProps {
  readonly claims: readonly PageClaim[];
  readonly onOpen: (record: string) => void;
  readonly onJump: (record: string, claim: string) => void;
}

export const Statements = ({ claims, ...ways }: StatementsProps) => {
  const rows = (verdict: VerdictName) =>
    claims
      .filter(({ claim }) => claim.verdict === verdict)
      .map((entry) => <StatementRow key={entry.claim.key} entry={entry} {...ways} />);
  return VERDICT_ORDER.map((verdict) => {
    const found = rows(verdict);
    if (!found.length) return null;
    if (verdict === 'agrees')
      return (
        <Fold key={verdict} title={say('verdict_agrees')} count={found.length}>
          <ul class="rows">{found}</ul>
        </Fold>
      );
    return (
      <section key={verdict} class="verdict-group" aria-labelledby={`verdict-${verdict}`}>
        <h3 id={`verdict-${verdict}`} class="verdict">
          <Verdict verdict={verdict} />
          <span class="count">{found.length}</span>
        </h3>
        <ul class="rows">{found}</ul>
      </section>
    );
  });
};
