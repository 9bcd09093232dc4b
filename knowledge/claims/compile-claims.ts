/** Works out `ClaimData` from all records: for the build, the command line and the tests. */
import type { Span } from '../match/spans.ts';
import type { PropertyId } from '../properties.ts';
import type { Kind, KnowledgeRecord } from '../schema.ts';
import { type ClaimData, NAMED_PROPERTIES, type NamedProperty, type Wording } from './claim-data.ts';
import { withoutNames } from './clauses.ts';
import { compare } from './compare.ts';
import { partsOf } from './parts.ts';
import { formsOf } from './sides.ts';
import { isDenial, isPartial, isPast, isUncertain, standingOf } from './standing.ts';
import type { Stated } from './stated.ts';
import { stems } from './stems.ts';
import { findValues } from './values.ts';

export type MentionsIn = (text: string) => readonly (Span & { readonly record: string })[];

export function compileClaims(records: readonly KnowledgeRecord[], mentionsIn: MentionsIn): ClaimData {
  return {
    wordings: wordingsOf(records, mentionsIn),
    suits: records.flatMap(({ id, kind }) => (kind === 'case' ? [id] : [])),
    dealers: dealersOf(records),
    usual: usualOf(records),
    lawDays: lawDaysOf(records),
    quoted: quotedOf(records),
    known: knownOf(records),
  };
}

/** What kind of thing the record is, which "the law" or "the suit" says again. */
const KIND_NOUN =
  /^(?:law|act|regulation|rules|case|lawsuit|suit|settlement|film|movie|documentary|series|strike|tool|model|app|bill|report|study|survey|deal|agreement|contract|code|company|guild|union)$/iu;
const ARTICLE = /\b(?:the|this)\s+$/iu;

const isInside = (part: Span, spans: readonly Span[]) =>
  spans.some(({ start, end }) => start <= part.start && part.end <= end);

/** Words of the topics themselves. */
const EVERYWHERE = new Set([
  'ai',
  'film',
  'eu',
  'new',
  'movie',
  'company',
  'compan',
  'court',
  'case',
  'part',
  'use',
]);

/** Nothing else in a topic has so many. */
const isHuge = ({ value }: Stated) => value.type === 'count' && value.count >= 1e15;

/** Whether a wording's value is one on record: of its own record, or for the same property of another in the topic. */
const isOnRecord = (
  stated: Stated,
  other: KnowledgeRecord,
  record: KnowledgeRecord,
  property: PropertyId | null,
) =>
  other.topic === record.topic &&
  other.facts.some(
    (fact) =>
      !fact.until &&
      (other === record || (fact.property === property && property === 'threshold') || isHuge(stated)) &&
      compare(stated, fact.value, { days: 0 }) === 'same',
  );

function wordingsOf(records: readonly KnowledgeRecord[], mentionsIn: MentionsIn): Wording[] {
  return records.flatMap((record) =>
    (record.misstatements ?? []).flatMap(({ wordings, unless = [], property = null, verdict }, index) =>
      wordings.flatMap((text): Wording[] => {
        const stated = findValues(text);
        const mentions = mentionsIn(text);
        const parts = partsOf(text).filter(
          (part) =>
            !isInside(part, stated) &&
            !isInside(part, mentions) &&
            !(KIND_NOUN.test(text.slice(part.start, part.end)) && ARTICLE.test(text.slice(0, part.start))),
        );
        const words = [...new Set(parts.map((part) => part.stem))];
        // A name alone says nothing, nor does one word that is said of everything here.
        if (words.length + stated.length === 0) return [];
        const [word] = parts;
        const isCapital = word && /\p{Lu}/u.test(text[word.start] ?? '') && word.start > 0;
        if (words.length === 1 && !stated.length && word && (isCapital || EVERYWHERE.has(word.stem)))
          return [];
        const isName = ({ start, end }: Span) =>
          start > 0 && end - start > 3 && /\p{Lu}/u.test(text[start] ?? '');
        const { isIntended, isEarlier } = standingOf(text);
        const plain = withoutNames(text, mentions);
        const isDenied = isDenial(plain);
        return [
          {
            record: record.id,
            index,
            about: [...new Set(mentions.map((mention) => mention.record))],
            words,
            names: [...new Set(parts.filter(isName).map((part) => part.stem))],
            unless: unless.map(stems),
            values: stated.map(({ value }) => value),
            isValueRight:
              stated.length > 0 &&
              stated.every((value) => records.some((other) => isOnRecord(value, other, record, property))),
            property,
            isUnsupported: verdict === 'unsupported',
            standing: {
              isDenied,
              isUncertain: isUncertain(plain),
              isIntended,
              isEarlier,
              isPast: isPast(plain),
              isPartial: isPartial(plain),
            },
            length: text.length,
          },
        ];
      }),
    ),
  );
}

