/** Words for the values of facets. */
import type { Facet } from '../../knowledge/library/facets.ts';
import type { Kind, Status } from '../../knowledge/schema.ts';
import type { Topic } from '../../knowledge/topics.ts';
import { say } from '../ui/say.ts';

export function valueLabel(facet: Facet, value: string): string {
  switch (facet) {
    case 'topic':
      return say(`topic_${value as Topic}`);
    case 'kind':
      return say(`kind_${value as Kind}`);
    case 'status':
      return say(`status_${value as Status}`);
    case 'court':
    case 'year':
      return value;
  }
}
