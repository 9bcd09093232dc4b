/** What is marked in tests/fixtures/article.html, in reading order. */
export const ARTICLE_MARKS: readonly string[] = [
  'EU AI Act',
  'AI Act',
  'Article 50(2)',
  'AI Act',
  'Bartz v. Anthropic',
  'AI Act',
  'AI Act',
];

/** Titles of the records that the tests open. */
export const TITLES = {
  aiAct: 'EU Artificial Intelligence Act',
  article50: 'AI Act, Article 50 (transparency)',
  bartz: 'Bartz v. Anthropic',
} as const;
