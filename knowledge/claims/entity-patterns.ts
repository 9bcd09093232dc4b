/**
 * Forms of words that say who holds a role, with the name in them. The names
 * they find are compared and may differ; `entity-roles.ts` finds the names
 * that a record expects, which can only agree.
 */
import type { KnowledgeRecord } from '../schema.ts';
import type { NamedProperty } from './claim-data.ts';
import { FULL_NAME, NAME } from './person-names.ts';
import { FILM, QUALIFIERS } from './tied.ts';

export interface EntityPattern {
  readonly property: NamedProperty;
  /** With a group `name`. */
  readonly words: RegExp;
  /** Which part of the sentence it reads: all, what stands before the mention, or what stands behind it. */
  readonly part?: 'before' | 'behind';
  /** The words leave no doubt, so that a name that nobody knows differs too. */
  readonly isPlain?: true;
}

const form = (words: TemplateStringsArray, ...names: string[]) =>
  new RegExp(String.raw(words, ...names), 'gu');

/** What has the property, of which a sentence may name only one. */
export const ENTITY_ROLE_KINDS: readonly (readonly [NamedProperty, readonly KnowledgeRecord['kind'][]])[] = [
  ['judge', ['case', 'ruling']],
  ['led-by', ['body', 'company']],
  ['director', ['production']],
  ['developer', ['tool']],
];

export const ENTITY_PATTERNS: readonly EntityPattern[] = [
  {
    property: 'judge',
    words: form`(?<!Magistrate\s)\b(?:Judge|Justice|Richter(?:in)?)\s+(?<name>${NAME})`,
  },
  {
    property: 'judge',
    words: form`\b(?:decided|heard|overseen|handled|presided\s+over|dismissed)\s+by\s+(?<name>${NAME})`,
  },
  // The High Court sits with one judge, who keeps a case.
  {
    property: 'judge',
    isPlain: true,
    words: form`\b(?:Mr|Mrs|Ms)\s+Justice\s+(?<name>${NAME})(?=(?:,[^,]{1,50},)?\s+(?:who\s+)?(?:sat|decided|dismissed|ruled|held|found|gave|handed|rejected|granted|tried|presided|heard|wrote|delivered)\b)`,
  },
  {
    property: 'judge',
    isPlain: true,
    words: form`\b(?:decided|heard|tried|handed\s+down|presided\s+over|judgment|judgement)\s+(?:(?:in|at)\s+\p{Lu}\p{L}+\s+)?by\s+(?:Mr|Mrs|Ms)\s+Justice\s+(?<name>${NAME})`,
  },
  {
    property: 'judge',
    isPlain: true,
    words: form`\bJustice\s+(?<name>${NAME})\s+(?:wrote|writing|delivered|authored)\s+(?:the\s+(?:(?:majority|unanimous|court['’]s)\s+)?(?:opinion|judgment|ruling)\s+)?(?:for|of)\s+(?:the|a)\s+(?:unanimous\s+)?(?:court|majority)`,
  },
  {
    property: 'led-by',
    words: form`\b(?:president|chair(?:man|woman|person)?|chief\s+executive|CEO|head|leader)(?:\s+of\s+the\s+(?:guild|union|company))?[,\s]+(?<name>${NAME})`,
  },
  {
    property: 'led-by',
    words: form`\bled\s+by\s+(?<name>${NAME})`,
  },
  {
    property: 'director',
    isPlain: true,
    words: form`\b(?:directed\s+by|helmed\s+by|director,?)\s+(?<name>${NAME})`,
  },
  {
    property: 'director',
    part: 'before',
    words: form`(?<name>${NAME})['’]s?\s+${QUALIFIERS}[“"‘]?$`,
  },
  {
    property: 'director',
    part: 'before',
    isPlain: true,
    words: form`(?<name>${FULL_NAME})(?:,?\s+(?:the\s+)?director\s+of|,?\s+who\s+directed|\s+directed)\s+${QUALIFIERS}[“"‘]?$`,
  },
  {
    property: 'director',
    part: 'behind',
    // A studio may be meant, so the name has to be known.
    words: form`^[”"’']?(?:,?\s+by\s+(?<name>${FULL_NAME})(?=,)|,?\s+(?:an?\s+|the\s+)?(?:[\p{Ll}\d-]+\s+){0,2}?${FILM}\s+by\s+(?<other>${FULL_NAME}))`,
  },
  {
    property: 'director',
    part: 'behind',
    isPlain: true,
    words: form`^[”"’']?,?\s+(?:which|that)\s+(?<name>${FULL_NAME})\s+(?:has\s+)?(?:directed|helmed)`,
  },
  {
    property: 'developer',
    part: 'behind',
    words: form`^\s+(?:is|was)\s+(?:made\s+|built\s+|developed\s+)?by\s+(?<name>${NAME})(?=[.,;)]|$)`,
  },
  {
    property: 'developer',
    words: form`(?<name>${NAME})(?:,|\s+is|\s+was)?\s+(?:the|an?)\s+(?:[\p{L}-]+\s+){0,3}?(?:company|firm|start-?up|maker|developer|lab|creator)s?\s+(?:behind|of)\b`,
  },
  {
    property: 'developer',
    part: 'before',
    words: form`(?<name>${NAME})['’]s?\s+${QUALIFIERS}$`,
  },
  {
    property: 'developer',
    words: form`\b(?:developed|made|built|created|released|launched|run)\s+by\s+(?<name>${NAME})`,
  },
  {
    property: 'developer',
    part: 'before',
    words: form`(?<name>${NAME})\s+(?:has\s+|had\s+)?(?:unveiled|released|launched|introduced|developed|brought\s+out|presented)\s+(?:its\s+)?${QUALIFIERS}$`,
  },
];
