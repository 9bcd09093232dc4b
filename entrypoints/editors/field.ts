/**
 * A `textarea` or `input`: reads its text as it changes, and shows its marks in
 * a copy that lies over it, for as long as that is exact.
 */
import type { TextBlock } from '../page/blocks.ts';
import type { BlockMarks } from '../shared/frame-scripts.ts';
import type { BlockFindings } from '../shared/messages.ts';
import type { Field } from './access.ts';
import { createCopy, isExact, type MarkInField, markInField, place } from './alignment.ts';
import { createFieldText } from './field-text.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { Overlay } from './overlay.ts';

/** How often a field with marks is looked at for what sends no event: scripts that set its text, a layout that shifts. */
const LOOK_MS = 250;
/** Longer texts, in characters, are data. */
const LONGEST = 500_000;

export interface FollowedField {
  readonly keeper: Keeper;
  /** Text nodes of the copy at this point of the viewport, when it is shown there. */
  nodesAt(x: number, y: number): readonly Node[];
}

export function followField(
  field: Field,
  marks: BlockMarks<TextBlock>,
  overlay: Overlay,
  signal: AbortSignal,
): FollowedField {
  const copy = createCopy(field);
  const marked = new Map<TextBlock, BlockFindings>();
  const keeper = createKeeper({
    marks: {
      set(block, found) {
        if (found?.findings.length) marked.set(block, found);
        else marked.delete(block);
        marks.set(block, found);
      },
      drop(block) {
        marked.delete(block);
        marks.drop(block);
      },
    },
    painted: () => plan(),
    signal,
  });
  const text = createFieldText(copy.text, keeper);
  let value: string | undefined;
  let frame = 0;

  const marksInField = (): MarkInField[] =>
    [...marked].flatMap(([block, { findings }]) =>
      findings.map((found) => markInField(block, found, text.offsetOf(block))),
    );

  const read = () => {
    if (field.value === value) return;
    value = field.value;
    text.update(value.length > LONGEST ? '' : value);
    plan();
  };

  const isSeen = () => field.isConnected && field.checkVisibility();

  /** Lays the copy anew, in the frame that is about to be painted. */
  function lay() {
    frame = 0;
    if (signal.aborted) return;
    if (!marked.size || !isSeen()) {
      overlay.hide(copy.frame);
      return;
    }
    overlay.show(copy.frame);
    const isAligned =
      overlay.isShown() && place(field, copy, overlay.origin()) && isExact(field, copy, marksInField());
    copy.frame.toggleAttribute('data-aligned', isAligned);
  }

  function plan() {
    frame ||= requestAnimationFrame(lay);
  }

  const look = () => {
    read();
    if (marked.size && !document.hidden) plan();
  };

  const timer = window.setInterval(look, LOOK_MS);
  const sizes = new ResizeObserver(plan);
  sizes.observe(field);
  const quiet = { signal, capture: true, passive: true } as const;
  field.addEventListener('input', read, quiet);
  for (const type of ['scroll', 'resize', 'transitionend', 'animationend', 'fullscreenchange'])
    window.addEventListener(type, plan, quiet);
  document.fonts.addEventListener('loadingdone', plan, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    sizes.disconnect();
    overlay.hide(copy.frame);
  });
  read();

  return {
    keeper,
    nodesAt(x, y) {
      if (!copy.frame.hasAttribute('data-aligned')) return [];
      const root = field.getRootNode() as Document | ShadowRoot;
      if (root.elementFromPoint(x, y) !== field) return [];
      return [...marked.keys()].flatMap(({ parts }) => parts.map(({ node }) => node));
    },
  };
}
