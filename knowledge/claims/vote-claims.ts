/**
 * Claims about how a vote went: "by 460 votes to 71, with 88 abstentions".
 * Counts of votes are told from one another by what they are for, so a result
 * is compared as a whole: it agrees when all that is stated agrees, and differs
 * when part of it is on record and the rest is not.
 */
import type { Claim, RecordId } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import { findDates } from './dates.ts';
import { explain } from './explain.ts';
import { isDeniedAt, type Sentence } from './sentence.ts';

interface Votes {
  readonly for?: number | undefined;
  readonly against?: number | undefined;
  readonly abstentions?: number | undefined;
}

const NUMBER = String.raw`(\d{1,3}(?:[,.\s]\d{3})*)`;
const GAP = String.raw`[,;]?\s+(?:(?:and|with|to)\s+)?`;

const RESULTS: readonly RegExp[] = [
  // "523 votes in favour, 46 against and 49 abstentions"
  new RegExp(
    String.raw`\b${NUMBER}\s+(?:votes?\s+|MEPs\s+)?(?:(?:voted\s+)?(?:in\s+favou?r|for)|yes\s+votes?)(?![-\p{L}])(?:${GAP}${NUMBER}\s+(?:votes?\s+|voted\s+)?against)?(?:${GAP}${NUMBER}\s+(?:abstentions?|abstain\w*))?`,
    'giu',
  ),
  // "by 460 votes to 71, with 88 abstentions", "460-71"
  new RegExp(
    String.raw`\b${NUMBER}(?:\s+votes?)\s+(?:to|against)\s+${NUMBER}(?:${GAP}${NUMBER}\s+(?:abstentions?|abstain\w*))?`,
    'giu',
  ),
  new RegExp(String.raw`\b${NUMBER}\s?[-–]\s?${NUMBER}(?=\s+(?:vote|majority)\b)`, 'giu'),
];

const count = (digits: string | undefined) =>
  digits === undefined ? undefined : Number(digits.replace(/[,.\s]/gu, ''));

const RECORDED = /^(\d+) for, (\d+) against(?:, (\d+) abstentions)?/u;

function recordedVotes({ property, value }: Fact): Votes | null {
  const match = property === 'vote-result' && value.type === 'text' ? RECORDED.exec(value.text) : null;
  return match && { for: count(match[1]), against: count(match[2]), abstentions: count(match[3]) };
}

const PARTS = ['for', 'against', 'abstentions'] as const;
const stated = (votes: Votes) => PARTS.filter((part) => votes[part] !== undefined);

/** A vote reported a day or two off is still the same vote. */
const DAYS = 3;
const dayNumber = (iso: string) => Date.parse(iso) / 86_400_000;

/** The day a result is of stands in what it is `of`; a sentence about another day speaks of another vote. */
function isOfAnotherDay({ of = '' }: Fact, days: readonly string[]): boolean {
  const own = findDates(of).flatMap(({ value }) => (value.type === 'date' ? [value.from] : []));
  return (
    own.length > 0 &&
    days.length > 0 &&
    !own.some((day) => days.some((other) => Math.abs(dayNumber(day) - dayNumber(other)) <= DAYS))
  );
}

export function readVotes(sentence: Sentence): Claim[] {
  const { text, written, start, subjects, values } = sentence;
  if (!values.length || !/\bvotes?\b|\bfavou?r\b|\bMEPs\b/iu.test(written)) return [];
  const days = values.flatMap(({ value }) =>
    value.type === 'date' && value.from === value.to ? [value.from] : [],
  );
  const onRecord = subjects.flatMap(({ record }) =>
    record.facts.flatMap((fact) => {
      const votes = isOfAnotherDay(fact, days) ? null : recordedVotes(fact);
      return votes ? [{ record, fact, votes }] : [];
    }),
  );
  if (!onRecord.length) return [];
  const { standing } = sentence;
  if (standing.isSilent) return [];
  return RESULTS.flatMap((words) =>
    [...written.matchAll(words)].flatMap((match): Claim[] => {
      const said: Votes = { for: count(match[1]), against: count(match[2]), abstentions: count(match[3]) };
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      if (isDeniedAt(sentence, span)) return [];
      const agreeing = (votes: Votes) => stated(said).filter((part) => said[part] === votes[part]).length;
      const same = onRecord.find(({ votes }) => agreeing(votes) === stated(said).length);
      const half = onRecord.filter(
        ({ votes, fact }) => agreeing(votes) > 0 && fact.confidence !== 'disputed',
      );
      const on = same ?? (half.length === 1 && !standing.isEarlier ? half[0] : undefined);
      return on
        ? [claimOf(sentence, text.slice(span.start, span.end), span, on, same ? 'agrees' : 'differs')]
        : [];
    }),
  );
}

function claimOf(
  { standing: { reportedBy } }: Sentence,
  words: string,
  { start, end }: { start: number; end: number },
  { record, fact }: { record: KnowledgeRecord; fact: Fact },
  verdict: 'agrees' | 'differs',
): Claim {
  return {
    start,
    end,
    record: record.id as RecordId,
    property: fact.property,
    verdict,
    ...explain({ stated: words, record, fact, verdict }),
    ...(reportedBy && { reportedBy }),
  };
}
