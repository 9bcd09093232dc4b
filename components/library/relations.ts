/** A record's relations as the picture of them and its table want them. */
import type { PageRelated } from '../../knowledge/library/record-page.ts';
import type { FanGroup } from '../pictures/fan.ts';
import type { DataTable } from '../pictures/table.ts';
import { say } from '../ui/say.ts';

/** By relation, in the order in which relations first come; of each at most so many. */
export function fanGroups(
  related: readonly PageRelated[],
  degree: (id: string) => number,
  most = Number.POSITIVE_INFINITY,
): readonly FanGroup[] {
  return [...Map.groupBy(related, ({ relation }) => relation)].map(([relation, own]) => ({
    relation: own.length > most ? say('relations_some', relation, most, own.length) : relation,
    nodes: own.slice(0, most).map(({ id, title }) => ({ key: id, name: title, degree: degree(id) })),
  }));
}

export const relationTable = (related: readonly PageRelated[]): DataTable => ({
  columns: [say('column_relation'), say('column_record'), say('column_kind'), say('column_sentence')],
  rows: related.map(({ id, title, kind, relation, headline }) => [
    { text: relation },
    { text: title, record: id },
    { text: say(`kind_${kind}`), said: true },
    { text: headline },
  ]),
});
