/**
 * The line under each kind of mark, in the page and wherever an interface
 * shows the same words again. Kinds differ by shape, so that colour is never
 * needed, and the quietest are those that ask for nothing. The tones lie in
 * the middle, at least 3.9:1 on white and on near-black and as good as can be
 * on pictures: the colour of the letters, which would tell what is behind
 * them, is black in a mixed colour of a highlight in Chromium 156.
 */
import type { Verdict } from '../../knowledge/reading.ts';

interface MarkLine {
  readonly style: string;
  readonly thickness: string;
  readonly colour: string;
}

const line = (style: string, thickness: string, colour: string): MarkLine => ({ style, thickness, colour });

export const MARK_LINES: Readonly<Record<'mention' | Verdict, MarkLine>> = {
  mention: line('dotted', '1.5px', '#74819c'),
  agrees: line('solid', '1px', '#4f8a6e'),
  'needs-context': line('double', '1px', '#3a7fbd'),
  unsupported: line('dotted', '3px', '#9b62b5'),
  outdated: line('dashed', '2px', '#b36d00'),
  differs: line('wavy', '1.5px', '#d63f4f'),
};

/** For an element of an interface that is to look marked. */
export function underlineOf(kind: keyof typeof MARK_LINES) {
  const { style, thickness, colour } = MARK_LINES[kind];
  return {
    textDecorationLine: 'underline',
    textDecorationStyle: style,
    textDecorationThickness: thickness,
    textDecorationColor: colour,
  };
}
