/**
 * Claims about where: the festival at which a film had its premiere, the city
 * in which a company sits, the place of an event. A place that the record
 * names agrees in words for it; a festival differs when the film had its
 * premiere at another one, a city when the company sits in another one.
 */
import { overlaps } from '../match/spans.ts';
import type { Claim } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import { claimOf, factsOf, heldClaims, onlyOne } from './fact-claims.ts';
import { placesOf } from './person-names.ts';
import type { Sentence } from './sentence.ts';

/** Festivals and fairs, each with its forms; "Cannes Lions" is not "Cannes". */
const FESTIVALS: readonly (readonly [string, RegExp])[] = [
  ['cannes-lions', /\bCannes\s+Lions\b/u],
  ['cannes', /\b(?:Festival\s+de\s+)?Cannes\b(?!\s+Lions)/u],
  ['venice', /\bVenice\b|\bMostra\b/u],
  ['tribeca', /\bTribeca\b/u],
  ['sundance', /\bSundance\b/u],
  ['toronto', /\bToronto\b|\bTIFF\b/u],
  ['berlin', /\bBerlinale\b|\bBerlin\b/u],
  ['sxsw', /\bSXSW\b|\bSouth\s+by\s+Southwest\b/u],
  ['telluride', /\bTelluride\b/u],
  ['locarno', /\bLocarno\b/u],
  ['warsaw', /\bWarsaw\b/u],
  ['annecy', /\bAnnecy\b/u],
];

const PREMIERED =
  /\b(?:premi[eè]red|was\s+premi[eè]red|had\s+(?:its|their)\s+(?:world\s+)?premi[eè]re|(?:world\s+)?premi[eè]re\s+was|celebrated\s+(?:its|their)\s+(?:world\s+)?premi[eè]re|opened)\s+(?:on\s+[\p{L}\d\s]{4,18}\s)?(?:out\s+of\s+competition\s+)?(?:(?:at|in)\s+(?:the\s+)?official\s+selection\s+)?(?:at|in|of)\s+(?:the\s+)?(?:\d{1,2}\p{L}{2}\s+)?(?:(?:film\s+)?festival\s+(?:of|in|at)\s+)?$/iu;
/** Other first showings are not the first. */
const LOCAL =
  /\b(?:US|U\.S\.|UK|American|British|European|German|French|Italian|international|local|television|TV|streaming|North\s+American|later|also|then)\b/u;
