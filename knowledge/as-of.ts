/** How new the evidence is: of a single fact, and of all a record rests on. Used by verdicts, cards and checks. */
import { lastDay } from './partial-date.ts';
import type { KnowledgeRecord, SourceRef } from './schema.ts';

type Dated = Pick<KnowledgeRecord, 'status' | 'sources'>;

const newest = (dates: readonly (string | undefined)[]) =>
  dates.reduce<string>((latest, date = '') => (date > latest ? date : latest), '');

/** The newest evidence of what cites these sources: the latest of their dates, else the date of the record's status. */
export const asOfDate = ({ status, sources }: Dated, refs: readonly SourceRef[]): string =>
  newest(refs.map((ref) => sources.find(({ id }) => id === ref.source)?.date)) || status.asOf;

/** The last day on which any of a record's evidence can have been written. */
export const newestEvidence = ({ status, sources }: Dated): string =>
  newest([status.asOf, ...sources.map(({ date }) => date)].map((date) => date && lastDay(date)));
