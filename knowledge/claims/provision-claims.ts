/**
 * Claims about where in a law something stands: "AI literacy (Article 4)", "the
 * nudifier ban, found in Article 5(1)(ba)". A provision named near its subject
 * agrees when it is on record for it, or holds or is part of one that is. It
 * differs only where the words tie it to the subject and leave nothing in
 * between, and where the record does not know the provision at all: laws refer
 * to one thing in many places.
 */
import { onceEach } from '../lazy.ts';
import { PROVISION_WORDS } from '../match/provisions.ts';
import { foldWord } from '../match/words.ts';
import type { Claim } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import { areOneOrPart, type CitedProvision, provisionsIn } from './cited-provisions.ts';
import { claimOf, factsOf, heldClaims } from './fact-claims.ts';
import type { Sentence, Subject } from './sentence.ts';

interface Location {
  readonly fact: Fact;
  readonly law: string;
  readonly cited: readonly CitedProvision[];
}

/** A provision's own place, told as a fact. */
function ownPlace({ provision, status, title }: KnowledgeRecord): Location[] {
  if (!provision || !['article', 'annex', 'chapter'].includes(provision.unit)) return [];
  const { law, unit, from, to } = provision;
  const written = `${unit[0]?.toUpperCase()}${unit.slice(1)}${to ? 's' : ''} ${from}${to ? ` to ${to}` : ''}`;
  const value = { type: 'provision', provision: written, law } as const;
  const fact: Fact = { property: 'located-in', value, confidence: 'settled', sources: status.sources };
  return /\d|[IVX]/u.test(title) ? [{ fact, law, cited: provisionsIn(written) }] : [];
}

/** Where a record says that its thing stands. */
const locationsOf = onceEach((record: KnowledgeRecord): readonly Location[] => [
  ...factsOf(record, 'located-in', 'provision').flatMap((fact) => {
    const law = fact.value.law ?? (record.kind === 'law' ? record.id : undefined);
    return law ? [{ fact, law, cited: provisionsIn(fact.value.provision) }] : [];
  }),
  ...ownPlace(record),
]);

/** A law and its draft share their numbers in people's minds. */
const DRAFTS: Readonly<Record<string, string>> = { 'ai-act-proposal': 'eu-ai-act' };

interface Citation extends Subject {
  readonly law: string;
}

/** The first word of a mention, when it begins a provision: "Article 5(1)" names a provision, "AI literacy" what it says. */
function isProvision(text: string, { start, end }: Subject): boolean {
  const word = /^\p{L}+/u.exec(text.slice(start, Math.min(end, start + 20)))?.[0];
  return word !== undefined && PROVISION_WORDS.has(foldWord(word, 0, word.length));
}

function citationsIn({ text, subjects }: Sentence): Citation[] {
  return subjects.flatMap((subject): Citation[] => {
    if (subject.isCarried || subject.isDerived || !isProvision(text, subject)) return [];
    const { record } = subject;
    const law = record.provision?.law ?? (record.kind === 'law' ? record.id : undefined);
    return law ? [{ ...subject, law }] : [];
  });
}

/** A provision further from what it is about than this may be about something else. */
const REACH = 100;

const STANDS = String.raw`(?:found|located|set\s+out|laid\s+down|contained|defined|regulated|governed|anchored|enshrined|codified|dealt\s+with|listed)`;
/** What stands between the thing and its provision when nothing is left open. */
const TIE_BEFORE = new RegExp(
  String.raw`^\s*(?:(?:duty|duties|rules?|obligations?|requirements?|ban|provisions?)\s+)?(?:(?:of|in|under)\s+(?:the\s+)?X+(?:['’]s)?\s*)?,?\s*(?:(?:which|that)\s+)?(?:(?:is|are)\s+)?(?:now\s+)?${STANDS}\s+(?:in|by|under)\s+(?:the\s+)?$`,
  'u',
);
const TIE_BEHIND =
  /^\s*(?:of\s+(?:the\s+)?X+\s*)?(?:defines|sets\s+out|lays\s+down|governs|establishes)\s+(?:the\s+|an?\s+|what\s+an?\s+)?(?:duty\s+of\s+|rules?\s+on\s+|requirements?\s+(?:of|for|on)\s+|definition\s+of\s+)?$/u;
