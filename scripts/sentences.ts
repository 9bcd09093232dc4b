/** Sentences to make texts of: what can be said of an entry of the record, right and wrong, and what is about something else. */
import { formatValue } from '../knowledge/format.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';

export const OTHER_SENTENCES = [
  'The council met on Tuesday to discuss the budget for the next two years, and adjourned without a vote.',
  'Heavy rain closed three roads in the north of the county, where some 4,000 homes were without power.',
  'The museum will show the paintings from 12 March to 30 June; tickets cost 14 euros.',
  'In the second half the visitors scored twice within five minutes and won 3-1.',
  'Shares fell 2.4 per cent after the company said that sales had grown less than expected.',
  'She studied chemistry in Leiden, worked for a bank, and published her first novel at 51.',
  'A spokesman said the train was late because of a signal failure, and apologised to passengers.',
  'The recipe asks for 200 grams of flour, two eggs and a little patience.',
];

export function sentencesOf({
  title,
  headline,
  summary,
  facts,
  misstatements = [],
}: KnowledgeRecord): string[] {
  return [
    headline,
    summary,
    ...facts.map(({ property, value }) => `${title}: ${PROPERTIES[property].label}, ${formatValue(value)}.`),
    ...misstatements.flatMap(({ wordings }) => wordings.map((wording) => `${title}: ${wording}.`)),
  ];
}
