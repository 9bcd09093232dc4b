/** What the rules compare a build with: PRIVACY.md, and the addresses of all sources on record. */
import { readFileSync } from 'node:fs';
import { loadGuides } from '../../knowledge/guide-load.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import type { Told } from './rules.ts';

/** Every address in a value, however deep. */
const addressesIn = (value: unknown): string[] => JSON.stringify(value).match(/https?:\/\/[^"\\\s]+/gu) ?? [];

export function readTold(): Told {
  const { records } = loadRecords();
  const addresses = [...addressesIn(records), ...addressesIn(loadGuides(records).guides)];
  return {
    privacy: readFileSync(new URL('../../PRIVACY.md', import.meta.url), 'utf8'),
    // In a bundle an address may be cut where the next begins the same way.
    isSource: (address) => addresses.some((source) => source.startsWith(address)),
  };
}
