/**
 * Hands the reader a text as a file, by the browser's own download, for which
 * no permission is needed. Used by the desk, the library and the options page.
 */

/** Firefox reads the file after the click; some seconds are plenty. */
const KEPT_MS = 10_000;

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
