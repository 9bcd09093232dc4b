/** Constructed sheets work under any content security policy; Firefox may refuse to adopt one across its worlds. */
export function adoptStyles(root: ShadowRoot, css: string) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Handled below.
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
