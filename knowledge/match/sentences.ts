/** Where sentences begin and end inside a block, for evidence that asks for the same sentence. */

const ENDS = /[.!?…][)\]"'”’»]*(?=\s|$)|\n{2,}/gu;

/** A dot after these does not end a sentence. */
const ABBREVIATED =
  /(?:^|[\s(["“‘.])(?:[A-Z]|[Vv]s?|Inc|Corp|Co|Ltd|Bros|No|Nos|Art|Arts|Mr|Mrs|Ms|Dr|Jr|Sr|St|al|cf|e\.g|i\.e|U\.S|U\.K|E\.U|A\.I|approx|Sen|Rep|Gov|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Abs|bzw|ca|Nr|Cir|Cal|Civ|Supp|Stat|pp?)\.$/u;

/** The start of each sentence in a block, in order; the first is 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: sign, index } of text.matchAll(ENDS)) {
    const end = index + sign.length;
    if (
      sign[0] === '.' &&
      ABBREVIATED.test(text.slice(Math.max(0, index - 8), index + 1)) &&
      !/^\s+(?:The|This|It|He|She|They|In|On|But|A)\s/u.test(text.slice(end, end + 8))
    )
      continue;
    let next = end;
    while (next < text.length && /\s/u.test(text[next] ?? '')) next++;
    if (next < text.length) starts.push(next);
  }
  return starts;
}

/** The sentence that holds an offset, as [start, end). */
export function sentenceAt(
  starts: readonly number[],
  offset: number,
  length: number,
): readonly [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [starts[low] ?? 0, starts[low + 1] ?? length];
}
