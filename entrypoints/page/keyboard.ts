/**
 * Walking the marks by command: the current mark is shown by a highlight of
 * its own, brought into view and spoken; the card opens at it, or at the mark
 * nearest to where the reader is.
 */
import { parentAcross, scrollIntoView } from '../shared/nodes.ts';
import { foremost, liveRange, type Mark, type Marks, markRects } from './marks.ts';

export interface MarkWalk {
  step(by: 1 | -1): Mark | null;
  goTo(mark: Mark): void;
  /** The mark to open: the current one, the one at the caret or selection, or the first in view. */
  here(): Mark | null;
}

const isInView = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function bringIntoView(mark: Mark): void {
  const rect = markRects(mark)[0];
  if (rect && isInView(rect)) return;
  const { startContainer } = mark.range;
  const element = parentAcross(startContainer);
  if (element) scrollIntoView(element, { block: 'center', behavior: calm() ? 'instant' : 'smooth' });
}

/** Tells screen readers without an element of ours in the page, where the browser can. */
function speak({ found: { claim, title }, text }: Mark): void {
  const speaking = document as { ariaNotify?: (words: string) => void };
  speaking.ariaNotify?.(claim?.spoken ?? `${text}: ${title}`);
}

export function createMarkWalk(marks: Marks): MarkWalk {
  let current: Mark | null = null;

  const goTo = (mark: Mark) => {
    current = mark;
    marks.setCurrent(mark);
    bringIntoView(mark);
  };

  const atSelection = (): Mark | null => {
    const selection = getSelection();
    if (!selection?.rangeCount || !selection.anchorNode) return null;
    const selected = selection.getRangeAt(0);
    const touched = marks
      .inOrder()
      .filter(
        (mark) =>
          liveRange(mark)?.compareBoundaryPoints(Range.START_TO_END, selected) !== -1 &&
          liveRange(mark)?.compareBoundaryPoints(Range.END_TO_START, selected) !== 1,
      );
    return foremost(touched) ?? null;
  };

  return {
    step(by) {
      const all = marks.inOrder();
      if (!all.length) return null;
      const at = current ? all.indexOf(current) : -1;
      const inView = all.findIndex((mark) => markRects(mark).some(isInView));
      const next =
        at >= 0 ? (at + by + all.length) % all.length : inView >= 0 ? inView : by > 0 ? 0 : all.length - 1;
      const mark = all[next] as Mark;
      goTo(mark);
      speak(mark);
      return mark;
    },
    goTo,
    here() {
      const all = marks.inOrder();
      const known = current && all.includes(current) ? current : atSelection();
      return known ?? all.find((mark) => markRects(mark).some(isInView)) ?? all[0] ?? null;
    },
  };
}
