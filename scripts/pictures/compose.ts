/** Puts pictures together as the browser's window does: a panel beside the page, a popup over its corner. */
import { PNG } from 'pngjs';

const EDGE = [0x80, 0x80, 0x88] as const;
/** How far the popup keeps from the right edge of the window. */
const GAP = 24;

function fill(picture: PNG, left: number, top: number, width: number, height: number): void {
  for (let y = Math.max(0, top); y < Math.min(picture.height, top + height); y++)
    for (let x = left; x < left + width; x++) picture.data.set([...EDGE, 255], (y * picture.width + x) * 4);
}

/** The page, a line, and the panel; all as high as the page. */
export function beside(page: PNG, panel: PNG): PNG {
  const whole = new PNG({ width: page.width + 1 + panel.width, height: page.height });
  PNG.bitblt(page, whole, 0, 0, page.width, page.height, 0, 0);
  fill(whole, page.width, 0, 1, page.height);
  PNG.bitblt(panel, whole, 0, 0, panel.width, Math.min(panel.height, page.height), page.width + 1, 0);
  return whole;
}

/** The popup at the top right, where browsers hang it below its button, with a thin edge. */
export function over(page: PNG, popup: PNG): PNG {
  const left = page.width - popup.width - GAP;
  fill(page, left - 1, 0, popup.width + 2, popup.height + 1);
  PNG.bitblt(popup, page, 0, 0, popup.width, popup.height, left, 0);
  return page;
}
