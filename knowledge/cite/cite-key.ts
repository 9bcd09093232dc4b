/** The key of a source in a bibliography: the same on every machine and in every list. */
import type { ClaimSource } from '../reading.ts';

const words = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu) ?? [];

/** These begin too many names to tell one from another. */
const COMMON = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'to', 'and', 'us', 'eu']);
const telling = (text: string) => words(text).find((word) => !COMMON.has(word)) ?? '';

/** FNV-1a, 32 bits: tells sources of one publisher, year and first word apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** "verge2025anthropic-1x2y3z". The place in the source is not part of it. */
export const citeKey = ({ title, publisher, date, url }: ClaimSource) =>
  `${telling(publisher)}${date?.slice(0, 4) ?? 'nd'}${telling(title)}-${hash(JSON.stringify([title, publisher, date, url]))}`;
