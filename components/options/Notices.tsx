/** What was done, with the way back, or what is wrong with a file; spoken when it comes. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../ui/icons.tsx';
import { say } from '../ui/say.ts';

export interface Notice {
  readonly words: string;
  readonly problems?: readonly string[];
  readonly undo?: () => void;
}

interface NoticesProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

const Problems = ({ problems }: { problems: readonly string[] }) => (
  <>
    <ul class="problems">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
    <p>{say('notice_as_before')}</p>
  </>
);

/** Where the button that was pressed went away with what it removed, the way back is the next thing at hand. */
function useFocusLeftOver(notice: Notice | null) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (notice && document.activeElement === document.body) ref.current?.querySelector('button')?.focus();
  }, [notice]);
  return ref;
}

/** The live region is always there, so that what comes into it is spoken. */
export const Notices = ({ notice, onDismiss }: NoticesProps) => (
  <div ref={useFocusLeftOver(notice)} class="notices" role="status">
    {notice && (
      <div class="notice" data-wrong={notice.problems ? '' : undefined}>
        <div class="notice-text">
          <p class="notice-words">{notice.words}</p>
          {notice.problems && <Problems problems={notice.problems} />}
        </div>
        {notice.undo && (
          <button type="button" class="button" data-look="outlined" onClick={notice.undo}>
            {say('options_undo')}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-look="icon"
          aria-label={say('options_dismiss')}
          title={say('options_dismiss')}
          onClick={onDismiss}
        >
          <CloseIcon />
        </button>
      </div>
    )}
  </div>
);
