/** What stands in for a record: while it loads, and when it could not be had. */
import { say } from '../ui/say.ts';

export const Skeleton = () => (
  <div class="skeleton">
    <p class="vh">{say('card_loading')}</p>
    {['45%', '92%', '70%', '100%', '100%', '60%'].map((width, i) => (
      <span key={i} style={{ width }} />
    ))}
  </div>
);

interface FailureProps {
  /** The extension was updated or removed while the page stayed open; only a reload helps. */
  readonly orphaned: boolean;
  readonly onRetry: () => void;
}

export const Failure = ({ orphaned, onRetry }: FailureProps) => (
  <div class="failure" role="alert">
    <p class="headline">{say(orphaned ? 'card_updated' : 'card_failed')}</p>
    <p class="summary">{say(orphaned ? 'card_updated_text' : 'card_failed_text')}</p>
    {!orphaned && (
      <button type="button" class="button" data-look="outlined" onClick={onRetry}>
        {say('try_again')}
      </button>
    )}
  </div>
);
