/**
 * Claims about who and where: judges, courts, directors, makers of tools. A
 * name differs only when it is known to belong elsewhere (the judge of another
 * case on record, the maker of another tool) or stands in a form of words that
 * leaves no doubt ("directed by …"); an unknown name says nothing.
 */
import type { Span } from '../match/spans.ts';
import { foldedWords } from '../match/words.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim, RecordId } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import type { ClaimData, NamedProperty } from './claim-data.ts';
import { courtsIn, isSameCourt } from './courts.ts';
import { explain } from './explain.ts';
import { isDeniedAt, type Sentence, type Subject } from './sentence.ts';

const NAME = String.raw`(?:(?:\p{Lu}\.\s?)*[\p{Lu}][\p{L}’'-]+(?:\s+(?:\p{Lu}\.|(?:(?:de|van|von|der|la|le|di|da)\s+){0,2}\p{Lu}[\p{L}’'-]+)){0,3})`;

interface Pattern {
  readonly property: NamedProperty;
  readonly kinds: readonly KnowledgeRecord['kind'][];
  readonly words: RegExp;
  /** The words leave no doubt, so an unknown name differs too. */
  readonly isPlain?: true;
}

const PATTERNS: readonly Pattern[] = [
  {
    property: 'judge',
    kinds: ['case', 'ruling'],
    words: new RegExp(String.raw`(?<!Magistrate\s)(?:\bJudge|\bJustice)\s+(?<name>${NAME})`, 'gu'),
  },
  {
    property: 'judge',
    kinds: ['case', 'ruling'],
    words: new RegExp(
      String.raw`\b(?:decided|heard|overseen|handled|presided\s+over)\s+by\s+(?<name>${NAME})`,
      'gu',
    ),
  },
  {
    property: 'led-by',
    kinds: ['body', 'company'],
    words: new RegExp(
      String.raw`\b(?:president|chair(?:man|woman|person)?|chief\s+executive|CEO|head|leader)(?:\s+of\s+the\s+(?:guild|union|company))?[,\s]+(?<name>${NAME})|\bled\s+by\s+(?<by>${NAME})`,
      'gu',
    ),
  },
  {
    property: 'director',
    kinds: ['production'],
    isPlain: true,
    words: new RegExp(String.raw`\b(?:directed\s+by|director)\s+(?<name>${NAME})`, 'gu'),
  },
  {
    property: 'director',
    kinds: ['production'],
    words: new RegExp(
      String.raw`(?<name>${NAME})['’]s?\s+(?:[\p{Ll}-]+\s+){0,3}?(?:film|documentary|movie|drama|thriller)?\s*$`,
      'gu',
    ),
  },
  {
    property: 'developer',
    kinds: ['tool'],
    words: new RegExp(
      String.raw`(?<name>${NAME}),?\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}?(?:company|firm|start-?up|maker|developer|lab)\s+behind\b`,
      'gu',
    ),
  },
  {
    property: 'developer',
    kinds: ['tool'],
    words: new RegExp(String.raw`(?<name>${NAME})['’]s?\s+(?:[\p{Ll}\d-]+\s+){0,5}?$`, 'gu'),
  },
  {
    property: 'developer',
    kinds: ['tool'],
    words: new RegExp(
      String.raw`\b(?:developed|made|built|created|released|launched|run)\s+by\s+(?<name>${NAME})`,
      'gu',
    ),
  },
];

