/**
 * Puts text on the clipboard while a click in the card is being handled: by
 * the clipboard's own interface, or, where a page has none (it did not come
 * by https, or its site forbids it), by copying a field of ours.
 */

/**
 * In our shadow root, where the page sees no more than that something is being
 * copied. It can ask for the words that are selected, so others are.
 */
function copyField(root: ShadowRoot, text: string): boolean {
  const focused = root.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'vh';
  field.value = 'Obelus';
  let isOurs = false;
  // A page that listens sooner may have put something else there; this comes after, unless it stopped the event.
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isOurs = true;
  });
  root.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return isDone && isOurs;
}

/** Whether it is there now. */
export async function copyText(root: ShadowRoot, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyField(root, text);
  }
}
