/**
 * How marks look, given to the browser when the page script is injected. Only
 * text decoration: nothing moves, nothing is covered, and the mid tones hold
 * on light and on dark. Verdicts differ by the line's shape as well as colour.
 */
const line = (name: string, style: string, colour: string) =>
  `::highlight(obelus-${name}) { text-decoration: underline ${style} ${colour}; text-underline-offset: 0.18em; text-decoration-skip-ink: none; }`;

export const HIGHLIGHT_CSS = [
  line('mention', 'dotted 1.5px', '#7d8aa5'),
  line('agrees', 'solid 1px', '#5b9279'),
  line('differs', 'wavy 1.5px', '#d1495b'),
  line('outdated', 'double 1.5px', '#c27c0e'),
  line('unsupported', 'dashed 2px', '#9a6fb0'),
  line('needs-context', 'dashed 1.5px', '#3f88c5'),
  '::highlight(obelus-current) { background-color: #7d8aa54d; text-decoration: underline solid 2px #7d8aa5; }',
  '@media (forced-colors: active) { ::highlight(obelus-mention) { text-decoration-color: LinkText; } ::highlight(obelus-current) { background-color: Highlight; color: HighlightText; } }',
].join('\n');
