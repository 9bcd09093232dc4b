/**
 * Long work in short slices, so that the page never waits for us. Work is a
 * generator that yields wherever it may be interrupted; it rests while the tab
 * is hidden and ends when the signal says so.
 */

/** Below half a frame at 60 Hz. */
const SLICE_MS = 6;
/** A page that is never idle is read all the same. */
const LONGEST_WAIT_MS = 200;
/** A frame that is out of sight is not drawn. */
const LONGEST_FRAME_MS = 1000;

const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resume) => setTimeout(resume));
};

/**
 * Waits for a frame, with which the browser computes the page's styles, and then for idle time: asking for
 * styles is free there, where before the frame it would compute all of them at once. Tells how many ms there are.
 */
const untilIdle = (): Promise<number> =>
  new Promise((resume) => {
    const rest = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      requestIdleCallback((idle) => resume(idle.timeRemaining()), { timeout: LONGEST_WAIT_MS });
    };
    const frame = requestAnimationFrame(rest);
    const timer = setTimeout(rest, LONGEST_FRAME_MS);
  });

const untilVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resume) => {
    if (!document.hidden || signal.aborted) return resume();
    const check = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', check);
      resume();
    };
    document.addEventListener('visibilitychange', check);
    signal.addEventListener('abort', check, { once: true });
  });

/** Runs the work to its end; returns its result, or undefined when stopped. */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let [sliceEnd, idleEnd] = [0, 0];
  while (!signal.aborted) {
    if (performance.now() < sliceEnd) {
      const { done, value } = work.next();
      if (done) return value;
      continue;
    }
    if (performance.now() + SLICE_MS < idleEnd) await pause();
    else idleEnd = (await untilIdle()) + performance.now();
    await untilVisible(signal);
    sliceEnd = performance.now() + SLICE_MS;
  }
  return undefined;
}
