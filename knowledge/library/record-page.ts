/**
 * Turns a record into what its page in the library shows: all it holds, in
 * reading order, with places in sources beside the values they prove. The
 * card's model (`card-model.ts`) is the short form of the same. Pure.
 */
import { factAged, statusAged } from '../ages.ts';
import { asOfDate } from '../as-of.ts';
import { type CardCitation, foldEarlier } from '../card-model.ts';
import { archivedUrl } from '../cite/archived.ts';
import { claimSource } from '../claim-source.ts';
import { formatDate, formatValue } from '../format.ts';
import { lastDay } from '../partial-date.ts';
import { PROPERTIES } from '../properties.ts';
import type { ClaimSource } from '../reading.ts';
import { relatedTo } from '../related.ts';
import type {
  Confidence,
  Fact,
  Kind,
  KnowledgeRecord,
  Misstatement,
  SourceRef,
  Status,
  Topic,
  Value,
} from '../schema.ts';

interface Cited {
  readonly citations: readonly CardCitation[];
}

/** A value in words, with the record that it names. */
export interface PageValue {
  readonly text: string;
  readonly record?: string;
}

export interface PageEarlier extends Cited {
  readonly value: PageValue;
  readonly since?: string;
  readonly until: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface PageFact extends Cited {
  readonly label: string;
  readonly of?: string;
  readonly value: PageValue;
  readonly confidence: Confidence;
  readonly since?: string;
  readonly until?: string;
  readonly asOf: string;
  /** Why it may have changed since then. */
  readonly aged?: string;
  readonly note?: string;
  readonly earlier: readonly PageEarlier[];
}

export interface PageQuotation extends Cited {
  readonly words: string;
  readonly lang?: string;
  /** Where and when it was said. */
  readonly occasion?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface PageMisstatement extends Cited {
  /** One way in which it is said. */
  readonly wording: string;
  readonly verdict: Misstatement['verdict'];
  readonly correction: string;
  readonly confidence: Confidence;
}

export interface PageEvent extends Cited {
  /** ISO, as exact as known. */
  readonly date: string;
  readonly text: string;
  readonly state: 'happened' | 'scheduled';
  /** Scheduled for a day that has come; whether it happened is not on record. */
  readonly passed?: true;
}

export interface PageRelated {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly topic: Topic;
  readonly headline: string;
  /** Read from the record of the page: "enforced by". */
  readonly relation: string;
}

/** As citations want it, with its number and where a copy would be. */
export interface PageSource extends ClaimSource {
  readonly number: number;
  readonly archived?: string;
}

export interface RecordPage {
  readonly id: string;
  readonly topic: Topic;
  readonly alsoIn: readonly Topic[];
  readonly kind: Kind;
  readonly title: string;
  readonly headline: string;
  readonly summary: string;
  readonly status: Cited & {
    readonly code: Status;
    readonly text: string;
    readonly asOf: string;
    readonly aged?: string;
  };
  readonly facts: readonly PageFact[];
  readonly quotations: readonly PageQuotation[];
  readonly misstatements: readonly PageMisstatement[];
  readonly timeline: readonly PageEvent[];
  readonly related: readonly PageRelated[];
  /** Other than the title. */
  readonly names: readonly string[];
  readonly sources: readonly PageSource[];
  readonly reviewed: string;
}

type Records = ReadonlyMap<string, KnowledgeRecord>;

function pageValue(value: Value, all: Records): PageValue {
  const text = formatValue(value, all);
  const record = value.type === 'entity' ? value.record : value.type === 'provision' ? value.law : undefined;
  return record && all.has(record) ? { text, record } : { text };
}

const day = (iso: string | undefined) => iso && formatDate(iso);

type Quotation = Fact & { readonly value: Extract<Value, { type: 'quote' }> };

const isQuotation = (fact: Fact): fact is Quotation => fact.value.type === 'quote';

function pageQuotation(fact: Quotation, citations: readonly CardCitation[]): PageQuotation {
  const { value, of, since, confidence, note } = fact;
  const occasion = [of, day(since)].filter(Boolean).join(', ');
  return {
    words: value.words,
    ...(value.lang && { lang: value.lang }),
    ...(occasion && { occasion }),
    confidence,
    ...(note && { note }),
    citations,
  };
}

/**
 * `around` holds the records that this one is related to. `wordings` are one a
 * misstatement, in the record's order: the bundle leaves them out.
 */
export function recordPage(
  record: KnowledgeRecord,
  around: Records,
  wordings: readonly string[],
  today: string,
): RecordPage {
  const numberOf = new Map(record.sources.map((source, i) => [source.id, i + 1]));
  const cite = (refs: readonly SourceRef[]): CardCitation[] =>
    refs
      .flatMap(({ source, at }) => {
        const number = numberOf.get(source);
        return number ? [{ number, ...(at && { at }) }] : [];
      })
      .sort((a, b) => a.number - b.number);
  const quotes = record.facts.filter(isQuotation);
  const facts = record.facts.filter((fact) => !isQuotation(fact));

  const earlier = (fact: Fact & { readonly until: string }): PageEarlier => ({
    value: pageValue(fact.value, around),
    ...(fact.since && { since: formatDate(fact.since) }),
    until: formatDate(fact.until),
    confidence: fact.confidence,
    ...(fact.note && { note: fact.note }),
    citations: cite(fact.sources),
  });

  const { status } = record;
  const statusWhy = statusAged(record, today);
  return {
    id: record.id,
    topic: record.topic,
    alsoIn: record.alsoIn ?? [],
    kind: record.kind,
    title: record.title,
    headline: record.headline,
    summary: record.summary,
    status: {
      code: status.status,
      text: status.text,
      asOf: formatDate(status.asOf),
      ...(statusWhy && { aged: statusWhy }),
      citations: cite(status.sources),
    },
    facts: foldEarlier(facts).map(({ fact, earlier: before }) => {
      const why = factAged(record, fact, today);
      return {
        label: PROPERTIES[fact.property].label,
        ...(fact.of && { of: fact.of }),
        value: pageValue(fact.value, around),
        confidence: fact.confidence,
        ...(fact.since && { since: formatDate(fact.since) }),
        ...(fact.until && { until: formatDate(fact.until) }),
        asOf: formatDate(asOfDate(record, fact.sources)),
        ...(why && { aged: why }),
        ...(fact.note && { note: fact.note }),
        earlier: before.map(earlier),
        citations: cite(fact.sources),
      };
    }),
    quotations: quotes.map((fact) => pageQuotation(fact, cite(fact.sources))),
    misstatements: (record.misstatements ?? []).map(({ verdict, correction, confidence, sources }, i) => ({
      wording: wordings[i] ?? '',
      verdict,
      correction,
      confidence,
      citations: cite(sources),
    })),
    timeline: (record.timeline ?? []).map(({ date, text, state, sources }) => ({
      date,
      text,
      state,
      ...(state === 'scheduled' && lastDay(date) < today && { passed: true as const }),
      citations: cite(sources),
    })),
    related: relatedTo(record, around).map(({ record: { id, title, kind, topic, headline }, relation }) => ({
      id,
      title,
      kind,
      topic,
      headline,
      relation,
    })),
    names: record.names.map(({ text }) => text).filter((text) => text !== record.title),
    sources: record.sources.map((source, i) => {
      const cited = claimSource(source);
      const archived = archivedUrl(cited, record.reviewed);
      return { number: i + 1, ...cited, ...(archived && { archived }) };
    }),
    reviewed: formatDate(record.reviewed),
  };
}
