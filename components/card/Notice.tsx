/** What the reader has just switched off, with a way back. */
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../ui/say.ts';

interface NoticeProps {
  readonly text: string;
  readonly onUndo: () => void;
}

export const Notice = ({ text, onUndo }: NoticeProps) => {
  const undoRef = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and the notice does not stay long.
  useEffect(() => undoRef.current?.focus({ preventScroll: true }), []);
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      <button ref={undoRef} type="button" class="button" data-look="outlined" onClick={onUndo}>
        {say('options_undo')}
        <span class="vh">{say('card_undo_more')}</span>
      </button>
    </div>
  );
};
