/** A statement of the page in the list of all, with the ways to its record and to its place. */
import type { PageClaim } from '../../knowledge/record-summary.ts';
import { Compared } from '../card/Compared.tsx';
import { Swatch } from '../ui/Kicker.tsx';
import { say } from '../ui/say.ts';

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
          <span class="vh">{say('show_record')} </span>
          <Swatch topic={topic} />
          <span class="mark-title" lang="en">
            {title}
          </span>
        </button>
        <button type="button" class="button" data-look="outlined" onClick={() => onJump(record, claim.key)}>
          {say('go_to')}
          <span class="vh"> {say('go_to_statement', claim.stated)}</span>
        </button>
      </div>
      <div class="statement-body">
        <p class="comparison-about">
          <span lang="en">{claim.about}</span>
          {claim.about && count > 1 && ' · '}
          {count > 1 && say('times_on_page', count)}
        </p>
        <Compared claim={claim} />
        {claim.verdict === 'outdated' && claim.pageDate && (
          <p class="comparison-note" lang="en">
            {claim.pageDate}
          </p>
        )}
      </div>
    </li>
  );
};
