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
  [
    /\b(?:American|U\.?S\.?)\s+(?:[\p{Ll}-]+\s+)?(?:law)?(?:suit|case|complaint|action|litigation)\b|\bin\s+(?:Delaware|California|San\s+Francisco|New\s+York|Manhattan|Boston|Massachusetts|the\s+United\s+States)\b/u,
    'us',
  ],
  [
    /\b(?:British|English|UK|London)\s+(?:[\p{Ll}-]+\s+)?(?:law)?(?:suit|case|claim|action|trial)\b|\bin\s+(?:London|England|Britain|the\s+UK)\b/u,
    'uk',
  ],
  [
    /\bGerman\s+(?:[\p{Ll}-]+\s+)?(?:law)?(?:suit|case|action|trial)\b|\bin\s+(?:Germany|Munich|Hamburg|Berlin)\b/u,
    'de',
  ],
] as const;

const CAPTION = /^(.+?)\s+v\.?\s+(.+)$/u;

const isCaptioned = (title: string, plaintiff: string, defendant: string) => {
  const [, left = '', right = ''] = CAPTION.exec(title) ?? [];
  return left.includes(plaintiff) && right.includes(defendant);
};

/** What tells of a suit where no verb says who sues whom. */
const OF_A_SUIT =
  /\b(?:cases?|suits?|lawsuits?|claims?|complaints?|actions?|court|judge|justice|sued|suing|ruled|ruling|trial|appeal(?:s|ed)?|dismiss(?:ed|al)|lost|won|beat|defeated|against|accus(?:es|ed)|docket)\b/iu;

/** Sides further apart may be of two suits. */
const SIDES_REACH = 120;

/** "Raw Story Media", not "AI companies". */
const isProper = (name: string) =>
  name
    .split(/\s+/u)
    .every((word) => !/^\p{Ll}/u.test(word) || /^(?:of|the|and|for|de|la|von|van)$/u.test(word));

/** Parties that meet in more suits than these may mean any. */
const MOST_SUITS = 3;

/** How far from a party's name the words for a suit may stand. */
const SUIT_REACH = 90;

export interface PartyFinder {
  /** The cases that a block of text speaks of by their parties: both sides, or one that is in no other suit. */
  casesOf(text: string, named: readonly (Span & { readonly record: KnowledgeRecord })[]): string[];
  /** The one case of which a sentence names both sides; or likely that of the side it names, where `isBorneOut` tells so by its facts. */
  findBorneOut(
    sentence: string,
    named: readonly (Span & { readonly record: KnowledgeRecord })[],
    isBorneOut: (record: KnowledgeRecord) => boolean,
  ): { readonly record: KnowledgeRecord; readonly span: Span; readonly isLikely: boolean } | null;
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

  /** Parties that a sentence names, as written or by other names. */
  const partiesIn = (sentence: string, named: readonly (Span & { readonly record: KnowledgeRecord })[]) => {
    const { spotter, idOf } = sides();
    const written = spotter.spot(sentence).filter(({ inCapitals }) => !inCapitals);
    const aliases = named.flatMap(({ start, end, record }) => {
      const id = idOf.get(record.title.replace(/\s*\([^)]*\)/gu, ''));
      return id === undefined || written.some((spot) => overlaps(spot, { start, end }))
        ? []
        : [{ start, end, id }];
    });
    return [...written, ...aliases];
  };

  /** Cases of which both sides are named near each other, with the words from one to the other. */
  const pairsOf = (plaintiffs: ReadonlyMap<string, Span>, defendants: ReadonlyMap<string, Span>) =>
    [...plaintiffs].flatMap(([id, span]) => {
      const other = defendants.get(id);
      const from = other && Math.min(span.start, other.start);
      const to = other && Math.max(span.end, other.end);
      return from !== undefined && to !== undefined && to - from <= SIDES_REACH
        ? [{ id, span: { start: from, end: to } }]
        : [];
    });

  /** Of several, the one that is heard where the text says. */
  const oneOf = (pairs: readonly { readonly id: string; readonly span: Span }[], text: string) => {
    const [there, ...others] = heardThere(
      pairs.map(({ id }) => id),
      text,
    );
    return there && !others.length ? pairs.filter(({ id }) => id === there) : pairs;
  };

  /** The cases of parties that are in no other suit, where words for a suit stand beside them. */
  const aloneIn = (
    text: string,
    spots: readonly (Span & { readonly id: number })[],
    named: readonly Span[],
  ) =>
    spots.flatMap(({ id, start, end }) => {
      // What has a record of its own is known by other names in other suits.
      if (named.some((span) => overlaps(span, { start, end }))) return [];
      const [name = '', [only, ...others] = []] = sides().parties[id] ?? [];
      return only &&
        !others.length &&
        isProper(name) &&
        OF_A_SUIT.test(text.slice(Math.max(0, start - SUIT_REACH), end + SUIT_REACH))
        ? [{ id: only.record, span: { start, end } }]
        : [];
    });

  return {
    casesOf(text, named) {
      if (!OF_A_SUIT.test(text)) return [];
      const spots = partiesIn(text, named);
      const pairs = oneOf(pairsOf(casesAt(spots, true), casesAt(spots, false)), text);
      const alone = aloneIn(text, spots, named);
      return [...(pairs.length <= MOST_SUITS ? pairs : []), ...alone].map(({ id }) => id);
    },
    findBorneOut(sentence, named, isBorneOut) {
      if (!OF_A_SUIT.test(sentence)) return null;
      const spots = partiesIn(sentence, named);
      // A verb says who sues: whoever stands behind it does not, and who is not on record for that is somebody else.
      const verb = [...sentence.matchAll(SUES)].find(({ index }) => spots.some(({ start }) => start > index));
      const plaintiffs = casesAt(verb ? spots.filter(({ end }) => end <= verb.index) : spots, true);
      const both = verb ? [] : oneOf(pairsOf(plaintiffs, casesAt(spots, false)), sentence);
      const borneOut = [...plaintiffs]
        .filter(([id]) => {
          const record = recordOf(id);
          return record !== undefined && isBorneOut(record);
        })
        .map(([id, span]) => ({ id, span }));
      const [certain] = both.length === 1 ? both : [];
      const alone = verb ? [] : aloneIn(sentence, spots, named);
      const [found] =
        [both, borneOut, alone].find((cases) => new Set(cases.map(({ id }) => id)).size === 1) ?? [];
      const record = found && recordOf(found.id);
      const isBearing = borneOut.length === 1 && alone.some(({ id }) => id === found?.id);
      return found && record ? { record, span: found.span, isLikely: !certain && !isBearing } : null;
    },
    find(sentence, named) {
      if (!MAY_SUE.test(sentence)) return null;
      const passive = [...sentence.matchAll(SUED_BY)][0];
      const active = passive ? undefined : [...sentence.matchAll(SUES)][0];
      const verb = passive ?? active;
      if (!verb) return null;
      const spots = partiesIn(sentence, named);
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
