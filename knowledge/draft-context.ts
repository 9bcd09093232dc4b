/**
 * What each paragraph of a draft can refer to, so that a paragraph can be read
 * alone and is read again only when its own words or this changed.
 *
 * Each paragraph says by itself which cues and names stand in it. Cues count
 * from wherever they stand; a name counts for what comes after it, the latest
 * last, as in a text read from the top:
 *
 *     own:      A      ·      B      A      ·
 *     before:   –      A      A     A B    B A
 */
import { EMPTY_CONTEXT, type ReadingContext, type RecordId } from './reading.ts';

/** How many names travel; further back nothing is meant by a short form. */
const NAMES = 100;

export interface PlacedContext {
  /** The same for two contexts that say the same. */
  readonly key: string;
  readonly context: ReadingContext;
}

const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

/** For each paragraph the cues of all others: what stands only in the paragraph supports nothing there by itself. */
function cuesOfOthers(owns: readonly ReadingContext[]): (own: ReadingContext) => readonly number[] {
  const counts = new Map<number, number>();
  for (const { cues } of owns) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const all = ascending(counts.keys());
  return ({ cues }) => {
    const alone = new Set(cues.filter((cue) => counts.get(cue) === 1));
    return alone.size ? all.filter((cue) => !alone.has(cue)) : all;
  };
}

/** One for each paragraph; null for what one says itself, while it is not known. */
export function draftContexts(owns: readonly (ReadingContext | null)[]): PlacedContext[] {
  const known = owns.map((own) => own ?? EMPTY_CONTEXT);
  const cuesFor = cuesOfOthers(known);
  const names = new Set<RecordId>();
  let named: readonly RecordId[] = [];
  let namedKey = '';
  let [lastCues, cuesKey]: [readonly number[] | null, string] = [null, ''];
  return known.map((own) => {
    const cues = cuesFor(own);
    if (cues !== lastCues) [lastCues, cuesKey] = [cues, cues.join(' ')];
    const placed = { key: `${cuesKey}|${namedKey}`, context: { cues, named } };
    if (own.named.length) {
      for (const name of own.named) {
        names.delete(name);
        names.add(name);
      }
      named = [...names].slice(-NAMES);
      namedKey = named.join(' ');
    }
    return placed;
  });
}
