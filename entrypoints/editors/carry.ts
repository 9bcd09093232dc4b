/**
 * Findings over an edit: what was found before and after the changed words
 * stays where its words are now; what touches them is gone until the text has
 * been read again. So marks do not flicker while somebody writes.
 */
import type { BlockFindings } from '../shared/messages.ts';

/** How many characters two texts have in common at their beginnings. */
export function sameAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** And at their ends, without what they have in common at their beginnings. */
function sameAtEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let same = 0;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

export function carry(found: BlockFindings | null, before: string, after: string): BlockFindings | null {
  if (!found || before === after) return found;
  const start = sameAtStart(before, after);
  const end = before.length - sameAtEnd(before, after, start);
  const moved = after.length - before.length;
  const findings = found.findings.flatMap((finding) => {
    const by = finding.start >= end ? moved : finding.end <= start ? 0 : null;
    if (by === null) return [];
    const next = { ...finding, start: finding.start + by, end: finding.end + by };
    // A letter right beside it makes it another word.
    const isWhole = !isWord(after[next.start - 1]) && !isWord(after[next.end]);
    return isWhole ? [next] : [];
  });
  return { ...found, findings };
}
