/** A record in a list: its colour, title and kind, and one line about it. */
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { say } from '../ui/say.ts';

export const RecordRow = ({ record }: { record: RecordSummary }) => (
  <>
    <Swatch topic={record.topic} />
    <span class="row-text">
      <span class="row-head">
        <span class="row-title" lang="en">
          {record.title}
        </span>
        <span class="row-kind">{say(`kind_${record.kind}`)}</span>
      </span>
      {record.matched && <span class="row-matched">{say('quoted', record.matched)}</span>}
      <span class="row-headline" lang="en">
        {record.headline}
      </span>
    </span>
  </>
);
