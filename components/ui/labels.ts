/** Words for the codes in records, as the card and the popup show them. */
import type { Confidence, Kind, SourceKind } from '../../knowledge/schema.ts';
import type { Topic } from '../../knowledge/topics.ts';

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  law: 'Law',
  provision: 'Provision',
  bill: 'Bill',
  case: 'Court case',
  ruling: 'Ruling',
  report: 'Report',
  guidance: 'Guidance',
  body: 'Organisation',
  company: 'Company',
  person: 'Person',
  production: 'Production',
  tool: 'Tool or model',
  dataset: 'Dataset',
  deal: 'Deal',
  event: 'Event',
  statistic: 'Statistic',
  concept: 'Concept',
};

export const SOURCE_KIND_LABELS: Readonly<Record<SourceKind, string>> = {
  official: 'Official',
  court: 'Court',
  company: 'Company',
  guild: 'Guild',
  press: 'Press',
  analysis: 'Analysis',
};

/** Settled facts carry no label: that is what a reader expects of a record. */
export const CONFIDENCE_LABELS: Readonly<Record<Confidence, { word: string; meaning: string } | null>> = {
  settled: null,
  reported: { word: 'reported', meaning: 'Rests on one good source.' },
  disputed: { word: 'disputed', meaning: 'The evidence is thin, or sources conflict.' },
};

/** Short enough for four tabs side by side. */
export const TOPIC_TAB_LABELS: Readonly<Record<Topic, string>> = {
  'ai-act': 'EU AI Act',
  copyright: 'Copyright',
  film: 'Film and TV',
};

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
