/** The sentence around each claim of a text, as a reader sees it; for reports. */
import { sentenceAt, sentenceStarts } from './match/sentences.ts';
import type { Claim } from './reading.ts';

/** Signs that stand for what is not read, and the whitespace of the file, are not part of a sentence. */
const asSeen = (words: string) => words.replaceAll('\ufffc', ' ').replace(/\s+/gu, ' ').trim();

export function sentencesAround(text: string, claims: readonly Pick<Claim, 'start' | 'end'>[]): string[] {
  const starts = claims.length ? sentenceStarts(text) : [];
  return claims.map(({ start, end }) => {
    const [from, to] = sentenceAt(starts, start, text.length);
    return asSeen(text.slice(from, Math.max(to, end)));
  });
}
