/** Lays out the rows of a table or map: those written in the file, then those that a rule selects. */
import { type GuideContext, itemsOf, opinionOf } from './guide-items.ts';
import type { GuideGroup, GuideRow } from './guide-model.ts';
import type { Row, TableGuide } from './guide-schema.ts';
import { selectRecords } from './guide-sources.ts';

export function tableGroups(guide: TableGuide, context: GuideContext): GuideGroup[] {
  const shown = new Set<string>();
  const voice = (id: string | undefined) => id && { opinion: opinionOf(id, 'opinion', context) };

  const row = ({ heading, voice: whose, record, cells }: Row): GuideRow => ({
    heading: heading ?? (record && context.records.get(record)?.title) ?? record ?? '',
    ...voice(whose),
    ...(record && { record }),
    cells: guide.columns.map(({ id, items = [] }) => {
      const own = cells?.[id];
      return (own ?? items).flatMap((item) => itemsOf(item, record, { ...context, isNamed: !own }));
    }),
  });

  // Rows written in any group come before what a rule of an earlier one selects.
  for (const { rows = [] } of guide.groups) for (const { record } of rows) if (record) shown.add(record);

  return guide.groups.map(({ heading, voice: whose, rows = [], select }) => {
    const selected = select ? selectRecords(select, context.records).filter(({ id }) => !shown.has(id)) : [];
    for (const { id } of selected) shown.add(id);
    return {
      ...(heading && { heading }),
      ...voice(whose),
      rows: [...rows, ...selected.map(({ id }) => ({ record: id }))].map(row),
    };
  });
}
