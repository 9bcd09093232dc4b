/** Sites as lists and patterns, against what they say in words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../entrypoints/shared/site-entry.ts';
import { isHostOn, type SiteRules, withHost } from '../../entrypoints/shared/site-rules.ts';

const label = fc.constantFrom('a', 'b', 'ab');
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const entry = fc.tuple(fc.boolean(), host).map(([isPattern, host]) => (isPattern ? `*.${host}` : host));
const rules: fc.Arbitrary<SiteRules> = fc.record({
  sites: fc.constantFrom('all', 'listed'),
  sitesOn: fc.array(entry, { maxLength: 4 }),
  sitesOff: fc.array(entry, { maxLength: 4 }),
});

/** The rule read aloud: go from the host outwards, and stop at the first that either list names. */
function isOnReadAloud({ sites, sitesOn, sitesOff }: SiteRules, host: string): boolean {
  const labels = host.split('.');
  const asked = [host, ...labels.map((_, i) => `*.${labels.slice(i).join('.')}`)];
  for (const entry of asked) {
    if (sitesOff.includes(entry)) return false;
    if (sitesOn.includes(entry)) return true;
  }
  return sites === 'all';
}

describe('a host', () => {
  test('is on as the lists say, read from it outwards', () =>
    fc.assert(
      fc.property(rules, host, (rules, host) => {
        expect(isHostOn(rules, host)).toBe(isOnReadAloud(rules, host));
      }),
      { numRuns: 2000 },
    ));

  test('is what it was switched to, and no other host changes', () =>
    fc.assert(
      fc.property(rules, host, host, fc.boolean(), (rules, host, other, on) => {
        const next = withHost(rules, host, on);
        expect(isHostOn(next, host)).toBe(on);
        if (other !== host) expect(isHostOn(next, other)).toBe(isHostOn(rules, other));
      }),
      { numRuns: 2000 },
    ));

  test('switched off and on again leaves the lists as they were, where they did not name it', () =>
    fc.assert(
      fc.property(rules, host, (rules, host) => {
        fc.pre(!rules.sitesOn.includes(host) && !rules.sitesOff.includes(host));
        const was = isHostOn(rules, host);
        expect(withHost(withHost(rules, host, !was), host, was)).toEqual(rules);
      }),
    ));

  test.each([
    ['*.example.org', 'example.org', true],
    ['*.example.org', 'news.example.org', true],
    ['*.example.org', 'badexample.org', false],
    ['example.org', 'www.example.org', false],
    ['*.org', 'example.org', true],
    ['example.org', '', false],
  ])('%s names %j: %s', (entry, host, isNamed) =>
    expect(isHostOn({ sites: 'listed', sitesOn: [entry], sitesOff: [] }, host)).toBe(isNamed),
  );
});

describe('what a reader writes for a site', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['https://www.example.org/news?x=1#top', 'www.example.org'],
    ['example.org/news', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['https://*.example.org/', '*.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['[::1]', '[::1]'],
  ])('%j is %s', (written, site) => expect(readSite(written)).toEqual({ site }));

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['*', 'star-inside'],
    ['news.*', 'star-inside'],
    ['*.*.org', 'star-inside'],
    ['*.', 'no-site'],
    ['two words', 'no-site'],
    ['a..b<', 'no-site'],
    ['two%20words', 'no-site'],
    ['.org', 'no-site'],
  ])('%j is none: %s', (written, problem) => expect(readSite(written)).toEqual({ problem }));

  test('once read is read the same again, and names its own host', () =>
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.webUrl(), fc.string(), entry), (written) => {
        const read = readSite(written);
        if (!('site' in read)) return;
        expect(readSite(read.site)).toEqual(read);
        const host = read.site.replace('*.', '');
        expect(isHostOn({ sites: 'listed', sitesOn: [read.site], sitesOff: [] }, host)).toBe(true);
      }),
    ));
});
