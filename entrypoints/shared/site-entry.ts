/**
 * A site as a reader writes or pastes it, made into an entry of the site lists
 * (`site-rules.ts`): the options page's fields and settings files go through it.
 */
export type SiteEntry = { readonly site: string } | { readonly problem: 'empty' | 'star-inside' | 'no-site' };

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;
const BELOW = '*.';
/** What a host is made of once it is read; some browsers let more pass, such as a space as "%20". */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/u;

/** "https://Example.org/page" and "example.org" are example.org; "*.example.org" stays a pattern. */
export function readSite(written: string): SiteEntry {
  const text = written.trim().replace(SCHEME, '');
  if (!text) return { problem: 'empty' };
  const prefix = text.startsWith(BELOW) ? BELOW : '';
  const rest = text.slice(prefix.length);
  if (rest.includes('*')) return { problem: 'star-inside' };
  const address = `https://${rest}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return HOST.test(host) ? { site: prefix + host } : { problem: 'no-site' };
}
