/** What one record can show to be wrong with itself, beyond its shape: dates, sources, names, values. */
import { newestEvidence } from './as-of.ts';
import { stems } from './claims/stems.ts';
import { didYouMean } from './nearest.ts';
import { firstDay, lastDay } from './partial-date.ts';
import { isMany, PROPERTIES } from './properties.ts';
import { relayOf } from './relays.ts';
import type { Fact, KnowledgeRecord, Name, SourceRef, Value } from './schema.ts';

/** Takes the place, like `facts[3].value`, and a clause that goes after it. */
export type Report = (at: string, message: string) => void;

/** Two names with one key are found in the same places. */
export function nameKey(name: Pick<Name, 'text' | 'case'>): string {
  const text = name.text
    .normalize('NFKC')
    .replace(/[\s\u00ad\-‐‑–]+/gu, ' ')
    .replace(/[’‘]/gu, "'");
  return name.case === 'exact' ? text : text.toLowerCase();
}

function checkCitations(record: KnowledgeRecord, report: Report): void {
  const known = new Set(record.sources.map((source) => source.id));
  const cited = new Set<string>();
  const cite = (refs: readonly SourceRef[], at: string) => {
    for (const { source } of refs) {
      cited.add(source);
      if (!known.has(source))
        report(
          at,
          `cites the source "${source}", which is not in this record's sources; ${didYouMean(source, [...known], 'add it there, or correct the id.')}`,
        );
    }
  };
  cite(record.status.sources, 'status.sources');
  for (const list of ['facts', 'misstatements', 'timeline'] as const)
    record[list]?.forEach((entry, i) => {
      cite(entry.sources, `${list}[${i}].sources`);
    });
  record.sources.forEach(({ id }, i) => {
    if (!cited.has(id))
      report(
        `sources[${i}]`,
        `"${id}" is not cited by any fact, status, misstatement or timeline entry. Cite it or remove it.`,
      );
  });
}

function checkSources({ sources, reviewed }: KnowledgeRecord, report: Report): void {
  const ids = new Set<string>();
  sources.forEach(({ id, url, date }, i) => {
    if (ids.has(id)) report(`sources[${i}].id`, `"${id}" is used twice. Give each source its own id.`);
    ids.add(id);
    const relay = url && relayOf(url);
    if (relay)
      report(
        `sources[${i}].url`,
        `leads to ${relay}, which is a relay, an aggregator or user-generated. Cite the original, with publisher, title and date if its address is not known.`,
      );
    if (date && firstDay(date) > reviewed)
      report(
        `sources[${i}].date`,
        `is ${date}, after the review of ${reviewed}. Correct it, or set "reviewed" to the day on which you read the source.`,
      );
  });
}

/** Only values that measure the same can contradict each other: 41 % and 6,728 votes do not. */
function measure(value: Value): string {
  switch (value.type) {
    case 'money':
      return `money ${value.currency}`;
    case 'count':
    case 'duration':
      return `${value.type} ${value.unit}`;
    case 'period':
      return 'date';
    default:
      return value.type;
  }
}

function checkConflicts(facts: readonly Fact[], report: Report): void {
  const first = new Map<string, { fact: Fact; i: number }>();
  facts.forEach((fact, i) => {
    if (fact.until || isMany(fact.property)) return;
    const key = [fact.property, fact.of?.toLowerCase() ?? '', measure(fact.value)].join('|');
    const other = first.get(key);
    if (!other) {
      first.set(key, { fact, i });
      return;
    }
    if (JSON.stringify(other.fact.value) === JSON.stringify(fact.value))
      report(`facts[${i}]`, `says the same as facts[${other.i}]. Keep one, with the sources of both.`);
    else if (other.fact.confidence !== 'disputed' || fact.confidence !== 'disputed')
      report(
        `facts[${i}]`,
        `gives "${fact.property}" another value than facts[${other.i}]. Say in "of" what each is about, end the earlier one with "until", or mark both as "disputed".`,
      );
  });
}

const isSameThing = (a: Fact, b: Fact) => a.property === b.property && a.of === b.of && !isMany(a.property);

