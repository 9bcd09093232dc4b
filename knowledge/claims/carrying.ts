/** What "it", "the law" or "the suit" stands for: what the sentence before was about,
 * when the property it is said to have tells which. */
import type { KnowledgeRecord } from '../schema.ts';
import { carried, type Subject } from './sentence.ts';

type Kind = KnowledgeRecord['kind'];

const REFERS =
  /^\W*(?:(?:in|on|under|by|since|from|with|for)\s+[^,]{1,40},\s*|(?:under|by|with)\s+)?(?:(it|they|its|their)|(?:the|this|that)\s+(?:[\p{L}-]+\s+){0,2}?(law|act|regulation|rules|suit|lawsuit|case|complaint|film|movie|documentary|series|show|settlement|strike|walkout|deal|agreement|tool|model|app|guild|union|ruling|decision|bill|code|report|study|survey|contract|company|startup|ban|bans|obligations))\b/iu;

/** Later in a sentence a pronoun says enough where only one thing was spoken of. */
const PRONOUN = /\b(?:it|its)\b/iu;

/** A row of a timeline belongs to what its heading names. */
const DATED_ROW =
  /^\W*(?:\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},\s+\d{4}|\d{4}-\d{2}-\d{2}|\p{L}{3,9}\s+\d{4}|\d{4})\s*[:–—-]/u;

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  law: ['law', 'bill', 'provision'],
  act: ['law', 'bill'],
  regulation: ['law'],
  rules: ['law', 'provision', 'guidance', 'concept'],
  obligations: ['law', 'provision', 'concept'],
  ban: ['provision'],
  bans: ['provision'],
  suit: ['case'],
  lawsuit: ['case'],
  case: ['case'],
  complaint: ['case'],
  settlement: ['case', 'deal'],
  ruling: ['case', 'ruling'],
  decision: ['case', 'ruling'],
  film: ['production'],
  movie: ['production'],
  documentary: ['production'],
  series: ['production'],
  show: ['production'],
  strike: ['event'],
  walkout: ['event'],
  deal: ['deal'],
  agreement: ['deal', 'law', 'event'],
  contract: ['event', 'deal', 'body'],
  tool: ['tool'],
  model: ['tool'],
  app: ['tool'],
  guild: ['body'],
  union: ['body'],
  bill: ['bill'],
  code: ['guidance', 'law', 'report'],
  report: ['report', 'statistic'],
  study: ['report', 'statistic'],
  survey: ['report', 'statistic'],
  company: ['company'],
  startup: ['company'],
};

/** Who acts is not what is spoken of: "Judge Rakoff signed it". */
const ACTORS: ReadonlySet<Kind> = new Set<Kind>(['person', 'body', 'company']);

/** Of more things than this nobody knows which is meant. */
const MOST = 3;

export interface CarryingRules {
  /** Whether one record is part of the other, or both of one law. */
  isFamily(a: string, b: string): boolean;
  /** Whether the sentence says what a fact of the record is `of`: "a first violation". */
  addresses(sentence: string, record: string): boolean;
}

export interface Carrying {
  /** What a sentence takes over from the one before; to be called for every sentence, in order. */
  into(sentence: string, named: readonly Subject[]): Subject[];
}

export function createCarrying({ isFamily, addresses }: CarryingRules): Carrying {
  let before: readonly Subject[] = [];
  return {
    into(sentence, named) {
      const refers = REFERS.exec(sentence);
      const noun = refers?.[2]?.toLowerCase();
      const kinds = noun ? KINDS[noun] : undefined;
      const only = new Set(before.map(({ record }) => record.id)).size === 1 ? before[0]?.record : undefined;
      const isOpen = named.every(({ record }) => ACTORS.has(record.kind) && record.id !== only?.id);
      // A duty that a provision sets, told in the words of its law: "Providers of high-risk systems must report …".
      const isDetail =
        only?.kind === 'provision' &&
        named.length > 0 &&
        named.every(({ record }) => record.kind === 'concept' && isFamily(record.id, only.id));
      const takesOver =
        refers ||
        DATED_ROW.test(sentence) ||
        (only && isOpen && PRONOUN.test(sentence)) ||
        isDetail ||
        (only && !named.length && addresses(sentence, only.id));
      const fitting = takesOver ? before.filter(({ record }) => !kinds || kinds.includes(record.kind)) : [];
      const records = new Map(fitting.map(({ record }) => [record.id, record]));
      // What the sentence names itself of that kind is what it means.
      const isNamed = kinds !== undefined && named.some(({ record }) => kinds.includes(record.kind));
      const taken = !isNamed && records.size <= MOST ? [...records.values()] : [];
      if (named.length && !(isDetail || (isOpen && only && taken.length))) before = named;
      else if (!taken.length) before = [];
      return taken.map(carried);
    },
  };
}
