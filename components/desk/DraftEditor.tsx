/**
 * The draft itself: plain text to type, paste and mark. The element belongs to
 * the writer and the browser; nothing is ever drawn into it.
 */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { plural } from '../ui/labels.ts';

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
        <progress max={total} value={done} aria-label="Reading the draft" />
        {percent(progress)} % read
        <button type="button" class="button" data-look="outlined" onClick={onStop}>
          Stop<span class="vh"> reading</span>
        </button>
      </span>
    );
  if (state === 'stopped' || state === 'failed')
    return (
      <span class="desk-progress">
        {state === 'stopped' ? 'Stopped' : 'The reading failed'} at {percent(progress)} %
        <button type="button" class="button" data-look="outlined" onClick={onResume}>
          {state === 'stopped' ? 'Read on' : 'Try again'}
        </button>
      </span>
    );
  return null;
};

const WordCount = ({ words }: Pick<DraftEditorProps, 'words'>) => (
  <span class="count">{plural(words.value, 'word')}</span>
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
        aria-label="Draft"
        aria-describedby="draft-hint"
        data-placeholder="Type or paste your text here."
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
        Escape leads to the finding at the caret, or to the list of findings.
      </p>
      <div class="desk-bar">
        <WordCount words={words} />
        <ReadingState {...props} />
      </div>
    </div>
  );
};
