/** A statement of the page in the list of all, with the ways to its record and to its place. */
import type { PageClaim } from '../../knowledge/record-summary.ts';
import { Compared } from '../card/Compared.tsx';
import { Swatch } from '../ui/Kicker.tsx';

interface StatementRowProps {
  readonly entry: PageClaim;
  readonly onOpen: (record: string) => void;
  readonly onJump: (record: string, claim: string) => void;
}

export const StatementRow = ({ entry, onOpen, onJump }: StatementRowProps) => {
  const { record, title, topic, count, claim } = entry;
  return (
    <li class="statement">
      <div class="mark">
        <button type="button" class="mark-open" onClick={() => onOpen(record)}>
          <span class="vh">Show the record: </span>
          <Swatch topic={topic} />
          <span class="mark-title">{title}</span>
        </button>
        <button type="button" class="button" data-look="outlined" onClick={() => onJump(record, claim.key)}>
          Go to<span class="vh"> “{claim.stated}” on the page</span>
        </button>
      </div>
      <div class="statement-body">
        <p class="comparison-about">
          {[claim.about, count > 1 && `${count} × on this page`].filter(Boolean).join(' · ')}
        </p>
        <Compared claim={claim} />
        {claim.verdict === 'outdated' && claim.pageDate && <p class="comparison-note">{claim.pageDate}</p>}
      </div>
    </li>
  );
};
