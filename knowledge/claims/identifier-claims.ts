/**
 * Claims about official numbers: "Kadrey v. Meta, No. 3:23-cv-03417", "the AI
 * Act, officially Regulation (EU) 2024/1689". A number that is on record for
 * something in the sentence agrees. It differs only where it stands directly
 * beside the one thing it can be of, has the form of the number on record, and
 * is nobody else's on record.
 */
import { onceEach } from '../lazy.ts';
import { overlaps } from '../match/spans.ts';
import type { Claim } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import { claimOf, factsOf, heldClaims } from './fact-claims.ts';
import { type Identifier, identifiersIn } from './identifiers.ts';
import type { Sentence, Subject } from './sentence.ts';

interface Recorded extends Identifier {
  readonly fact: Fact;
}

const CASES: ReadonlySet<KnowledgeRecord['kind']> = new Set(['case', 'ruling', 'report']);
const isJournal = ({ value }: Fact) => value.type === 'identifier' && value.scheme === 'oj';

/** A company's dockets are those of its cases; an act is best known by its number in the Official Journal. */
const numbersOf = onceEach((record: KnowledgeRecord): readonly Recorded[] =>
  [
    ...factsOf(record, 'identifier', 'identifier'),
    ...(CASES.has(record.kind) ? factsOf(record, 'docket', 'identifier') : []),
  ]
    .sort((a, b) => Number(isJournal(b)) - Number(isJournal(a)))
    .flatMap((fact) => identifiersIn(fact.value.identifier).map((identifier) => ({ ...identifier, fact }))),
);

const NOUN = String.raw`(?:(?:case|docket|file|civil\s+action|action|CELEX|ELI|document|reference)\s*)?(?:(?:no|nos)\.?|number)?\s*:?\s*`;
/** "Kadrey v. Meta (No. 3:23-cv-03417)": the number directly behind the name. */
const BEHIND_CASE = new RegExp(
  String.raw`^[”"’']?\s*[,(\[]?\s*(?:with\s+(?:the\s+)?|under\s+(?:the\s+)?|has\s+(?:the\s+)?|is\s+)?${NOUN}$`,
  'iu',
);
/** "Case C-250/25 (Like Company v. Google)". */
const BEFORE_CASE = /^\s*[,(:–—-]?\s*["“‘]?$/u;
/** A comma alone joins the laws of a list. */
const BEHIND_LAW = new RegExp(
  String.raw`^[”"’']?(?:\s*\(\s*|\s*,?\s*\(?(?:also\s+known\s+as|officially|formally|official\s+name:?|i\.e\.|that\s+is,?|adopted\s+as|published\s+as|is)\s+(?:the\s+)?(?:EU\s+)?)${NOUN}$`,
  'iu',
);
const BEFORE_LAW =
  /^\s*(?:\(\s*(?:the\s+)?["“‘]?|,?\s*(?:also\s+|better\s+|commonly\s+)?known\s+as\s+(?:the\s+)?["“‘]?)$/u;

/** A suit that was joined to another is told by the other's record, but has a number of its own. */
const isByTitle = ({ text }: Sentence, { record, start, end }: Subject) => {
  if (!CASES.has(record.kind)) return true;
  const first = /\p{Lu}[\p{L}’'-]{2,}/u.exec(text.slice(start, end))?.[0];
  return first !== undefined && record.title.includes(first);
};

/** Whether nothing else can be meant by the number than the thing beside it. */
function isBeside({ text }: Sentence, { record, start, end }: Subject, number: Identifier): boolean {
  const isCase = CASES.has(record.kind);
  if (number.start < start) return (isCase ? BEFORE_CASE : BEFORE_LAW).test(text.slice(number.end, start));
  const words = text.slice(end, number.start);
  if (!(isCase ? BEHIND_CASE : BEHIND_LAW).test(words)) return false;
  // "(Regulation (EU) 2019/1020 applies here)" is an aside.
  return (
    isCase ||
    !/\(\s*$/u.test(words) ||
    /^\s*(?:of\s+[\p{L}\d\s]{4,20})?[),]/u.test(text.slice(number.end, number.end + 30))
  );
}

function judged(sentence: Sentence, number: Identifier): Claim[] {
  const subjects = sentence.subjects.filter((subject) => subject.isCarried || !overlaps(subject, number));
  for (const { record } of subjects) {
    const same = numbersOf(record).find((own) => own.kind === number.kind && own.number === number.number);
    if (same) return [claimOf(sentence, number, record, same.fact, 'agrees')];
  }
  // Somebody else's number, or that of a law that is not ours but is known.
  if (!number.isSole || subjects.length < sentence.subjects.length) return [];
  const holders = subjects.filter(({ record }) => numbersOf(record).some(({ kind }) => kind === number.kind));
  const [holder] = holders;
  if (
    !holder ||
    holder.isCarried ||
    holder.isDerived ||
    holders.some(({ record }) => record.id !== holder.record.id)
  )
    return [];
  const recorded = numbersOf(holder.record).filter(({ kind, fact }) => kind === number.kind && !fact.until);
  const [first] = recorded;
  const isSettled = recorded.every(({ fact }) => fact.confidence !== 'disputed');
  return first &&
    isSettled &&
    holders.some((subject) => isByTitle(sentence, subject) && isBeside(sentence, subject, number))
    ? [claimOf(sentence, number, holder.record, first.fact, 'differs')]
    : [];
}

export function readIdentifiers(sentence: Sentence): Claim[] {
  if (!sentence.subjects.some(({ record }) => numbersOf(record).length > 0)) return [];
  const found = identifiersIn(sentence.written).map((number) => ({
    ...number,
    start: number.start + sentence.start,
    end: number.end + sentence.start,
  }));
  return heldClaims(
    sentence,
    found.flatMap((number) => judged(sentence, number)),
  );
}
