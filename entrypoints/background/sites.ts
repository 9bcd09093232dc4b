/** Which sites are on: by host, as the reader chose. */
import { changeSettings, readSettings } from '../shared/settings.ts';

/** The host of a page's address, or null when it has none (a file, an internal page). */
export function hostOf(url: string | undefined): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname || null;
  } catch {
    return null;
  }
}

export async function isSiteOn(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  const { sitesOff } = await readSettings();
  return !(host && sitesOff.includes(host));
}

export const setSite = (host: string, on: boolean) =>
  changeSettings((settings) => {
    const others = settings.sitesOff.filter((site) => site !== host);
    return { ...settings, sitesOff: on ? others : [...others, host] };
  });
