/**
 * How records relate, each with its inverse: a relation is written once, on
 * one of the two records, and read from both.
 */
export const RELATIONS = {
  'party to': 'has party',
  'decided by': 'decided',
  'heard by': 'heard',
  'appeal of': 'appealed in',
  'related case': 'related case',
  'part of': 'contains',
  amends: 'amended by',
  implements: 'implemented by',
  'enforced by': 'enforces',
  interprets: 'interpreted by',
  'applies to': 'subject to',
  'used in': 'uses',
  'made by': 'made',
  'directed by': 'directed',
  'works for': 'employs',
  'issued by': 'issued',
  'owned by': 'owns',
  concerns: 'concerned by',
  succeeds: 'succeeded by',
  'member of': 'has member',
  cites: 'cited by',
  'see also': 'see also',
} as const satisfies Record<string, string>;

export type RelationType = keyof typeof RELATIONS;