/** Shown beside the festival, not at it. */
const BESIDE = /\b(?:outside|not\s+(?:at|in)|market|private|beside)\b/iu;
/** What a text has to say for a showing beside the festival to be told apart from one at it. */
const AT_FESTIVAL = /^\s+(?:International\s+)?Film\s+Festival\b(?!['’]s)/u;
const SELECTED = /\bofficial\s+selection\s/u;
const NEARBY =
  /\b(?:outside|marché|market|private|beside|alongside|sidelines?|during|fringe|paid|parallel)\b/iu;

const festivalsIn = (text: string) => FESTIVALS.filter(([, form]) => form.test(text)).map(([id]) => id);

const recordedText = ({ value }: Fact) =>
  value.type === 'text' ? value.text : value.type === 'entity' ? value.name : '';

const venuesOf = (record: KnowledgeRecord): readonly Fact[] => [
  ...factsOf(record, 'premiere-venue', 'text'),
  ...factsOf(record, 'premiere-venue', 'entity'),
];

const PREMIERE = /\bpremi[eè]re|\bopened\b/iu;

function readVenues(sentence: Sentence): Claim[] {
  if (!PREMIERE.test(sentence.written)) return [];
  const subject = onlyOne(sentence, ['production'], (record) => venuesOf(record).length > 0);
  if (!subject) return [];
  const venues = venuesOf(subject.record);
  const facts = venues.filter((fact) => !BESIDE.test(recordedText(fact)));
  const recorded = new Set(facts.flatMap((fact) => festivalsIn(recordedText(fact))));
  return FESTIVALS.flatMap(([id, form]): Claim[] => {
    const match = form.exec(sentence.written);
    if (!match) return [];
    const before = sentence.written.slice(Math.max(0, match.index - 90), match.index);
    if (!PREMIERED.test(before)) return [];
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const same = facts.find((fact) => festivalsIn(recordedText(fact)).includes(id));
    if (same) return [claimOf(sentence, span, subject.record, same, 'agrees')];
    // "In Cannes" may be beside the festival; "at the Cannes Film Festival" is not.
    const [beside] = venues;
    if (beside && !facts.length) {
      const isAtIt = AT_FESTIVAL.test(sentence.text.slice(span.end, sentence.end)) || SELECTED.test(before);
      const isBeside = beside.confidence === 'settled' && festivalsIn(recordedText(beside)).includes(id);
      return isBeside && isAtIt && !NEARBY.test(sentence.written)
        ? [claimOf(sentence, span, subject.record, beside, 'differs')]
        : [];
    }
    const [only] = facts;
    const isSettled =
      only && facts.length === 1 && only.confidence === 'settled' && !only.of && recorded.size === 1;
    return isSettled && venues.length === 1 && !/\bopened\b/iu.test(before) && !LOCAL.test(before.slice(-40))
      ? [claimOf(sentence, span, subject.record, only, 'differs')]
      : [];
  });
}

/** Where companies of these topics sit: a name that none of them bears may be a suburb. */
const CITIES =
  'New York|Los Angeles|San Francisco|London|Paris|Berlin|Munich|Kyiv|Toronto|Vancouver|Montreal|Palo Alto|Seattle|Boston|Austin|Tokyo|Seoul|Beijing|Shanghai|Hangzhou|Mumbai|Amsterdam|Stockholm|Warsaw|Tel Aviv|Singapore|Sydney';
const BASED = new RegExp(
  String.raw`\b(?:based|headquartered|headquarters\s+(?:is|are)|head\s+office\s+(?:is\s+)?)\s+in\s+(?<in>${CITIES})\b|\b(?<based>${CITIES})-based\s+(?:[\p{Ll}-]+\s+){0,3}$`,
  'gu',
);
const HAS_SEAT = /\bbased\b|\bheadquarter|\bhead\s+office/iu;

function readSeats(sentence: Sentence): Claim[] {
  if (!HAS_SEAT.test(sentence.written)) return [];
  const subject = onlyOne(
    sentence,
    ['company', 'tool', 'body'],
    (record) => factsOf(record, 'headquarters', 'text').length > 0,
  );
  if (!subject || subject.isCarried) return [];
  const facts = factsOf(subject.record, 'headquarters', 'text');
  const before = sentence.text.slice(sentence.start, subject.start);
  const found = [
    ...[...sentence.written.matchAll(BASED)].filter(({ groups }) => groups?.['in']),
    ...[...before.matchAll(BASED)].filter(({ groups }) => groups?.['based']),
  ];
  return found.flatMap((match): Claim[] => {
    const city = match.groups?.['in'] ?? match.groups?.['based'] ?? '';
    const start = sentence.start + match.index + match[0].indexOf(city);
    const span = { start, end: start + city.length };
    const same = facts.find(({ value }) => value.text.includes(city));
    if (same) return [claimOf(sentence, span, subject.record, same, 'agrees')];
    const [only] = facts;
    // Behind the name: "Runway, based in London, …"; nothing else that could sit there stands between.
    const between = sentence.text.slice(subject.end, start);
    const isIts =
      match.groups?.['based'] !== undefined ||
      (start > subject.end &&
        /^(?:,?\s+(?:(?:which|that)\s+)?(?:is\s+|was\s+)?(?:\p{Ll}+\s+)?|,\s+(?:an?|the)\s+(?:[\p{L}-]+\s+){1,5}|,\s+(?:founded|started)\s+in\s+\d{4}\s+and\s+)(?:based|headquartered)\s+in\s+$/u.test(
          between,
        ));
    return only &&
      facts.length === 1 &&
      only.confidence === 'settled' &&
      isIts &&
      new RegExp(CITIES, 'u').test(only.value.text)
      ? [claimOf(sentence, span, subject.record, only, 'differs')]
      : [];
  });
}

const AT_PLACE = /\b(?:in|at)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]+(?:\s+and)?\s+)*$/u;
const PLACE_KINDS = new Set(['production', 'event', 'body', 'tool']);

/** Agreement only: a thing has many places. */
function readPlaces(sentence: Sentence): Claim[] {
  return sentence.subjects.flatMap(({ record }) => {
    if (!PLACE_KINDS.has(record.kind)) return [];
    return factsOf(record, 'place', 'text').flatMap((fact) => {
      for (const place of fact.value.text.split(/,\s+/u)) {
        if (!/^\p{Lu}/u.test(place)) continue;
        for (const { start, end } of placesOf(sentence.written, place)) {
          const at = { start: start + sentence.start, end: end + sentence.start };
          // "The Wizard of Oz at Sphere" is a name.
          if (sentence.subjects.some((subject) => !subject.isCarried && overlaps(subject, at))) continue;
          if (!AT_PLACE.test(sentence.written.slice(Math.max(0, start - 40), start))) continue;
          return [
            claimOf(
              sentence,
              { start: sentence.start + start, end: sentence.start + end },
              record,
              fact,
              'agrees',
            ),
          ];
        }
      }
      return [];
    });
  });
}

export const readWhere = (sentence: Sentence): Claim[] =>
  heldClaims(sentence, [...readVenues(sentence), ...readSeats(sentence), ...readPlaces(sentence)]);
