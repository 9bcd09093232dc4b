/**
 * Finds what a value is stated of: the cue that announces it and the mention it
 * is about. Nearest is not always right: clauses, other laws and unknown names
 * in between loosen a binding, and a loose one can only agree.
 */
import { gapBetween, type Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import { compare } from './compare.ts';
import type { CueSpan } from './cues.ts';
import type { FactIndex, IndexedFact } from './fact-index.ts';
import { asideOf, type Sentence, type Subject } from './sentence.ts';
import type { Stated } from './stated.ts';

export interface Binding {
  readonly subject: Subject;
  readonly cue: CueSpan;
  readonly facts: readonly IndexedFact[];
  readonly isTight: boolean;
  /** Only for counts: words say that this is how many there are. */
  readonly isCounted?: boolean;
  /** Only for counts: the words leave no doubt that it is all of them. */
  readonly isTotal?: boolean;
}

/** Signs and words after which something else is spoken of. */
const BOUNDARY =
  /[;]|\s[–—]\s|:\s|,?\s(?:but|while|whereas|although|though|however|meanwhile|yet|because|after which)\s|,\s(?:and|or|as|when|where|after|before|with)\s/iu;
const STRONG = /[;]|,?\s(?:but|while|whereas|although|though|however|meanwhile)\s/iu;

/** A cue is not sought further from its value than this, in UTF-16 units. */
const CUE_REACH = 90;
const SUBJECT_REACH = 160;
/** Parts of a law named this near to each other are spoken of together. */
const SAME_PLACE = 25;
/** Beyond this a value may be of something else. */
const TIGHT = 110;
/** A value this near to its sentence's beginning opens it: "On 1 August 2024, …". */
const OPENING = 12;
/** What only a relative clause speaks of is not what the rest of the sentence is about. */
const IN_PASSING = 70;
/** Another statement begins between the two: of something else, or, where all is about one thing, of that still. */
const OTHER_STATEMENT = 150;
const SAME_THING = 30;
/** What a cue announces less plainly is bound as if it stood further away. */
const LESS_PLAIN = 15;

const between = (text: string, a: Span, b: Span) =>
  a.end <= b.start ? text.slice(a.end, b.start) : b.end <= a.start ? text.slice(b.end, a.start) : '';

/** Days that only bound something else: "before 2 August 2025", "after the ruling of 23 June". */
const BOUNDING =
  /\b(?:before|prior\s+to|after|following|ahead\s+of|later\s+than|earlier\s+than|up\s+to)\s+(?:the\s+)?$/iu;
const UNTIL = /\b(?:until|till|by|through|no\s+later\s+than|to)\s+(?:the\s+)?$/iu;
const AS_OF = /\bas\s+of\s+$/iu;
const TO_LIMITS: ReadonlySet<PropertyId> = new Set([
  'deadline',
  'applies-from',
  'applied-until',
  'contract-term',
  'ended',
  'term',
  'took-place',
  'strike',
]);

const isDate = ({ value }: Stated) =>
  value.type === 'date' || value.type === 'period' || value.type === 'yearless';

/** The types of recorded values a stated one can be compared with. */
const comparable = (stated: Stated, type: string) =>
  isDate(stated) ? type === 'date' || type === 'period' : type === stated.value.type;

function propertiesOpen(text: string, value: Stated, cue: CueSpan): readonly PropertyId[] {
  if (!isDate(value)) return cue.properties;
  const before = text.slice(Math.max(0, value.start - 24), value.start);
  if (BOUNDING.test(before)) return [];
  if (UNTIL.test(before)) return cue.properties.filter((property) => TO_LIMITS.has(property));
  if (SINCE.test(before)) return cue.properties.filter((property) => GOING_ON.has(property));
  if (AS_OF.test(before) && gapBetween(cue, value) > 8) return [];
  return cue.properties;
}

/** What goes on: "since June 2024" says when it began, not when something happened. */
const SINCE = /\bsince\s+(?:the\s+)?$/iu;
const GOING_ON: ReadonlySet<PropertyId> = new Set([
  'applies-from',
  'entered-into-force',
  'in-office-from',
  'appointed',
  'strike',
  'strike-started',
  'launched',
  'released',
  'founded',
  'shut-down',
  'ended',
  'contract-term',
]);

/** "By 2 August 2027", "from December 2027": of laws, the word before a date says what it is. */
const BY: readonly PropertyId[] = ['deadline'];
const FROM: readonly PropertyId[] = ['applies-from'];
const UNTIL_THEN: readonly PropertyId[] = ['deadline', 'applies-from'];

function prepositionOf(text: string, value: Stated): CueSpan | null {
  if (!isDate(value)) return null;
  const match =
    /\b(?:(by|no\s+later\s+than)|(until)|(from|since|as\s+of|as\s+from|starting))\s+(?:the\s+)?$/iu.exec(
      text.slice(Math.max(0, value.start - 24), value.start),
    );
  // "A period of five years from 1 August 2024" begins then, whatever it is of.
  if (
    !match ||
    /(?:years?|months?|weeks?|days?|period|term)\s+(?:from|since|starting|as\s+of)\s+(?:the\s+)?$/iu.test(
      text.slice(Math.max(0, value.start - 40), value.start),
    )
  )
    return null;
  const start = Math.max(0, value.start - 24) + match.index;
  return {
    start,
    end: start + match[0].trimEnd().length,
    properties: match[1] ? BY : match[2] ? UNTIL_THEN : FROM,
    after: false,
    isPlain: false,
  };
}

const OF = /\bof\s$/iu;

/** Cues that can announce a value, nearest first. */
function cuesFor(sentence: Sentence, value: Stated): { cue: CueSpan; isShared: boolean }[] {
  const { text, cues, values } = sentence;
  return cues
    .map((cue) => {
      const gap = gapBetween(cue, value);
      const words = between(text, cue, value);
      const isBefore = cue.end <= value.start;
      if (
        gap < 0 ||
        gap > CUE_REACH ||
        (cue.only && !cue.only.includes(value.value.type)) ||
        STRONG.test(words)
      )
        return { cue, isShared: false, score: Number.POSITIVE_INFINITY };
      // "The injunction of 9 March 2026 was set aside": the day tells which one.
      if (!isBefore && isDate(value) && OF.test(text.slice(Math.max(0, value.start - 4), value.start)))
        return { cue, isShared: false, score: Number.POSITIVE_INFINITY };
      // "… on 7 May and printed in …": what comes after has a value of its own.
      if (!isBefore && value.start - sentence.start > OPENING && /[,;]|\band\b/u.test(words))
        return { cue, isShared: false, score: Number.POSITIVE_INFINITY };
      if (cue.after) {
        const isAdjacent =
          !isBefore &&
          /^[\s\u00a0-]*(?:[\p{L}’'.-]+[\s-]+){0,3}$/u.test(words) &&
          !/\b(?:and|or|of|in|on|for|to|by|with)\b/iu.test(words);
        return { cue, isShared: false, score: isAdjacent ? gap - 20 : Number.POSITIVE_INFINITY };
      }
      // Another value of the same kind between them is the one that the cue announces.
      const rival = values.some(
        (other) =>
          other !== value &&
          (other.value.type === value.value.type || (isDate(other) && isDate(value))) &&
          ((other.start >= Math.min(cue.start, value.start) && other.end <= Math.max(cue.end, value.end)) ||
            (other.start >= cue.end &&
              gapBetween(cue, other) < gap &&
              !STRONG.test(between(text, cue, other)))),
      );
      const opens = !isBefore && value.start - sentence.start <= OPENING;
      return {
        cue,
        // Beyond a comma something else may be spoken of.
        isShared: rival || (isBefore && words.length > 3 && words.includes(',')),
        score:
          gap + (isBefore || opens ? 0 : 18) + (rival ? 45 : 0) + (BOUNDARY.test(words) && !opens ? 30 : 0),
      };
    })
    .filter(({ score }) => score <= CUE_REACH + 20)
    .sort((a, b) => a.score - b.score)
    .map(({ cue, isShared }) => ({ cue, isShared }));
}

const KNOWN_CAPITALS = new Set(
  `I EU US UK U.S. U.K. European Union Europe Parliament Council Commission Member States Judge Justice Court District Circuit Federal Supreme High January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday AI GPAI Article Articles Annex Chapter Regulation Act Directive Official Journal Hollywood California New York London Munich Los Angeles Delaware Cannes Venice Sundance Tribeca USD EUR GBP In On The A An It Its This That At By As For From And But Oscar Oscars Academy President Senate House Congress Northern Southern Central Central England Wales Germany France Brussels Strasbourg`.split(
    /\s+/u,
  ),
);

const ROMAN = /^[IVX]+$/u;

/** A proper name that nobody knows, in a stretch of text that holds no mention: perhaps what is really spoken of. */
function hasUnknownName(text: string, from: number, to: number, known: readonly Span[]): boolean {
  for (const match of text.slice(from, to).matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}.’'-]+/gu)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (ROMAN.test(match[0])) continue;
    const word = match[0].replace(/(?:['’]s|[.’'-]+)$/u, '');
    if (KNOWN_CAPITALS.has(word) || known.some((span) => span.start < end && start < span.end)) continue;
    return true;
  }
  return false;
}

/** "Chapter V of the AI Act": a part, not the whole. */
const PART_OF =
  /\b(?:chapters?|sections?|annex(?:es)?|titles?|parts?|recitals?|articles?)\s+[\dIVX]+[^.;]{0,24}\b(?:of|in)\s+(?:the\s+)?(?:EU(?:['’]s)?\s+)?$/iu;
const isWholeOfPart = (text: string, { start, isCarried }: Subject) =>
  !isCarried && PART_OF.test(text.slice(Math.max(0, start - 60), start));

/** "Her book on the AI Act came out in March": something about it. */
const ABOUT =
  /\b(?:books?|guides?|handbooks?|manuals?|commentar(?:y|ies)|essays?|articles?|columns?|stud(?:y|ies)|papers?|white\s+papers?|podcasts?|documentar(?:y|ies)|series|seminars?|courses?|conferences?|webinars?|panels?|talks?|lectures?|briefings?|newsletters?|surveys?|petitions?|trainings?|workshops?|tools?)\s+(?:on|about|to|into|around|for)\s+(?:the\s+)?(?:EU(?:['’]s)?\s+)?$/iu;
const isOnlyTopic = (text: string, { start, isCarried }: Subject) =>
  !isCarried && ABOUT.test(text.slice(Math.max(0, start - 40), start));

/** "The Sphere, home of The Wizard of Oz, opened": spoken of in passing, not what the sentence is about. */
const isAside = (text: string, { start, end, isCarried }: Subject) =>
  !isCarried &&
  /,\s+[^,;.]{0,50}\b(?:of|by|behind|from|to|with|for|as|like)\s+(?:the\s+)?$/iu.test(
    text.slice(Math.max(0, start - 70), start),
  ) &&
  /^\s*,/u.test(text.slice(end, end + 3));

/** "X, the suit over the assistant Y, was filed": what is said in passing of a thing names no other subject. */
const PASSING =
  /^\s*,\s+(?:the|a|an|which|who|its|his|her|first|one|based|starring|directed|made|brought)\b[^;]*,\s*/iu;

function afterAside(text: string, from: number, to: number): number {
  return from + (PASSING.exec(text.slice(from, to))?.[0].length ?? 0);
}

/** "… weeks before the Cannes festival", "… filed against Suno": told of something else. */
const BESIDES =
  /\b(?:before|after|ahead\s+of|following|during|since|until|except|apart\s+from|other\s+than|than|against|like|unlike)\s+(?:the\s+)?$/iu;

const isInPassing = (sentence: Sentence, subject: Subject, cue: Span) => {
  const before = sentence.text.slice(Math.max(sentence.start, subject.start - 16), subject.start);
  if (!subject.isCarried && subject.start >= cue.end && BESIDES.test(before)) return true;
  const aside = subject.isCarried ? undefined : asideOf(sentence, subject);
  return aside !== undefined && !(aside.start <= cue.start && cue.end <= aside.end);
};

/** What happens in a case is said of the case, not of those who hear it. */
const IN_A_CASE: ReadonlySet<PropertyId> = new Set([
  'filed',
  'ruled',
  'trial',
  'hearing',
  'argued',
  'dismissed',
  'final-approval',
  'appeal-filed',
]);
const HEARING = 60;

/** "… of Annex III, whose rules start later; the chapter applies since 2026": a part that is not named. */
const OTHER_PART =
  /[,;]\s+(?:and\s+)?the\s+(?:chapter|section|article|paragraph|annex|title|rest|remainder|others?)\b/iu;

interface Rated {
  readonly subject: Subject;
  readonly facts: readonly IndexedFact[];
  readonly score: number;
}

function rateSubjects(
  sentence: Sentence,
  value: Stated,
  cue: CueSpan,
  properties: readonly PropertyId[],
  index: FactIndex,
): Rated[] {
  const { text, subjects } = sentence;
  const [first] = subjects;
  const isOneThing =
    first !== undefined &&
    !sentence.otherLaws.length &&
    subjects.every(({ record }) => index.isFamily(record.id, first.record.id));
  const isOfCase =
    properties.some((property) => IN_A_CASE.has(property)) &&
    subjects.some(({ record }) => record.kind === 'case');
  const isHearing = ({ record }: Subject) => isOfCase && (record.kind === 'body' || record.kind === 'person');
  return subjects
    .flatMap((subject): Rated[] => {
      const facts = index
        .factsOf(subject.record.id)
        .filter(({ fact }) => properties.includes(fact.property) && comparable(value, fact.value.type));
      if (!facts.length && !properties.some((property) => index.isUsual(subject.record.kind, property)))
        return [];
      if (subject.isCarried) return [{ subject, facts, score: 60 }];
      const isInside = subject.start <= cue.start && cue.end <= subject.end;
      const gap = isInside
        ? 0
        : Math.min(
            gapBetween(subject, cue),
            gapBetween(subject, value) < 0 ? SUBJECT_REACH : gapBetween(subject, value) + 10,
          );
      const words = between(text, subject, cue);
      const isAfter = subject.start >= cue.end;
      const isStill = isOneThing && !isAfter;
      // What has the property as its own is meant before what has it in some respect.
      const plainest = Math.min(
        ...facts.map(({ fact }) => properties.indexOf(fact.property)),
        properties.length,
      );
      const isOwn = facts.some(({ qualifiers }) => qualifiers.length === 0);
      const score =
        (isStill ? Math.min(gap, SAME_PLACE * 2) : gap) +
        (isAfter ? 20 : 0) +
        (STRONG.test(words) ? (isStill ? SAME_THING : OTHER_STATEMENT) : BOUNDARY.test(words) ? 25 : 0) +
        (isInPassing(sentence, subject, cue) ? IN_PASSING : 0) +
        (isHearing(subject) ? HEARING : 0) +
        plainest * LESS_PLAIN -
        (isOwn ? 30 : 0);
      return [{ subject, facts, score }];
    })
    .filter(({ score }) => score <= SUBJECT_REACH)
    .sort((a, b) => a.score - b.score);
}

/** "The 2023 contract": the year says which one. */
const NAMED =
  /^[\s-]+(?:contract|agreement|deal|strike|talks|negotiations|settlement|ruling|vote|edition|season|law|report|study|survey)s?\b/iu;
const isNaming = (text: string, { value, start, end }: Stated) =>
  value.type === 'date' && end - start === 4 && NAMED.test(text.slice(end, end + 16));

/** A name further on than its value may go with the next one: "on 9 December 2024 and Sora 2 on 30 September 2025". */
const AFAR = 40;
const isOfNext = (values: readonly Stated[], value: Stated, { start, end, isCarried }: Subject) =>
  !isCarried &&
  start >= value.end &&
  (start - value.end > AFAR ||
    values.some(
      (next) =>
        next !== value &&
        next.value.type === value.value.type &&
        next.start >= end &&
        next.start - end < AFAR,
    ));

/** What a value of a sentence is stated of; null when nothing announces it or nothing on record can be meant. */
export function bind(sentence: Sentence, value: Stated, index: FactIndex): Binding | null {
  const { text, subjects, otherLaws, values } = sentence;
  const preposition = prepositionOf(text, value);
  const announcing = cuesFor(sentence, value);
  if (preposition) announcing.push({ cue: preposition, isShared: false });
  announcing.sort((a, b) => Number(a.isShared) - Number(b.isShared));
  for (const { cue, isShared } of announcing) {
    const properties = propertiesOpen(text, value, cue);
    if (!properties.length) continue;
    const rated = rateSubjects(sentence, value, cue, properties, index);
    const best = rated[0];
    if (!best) continue;
    // The nearest thing that could have the property has none on record: nobody knows its value.
    const family = rated.filter(({ subject }) => index.isFamily(subject.record.id, best.subject.record.id));
    // What is said of a part of a law holds for the part.
    const parts = family.filter(
      ({ subject, facts }) =>
        facts.length > 0 &&
        subject.record.topic === 'ai-act' &&
        family.some((other) => index.isPartOf(subject.record.id, other.subject.record.id)),
    );
    const nearest = (parts[0]?.score ?? 0) + SAME_PLACE;
    const meant = parts.length ? parts.filter(({ score }) => score <= nearest) : family;
    const facts = [...new Set(meant.flatMap((rating) => rating.facts))];
    const { subject } = parts[0] ?? best;
    if (!facts.length) {
      if (best.score < 40) return null;
      continue;
    }
    const rivals = rated.filter(
      (rating) =>
        !family.includes(rating) &&
        rating.score < Math.max(best.score, 0) * 2 + 40 &&
        !index.isRelated(rating.subject.record.id, best.subject.record.id),
    );
    const known: Span[] = [...subjects, ...values];
    const from = Math.min(best.subject.end, cue.end);
    const to = Math.max(best.subject.start, cue.start);
    const isTight =
      rivals.length === 0 &&
      // A preposition alone announces too little: "since 27 July 2026 firms must …".
      cue !== preposition &&
      !isNaming(text, value) &&
      !isOfNext(values, value, best.subject) &&
      !isShared &&
      !isAside(text, best.subject) &&
      !isOnlyTopic(text, best.subject) &&
      !(
        best.subject.isCarried &&
        rated.some(
          ({ subject, facts }) =>
            subject.isCarried && facts.length > 0 && subject.record !== best.subject.record,
        )
      ) &&
      best.score <= TIGHT &&
      !OTHER_PART.test(between(text, best.subject, cue)) &&
      (best.subject.isCarried === true || !hasUnknownName(text, afterAside(text, from, to), to, known)) &&
      !(best.subject.isCarried && hasUnknownName(text, sentence.start + 1, cue.start, known)) &&
      !otherLaws.some(
        (law) =>
          law.start < Math.max(cue.end, value.end) + 60 &&
          law.end > Math.min(best.subject.start, cue.start, value.start) - 60,
      );
    return { subject, cue, facts, isTight };
  }
  return null;
}

/** Words that say how many there are of something: "contains 113 articles", "signed by 26 companies". */
const COUNTING =
  /\b(?:has|have|had|holds?|held|offers?|contains?|comprises?|consists?\s+of|runs?\s+to|counts?|numbers?|spans?|includes?|lists?|into|in|with|names|covers?|concern(?:s|ed)?|involv(?:es|ed)|over|about|cit(?:es|ed)|found|of|by)\s+(?:(?:some|about|around|nearly|almost|roughly|more\s+than|over|at\s+least|a\s+total\s+of|all|its|the)\s+)*$|\b(?:all|its|their|employs)\s+$|^\s*[:–—]\s*$/iu;
/** Words after which a number is that of all there are, not of some among them. */
const TOTAL =
  /\b(?:has|contains?|comprises?|consists?\s+of|runs?\s+to|counts?|numbers?|spans?|lists?|concern(?:s|ed)?|involv(?:es|ed)|covers?|names?|bans|prohibits|outlaws|all|its|total(?:s|ling|ing)?)\s+(?:(?:some|about|around|nearly|almost|roughly|exactly|only|just|a\s+total\s+of|all)\s+)*$/iu;
/** A count further than this from what it is a count of may be of something else. */
const LEAD = 90;
const LISTED = /^[\s,]*(?:and\s+)?$/u;

/**
 * What a value is stated of where no cue announces it: a count by the unit it
 * counts ("113 articles"), a figure by the statistic that the sentence names.
 */
export function bindByKind(sentence: Sentence, value: Stated, index: FactIndex): Omit<Binding, 'cue'> | null {
  const { text, subjects, values } = sentence;
  const { type } = value.value;
  if (isDate(value)) return null;
  for (const subject of subjects.toReversed()) {
    const facts = index
      .factsOf(subject.record.id)
      .filter(({ fact }) => fact.value.type === type && compare(value, fact.value, { days: 0 }) !== null);
    if (!facts.length) continue;
    const isAfter = !subject.isCarried && subject.start >= value.end;
    // "113 articles, 180 recitals and 13 annexes": all hang on what leads to the first.
    let first = value;
    for (const other of values.toReversed())
      if (
        other.end <= first.start &&
        other.value.type === 'count' &&
        LISTED.test(text.slice(other.end, first.start))
      )
        first = other;
    const lead = isAfter
      ? text.slice(value.end, subject.start)
      : text.slice(subject.isCarried ? sentence.start : subject.end, first.start);
    const isCounted = type === 'count' && (isAfter ? JOINING.test(lead) : COUNTING.test(lead));
    const isTotal = isCounted && !isAfter && TOTAL.test(lead);
    const [from, to] = isAfter
      ? [value.end, subject.start]
      : [subject.isCarried ? sentence.start + 1 : subject.end, first.start];
    const isClear =
      lead.length < LEAD &&
      !/;|\b(?:while|but)\b/u.test(lead) &&
      !hasUnknownName(text, from, to, [...subjects, ...values]);
    return {
      subject,
      facts,
      isTight: isClear && !isAside(text, subject) && !isWholeOfPart(text, subject),
      isCounted,
      isTotal,
    };
  }
  return null;
}

/** "26 companies have signed the Code". */
const JOINING =
  /^\s+(?:have\s+|had\s+|has\s+)?(?:now\s+|so\s+far\s+|already\s+)?(?:sign|join|back|endors|adher|subscrib|put\s+their|support)/iu;
