/**
 * How marks look, given to the browser when the page script is injected. Only
 * text decoration: nothing moves, nothing is covered, and it holds on light,
 * on dark and on pictures.
 */
import { MARK_LINES } from '../../components/ui/mark-lines.ts';
import { CARD_TAG } from '../shared/card-surface.ts';
import { FIELD_MARKS_TAG } from '../shared/frame-scripts.ts';

const RULES = Object.entries(MARK_LINES).map(
  ([name, { style, thickness, colour }]) =>
    `::highlight(obelus-${name}) { text-decoration: underline ${style} ${thickness} ${colour}; text-underline-offset: 0.18em; text-decoration-skip-ink: none; }`,
);

const ALL = Object.keys(MARK_LINES)
  .map((name) => `::highlight(obelus-${name})`)
  .join(', ');

export const HIGHLIGHT_CSS = [
  ...RULES,
  // Card and overlay show only while these styles are there, which Firefox takes away together with the extension.
  `${CARD_TAG}, ${FIELD_MARKS_TAG} { --obelus-shown: block; }`,
  '::highlight(obelus-current) { background-color: #74819c4d; text-decoration: underline solid 2px #74819c; }',
  // In forced colours Chromium fills every highlight; nearer to the letters the lines stay inside and keep their shapes.
  `@media (forced-colors: active) { ${ALL} { text-decoration-color: currentcolor; text-underline-offset: 0.04em; } ::highlight(obelus-current) { background-color: Highlight; color: HighlightText; text-underline-offset: 0.04em; } }`,
].join('\n');
