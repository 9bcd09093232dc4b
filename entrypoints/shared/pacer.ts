/**
 * Says when to look at a page that changes: once it has been quiet for a
 * while, or at the latest after a given time. A page that never gets quiet is
 * looked at more and more seldom. Used by the gate and by the page script.
 *
 *   change . . change .  .  .  .  .  .  run          quiet for quietMs
 *   change change change change … change run         latestMs after the first; the next time
 *                                                    twice as late, up to slowestMs
 */
export interface Pace {
  readonly quietMs: number;
  readonly latestMs: number;
  readonly slowestMs: number;
}

export interface Pacer {
  /** Something changed; cheap enough to be called for every change. */
  change(): void;
  /** Forgets what was to come; the next change starts anew. */
  stop(): void;
}

export function createPacer({ quietMs, latestMs, slowestMs }: Pace, run: () => void): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  let patience = latestMs;

  /** One timer at a time, moved on when it fires early: cheaper than a new one for each change. */
  function check() {
    const now = performance.now();
    const due = Math.min(last + quietMs, first + patience);
    if (now < due) {
      timer = setTimeout(check, due - now);
      return;
    }
    patience = now - last < quietMs ? Math.min(2 * patience, slowestMs) : latestMs;
    timer = undefined;
    run();
  }

  return {
    change() {
      last = performance.now();
      if (timer !== undefined) return;
      first = last;
      timer = setTimeout(check, quietMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
