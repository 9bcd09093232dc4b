/** The key of a source in a bibliography: the same on every machine and in every list. */
import type { ClaimSource } from '../reading.ts';
import { shortHash } from '../short-hash.ts';

const words = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu) ?? [];

/** These begin too many names to tell one from another. */
const COMMON = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'to', 'and', 'us', 'eu']);
const telling = (text: string) => words(text).find((word) => !COMMON.has(word)) ?? '';

/** "verge2025anthropic-1x2y3z". The place in the source is not part of it. */
export const citeKey = ({ title, publisher, date, url }: ClaimSource) =>
  `${telling(publisher)}${date?.slice(0, 4) ?? 'nd'}${telling(title)}-${shortHash(JSON.stringify([title, publisher, date, url]))}`;
