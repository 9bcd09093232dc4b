/** Words for facets and their values. */
import type { Facet } from '../../knowledge/library/facets.ts';
import type { Kind } from '../../knowledge/schema.ts';
import { TOPIC_LABELS, type Topic } from '../../knowledge/topics.ts';
import { KIND_LABELS } from '../ui/labels.ts';

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  topic: 'Topic',
  kind: 'Kind',
  status: 'Status',
  court: 'Court',
  year: 'Year of an event',
};

/** "partly-applies" → "Partly applies". */
export const statusLabel = (status: string) =>
  (status[0] ?? '').toUpperCase() + status.slice(1).replaceAll('-', ' ');

export function valueLabel(facet: Facet, value: string): string {
  switch (facet) {
    case 'topic':
      return TOPIC_LABELS[value as Topic] ?? value;
    case 'kind':
      return KIND_LABELS[value as Kind] ?? value;
    case 'status':
      return statusLabel(value);
    case 'court':
    case 'year':
      return value;
  }
}
