/** Records that are never marked because the reader said "Not this", with the way back. */
import { Fold } from '../card/Fold.tsx';
import { say } from '../ui/say.ts';

interface HiddenRecordsProps {
  readonly hidden: readonly { readonly record: string; readonly title: string }[];
  readonly onUnhide: (record: string) => void;
}

export const HiddenRecords = ({ hidden, onUnhide }: HiddenRecordsProps) => (
  <Fold title={say('options_hidden')} count={hidden.length}>
    <ul class="rows">
      {hidden.map(({ record, title }) => (
        <li key={record} class="mark">
          <span class="mark-title" lang="en">
            {title}
          </span>
          <button type="button" class="button" data-look="outlined" onClick={() => onUnhide(record)}>
            {say('options_mark_again')}
            <span class="vh">{say('of', title)}</span>
          </button>
        </li>
      ))}
    </ul>
  </Fold>
);
