/** The kinds of records in the order in which lists offer them, apart from the schema so that pages can import them without Zod. */
export const KINDS = [
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
] as const;

export type Kind = (typeof KINDS)[number];
