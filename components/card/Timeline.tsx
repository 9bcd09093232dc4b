/** What happened when, folded away; what is only scheduled says so. */
import type { CardTimelineEntry } from '../../knowledge/card-model.ts';
import { Fold } from './Fold.tsx';

export const Timeline = ({ entries }: { entries: readonly CardTimelineEntry[] }) => (
  <Fold title="Timeline" count={entries.length}>
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={`${entry.date} ${entry.text}`} data-state={entry.state}>
          <span class="timeline-date">{entry.date}</span>
          <span class="timeline-text">
            {entry.text}
            {entry.state === 'scheduled' && (
              <span class="timeline-scheduled"> ({entry.passed ? 'was scheduled' : 'scheduled'})</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  </Fold>
);
