/**
 * Second round: names that mean other things too, with the evidence they ask
 * for. A shorter name cannot lean on words of a longer one of the same record
 * that was itself refused.
 */
import type { RecordHead } from '../record-head.ts';
import { type Candidate, choose, quote, RANKS } from './choose.ts';
import type { NamedBlock, SpottedName } from './named.ts';
import type { PageEvidence } from './page-evidence.ts';
import { byPosition, overlaps, spanLength } from './spans.ts';

const WHERE = {
  sentence: 'in the same sentence',
  block: 'in the same passage',
  page: 'elsewhere on this page',
} as const;

export interface SupportedBlock {
  readonly candidates: readonly Candidate[];
  /** Names whose evidence is not there, though nothing rules them out: a value on record beside one would be evidence. */
  readonly held: readonly SpottedName[];
}

export function addSupported(
  { text, chosen, contextual }: NamedBlock,
  block: number,
  evidence: PageEvidence,
  titleOf: (record: string) => string | undefined,
): SupportedBlock {
  const candidates = [...chosen];
  const held: SpottedName[] = [];
  /** Refused names that reach to where we are. */
  let refused: SpottedName[] = [];
  for (const spotted of contextual.toSorted(byPosition)) {
    const { name, start, end } = spotted;
    const { record }: { record: RecordHead } = name;
    refused = refused.filter((longer) => longer.end > start);
    const isPartOfRefused = refused.some(
      (longer) =>
        longer.name.record === record &&
        overlaps(longer, spotted) &&
        spanLength(longer) > spanLength(spotted),
    );
    if (isPartOfRefused) continue;
    const isRuledOut = name.not ? evidence.ruledOut(block, spotted, name.not) : false;
    const support =
      name.needs && !isRuledOut ? evidence.support(block, spotted, name.needs, record.id) : null;
    if (!support) {
      refused.push(spotted);
      if (!isRuledOut) held.push(spotted);
      continue;
    }
    const by = quote(titleOf(support.words) ?? support.words);
    const why = `${quote(text.slice(start, end))} with ${by} ${WHERE[support.scope]}`;
    candidates.push({ start, end, record, rank: RANKS.contextual, support, why });
  }
  return { candidates: choose(candidates), held };
}
