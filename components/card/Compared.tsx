/** What the page states beside what is on record, in words. The stated words are underlined as in the page. */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import { underlineOf } from '../ui/mark-lines.ts';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { Confidence } from './Confidence.tsx';

type Changed = NonNullable<ClaimView['changed']>;

/** Words of a quotation, those that are not the same in both marked. */
const Words = ({ pieces }: { pieces: Changed['stated'] }) => (
  <>
    {pieces.map(({ text, isChanged }, i) =>
      isChanged ? (
        <mark key={`${i} ${text}`} class="changed-words">
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </>
);

interface ComparedProps {
  readonly claim: ClaimView;
  readonly id?: string;
  /** Who states it. */
  readonly by?: 'page' | 'draft';
}

export const Compared = ({ claim, id, by = 'page' }: ComparedProps) => (
  <dl class="compared" id={id}>
    <dt>{say(`states_${by}`)}</dt>
    <dd>
      <span class="stated" style={underlineOf(claim.verdict)}>
        {claim.changed ? <Words pieces={claim.changed.stated} /> : claim.stated}
      </span>
      {claim.reportedBy && <span class="fact-detail">{say('reported_by', claim.reportedBy)}</span>}
    </dd>
    <dt>{say('on_record')}</dt>
    <dd>
      <span class="recorded" lang="en">
        {claim.changed ? <Words pieces={claim.changed.recorded} /> : claim.recorded}
      </span>{' '}
      <Confidence confidence={claim.confidence} />
      {claim.since && <span class="fact-detail">{say('since', sayWritten(claim.since))}</span>}
    </dd>
  </dl>
);
