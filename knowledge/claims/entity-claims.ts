/**
 * Claims about who: judges, directors, makers of tools, heads of bodies, cast,
 * founders and other roles. A name differs only when it is known to belong
 * elsewhere (the judge of another case on record, the maker of another tool)
 * or stands in a form of words that leaves no doubt ("directed by …"); an
 * unknown name says nothing. A name that the record expects agrees wherever
 * words for its role stand around it.
 */
import { onceEach } from '../lazy.ts';
import { overlaps, type Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { Claim } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import type { ClaimData } from './claim-data.ts';
import { ENTITY_PATTERNS, ENTITY_ROLE_KINDS, type EntityPattern } from './entity-patterns.ts';
import { ENTITY_ROLES, type EntityRole } from './entity-roles.ts';
import { claimOf, type FactOf, factsOf, heldClaims, onlyOne, speaksOfAnother } from './fact-claims.ts';
import {
  findMaker,
  findPerson,
  isSameName,
  isWholeName,
  type Named,
  withoutGenitive,
} from './person-names.ts';
import { recalledBy } from './recall.ts';
import type { Sentence, Subject } from './sentence.ts';
import { isItsJudge, isOf } from './tied.ts';

/** Offices that somebody else holds by now. */
const IN_OFFICE: ReadonlySet<PropertyId> = new Set(['led-by']);

/** Speaks of the time when the value held. */
const isThen = ({ written, values }: Sentence, { until = '' }: Fact) =>
  /\b(?:then|former|ex|previous|at\s+the\s+time|was|were|had|when|during)\b/iu.test(written) ||
  // "The 2023 strike" dates what is said without being a value.
  (written.match(/\b(?:19|20)\d\d\b/gu) ?? []).some((year) => year < until) ||
  values.some(({ value }) => value.type === 'date' && value.to <= until);

/** Whether all days of the sentence come after the value had ended; one before may be the name's. */
const isPast = ({ until }: Fact, { values }: Sentence) => {
  const days = values.flatMap(({ value }) => (value.type === 'date' ? [value.from] : []));
  return until !== undefined && days.length > 0 && days.every((day) => day > until);
};

/** Names further apart than this may belong to something else; a judge belongs to the case there is. */
const NEAR = 60;
const NEAR_CASE = 120;
const gapOf = (a: Span, b: Span) => Math.max(a.start, b.start) - Math.min(a.end, b.end);

/** One of several of its kind: what it has is not what the whole has. */
const IS_PART =
  /\b(?:episodes?|sequences?|segments?|trailer|videos?|remake|original|sequel|prequel|stage\s+(?:play|version|production|show|adaptation)|second\s+unit|scenes?)\b/iu;
/** Behind a tool's name: what the maker has to do with it is something else. */
const OTHER_TIE =
  /^['’]?s?\s+(?:deal|partnership|licen[cs]\w+|invest\w*|integration|stake|lawsuit|suit|clone|rival|competitor|answer|project|film|app\s+store|access|challenge|case)\b/iu;

/** Whether the sentence leaves open that a name in the role is of something else. */
function isDoubtful({ written, text, end }: Sentence, property: PropertyId, subject: Subject): boolean {
  switch (property) {
    case 'judge':
      return speaksOfAnother(written);
    case 'director':
      return IS_PART.test(written);
    case 'developer':
      return OTHER_TIE.test(text.slice(subject.end, end));
    default:
      return false;
  }
}
/** A form of words that is anchored at its subject needs no more. */
function isTied(
  sentence: Sentence,
  { property, part }: EntityPattern,
  found: Span & { readonly form: Span },
  subject: Subject,
): boolean {
  if (property === 'judge') return isItsJudge(sentence, found, subject);
  return part !== undefined || isOf(sentence, found.form, found, subject, property);
}

const isPersonAt = ({ subjects }: Sentence, name: Span) =>
  subjects.some(
    (subject) => !subject.isCarried && subject.record.kind === 'person' && overlaps(subject, name),
  );

/** Series have many directors. */
const hasParts = ({ title, headline, summary }: KnowledgeRecord) =>
  /\b(?:series|episodes?|season)\b/iu.test(`${title} ${headline} ${summary}`);

interface FoundName extends Span {
  readonly name: string;
  /** All of the form of words. */
  readonly form: Span;
}

function namesIn(sentence: Sentence, subject: Subject, { words, part }: EntityPattern): FoundName[] {
  const { text, start, end, written } = sentence;
  const from = part === 'behind' && !subject.isCarried ? subject.end : start;
  const read =
    part === 'before'
      ? text.slice(start, subject.isCarried ? start : subject.start)
      : part === 'behind'
        ? subject.isCarried
          ? ''
          : text.slice(from, end)
        : written;
  return [...read.matchAll(words)].flatMap((match) => {
    const name = match.groups?.['name'] ?? match.groups?.['other'];
    if (!name) return [];
    const at = from + match.index + match[0].lastIndexOf(name);
    const form = { start: from + match.index, end: from + match.index + match[0].length };
    return [{ name, form, start: at, end: at + withoutGenitive(name).length }];
  });
}

/** The forms of words by what they tell, which one thing in a sentence has to have. */
const PATTERNS = ENTITY_ROLE_KINDS.map(([property, kinds]) => ({
  property,
  kinds,
  patterns: ENTITY_PATTERNS.filter((pattern) => pattern.property === property),
}));

interface Expected {
  readonly role: EntityRole;
  readonly fact: FactOf<'entity'>;
}

/** The names that a record has for roles. */
const expectedOf = onceEach((record: KnowledgeRecord): readonly Expected[] =>
  ENTITY_ROLES.filter(({ kinds }) => kinds.includes(record.kind)).flatMap((role) =>
    factsOf(record, role.property, 'entity')
      // One of the parts of a thing may be somebody's without the whole being so.
      .filter(({ property, of }) => property !== 'signatories' || !of)
      .map((fact) => ({ role, fact })),
  ),
);

export function createEntityReader(known: ClaimData['known']): (sentence: Sentence) => Claim[] {
  /** What a form of words says, compared: agreement, an office that has changed hands, or a difference. */
  const compared = (sentence: Sentence, pattern: EntityPattern, subject: Subject): Claim[] => {
    const { property, isPlain } = pattern;
    const { record } = subject;
    const facts = factsOf(record, property, 'entity');
    return namesIn(sentence, subject, pattern).flatMap(({ name, form, ...span }): Claim[] => {
      const same = facts.find(({ value }) => isSameName(name, value.name));
      if (same) return [claimOf(sentence, span, record, ...verdictOf(sentence, same, facts))];
      const settled = facts.find(({ confidence, until }) => confidence !== 'disputed' && !until);
      if (!settled || isDoubtful(sentence, property, subject)) return [];
      const own = sentence.subjects.filter((other) => other.record.id === record.id);
      if (!own.some((other) => isTied(sentence, pattern, { form, ...span }, other))) return [];
      const isKnown =
        known[property].some((other) => isWholeName(name, other)) ||
        (property === 'director' && isPersonAt(sentence, span));
      const isCertain =
        isPlain && (property === 'judge' ? isSole(facts) : isSingleMaker(record, name, facts));
      return isKnown || (isCertain && gapOf(span, subject) <= (property === 'judge' ? NEAR_CASE : NEAR))
        ? [claimOf(sentence, span, record, settled, 'differs')]
        : [];
    });
  };

  /** A name that the record expects, in words for its role. */
  const expected = (
    sentence: Sentence,
    subject: Subject,
    { role, fact }: Expected,
    candidates: readonly Subject[],
  ): Claim[] => {
    const name = nameIn(sentence, role, fact);
    if (!name || isWithinName(sentence, name) || !isCued(sentence, role, name)) return [];
    const alike = candidates.filter(({ record }) => record.kind === subject.record.kind);
    const nearest = alike.reduce((a, b) => (gapOf(name, b) < gapOf(name, a) ? b : a));
    if (nearest.record.id !== subject.record.id) return [];
    const facts = factsOf(subject.record, role.property, 'entity');
    return [claimOf(sentence, name, subject.record, ...verdictOf(sentence, fact, facts))];
  };

  return (sentence) => {
    const found: Claim[] = [];
    const add = (claims: readonly Claim[]) => {
      for (const claim of claims) if (!found.some((other) => overlaps(other, claim))) found.push(claim);
    };
    for (const { property, kinds, patterns } of PATTERNS) {
      const subject = onlyOne(sentence, kinds, (record) => factsOf(record, property, 'entity').length > 0);
      if (subject) for (const pattern of patterns) add(compared(sentence, pattern, subject));
    }
    for (const subject of sentence.subjects)
      for (const each of expectedOf(subject.record))
        add(expected(sentence, subject, each, sentence.subjects));
    for (const subject of recalledBy(sentence))
      for (const each of expectedOf(subject.record)) add(expected(sentence, subject, each, [subject]));
    return heldClaims(sentence, withoutDoubt(found));
  };
}

/** Where one holder is named rightly, another name in the same role is about something else. */
const withoutDoubt = (claims: readonly Claim[]) =>
  claims.filter(
    (claim) =>
      claim.verdict !== 'differs' ||
      !claims.some(({ verdict, property }) => verdict === 'agrees' && property === claim.property),
  );

type Verdict = [Fact, 'agrees' | 'differs' | 'outdated'];

/** What is said by a name that the record has or had. */
function verdictOf(sentence: Sentence, same: Fact, facts: readonly Fact[]): Verdict {
  const current = facts.filter(({ until, confidence }) => !until && confidence !== 'disputed');
  const [successor] = current;
  if (successor && isPast(same, sentence)) return [successor, 'differs'];
  const now =
    same.until && IN_OFFICE.has(same.property) && !isThen(sentence, same)
      ? current.find(({ of }) => of === same.of)
      : undefined;
  return now ? [now, 'outdated'] : [same, 'agrees'];
}

/** The one judge of a case that never changed hands or courts. */
const isSole = (facts: readonly Fact[]) =>
  facts.length === 1 &&
  facts.every(
    ({ of = 'opinion', until, confidence }) => /opinion/u.test(of) && !until && confidence === 'settled',
  );

const isSingleMaker = (record: KnowledgeRecord, name: string, facts: readonly Fact[]) =>
  /\s/u.test(name) &&
  !hasParts(record) &&
  facts.every(({ of, confidence }) => !of && confidence !== 'disputed');

function nameIn(sentence: Sentence, { isPerson, isPlain }: EntityRole, fact: FactOf<'entity'>): Named | null {
  const { record, name } = fact.value;
  const mention =
    record &&
    sentence.subjects.find(
      (subject) => !subject.isCarried && !subject.isDerived && subject.record.id === record,
    );
  if (mention) {
    const { start, end } = mention;
    return { start, end, isFull: isPlain ? /\s/u.test(sentence.text.slice(start, end)) : true };
  }
  const place = isPerson
    ? (findPerson(sentence.written, name) ?? findMaker(sentence.written, name))
    : findMaker(sentence.written, name);
  return place && { ...place, start: place.start + sentence.start, end: place.end + sentence.start };
}

/** A party within a caption ("Bartz" in "Bartz v. Anthropic"), or half of a longer name, states nothing. */
const isWithinName = ({ subjects }: Sentence, name: Span) =>
  subjects.some(
    (subject) =>
      !subject.isCarried &&
      overlaps(subject, name) &&
      (CAPTIONED.has(subject.record.kind) || subject.end > name.end + MUCH_LONGER),
  );
const CAPTIONED: ReadonlySet<KnowledgeRecord['kind']> = new Set(['case', 'ruling', 'deal']);
const MUCH_LONGER = 12;

/** How far around a name its role may be told. */
const AROUND = 80;

function isCued({ text, start, end }: Sentence, { cue, isPlain, not }: EntityRole, name: Named): boolean {
  const before = text.slice(Math.max(start, name.start - AROUND), name.start);
  const around = `${before}‖${text.slice(name.end, Math.min(end, name.end + AROUND))}`;
  return !not?.test(around) && ((isPlain && name.isFull) || cue.test(around));
}
