/**
 * Builds a guide from its file and the records: the only way in for whoever
 * shows one. Pure; the same guide and records give the same model.
 */
import { formatDate } from './format.ts';
import type { GuideModel } from './guide-model.ts';
import type { Guide } from './guide-schema.ts';
import { createSourceList, inReadingOrder } from './guide-sources.ts';
import { tableGroups } from './guide-table.ts';
import { timelineGroups } from './guide-timeline.ts';
import type { KnowledgeRecord } from './schema.ts';

export function buildGuide(guide: Guide, records: readonly KnowledgeRecord[]): GuideModel {
  const { cite, list } = createSourceList();
  const context = { guide, cite, records: new Map(records.map((record) => [record.id, record])) };
  const { id, form, title, summary, topics, voices = [] } = guide;
  const groups = guide.form === 'timeline' ? timelineGroups(guide, context) : tableGroups(guide, context);
  return {
    id,
    form,
    title,
    summary,
    topics,
    voices: voices.map(({ whose, about }) => ({ whose, about })),
    columns:
      guide.form === 'timeline'
        ? [{ id: 'event', label: 'Event' }]
        : guide.columns.map((column) => ({ id: column.id, label: column.label })),
    ...inReadingOrder(
      groups.filter(({ rows }) => rows.length > 0),
      list(),
    ),
    reviewed: formatDate(guide.reviewed),
  };
}
