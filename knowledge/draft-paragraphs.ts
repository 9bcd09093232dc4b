/**
 * Splits a draft into the paragraphs that are read one by one. In a draft a
 * line is mostly a paragraph; in text that was pasted from a mail it may be
 * wrapped prose, whose lines belong together.
 */
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** No wrapped line is longer, in characters. */
const WRAPPED = 100;
/** Longer ones are cut where a sentence ends: they would be read anew for every letter. */
const LONGEST = 6000;

const ENDS = /[.!?:…]["'”’)\]]*\s*$/u;
const SENTENCE_END = /[.!?]["'”’)\]]*\s+(?=\p{Lu})/gu;

/** Where a block of lines falls into paragraphs. */
function lineCuts(text: string): number[] {
  const cuts: number[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r?\n/gu)) {
    const line = text.slice(start, index);
    start = index + end.length;
    if (line.length > WRAPPED || ENDS.test(line)) cuts.push(start);
  }
  return cuts;
}

function sentenceCuts(text: string): number[] {
  if (text.length <= LONGEST) return [];
  const cuts: number[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(SENTENCE_END)) {
    if (index - from < LONGEST) continue;
    from = index + end.length;
    cuts.push(from);
  }
  return cuts;
}

const cut = ({ text, offset }: TextBlock, cuts: readonly number[]): TextBlock[] =>
  cuts.length
    ? [0, ...cuts].map((start, i) => ({ text: text.slice(start, cuts[i]), offset: offset + start }))
    : [{ text, offset }];

const splitBy = (cutsOf: (text: string) => number[]) => (block: TextBlock) => cut(block, cutsOf(block.text));

/** Without the white space around it, so that a paragraph is the same wherever it stands. */
const trimmed = ({ text, offset }: TextBlock): TextBlock => ({
  text: text.trim(),
  offset: offset + text.length - text.trimStart().length,
});

export const draftParagraphs = (text: string): TextBlock[] =>
  textBlocks(text)
    .flatMap(splitBy(lineCuts))
    .flatMap(splitBy(sentenceCuts))
    .map(trimmed)
    .filter((paragraph) => paragraph.text);
