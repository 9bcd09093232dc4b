/** A record in a list: its colour, title and kind, and one line about it. */
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { KIND_LABELS } from '../ui/labels.ts';

export const RecordRow = ({ record }: { record: RecordSummary }) => (
  <>
    <Swatch topic={record.topic} />
    <span class="row-text">
      <span class="row-head">
        <span class="row-title">{record.title}</span>
        <span class="row-kind">{KIND_LABELS[record.kind]}</span>
      </span>
      {record.matched && <span class="row-matched">“{record.matched}”</span>}
      <span class="row-headline">{record.headline}</span>
    </span>
  </>
);
