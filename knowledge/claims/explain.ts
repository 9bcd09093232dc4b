/** Puts a verdict into words: what is stated, what is on record, since when, and where that comes from. */
import { asOfDate } from '../as-of.ts';
import { claimSource } from '../claim-source.ts';
import { formatDate, formatValue } from '../format.ts';
import { PROPERTIES } from '../properties.ts';
import type { ClaimDetail, ClaimSource, Verdict } from '../reading.ts';
import type { Fact, KnowledgeRecord, Misstatement, SourceRef } from '../schema.ts';

export interface Explained {
  readonly stated: string;
  readonly record: KnowledgeRecord;
  readonly fact: Fact;
  readonly earlier?: Fact | undefined;
  readonly verdict: Verdict;
}

export const sourcesOf = (record: KnowledgeRecord, refs: readonly SourceRef[]): ClaimSource[] =>
  refs.flatMap(({ source: id, at }) => {
    const source = record.sources.find((source) => source.id === id);
    return source ? [claimSource(source, at)] : [];
  });

export function explain({ stated, record, fact, earlier, verdict }: Explained): ClaimDetail {
  if (fact.value.type === 'quote') return explainQuotation(stated, record, fact, verdict);
  const recorded = formatValue(fact.value);
  const label = PROPERTIES[fact.property].label;
  const of = fact.of ? `, ${fact.of}` : '';
  const asOf = asOfDate(record, fact.sources);
  const until = earlier?.until;
  const said = stated.replace(/\s+/gu, ' ').trim();
  const sentence =
    verdict === 'outdated'
      ? `${said} was on record${until ? ` until ${formatDate(until)}` : ' once'}; on record now: ${recorded} (${label}${of}).`
      : verdict === 'differs'
        ? `The page states ${said}; on record: ${recorded} (${label}${of}).`
        : verdict === 'unsupported'
          ? `No public source was found for this figure; it circulates as ${recorded}.`
          : `On record: ${recorded} (${label}${of}).`;
  return {
    stated: said,
    recorded,
    ...(fact.of && { of: fact.of }),
    ...(fact.since && { since: fact.since }),
    ...(until && { until }),
    confidence: fact.confidence,
    asOf,
    sources: sourcesOf(record, fact.sources),
    sentence,
  };
}

/** Quotations are of a day, so nothing holds since then; day and occasion go together. */
function explainQuotation(
  stated: string,
  record: KnowledgeRecord,
  fact: Fact,
  verdict: Verdict,
): ClaimDetail {
  const recorded = formatValue(fact.value);
  const occasion = [fact.of, fact.since && formatDate(fact.since)].filter(Boolean).join(', ');
  return {
    stated: stated.replace(/\s+/gu, ' ').trim(),
    recorded,
    ...(occasion && { of: occasion }),
    confidence: fact.confidence,
    asOf: asOfDate(record, fact.sources),
    sources: sourcesOf(record, fact.sources),
    sentence:
      verdict === 'differs'
        ? `The recorded words are: ${recorded}${occasion && ` (${occasion})`}.`
        : `On record: ${recorded}${occasion && ` (${occasion})`}.`,
  };
}

export function explainMisstatement(
  words: string,
  record: KnowledgeRecord,
  { correction, confidence, sources }: Misstatement,
): ClaimDetail {
  return {
    stated: words.replace(/\s+/gu, ' ').trim(),
    recorded: correction,
    confidence,
    asOf: asOfDate(record, sources),
    sources: sourcesOf(record, sources),
    sentence: correction,
  };
}
