/** A record opened in the popup: the card's body with a way back. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Failure, Skeleton } from '../card/Placeholder.tsx';
import { RecordBody } from '../card/RecordBody.tsx';
import type { WalkState } from '../card/record-walk.ts';
import { BackIcon } from '../ui/icons.tsx';
import { Kicker } from '../ui/Kicker.tsx';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { LibraryLink } from './LibraryLink.tsx';

interface RecordPanelProps {
  readonly walk: WalkState;
  readonly onBack: () => void;
  readonly onGo: (record: string, scrollTop: number) => void;
  readonly onRetry: () => void;
  readonly onLibrary: (record: string) => void;
}

export const RecordPanel = ({ walk, onBack, onGo, onRetry, onLibrary }: RecordPanelProps) => {
  const scrollRef = useRef<HTMLDivElement>(null);
  const backRef = useRef<HTMLButtonElement>(null);
  const { view } = walk;

  // A record begins where it was left, with the focus on the way back.
  useEffect(() => {
    scrollRef.current?.scrollTo(0, walk.scrollTop);
    backRef.current?.focus({ preventScroll: true });
  }, [walk.record, view.kind]);

  // From the moment it is seen.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const leaves = event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey);
      if (!leaves) return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onBack]);

  return (
    <div class="panel">
      <header class="panel-bar">
        <button
          ref={backRef}
          type="button"
          class="button"
          aria-label={walk.backTo ? say('back_to', walk.backTo) : say('back_to_list')}
          title={say('back_title')}
          onClick={onBack}
        >
          <BackIcon />
          {say('back')}
        </button>
        {view.kind === 'shown' && <Kicker topic={view.model.topic} kind={view.model.kind} />}
      </header>
      <div ref={scrollRef} class="panel-scroll">
        {view.kind === 'loading' && <Skeleton />}
        {view.kind === 'failed' && <Failure orphaned={false} onRetry={onRetry} />}
        {view.kind === 'shown' && (
          <>
            <RecordBody
              key={view.model.id}
              model={view.model}
              onGo={(record) => onGo(record, scrollRef.current?.scrollTop ?? 0)}
            />
            <p class="panel-reviewed">
              <LibraryLink record={view.model.id} onOpen={() => onLibrary(walk.record)}>
                {say('open_in_library')}
              </LibraryLink>
              <span>{say('reviewed', sayWritten(view.model.reviewed))}</span>
            </p>
          </>
        )}
      </div>
      <p class="vh" aria-live="polite">
        {view.kind === 'shown' && walk.depth > 0 ? say('now_showing', view.model.title) : ''}
      </p>
    </div>
  );
};
