/** How far long work has come, on one line of a terminal that it takes back. Elsewhere it is silent. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Takes the line back, before anything else is written. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** ms: work that takes less needs no progress. */
const QUIET_MS = 500;
/** ms between two lines: often enough to be seen moving. */
const PAUSE_MS = 100;

/** `all` is null where the end is not known. */
export function createProgress(
  terminal: Terminal,
  all: number | null,
  unit: string,
  now: () => number = Date.now,
): Progress {
  let done = 0;
  let next = now() + QUIET_MS;
  let isShown = false;
  return {
    step() {
      done++;
      if (!terminal.isTTY || now() < next) return;
      next = now() + PAUSE_MS;
      isShown = true;
      terminal.write(`\r\x1b[K${done}${all === null ? '' : ` of ${all}`} ${unit}`);
    },
    clear() {
      if (isShown) terminal.write('\r\x1b[K');
      isShown = false;
    },
  };
}