const IN_BRACKETS = /^\s*\(\s*$/u;

/** Much besides the place itself regulates a thing: from such words nothing differs, but what has moved is told. */
const LOOSE = /\b(?:regulated|governs?|governed|dealt\s+with)\b/u;

/** Definitions, scope, duties by role and closing rules name everything that a law is about. */
const GENERAL: ReadonlySet<number> = new Set([1, 2, 3, 8, 16, 17, 26, 53, 55, 99, 111, 113]);

/** The words between two spans, with the law's name crossed out. */
function between({ text, subjects }: Sentence, from: number, to: number): string {
  let words = text.slice(from, to);
  for (const { start, end, record, isCarried } of subjects)
    if (!isCarried && record.kind === 'law' && start >= from && end <= to)
      words = `${words.slice(0, start - from)}${'X'.repeat(end - start)}${words.slice(end - from)}`;
  return words;
}

/** Whether the words tie the provision to the thing and to nothing else. */
function isTied(sentence: Sentence, thing: Subject, citation: Citation): boolean {
  if (thing.end <= citation.start) {
    const words = between(sentence, thing.end, citation.start);
    return TIE_BEFORE.test(words) || (thing.record.kind === 'provision' && IN_BRACKETS.test(words));
  }
  return TIE_BEHIND.test(between(sentence, citation.end, thing.start));
}

/** Whether the record speaks of the provision anywhere: then it has something to do with the thing. */
function isSpokenOf(record: KnowledgeRecord, { unit, from, to }: CitedProvision): boolean {
  const { facts, summary, headline, timeline, sources } = record;
  return provisionsIn(JSON.stringify([facts, summary, headline, timeline, sources])).some(
    (cited) => cited.unit === unit && cited.from < to + 1 && from < cited.to + 1,
  );
}

const PAST = /\b(?:was|were|until|formerly|had|originally|old|draft|proposal)\b/iu;

function judged(sentence: Sentence, thing: Subject, citation: Citation): Claim[] {
  const { record } = thing;
  const own = locationsOf(record);
  const [stated, ...others] = provisionsIn(sentence.text.slice(citation.start, citation.end));
  if (!stated || others.length) return [];
  const equal = own.filter(
    (place) =>
      place.cited.some((cited) => areOneOrPart(cited, stated)) &&
      (place.law === citation.law || DRAFTS[place.law] === citation.law),
  );
  const same = equal.find(({ fact, law }) => !fact.until && law === citation.law);
  if (same) return [claimOf(sentence, citation, record, same.fact, 'agrees')];
  const current = own.filter(({ fact, law }) => !fact.until && law === citation.law);
  const [recorded] = current;
  if (!recorded || !isTied(sentence, thing, citation)) return [];
  // An article that moved, or the number of a draft.
  if (equal.length)
    return PAST.test(sentence.written)
      ? []
      : [claimOf(sentence, citation, record, recorded.fact, 'outdated')];
  const isOther =
    !LOOSE.test(
      between(sentence, Math.min(thing.end, citation.end), Math.max(thing.start, citation.start)),
    ) &&
    current.every(({ cited }) => cited.length > 0 && cited.every(({ unit }) => unit === stated.unit)) &&
    !(stated.unit === 'article' && GENERAL.has(Math.floor(stated.from))) &&
    !isSpokenOf(record, stated) &&
    !isSpokenOf(citation.record, recorded.cited[0] as CitedProvision);
  return isOther ? [claimOf(sentence, citation, record, recorded.fact, 'differs')] : [];
}

export function readProvisions(sentence: Sentence): Claim[] {
  const citations = citationsIn(sentence);
  if (!citations.length) return [];
  const things = sentence.subjects.filter(
    (subject) =>
      !subject.isCarried &&
      !citations.some(({ start }) => start === subject.start) &&
      subject.record.kind !== 'law' &&
      locationsOf(subject.record).length > 0,
  );
  const gap = (thing: Subject, { start, end }: Citation) =>
    Math.max(thing.start, start) - Math.min(thing.end, end);
  const claims = citations.flatMap((citation) => {
    const near = things.filter((thing) => gap(thing, citation) <= REACH);
    const thing = near.reduce<Subject | null>(
      (best, each) => (best && gap(best, citation) <= gap(each, citation) ? best : each),
      null,
    );
    return thing ? judged(sentence, thing, citation) : [];
  });
  return heldClaims(sentence, claims);
}
