/**
 * "Disney and Universal sued Midjourney" names a case without its caption: who
 * sues whom is enough where only one case on record has these sides.
 */

import { once } from '../lazy.ts';
import { overlaps, type Span } from '../match/spans.ts';
import { createSpotter } from '../match/spotter.ts';
import type { KnowledgeRecord } from '../schema.ts';
import type { ClaimData } from './claim-data.ts';
import { countryOfCourt, courtsIn, isSameCourt } from './courts.ts';
import type { RecordOf } from './fact-index.ts';
import { sidesOf } from './sides.ts';

/** Active: who stands before the verb sues. */
const SUES =
  /\b(?:sued|sues|suing|is\s+suing|has\s+sued|have\s+sued|filed\s+(?:a\s+|an\s+)?(?:[\p{L}-]+\s+){0,4}?(?:suit|lawsuit|complaint|action|case)\s+against|(?:took|taken)\s+(?=[\p{Lu}]))|(?:suit|lawsuit|complaint|case|action)\s+against\b/giu;
const SUED_BY = /\b(?:sued\s+by|(?:suit|lawsuit|complaint|action|case)\s+(?:filed\s+|brought\s+)?by)\b/giu;

/** What all of these have something of; most sentences have none. */
const MAY_SUE =
  /[Ss]u(?:ed|es|ing)\b|[Aa]gainst\b|\bt(?:ook|aken)\b|(?:[Ss]uit|[Cc]omplaint|[Cc]ase|[Aa]ction)\s+(?:filed\s+|brought\s+)?by\b/u;

const COUNTRIES = [
  [/\b(?:American|U\.?S\.?)\s+(?:[\p{Ll}-]+\s+)?(?:law)?(?:suit|case|complaint|action|litigation)\b/u, 'us'],
  [/\b(?:British|English|UK|London)\s+(?:[\p{Ll}-]+\s+)?(?:law)?(?:suit|case|claim|action|trial)\b/u, 'uk'],
  [/\bGerman\s+(?:[\p{Ll}-]+\s+)?(?:law)?(?:suit|case|action|trial)\b/u, 'de'],
] as const;

const CAPTION = /^(.+?)\s+v\.?\s+(.+)$/u;

const isCaptioned = (title: string, plaintiff: string, defendant: string) => {
  const [, left = '', right = ''] = CAPTION.exec(title) ?? [];
  return left.includes(plaintiff) && right.includes(defendant);
};

export interface PartyFinder {
  /**
   * The one case that the parties of a sentence make, with the words from one side to the other. `named` is
   * what it mentions, by names that are not those of the parties ("Getty" for "Getty Images").
   */
  find(
    sentence: string,
    named: readonly (Span & { readonly record: KnowledgeRecord })[],
  ): { readonly record: KnowledgeRecord; readonly span: Span } | null;
}

/** Found by name: made when a text first speaks of a suit, since it reads all suits there are. */
function readSides(suits: readonly string[], recordOf: RecordOf) {
  const parties = sidesOf(suits.flatMap((id) => recordOf(id) ?? []));
  return {
    parties,
    spotter: createSpotter(parties.map(([text], id) => ({ id, text, exactCase: true }))),
    idOf: new Map(parties.map(([text], id) => [text, id])),
  };
}

export function createPartyFinder(suits: ClaimData['suits'], recordOf: RecordOf): PartyFinder {
  const sides = once(() => readSides(suits, recordOf));

  /** Cases of the names of one side of the verb, with the name nearest to it. */
  const casesAt = (spots: readonly (Span & { id: number })[], isPlaintiff: boolean) => {
    const cases = new Map<string, Span>();
    for (const spot of spots)
      for (const side of sides().parties[spot.id]?.[1] ?? [])
        if (side.isPlaintiff === isPlaintiff) cases.set(side.record, spot);
    return cases;
  };

  /** Of several, those heard by a court or in a country that the sentence names: "Getty's American lawsuit". */
  const heardThere = (cases: readonly string[], sentence: string) => {
    if (cases.length < 2) return [];
    const courts = courtsIn(sentence);
    const country = COUNTRIES.find(([words]) => words.test(sentence))?.[1];
    return cases.filter((id) =>
      recordOf(id)?.facts.some(
        ({ property, value }) =>
          property === 'court' &&
          value.type === 'entity' &&
          (courts.some(({ court }) => isSameCourt(court, value.name)) ||
            (country && countryOfCourt(value.name) === country)),
      ),
    );
  };

  return {
    find(sentence, named) {
      if (!MAY_SUE.test(sentence)) return null;
      const passive = [...sentence.matchAll(SUED_BY)][0];
      const active = passive ? undefined : [...sentence.matchAll(SUES)][0];
      const verb = passive ?? active;
      if (!verb) return null;
      const { spotter, idOf } = sides();
      const written = spotter.spot(sentence).filter(({ inCapitals }) => !inCapitals);
      const aliases = named.flatMap(({ start, end, record }) => {
        const id = idOf.get(record.title.replace(/\s*\([^)]*\)/gu, ''));
        return id === undefined || written.some((spot) => overlaps(spot, { start, end }))
          ? []
          : [{ start, end, id }];
      });
      const spots = [...written, ...aliases];
      const end = verb.index + verb[0].length;
      const left = spots.filter((spot) => spot.end <= verb.index && verb.index - spot.end < 90);
      const right = spots.filter((spot) => spot.start >= end && spot.start - end < 60);
      const plaintiffs = casesAt(passive ? right : left, true);
      const defendants = casesAt(passive ? left : right, false);
      const both = [...plaintiffs.keys()].filter((record) => defendants.has(record));
      const nameOf = (cases: ReadonlyMap<string, Span>) => {
        const span = both[0] && cases.get(both[0]);
        return span ? sentence.slice(span.start, span.end).toLowerCase() : '';
      };
      const plaintiffName = nameOf(plaintiffs);
      const defendantName = nameOf(defendants);
      // Of several, the one captioned with both names: a suit, not the proceeding it was joined to.
      const captioned = both.filter((id) =>
        isCaptioned(recordOf(id)?.title.toLowerCase() ?? '', plaintiffName, defendantName),
      );
      const chosen = [both, captioned, heardThere(both, sentence)].find((cases) => cases.length === 1);
      const [id] = chosen ?? [];
      const record = id && recordOf(id);
      if (!id || !record) return null;
      const ends = [plaintiffs.get(id) as Span, defendants.get(id) as Span];
      return {
        record,
        span: {
          start: Math.min(...ends.map((span) => span.start)),
          end: Math.max(...ends.map((span) => span.end)),
        },
      };
    },
  };
}
