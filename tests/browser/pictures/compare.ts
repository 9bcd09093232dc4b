/** Compares a picture with the approved one, pixel by pixel. In one place both come out the same but for a shade. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How unlike two pixels may be, from 0 to 1: seven steps of grey. */
const THRESHOLD = 0.03;
/** Pixels that may be unlike all the same. An icon of another colour is forty, most of them at edges, so edges count. */
const STRAY = 8;

export interface Difference {
  /** For a message: "413 pixels differ". */
  readonly words: string;
  /** What differs, in red over the faded picture; none where the sizes differ. */
  readonly picture?: Buffer;
}

const size = ({ width, height }: PNG) => `${width} × ${height}`;

/** Nothing where they look the same. */
export function compare(actual: PNG, approved: PNG): Difference | null {
  if (size(actual) !== size(approved))
    return { words: `it is ${size(actual)} pixels now, and was ${size(approved)}` };
  const { width, height } = actual;
  const diff = new PNG({ width, height });
  const options = { threshold: THRESHOLD, includeAA: true };
  const count = pixelmatch(actual.data, approved.data, diff.data, width, height, options);
  if (count <= STRAY) return null;
  return { words: `${count} pixels differ`, picture: PNG.sync.write(diff) };
}
