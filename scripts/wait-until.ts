/** Waits for a condition rather than for a time; for the scripts that drive a browser and for their tests. */

/** What a stopping background, a starting one or a new page may take. */
export const PATIENCE_MS = 10_000;

export async function waitUntil(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
