/** What happened when, folded away; what is only scheduled says so. */
import type { CardTimelineEntry } from '../../knowledge/card-model.ts';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { Fold } from './Fold.tsx';

export const Timeline = ({ entries }: { entries: readonly CardTimelineEntry[] }) => (
  <Fold title={say('card_timeline')} count={entries.length}>
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={`${entry.date} ${entry.text}`} data-state={entry.state}>
          <span class="timeline-date">{sayWritten(entry.date)}</span>
          <span class="timeline-text">
            <span lang="en">{entry.text}</span>
            {entry.state === 'scheduled' && (
              <span class="timeline-scheduled">
                {' '}
                {say(entry.passed ? 'card_was_scheduled' : 'card_scheduled')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  </Fold>
);
