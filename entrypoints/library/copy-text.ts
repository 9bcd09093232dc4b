/** Puts text on the clipboard, whether the browser lets it or not. */

/** Whether it is there now. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
