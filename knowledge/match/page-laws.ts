/**
 * The laws a page names, ours and others, as they stand while it is read from
 * top to bottom; and which law "the Act" or "this Regulation" means.
 */
import type { ReadingContext } from '../reading.ts';
import type { NamedLaw, PageLaws } from './bind-law.ts';
import type { Candidate } from './choose.ts';
import { LAW_NOUNS, type LawNoun } from './laws.ts';
import { byPosition } from './spans.ts';
import { foldWord } from './words.ts';

/** Our laws, with the nouns each answers to: "the Act", "this Regulation". */
export type LawNouns = ReadonlyMap<string, readonly LawNoun[]>;

/** The laws named in a block, in order. */
export function lawsIn(
  candidates: readonly Candidate[],
  otherLaws: readonly NamedLaw[],
  lawNouns: LawNouns,
): NamedLaw[] {
  const ours = candidates.flatMap(({ start, end, record }): NamedLaw[] => {
    const nouns = record && lawNouns.get(record.id);
    return record && nouns ? [{ start, end, record: record.id, nouns }] : [];
  });
  return [...ours, ...otherLaws].sort(byPosition);
}

export interface ReadingPageLaws extends PageLaws {
  /** Moves past a block. */
  pass(laws: readonly NamedLaw[]): void;
}

export function lawsOfPage(
  context: ReadingContext,
  blocks: readonly (readonly NamedLaw[])[],
  lawNouns: LawNouns,
): ReadingPageLaws {
  const before = context.named.flatMap((id): NamedLaw[] => {
    const nouns = lawNouns.get(id);
    return nouns ? [{ start: 0, end: 0, record: id, nouns }] : [];
  });
  let first = before[0] ?? null;
  let last = before.at(-1) ?? null;
  return {
    all: [...before, ...blocks.flat()],
    get first() {
      return first;
    },
    get last() {
      return last;
    },
    pass(laws) {
      first ??= laws[0] ?? null;
      last = laws.at(-1) ?? last;
    },
  };
}

/** A law speaks of itself as "this Regulation". */
const OWN_LAW = /^(?:this|diese[rs]?|le présent|el presente|il presente)\s/iu;

/** How many laws are looked back on; further back nothing is "the Act" any more. */
const LOOK_BACK = 50;

/**
 * Whether written words such as "the Act" mean a law of ours: the nearest one
 * named before that answers to the noun, after "this" the first one named, and
 * before any is named, the only one that the page names at all.
 */
export function meansLaw(
  record: string,
  written: string,
  before: readonly NamedLaw[],
  page: PageLaws,
): boolean {
  const last = /(\p{L}+)\W*$/u.exec(written)?.[1] ?? '';
  const noun = LAW_NOUNS.get(foldWord(last, 0, last.length));
  const answers = (law: NamedLaw | null | undefined) =>
    law !== null &&
    law !== undefined &&
    (law.record === record || (noun !== undefined && law.nouns.includes(noun)));

  const first = page.first ?? before[0];
  if (OWN_LAW.test(written) && answers(first)) return first?.record === record;
  for (let i = before.length - 1; i >= Math.max(0, before.length - LOOK_BACK); i--)
    if (answers(before[i])) return before[i]?.record === record;
  if (answers(page.last)) return page.last?.record === record;
  if (page.first) return false;
  const named = page.all.filter(answers);
  return named.length > 0 && named.every((law) => law.record === record);
}
