/**
 * The draft itself: plain text to type, paste and mark. The element belongs to
 * the writer and the browser; nothing is ever drawn into it.
 */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount } from '../ui/say.ts';

interface DraftEditorProps {
  /** A signal, because it changes while everything else stays as it is. */
  readonly words: ReadonlySignal<number>;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly state: 'reading' | 'done' | 'stopped' | 'failed';
  };
  readonly onAttach: (element: HTMLElement | null) => void;
  readonly onEdit: () => void;
  /** The caret moved. */
  readonly onMove: () => void;
  readonly onEscape: () => void;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

const percent = ({ done, total }: DraftEditorProps['progress']) => Math.floor((100 * done) / (total || 1));

const ReadingState = ({
  progress,
  onStop,
  onResume,
}: Pick<DraftEditorProps, 'progress' | 'onStop' | 'onResume'>) => {
  const { state, total, done } = progress;
  if (state === 'reading')
    return (
      <span class="desk-progress">
        <progress max={total} value={done} aria-label={say('draft_reading')} />
        {say('draft_percent', percent(progress))}
        <button type="button" class="button" data-look="outlined" onClick={onStop}>
          {say('draft_stop')}
          <span class="vh"> {say('draft_stop_more')}</span>
        </button>
      </span>
    );
  if (state === 'stopped' || state === 'failed')
    return (
      <span class="desk-progress">
        {say(state === 'stopped' ? 'draft_stopped' : 'draft_failed', percent(progress))}
        <button type="button" class="button" data-look="outlined" onClick={onResume}>
          {say(state === 'stopped' ? 'draft_read_on' : 'try_again')}
        </button>
      </span>
    );
  return null;
};

const WordCount = ({ words }: Pick<DraftEditorProps, 'words'>) => (
  <span class="count">{sayCount('words', words.value)}</span>
);

export const DraftEditor = (props: DraftEditorProps) => {
  const { words, onAttach, onEdit, onMove, onEscape } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onAttach(ref.current);
    const follow = () => onMove();
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      onAttach(null);
    };
  }, []);
  return (
    <div class="desk-draft">
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot show marks */}
      <div
        ref={ref}
        id="draft"
        class="desk-editor"
        role="textbox"
        tabIndex={0}
        contentEditable="plaintext-only"
        aria-multiline="true"
        aria-label={say('draft_label')}
        aria-describedby="draft-hint"
        data-placeholder={say('draft_placeholder')}
        // Its waves look like ours, and some browsers send words away to check them.
        spellcheck={false}
        onInput={onEdit}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          onEscape();
        }}
      />
      <p id="draft-hint" class="vh">
        {say('draft_hint')}
      </p>
      <div class="desk-bar">
        <WordCount words={words} />
        <ReadingState {...props} />
      </div>
    </div>
  );
};
