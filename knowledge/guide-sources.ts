/**
 * Collects the sources of all cells of a guide, each once and numbered, and
 * turns references into citations. Also the selection of records by rule.
 */
import type { CardCitation, CardSource } from './card-model.ts';
import { formatDate } from './format.ts';
import type { GuideGroup } from './guide-model.ts';
import type { Where } from './guide-schema.ts';
import type { KnowledgeRecord, Source, SourceRef } from './schema.ts';

export type Cite = (sources: readonly Source[], refs: readonly SourceRef[]) => CardCitation[];

export function createSourceList(): { readonly cite: Cite; readonly list: () => readonly CardSource[] } {
  const known = new Map<string, CardSource>();
  const numbered = ({ title, publisher, date, url, kind }: Source): CardSource => {
    const key = JSON.stringify([title, publisher, date, url]);
    const before = known.get(key);
    if (before) return before;
    const source = {
      number: known.size + 1,
      title,
      publisher,
      kind,
      ...(date && { date: formatDate(date) }),
      ...(url && { url }),
    };
    known.set(key, source);
    return source;
  };
  return {
    cite: (sources, refs) =>
      refs.flatMap(({ source: id, at }) => {
        const source = sources.find((one) => one.id === id);
        return source ? [{ number: numbered(source).number, ...(at && { at }) }] : [];
      }),
    list: () => [...known.values()],
  };
}

/** Numbers the sources in the order in which readers meet them, and drops those that no cell cites. */
export function inReadingOrder(groups: readonly GuideGroup[], sources: readonly CardSource[]) {
  const met = new Map<number, number>();
  const renumbered = ({ number, at }: CardCitation): CardCitation => {
    const before = met.get(number) ?? met.size + 1;
    met.set(number, before);
    return { number: before, ...(at && { at }) };
  };
  return {
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        cells: row.cells.map((items) =>
          items.map((item) => ({ ...item, citations: item.citations.map(renumbered) })),
        ),
      })),
    })),
    sources: sources
      .flatMap((source) => {
        const number = met.get(source.number);
        return number ? [{ ...source, number }] : [];
      })
      .sort((a, b) => a.number - b.number),
  };
}

/** Records in the order of `ids`, else as people look them up: by title. */
export function selectRecords(
  { topic, kind, status, has, ids, except }: Where,
  records: ReadonlyMap<string, KnowledgeRecord>,
): KnowledgeRecord[] {
  const fits = (record: KnowledgeRecord) =>
    (!topic || record.topic === topic || record.alsoIn?.includes(topic)) &&
    (!kind || kind.includes(record.kind)) &&
    (!status || status.includes(record.status.status)) &&
    (!has || record.facts.some((fact) => !fact.until && has.includes(fact.property))) &&
    !except?.includes(record.id);
  if (ids) return ids.flatMap((id) => records.get(id) ?? []).filter(fits);
  return [...records.values()].filter(fits).sort((a, b) => (a.title < b.title ? -1 : 1));
}
