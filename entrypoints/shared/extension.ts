/**
 * The extension's API for scripts that must start cheaply: `wxt/browser` asks
 * the browser to make it when imported, this only when called.
 */
import type { browser } from 'wxt/browser';

type Api = typeof browser;

/**
 * Where the browser has nothing of its own under the name "browser", an
 * element of the page with that id stands there. The API is put in front of
 * it, for `wxt/browser` too, which is imported by what is injected later.
 */
export const extension = (): Api => {
  const world = globalThis as unknown as { browser?: Api; readonly chrome?: Api };
  if (!Object.hasOwn(world, 'browser') && world.chrome) world.browser = world.chrome;
  return world.browser as Api;
};

/** The extension was removed or replaced while this script stayed in its page. */
export function isOrphaned(): boolean {
  try {
    return !extension().runtime.id;
  } catch {
    return true;
  }
}