/** Every day that a law, its parts and what amends it have on record. */
function lawDaysOf(records: readonly KnowledgeRecord[]): ClaimData['lawDays'] {
  const isDay = (date: string) => date.length === 10;
  const days = records
    .filter(
      ({ topic, kind, provision }) =>
        topic === 'ai-act' && (provision || kind === 'law' || kind === 'concept'),
    )
    .flatMap(({ facts, timeline = [] }) => [
      ...facts.flatMap(({ value }) => (value.type === 'date' ? [value.date] : [])),
      ...timeline.map(({ date }) => date),
    ]);
  return [...new Set(days.filter(isDay))].sort();
}

/** Shorter names ("Time") are words. */
const LEAST_NAME = 5;

function dealersOf(records: readonly KnowledgeRecord[]): ClaimData['dealers'] {
  const dealers = new Map<string, Set<string>>();
  const put = (party: string, deal: string) =>
    dealers.set(party, (dealers.get(party) ?? new Set()).add(deal));
  for (const { id, kind, facts } of records) {
    if (kind !== 'deal') continue;
    for (const { property, value } of facts) {
      if (property !== 'party' || value.type !== 'entity') continue;
      if (value.record) put(value.record, id);
      else for (const form of formsOf(value.name)) if (form.length >= LEAST_NAME) put(form, id);
    }
  }
  return [...dealers].map(([party, deals]) => [party, [...deals]]);
}

/** A property is usual for a kind when this share of its records states it. */
const USUAL = 0.1;

function usualOf(records: readonly KnowledgeRecord[]): ClaimData['usual'] {
  return [...Map.groupBy(records, ({ kind }) => kind)].map(([kind, own]): [Kind, PropertyId[]] => {
    const counts = new Map<PropertyId, number>();
    for (const { facts } of own)
      for (const property of new Set(facts.map((fact) => fact.property)))
        counts.set(property, (counts.get(property) ?? 0) + 1);
    return [
      kind,
      [...counts].filter(([, count]) => count >= own.length * USUAL).map(([property]) => property),
    ];
  });
}

/** Who speaks for whom: a case by its judge, a body by its head, both sides of a suit by its papers. */
const SPEAKS_FOR: ReadonlySet<PropertyId> = new Set(['judge', 'led-by', 'plaintiff', 'author', 'case']);

function quotedOf(records: readonly KnowledgeRecord[]): ClaimData['quoted'] {
  const holders = new Set(
    records.filter(({ facts }) => facts.some(({ value }) => value.type === 'quote')).map(({ id }) => id),
  );
  const quoted = new Map<string, Set<string>>();
  const put = (speaker: string, holder: string) => {
    if (holders.has(holder)) quoted.set(speaker, (quoted.get(speaker) ?? new Set()).add(holder));
  };
  for (const id of holders) put(id, id);
  for (const { id, facts, relations = [] } of records) {
    for (const { property, value } of facts) {
      if (value.type !== 'entity' || !value.record || !SPEAKS_FOR.has(property)) continue;
      put(id, value.record);
      put(value.record, id);
    }
    for (const { type, to } of relations) {
      if (type === 'decided by' || type === 'heard by') put(id, to);
      if (type === 'works for' || type === 'issued by') put(to, id);
    }
  }
  return [...quoted].map(([speaker, all]) => [speaker, [...all]]);
}

function knownOf(records: readonly KnowledgeRecord[]): ClaimData['known'] {
  const namesOf = (property: NamedProperty) => [
    ...new Set(
      records.flatMap(({ facts }) =>
        facts.flatMap(({ property: own, value }) =>
          own === property && value.type === 'entity' ? [value.name] : [],
        ),
      ),
    ),
  ];
  return Object.fromEntries(NAMED_PROPERTIES.map((property) => [property, namesOf(property)])) as Record<
    NamedProperty,
    string[]
  >;
}
