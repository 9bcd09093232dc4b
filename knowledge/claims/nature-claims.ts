/**
 * Claims about what a thing is: a directive or a regulation, binding or
 * voluntary, a union or a trade association. The record says so in a few words
 * ("Licence and partnership, not a purchase"), of which those before "not" are
 * what it is and those behind what it is not. A statement agrees with the
 * first; it differs only from what the record itself rules out, or where a
 * thing can be but one of two.
 */
import { onceEach } from '../lazy.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import { claimOf, factsOf, heldClaims } from './fact-claims.ts';
import type { Sentence, Subject } from './sentence.ts';

/** Kinds and effects that are told apart, each by its words. */
const NATURES = {
  regulation: 'regulation',
  directive: 'directive',
  treaty: 'treaty|convention',
  resolution: 'resolution',
  code: 'code',
  law: 'laws?|statute',
  bill: 'bill',
  ruling: 'ruling|judgment|verdict',
  order: 'court\\s+order|injunction',
  settlement: 'settlement',
  licence: 'licen[cs]e|licen[cs]ing\\s+(?:deal|agreement)',
  purchase: 'purchase|takeover|acquisition',
  memorandum: 'memorandum',
  agency: 'agency',
  union: 'union',
  association: 'trade\\s+(?:association|body|group)',
  coalition: 'coalition',
  foundation: 'foundation',
  voluntary: 'voluntary|non-binding|optional',
  binding: 'binding|mandatory|compulsory|obligatory',
} as const;

type Nature = keyof typeof NATURES;
const IDS = Object.keys(NATURES) as readonly Nature[];

/** Of these a thing is one. */
const EITHER: readonly (readonly Nature[])[] = [
  ['regulation', 'directive', 'treaty'],
  ['voluntary', 'binding'],
];

const word = (nature: Nature) => `(?<![\\p{L}-])(?:${NATURES[nature]})(?![\\p{L}-])`;
const WORDS = new Map(IDS.map((nature) => [nature, new RegExp(word(nature), 'giu')]));

const naturesIn = (text: string) =>
  IDS.flatMap((nature) =>
    [...text.matchAll(WORDS.get(nature) as RegExp)].map(({ index, 0: { length } }) => ({
      nature,
      start: index,
      end: index + length,
    })),
  );

const PROPERTIES: readonly PropertyId[] = ['instrument', 'legal-form', 'legal-effect'];

interface Recorded {
  readonly fact: Fact;
  readonly is: ReadonlySet<Nature>;
  readonly isNot: ReadonlySet<Nature>;
}

const NOT = /\b(?:not|no|none)\b/iu;
/** "Not binding on other courts" says little about anybody else; "not an agency of its own" is none in its own right. */
const LIMITED = /^\s+(?!of\s+its\s+own)(?:of|on|under|in|for|with|by|to|from)\b/iu;
/** "Not a harmonised …": some other kind of it may be right. */
const PLAIN = /\b(?:not|no|or)\s+(?:an?\s+|the\s+)?$|\b(?:an?|the)\s+$|,\s*$/iu;

const recordedOf = onceEach((record: KnowledgeRecord): readonly Recorded[] =>
  PROPERTIES.flatMap((property) => factsOf(record, property, 'text')).flatMap((fact) => {
    if (fact.of || fact.until || fact.confidence === 'disputed') return [];
    const is = new Set<Nature>();
    const isNot = new Set<Nature>();
    for (const part of fact.value.text.split(/[;:.]/u)) {
      const from = NOT.exec(part)?.index ?? part.length;
      for (const { nature, start, end } of naturesIn(part)) {
        if (start < from) is.add(nature);
        else if (!LIMITED.test(part.slice(end)) && PLAIN.test(part.slice(0, start))) isNot.add(nature);
      }
    }
    for (const group of EITHER)
      if (group.some((nature) => is.has(nature)))
        for (const nature of group) if (!is.has(nature)) isNot.add(nature);
    if (isNot.has('binding')) is.add('voluntary');
    return is.size || isNot.size ? [{ fact, is, isNot }] : [];
  }),
);

