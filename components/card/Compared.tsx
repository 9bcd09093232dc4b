/** What the page states beside what is on record, in words. The stated words are underlined as in the page. */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import { underlineOf } from '../ui/mark-lines.ts';
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
  readonly by?: string;
}

export const Compared = ({ claim, id, by = 'The page' }: ComparedProps) => (
  <dl class="compared" id={id}>
    <dt>{by} states</dt>
    <dd>
      <span class="stated" style={underlineOf(claim.verdict)}>
        {claim.changed ? <Words pieces={claim.changed.stated} /> : claim.stated}
      </span>
      {claim.reportedBy && <span class="fact-detail">reported as said by {claim.reportedBy}</span>}
    </dd>
    <dt>On record</dt>
    <dd>
      <span class="recorded">
        {claim.changed ? <Words pieces={claim.changed.recorded} /> : claim.recorded}
      </span>{' '}
      <Confidence confidence={claim.confidence} />
      {claim.since && <span class="fact-detail">since {claim.since}</span>}
    </dd>
  </dl>
);
