/** Waits for a condition rather than for a time; for the scripts that drive a browser and for their tests. */

/** What a stopping background, a starting one or a new page may take on a busy machine. */
export const PATIENCE_MS = 30_000;

/** What a browser may take to start there. */
export const LAUNCH_MS = 90_000;

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
