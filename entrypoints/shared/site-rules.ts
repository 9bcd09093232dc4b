/**
 * On which sites Obelus is on: by lists of hosts and patterns, the same rule
 * for background, pages, popup and options. "example.org" is that host alone,
 * "*.example.org" is it and all hosts below it. What says more about a host
 * wins: the host itself over any pattern, a longer pattern over a shorter one;
 * the same entry in both lists means off.
 */
import type { SiteMode } from '../../components/ui/choices.ts';

export interface SiteRules {
  /** Where nothing is said about a site: on everywhere, or on listed sites alone. */
  readonly sites: SiteMode;
  readonly sitesOn: readonly string[];
  readonly sitesOff: readonly string[];
}

/** How much an entry says about a host: 0 is nothing. */
function rank(entry: string, host: string): number {
  if (entry === host) return Number.POSITIVE_INFINITY;
  const isBelow = entry.startsWith('*.') && `.${host}`.endsWith(entry.slice(1));
  return isBelow ? entry.length : 0;
}

const highest = (entries: readonly string[], host: string) =>
  Math.max(0, ...entries.map((entry) => rank(entry, host)));

/** A page without a host, such as a file, is no listed site. */
export function isHostOn({ sites, sitesOn, sitesOff }: SiteRules, host: string): boolean {
  const on = highest(sitesOn, host);
  const off = highest(sitesOff, host);
  return on === off ? !off && sites === 'all' : on > off;
}

const without = (entries: readonly string[], host: string) => entries.filter((entry) => entry !== host);

/** Rules under which this host is on or off; a pattern that says otherwise stays for the other hosts. */
export function withHost<Rules extends SiteRules>(rules: Rules, host: string, on: boolean): Rules {
  const bare = { ...rules, sitesOn: without(rules.sitesOn, host), sitesOff: without(rules.sitesOff, host) };
  if (isHostOn(bare, host) === on) return bare;
  return on ? { ...bare, sitesOn: [...bare.sitesOn, host] } : { ...bare, sitesOff: [...bare.sitesOff, host] };
}