const significant = (name: string) =>
  foldedWords(name.replace(/['’]s$/u, '')).filter((word) => word.length > 2 && !COMMON.has(word));
const COMMON = new Set([
  'the',
  'and',
  'inc',
  'llc',
  'ltd',
  'corp',
  'company',
  'studios',
  'judge',
  'justice',
  'group',
  'labs',
  'research',
]);

/** Whether two names can be of one: a surname or a company's word in common. */
const isSameName = (a: string, b: string) => {
  const words = new Set(significant(b));
  return significant(a).some((word) => words.has(word));
};

export interface EntityReader {
  read(sentence: Sentence): Claim[];
}

export function createEntityReader(known: ClaimData['known']): EntityReader {
  const entityFacts = (record: KnowledgeRecord, property: PropertyId) =>
    record.facts.filter(
      (fact): fact is Fact & { value: { type: 'entity'; name: string } } =>
        fact.property === property && fact.value.type === 'entity',
    );

  /** The only thing of these kinds that the sentence speaks of. */
  const only = ({ subjects }: Sentence, kinds: Pattern['kinds'], property: PropertyId): Subject | null => {
    const fitting = subjects.filter(({ record }) => kinds.includes(record.kind));
    const records = new Set(fitting.map(({ record }) => record.id));
    const subject = fitting.find(({ record }) => entityFacts(record, property).length > 0);
    return records.size === 1 && subject ? subject : null;
  };

  const people = (sentence: Sentence): Claim[] => {
    const claims: Claim[] = [];
    for (const { property, kinds, words, isPlain } of PATTERNS) {
      const subject = only(sentence, kinds, property);
      if (!subject) continue;
      const isLeading = words.source.endsWith('$');
      // "Google's Veo": what stands directly before the mention.
      const part = isLeading
        ? sentence.text.slice(sentence.start, subject.isCarried ? sentence.start : subject.start)
        : sentence.written;
      for (const match of part.matchAll(words)) {
        const name = match.groups?.['name'] ?? match.groups?.['by'];
        if (!name) continue;
        const at = sentence.start + match.index + match[0].indexOf(name);
        const span = { start: at, end: at + name.replace(/['’]s$/u, '').length };
        const facts = entityFacts(subject.record, property);
        const same = facts.find(({ value }) => isSameName(name, value.name));
        const successor =
          same && isPast(same, sentence)
            ? facts.find(({ until, confidence }) => !until && confidence !== 'disputed')
            : undefined;
        if (successor) {
          claims.push(claimOf(sentence, span, subject.record, successor, 'differs'));
          continue;
        }
        const now =
          same?.until &&
          IN_OFFICE.has(property) &&
          !isThen(sentence, same) &&
          facts.find(({ until, of }) => !until && of === same.of);
        if (now) claims.push(claimOf(sentence, span, subject.record, now, 'outdated'));
        else if (same) claims.push(claimOf(sentence, span, subject.record, same, 'agrees'));
        else {
          const isKnown = known[property].some((other) => isWholeName(name, other));
          const settled = facts.find(({ confidence, until }) => confidence !== 'disputed' && !until);
          if (settled && (isKnown || (isPlain && /\s/u.test(name) && isNear(span, subject))))
            claims.push(claimOf(sentence, span, subject.record, settled, 'differs'));
        }
      }
    }
    return claims;
  };

  const courts = (sentence: Sentence): Claim[] => {
    const subject = only(sentence, ['case', 'ruling'], 'court');
    if (!subject) return [];
    const facts = entityFacts(subject.record, 'court');
    return courtsIn(sentence.written).flatMap(({ start, end, court }): Claim[] => {
      const span = { start: sentence.start + start, end: sentence.start + end };
      const same = facts.find(({ value }) => isSameCourt(court, value.name) === true);
      const isStill =
        same?.until &&
        /\b(?:is|are|now|still)\b/u.test(sentence.written) &&
        facts.find(({ until }) => !until);
      if (isStill) return [claimOf(sentence, span, subject.record, isStill, 'outdated')];
      if (same) return [claimOf(sentence, span, subject.record, same, 'agrees')];
      const current = facts.find(({ until, confidence }) => !until && confidence !== 'disputed');
      // A case may go to other courts; only plain words for the one that has it differ.
      const before = sentence.text.slice(Math.max(sentence.start, span.start - 60), span.start);
      const isHeard =
        HEARD_IN.test(before) ||
        HEARD_BY.test(before) ||
        RULES.test(sentence.text.slice(span.end, span.end + 20));
      return current && isHeard && facts.every(({ value }) => isSameCourt(court, value.name) === false)
        ? [claimOf(sentence, span, subject.record, current, 'differs')]
        : [];
    });
  };

  return {
    read: (sentence) => {
      const found = [...people(sentence), ...courts(sentence)];
      if (!found.length) return [];
      const { isSilent, isEarlier } = sentence.standing;
      if (isSilent) return [];
      const claims = found.filter((claim) => !isDeniedAt(sentence, claim));
      return isEarlier ? claims.filter(({ verdict }) => verdict === 'agrees') : claims;
    },
  };
}

const HEARD_IN =
  /\b(?:filed|sued|brought|lodged|pending|case|lawsuit|suit|complaint|is|was|heard|sits)\b[^.;]*\b(?:in|with|before|at)\s+(?:the\s+|a\s+)?(?:U\.?S\.?\s+)?(?:federal\s+court\s+in\s+)?(?:the\s+)?$|^\W*In\s[^,]{0,60}\s(?:the\s+)?$/iu;
/** "The Hamburg court ruled …". */
const RULES = /^\s+(?:has\s+|had\s+)?(?:ruled|held|found|decided|dismissed|rejected|granted|sided)\b/iu;
const HEARD_BY =
  /\b(?:decided|ruled|heard|judg(?:e?ment|ed)|decision|ruling|dismissed)\b[^.;]*\b(?:by|of|from|in|at|before)\s+(?:the\s+|a\s+)?$/iu;

/** All of a name's significant words, so that "Smith" is not taken for "Joanna Smith" of another case. */
const isWholeName = (name: string, other: string) => {
  const own = significant(name);
  const theirs = significant(other);
  return own.length > 0 && own.every((word) => theirs.includes(word)) && theirs.at(-1) === own.at(-1);
};

/** Offices that somebody else holds by now. */
const IN_OFFICE: ReadonlySet<PropertyId> = new Set(['led-by']);
/** Speaks of the time when the value held. */
const isThen = ({ written, values }: Sentence, { until = '' }: Fact) =>
  /\b(?:then|former|ex|previous|at\s+the\s+time|was|were|had)\b/iu.test(written) ||
  values.some(({ value }) => value.type === 'date' && value.to <= until);

/** Whether the sentence is about a time after the value had ended. */
const isPast = ({ until }: Fact, { values }: Sentence) =>
  until !== undefined && values.some(({ value }) => value.type === 'date' && value.from > until);

/** Names further apart than this may belong to something else. */
const NEAR = 60;
const isNear = (a: Span, b: Span) => Math.max(a.start, b.start) - Math.min(a.end, b.end) <= NEAR;

function claimOf(
  sentence: Sentence,
  { start, end }: Span,
  record: KnowledgeRecord,
  fact: Fact,
  verdict: 'agrees' | 'differs' | 'outdated',
): Claim {
  const { reportedBy } = sentence.standing;
  return {
    start,
    end,
    record: record.id as RecordId,
    property: fact.property,
    verdict,
    ...explain({ stated: sentence.text.slice(start, end), record, fact, verdict }),
    ...(reportedBy && { reportedBy }),
  };
}