function checkFacts({ facts }: KnowledgeRecord, report: Report): void {
  facts.forEach(({ property, value, since, until }, i) => {
    const at = `facts[${i}]`;
    const { types, label } = PROPERTIES[property];
    if (!(types as readonly string[]).includes(value.type))
      report(
        `${at}.value`,
        `is of type "${value.type}", but the property "${property}" (${label}) takes ${types.join(' or ')}.`,
      );
    if (since && until && firstDay(since) > lastDay(until))
      report(at, `holds since ${since} but until ${until}: put the dates in order.`);
    if (value.type === 'period' && firstDay(value.from) > lastDay(value.to))
      report(`${at}.value`, `runs from ${value.from} to ${value.to}: put the dates in order.`);
    if ((value.type === 'percent' || value.type === 'count') && value.to !== undefined) {
      const low = value.type === 'percent' ? value.percent : value.count;
      if (value.to <= low)
        report(`${at}.value`, `runs from ${low} to ${value.to}: put the smaller number first.`);
    }
  });
  facts.forEach((fact, i) => {
    const { until } = fact;
    const next = facts.findIndex(
      (other) =>
        until &&
        !other.until &&
        other.since &&
        isSameThing(fact, other) &&
        firstDay(until) > lastDay(other.since),
    );
    if (next >= 0)
      report(
        `facts[${i}].until`,
        `is ${until}, but the value after it (facts[${next}]) holds since ${facts[next]?.since}. Put the dates in order.`,
      );
  });
  checkConflicts(facts, report);
}

function checkDates(record: KnowledgeRecord, report: Report): void {
  const { status, reviewed, timeline = [] } = record;
  const evidence = newestEvidence(record);
  if (firstDay(status.asOf) > reviewed)
    report(
      'status.asOf',
      `is ${status.asOf}, later than the review of ${reviewed}. Give the date of the newest evidence.`,
    );
  timeline.forEach(({ date, state }, i) => {
    const before = timeline[i - 1];
    if (before && firstDay(before.date) > lastDay(date))
      report(`timeline[${i}]`, `is dated ${date} but stands after ${before.date}: list the oldest first.`);
    if (state === 'happened' && firstDay(date) > evidence)
      report(
        `timeline[${i}]`,
        `is dated ${date}, after the newest evidence of this record (${evidence}), so its state must be "scheduled". If it has happened, cite a source that says so.`,
      );
  });
}

function checkNames({ names }: KnowledgeRecord, report: Report): void {
  const written = new Set<string>();
  names.forEach((name, i) => {
    const key = nameKey(name);
    if (written.has(key)) report(`names[${i}]`, `"${name.text}" is listed twice. Keep one.`);
    written.add(key);
    for (const example of name.examples?.yes ?? [])
      if (!nameKey({ text: example }).includes(key.toLowerCase()))
        report(`names[${i}].examples`, `"${example}" does not contain the name "${name.text}".`);
  });
}

/** A wording that its own `unless` rules out would never be met. */
function checkMisstatements({ misstatements = [] }: KnowledgeRecord, report: Report): void {
  misstatements.forEach(({ wordings, unless = [] }, i) => {
    unless.forEach((words, j) => {
      const group = stems(words);
      const ruledOut = wordings.find((wording) => group.every((stem) => stems(wording).includes(stem)));
      if (ruledOut !== undefined)
        report(
          `misstatements[${i}].unless[${j}]`,
          `"${words}" rules out the wording "${ruledOut}". Choose words that only right sentences have.`,
        );
    });
  });
}

const OUTER_MARKS = /^["“”„«»‘’'‚].*["“”„«»‘’']$/u;
const OMISSION = /…|\.\s?\.|\[[^\]]*\]/u;

function checkQuotations({ facts, sources }: KnowledgeRecord, report: Report): void {
  facts.forEach(({ value, since, sources: cited }, i) => {
    if (value.type !== 'quote') return;
    const at = `facts[${i}]`;
    if (OUTER_MARKS.test(value.words))
      report(`${at}.value.words`, 'stands in quotation marks. Write the words alone.');
    if (OMISSION.test(value.words))
      report(
        `${at}.value.words`,
        'leaves something out or puts something in. Record a stretch as it was said.',
      );
    if (!since) report(at, 'needs "since": the day on which it was said.');
    if (!cited.some(({ source }) => sources.find(({ id }) => id === source)?.date))
      report(`${at}.sources`, 'needs a source with a date.');
  });
}

export function checkRecord(record: KnowledgeRecord, report: Report): void {
  checkCitations(record, report);
  checkSources(record, report);
  checkFacts(record, report);
  checkQuotations(record, report);
  checkDates(record, report);
  checkNames(record, report);
  checkMisstatements(record, report);
}

/** What is allowed, but could be better. */
export function adviseOn({ misstatements = [] }: KnowledgeRecord, advise: Report): void {
  misstatements.forEach(({ wordings }, i) => {
    if (wordings.length < 2)
      advise(
        `misstatements[${i}].wordings`,
        'has one wording. Give another way in which it is said, if there is one.',
      );
  });
}