const ANY = new RegExp(IDS.map(word).join('|'), 'iu');
const ADJECTIVES: readonly Nature[] = ['voluntary', 'binding'];
const ADJECTIVE = ADJECTIVES.map(word).join('|');
/** "An EU directive", "a new Hollywood labour union", "a binding code of practice". */
const KIND = String.raw`an?\s+(?:(?!(?:of|in|on|by|with|to|for|under|from|than|not|no|and|or|that|which)\s)[\p{L}’'-]+\s+){0,3}?(?:${IDS.map(word).join('|')})(?:\s+(?:${IDS.map(word).join('|')}))?`;
const ADVERBS = String.raw`(?:(?:in\s+law|formally|legally|technically|strictly|still|also|now|only|merely|in\s+fact|in\s+effect|effectively|itself)\s+)*`;
/** What is said right behind a name, in front of it in apposition, or as its attribute. */
const BEHIND = new RegExp(
  String.raw`^(?:\s+(?:on|for)\s+(?:[\p{L}-]+\s+)?[\p{L}-]+)?(?:,\s+(?:itself\s+)?(?<apposed>${KIND})|\s+(?:is|are|was|remains?|became|constitutes?|counts?\s+as|amounts?\s+to)\s+${ADVERBS}(?<said>${KIND}|${ADJECTIVE}|law(?![\p{L}-])))`,
  'iu',
);
const BEFORE = new RegExp(String.raw`\bAs\s+(?<said>${KIND}),\s+(?:the\s+)?$`, 'iu');
const ATTRIBUTE = new RegExp(String.raw`(?<said>${ADJECTIVE})\s+$`, 'iu');

/** "An agency within the Commission", "binding on those who sign", "a law firm": less than it seems, or something else. */
const NARROWED =
  /^(?:\s+(?:within|inside|of|under|on|for|upon|in|to|between|from|about|against|by|with)\b|[\s-](?:firms?|professors?|schools?|students?|reviews?|offic\w+|members?|leaders?|boss|chiefs?|fees?|terms|talks|deals?|agreements?|statements?|hearings?|texts?|proposals?|versions?|style|like)\b)/iu;
const BEHIND_ADJECTIVE = /^\s+(?:on|for|upon|only|in|to|until|once|unless|if)\b/iu;
/** For an agency of its own these words have to stand with it. */
const OWN = /\b(?:independent|stand-alone|standalone|separate|new|own|autonomous)\b/iu;

interface Said {
  readonly nature: Nature;
  readonly start: number;
  readonly end: number;
  /** All that is said of it, and what follows. */
  readonly phrase: string;
  readonly after: string;
}

function saidOf({ text, start: from, end: to }: Sentence, { start, end, isCarried }: Subject): Said[] {
  if (isCarried) return [];
  const places = [
    { match: BEHIND.exec(text.slice(end, to)), at: end },
    { match: BEFORE.exec(text.slice(from, start)), at: from },
    { match: ATTRIBUTE.exec(text.slice(from, start)), at: from },
  ];
  return places.flatMap(({ match, at }) => {
    const phrase = match?.groups?.['said'] ?? match?.groups?.['apposed'];
    if (!match || phrase === undefined) return [];
    const begin = at + match.index + match[0].indexOf(phrase);
    return naturesIn(phrase).map((found) => ({
      nature: found.nature,
      start: begin + found.start,
      end: begin + found.end,
      phrase,
      after: text.slice(begin + phrase.length, to),
    }));
  });
}

const isLess = ({ nature, phrase, after }: Said) =>
  /\b(?:no|not|never|hardly|proposed|future|planned|so-called|de\s+facto)\s/iu.test(phrase)
    ? true
    : ADJECTIVES.includes(nature)
      ? BEHIND_ADJECTIVE.test(after)
      : NARROWED.test(after) || (nature === 'agency' && !OWN.test(phrase));

export function readNatures(sentence: Sentence): Claim[] {
  const { subjects, written } = sentence;
  if (!subjects.length || !ANY.test(written)) return [];
  return heldClaims(
    sentence,
    subjects.flatMap((subject): Claim[] => {
      const recorded = recordedOf(subject.record);
      if (!recorded.length) return [];
      return saidOf(sentence, subject).flatMap((said): Claim[] => {
        const right = recorded.find(({ is }) => is.has(said.nature));
        if (right) return [claimOf(sentence, said, subject.record, right.fact, 'agrees')];
        const wrong = recorded.find(({ isNot }) => isNot.has(said.nature));
        return wrong && !isLess(said) ? [claimOf(sentence, said, subject.record, wrong.fact, 'differs')] : [];
      });
    }),
  );
}
