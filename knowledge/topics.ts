/** The three topics, apart from the schema so that small scripts can import them without Zod. */
export const TOPICS = ['ai-act', 'copyright', 'film'] as const;

export type Topic = (typeof TOPICS)[number];

export const TOPIC_LABELS: Readonly<Record<Topic, string>> = {
  'ai-act': 'EU AI Act',
  copyright: 'AI and copyright',
  film: 'AI in film and television',
};
