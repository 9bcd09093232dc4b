/** Whether pages are read, and what is written on them: by site, as the reader chose, and not at all while Obelus is off. */
import { changeSettings, readSettings, type Settings } from '../shared/settings.ts';
import { isHostOn, withHost } from '../shared/site-rules.ts';

/** The host of a page's address, or null when it has none (a file, an internal page). */
export function hostOf(url: string | undefined): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname || null;
  } catch {
    return null;
  }
}

export const isRead = (settings: Settings, url: string | undefined): boolean =>
  settings.intensity !== 'off' && isHostOn(settings, hostOf(url) ?? '');

export const setSite = (host: string, on: boolean) =>
  changeSettings((settings) => withHost(settings, host, on));

export const toggleSite = (host: string) =>
  changeSettings((settings) => withHost(settings, host, !isHostOn(settings, host)));

/** The host of a page on which what is written is read too. */
export async function editorsHost(url: string | undefined): Promise<string | null> {
  const host = hostOf(url);
  const settings = await readSettings();
  return host && isRead(settings, url) && settings.editorsOn.includes(host) ? host : null;
}
