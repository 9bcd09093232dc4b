/** What stands in for a record: while it loads, and when it could not be had. */

export const Skeleton = () => (
  <div class="skeleton">
    <p class="vh">Loading the record</p>
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
    <p class="headline">{orphaned ? 'Obelus was updated' : 'The record did not load'}</p>
    <p class="summary">
      {orphaned
        ? 'Reload this page to go on.'
        : 'Nothing is wrong with the page. The extension did not answer.'}
    </p>
    {!orphaned && (
      <button type="button" class="button" data-look="outlined" onClick={onRetry}>
        Try again
      </button>
    )}
  </div>
);
