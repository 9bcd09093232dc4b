/** The way to move a card without a pointer; with one, the whole bar is taken hold of. */
import { MoveIcon } from '../ui/icons.tsx';
import { say } from '../ui/say.ts';

/** In px: some lines of text, and with Shift a good part of the screen. */
const STEP = 16;
const LEAP = 96;

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface MoveButtonProps {
  readonly onMove: (right: number, down: number) => void;
  /** It was pressed, which moves nothing: says what does. */
  readonly onHint: () => void;
}

export const MoveButton = ({ onMove, onHint }: MoveButtonProps) => (
  <button
    type="button"
    class="button move"
    data-look="icon"
    aria-label={say('card_move')}
    title={say('card_move_title')}
    onClick={onHint}
    onKeyDown={(event) => {
      const step = STEPS[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const by = event.shiftKey ? LEAP : STEP;
      onMove(by * step[0], by * step[1]);
    }}
  >
    <MoveIcon />
  </button>
);
