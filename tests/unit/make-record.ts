import type { KnowledgeRecord, Name } from '../../knowledge/schema.ts';

type Overrides = Omit<Partial<KnowledgeRecord>, 'names'> & {
  readonly id: string;
  readonly names: readonly (string | Name)[];
};

/** A small valid record; names may be given as plain strings. */
export const makeRecord = ({ names, ...rest }: Overrides): KnowledgeRecord => ({
  topic: 'ai-act',
  kind: 'concept',
  title: rest.id,
  headline: 'One thing worth knowing.',
  summary: 'A record for tests.',
  status: { status: 'reference', text: 'For tests', asOf: '2026-01-01', sources: [{ source: 's' }] },
  facts: [
    {
      property: 'context',
      value: { type: 'text', text: 'A fact' },
      confidence: 'settled',
      sources: [{ source: 's' }],
    },
  ],
  sources: [{ id: 's', title: 'A source', publisher: 'A publisher', kind: 'official' }],
  revision: 1,
  reviewed: '2026-01-02',
  names: names.map((name) => (typeof name === 'string' ? { text: name } : name)),
  ...rest,
});

/** What the reader finds in a text, as `words → record`. */
export const found = (mentions: readonly { readonly text: string; readonly record: string }[]) =>
  mentions.map(({ text, record }) => `${text} → ${record}`);
