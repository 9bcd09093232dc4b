/** The kinds of records in the order in which lists offer them; their words are `kind_…` of the interface's texts. */
import type { Kind } from '../../knowledge/schema.ts';

export const KIND_ORDER: readonly Kind[] = [
  'law',
  'provision',
  'bill',
  'case',
  'ruling',
  'report',
  'guidance',
  'body',
  'company',
  'person',
  'production',
  'tool',
  'dataset',
  'deal',
  'event',
  'statistic',
  'concept',
];
