/**
 * The extension's API for scripts that must start cheaply: `wxt/browser` asks
 * the browser to make it when imported, this only when called.
 */
import type { browser } from 'wxt/browser';

type Api = typeof browser;

export const extension = (): Api => {
  const world = globalThis as unknown as { readonly browser?: Api; readonly chrome?: Api };
  return (world.browser?.runtime ? world.browser : world.chrome) as Api;
};

/** The extension was removed or replaced while this script stayed in its page. */
export function isOrphaned(): boolean {
  try {
    return !extension().runtime.id;
  } catch {
    return true;
  }
}
