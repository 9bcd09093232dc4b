/** What decides where the letters of a field stand, and is copied to the text that lies over it. */
export const COPIED: readonly string[] = [
  'direction',
  'font-family',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-weight',
  'font-kerning',
  'font-optical-sizing',
  'font-feature-settings',
  'font-variation-settings',
  'font-variant-alternates',
  'font-variant-caps',
  'font-variant-east-asian',
  'font-variant-ligatures',
  'font-variant-numeric',
  'font-variant-position',
  'font-synthesis',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'white-space',
  'word-break',
  'word-spacing',
  'writing-mode',
];

/** Of the overlay's host: nothing of the page's styles gets in, and nothing in it can be touched, found or heard. */
export const OVERLAY_CSS = `
:host {
  all: initial !important;
  display: var(--obelus-shown, none) !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  overflow: visible !important;
  background: none !important;
  pointer-events: none !important;
}
@media print { :host { display: none !important; } }
.window { position: absolute; overflow: hidden; visibility: hidden; contain: layout style paint; }
.window[data-aligned] { visibility: visible; }
.text { position: absolute; top: 0; left: 0; box-sizing: content-box; color: transparent; user-select: none; }
.text > div { min-height: 1lh; text-indent: 0; }
.text > div:first-child { text-indent: inherit; }
.text.line { display: flex; align-items: center; white-space: pre; }
`;
