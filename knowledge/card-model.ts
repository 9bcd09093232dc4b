/**
 * Turns a record into what a card shows: strings and links, in reading order,
 * with its sources numbered. Pure and serialisable, because the background
 * makes it and a page shows it.
 */
import { factAged, statusAged } from './ages.ts';
import { asOfDate } from './as-of.ts';
import { archivedUrl } from './cite/archived.ts';
import { lastingCitation } from './cite/lasting.ts';
import { claimSource } from './claim-source.ts';
import { formatDate, formatValue } from './format.ts';
import { lastDay } from './partial-date.ts';
import { PROPERTIES } from './properties.ts';
import { relatedTo } from './related.ts';
import type { Confidence, Fact, Kind, KnowledgeRecord, SourceKind, SourceRef, Topic } from './schema.ts';
import { shortHash } from './short-hash.ts';

export interface CardSource {
  /** 1-based, as shown beside the facts that cite it. */
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly date?: string;
  readonly url?: string;
  readonly kind: SourceKind;
  /** Where a copy would be. */
  readonly archived?: string;
}

/** A citation: which source, and where in it. */
export interface CardCitation {
  readonly number: number;
  readonly at?: string;
}

export interface CardFact {
  /** The same for the same property and value, whatever words this version writes them in. */
  readonly content: string;
  readonly label: string;
  /** Which of several: "breach of Article 5". */
  readonly of?: string;
  readonly value: string;
  readonly confidence: Confidence;
  readonly since?: string;
  /** For a value that ended and that nothing replaced. */
  readonly until?: string;
  /** The date of its newest evidence, when that is so old that the value may have changed. */
  readonly agedAsOf?: string;
  readonly note?: string;
  /** What was on record before, newest first. */
  readonly earlier: readonly { readonly value: string; readonly until: string }[];
  readonly citations: readonly CardCitation[];
}

export interface CardRelated {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  /** How it is related, read from this record: "enforced by". */
  readonly relation: string;
}

export interface CardTimelineEntry {
  readonly date: string;
  readonly text: string;
  readonly state: 'happened' | 'scheduled';
  /** Scheduled for a day that has come; whether it happened is not on record. */
  readonly passed?: true;
}

export interface CardModel {
  readonly id: string;
  readonly topic: Topic;
  readonly kind: Kind;
  readonly title: string;
  readonly headline: string;
  readonly summary: string;
  readonly status: {
    readonly text: string;
    readonly asOf: string;
    /** The evidence is so old that the status may have changed. */
    readonly aged?: true;
    readonly citations: readonly CardCitation[];
  };
  readonly facts: readonly CardFact[];
  readonly timeline: readonly CardTimelineEntry[];
  readonly related: readonly CardRelated[];
  readonly sources: readonly CardSource[];
  /** Its main source, to be pasted: the one that the state of things rests on. */
  readonly citation: string;
  readonly reviewed: string;
  /** Counts up with each change of the record. */
  readonly revision: number;
}

const factKey = (fact: Fact) => `${fact.property}|${fact.of ?? ''}`;

export const hasEnded = (fact: Fact): fact is Fact & { readonly until: string } => !!fact.until;

/**
 * Facts in file order, but identifiers last: nobody opens a card for a CELEX
 * number. Ended values are folded under the first fact that stands for the
 * same thing; where nothing stands any more they keep their own place.
 */
export function foldEarlier(facts: readonly Fact[]) {
  const ended = facts.filter(hasEnded);
  const standing = facts.filter((fact) => !fact.until);
  const successor = (old: Fact) => standing.find((fact) => factKey(fact) === factKey(old));
  const shown = facts.filter((fact) => !fact.until || !successor(fact));
  const isIdentifier = (fact: Fact) => fact.value.type === 'identifier';
  return [...shown.filter((fact) => !isIdentifier(fact)), ...shown.filter(isIdentifier)].map((fact) => ({
    fact,
    earlier: ended.filter((old) => successor(old) === fact).sort((a, b) => (a.until < b.until ? 1 : -1)),
  }));
}

/** What was said has an occasion and a day; other values hold from a day on. */
function whichAndSince({ of, since, value }: Fact): Pick<CardFact, 'of' | 'since'> {
  const day = since && formatDate(since);
  if (value.type === 'quote') {
    const occasion = [of, day].filter(Boolean).join(', ');
    return occasion ? { of: occasion } : {};
  }
  return { ...(of && { of }), ...(day && { since: day }) };
}

/** Where the status comes from, which is what a card says first. */
function mainCitation({ status, sources, reviewed }: KnowledgeRecord): string {
  const [ref] = status.sources;
  const source = sources.find(({ id }) => id === ref?.source) ?? sources[0];
  return source ? lastingCitation(claimSource(source, ref?.at), reviewed) : '';
}

const contentOf = ({ property, of, value }: Fact) => shortHash(JSON.stringify([property, of, value]));

/** `today` is a whole date; what the evidence of then says may have changed by today. */
export function cardModel(
  record: KnowledgeRecord,
  all: ReadonlyMap<string, KnowledgeRecord>,
  today: string,
): CardModel {
  const numberOf = new Map(record.sources.map((source, i) => [source.id, i + 1]));
  const citations = (refs: readonly SourceRef[]): CardCitation[] =>
    refs.flatMap(({ source, at }) => {
      const number = numberOf.get(source);
      return number ? [{ number, ...(at && { at }) }] : [];
    });

  return {
    id: record.id,
    topic: record.topic,
    kind: record.kind,
    title: record.title,
    headline: record.headline,
    summary: record.summary,
    status: {
      text: record.status.text,
      asOf: formatDate(record.status.asOf),
      ...(statusAged(record, today) && { aged: true }),
      citations: citations(record.status.sources),
    },
    facts: foldEarlier(record.facts).map(({ fact, earlier }) => ({
      content: contentOf(fact),
      label: PROPERTIES[fact.property].label,
      ...whichAndSince(fact),
      value: formatValue(fact.value, all),
      confidence: fact.confidence,
      ...(fact.until && { until: formatDate(fact.until) }),
      ...(factAged(record, fact, today) && { agedAsOf: formatDate(asOfDate(record, fact.sources)) }),
      ...(fact.note && { note: fact.note }),
      earlier: earlier.map((old) => ({
        value: formatValue(old.value, all),
        until: formatDate(old.until),
      })),
      citations: citations(fact.sources),
    })),
    timeline: (record.timeline ?? []).map(({ date, text, state }) => ({
      date: formatDate(date),
      text,
      state,
      ...(state === 'scheduled' && lastDay(date) < today && { passed: true }),
    })),
    related: relatedTo(record, all).map(({ record: { id, title, kind }, relation }) => ({
      id,
      title,
      kind,
      relation,
    })),
    sources: record.sources.map((source, i) => {
      const cited = claimSource(source);
      const archived = archivedUrl(cited, record.reviewed);
      return {
        number: i + 1,
        ...cited,
        ...(cited.date && { date: formatDate(cited.date) }),
        ...(archived && { archived }),
      };
    }),
    citation: mainCitation(record),
    reviewed: formatDate(record.reviewed),
    revision: record.revision,
  };
}
