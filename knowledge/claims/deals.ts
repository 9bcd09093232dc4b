/**
 * "Disney's pact with OpenAI" names a deal without its name: two of its
 * parties, and a word for what they did, where only one deal on record has
 * both.
 */
import type { Span } from '../match/spans.ts';
import { createSpotter } from '../match/spotter.ts';
import type { KnowledgeRecord } from '../schema.ts';
import type { ClaimData } from './claim-data.ts';
import type { RecordOf } from './fact-index.ts';
import type { Subject } from './sentence.ts';

const DEALS =
  /\b(?:deals?|agreements?|agree[sd]?|pacts?|partner(?:s|ed|ship|ships)?|alliance|tie-?up|team(?:s|ed)?\s+up|licen[cs](?:e|es|ed|ing)|accord|memorandum|contract|acqui(?:re[sd]?|sition)|b(?:uys|ought)|purchase[ds]?|merger|takeover|invest(?:s|ed|ment)?|stake|settle[ds]?|settlement|truce|hatchet|made\s+peace|joined\s+forces)\b/iu;

/** Parties further apart are hardly of one deal. */
const REACH = 140;

export interface DealFinder {
  /** The one deal of the parties that a sentence names; `start` is where it begins in the text. */
  find(sentence: string, start: number, named: readonly Subject[]): Subject | null;
}

export function createDealFinder(dealers: ClaimData['dealers'], recordOf: RecordOf): DealFinder {
  const dealsOf = new Map(dealers);
  const spotter = createSpotter(
    dealers.flatMap(([text], id) => (recordOf(text) ? [] : [{ id, text, exactCase: true }])),
  );

  return {
    find(sentence, start, named) {
      if (!named.some(({ record }) => dealsOf.has(record.id)) || !DEALS.test(sentence)) return null;
      const parties: (Span & { deals: readonly string[] })[] = [
        ...named.map(({ record, ...span }) => ({
          start: span.start,
          end: span.end,
          deals: dealsOf.get(record.id) ?? [],
        })),
        ...spotter.spot(sentence).map((spot) => ({
          start: start + spot.start,
          end: start + spot.end,
          deals: dealers[spot.id]?.[1] ?? [],
        })),
      ].filter(({ deals }) => deals.length > 0);
      if (parties.length < 2) return null;
      const sides = new Map<string, Span[]>();
      for (const { deals, ...span } of parties)
        for (const deal of deals) sides.set(deal, [...(sides.get(deal) ?? []), span]);
      const whole = [...sides].flatMap(([deal, spans]) => {
        const from = Math.min(...spans.map((span) => span.start));
        const to = Math.max(...spans.map((span) => span.end));
        const words = new Set(spans.map((span) => sentence.slice(span.start - start, span.end - start)));
        return words.size > 1 && to - from <= REACH ? [{ deal, start: from, end: to }] : [];
      });
      const [only] = whole;
      const record: KnowledgeRecord | undefined = only && recordOf(only.deal);
      return whole.length === 1 && only && record
        ? { start: only.start, end: only.end, record, isDerived: true }
        : null;
    },
  };
}
