/** The sentences and labels of a report, which its Markdown and HTML forms share. */
import { formatDate } from '../format.ts';
import { coverageText } from '../verdict-words.ts';
import type { Report, ReportClaim } from './report.ts';

export const TITLE = 'Checked against the record';

/** What every reader of a report has to know. */
export const CAUTION =
  'Only what is on record was compared; the rest was not checked. A statement that differs may still be right, and the record behind.';

const files = (count: number) => `${count} ${count === 1 ? 'document' : 'documents'}`;

/** What was read, when and against what, a sentence each. */
export function summary({ documents, stoppedBefore, coverage, record, made }: Report): string[] {
  const read = stoppedBefore
    ? `Stopped after ${documents.length} of ${files(stoppedBefore)}, on ${formatDate(made)}.`
    : `${files(documents.length)} read on ${formatDate(made)}.`;
  return [
    read,
    `${coverageText(coverage) || 'No statement was found that the record could be compared with'}.`,
    `The record has ${record.entries} entries and was last reviewed on ${formatDate(record.date)}.`,
  ];
}

/** "draft.md, line 3, column 12". */
export const where = ({ document, line, column }: ReportClaim) =>
  [document, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');

/** "EU Artificial Intelligence Act: Entered into force". */
export const subject = ({ record, about }: ReportClaim) => [record.title, about].filter(Boolean).join(': ');

/** Everything but the sources, label by label, in reading order. */
export function details(claim: ReportClaim): (readonly [label: string, value: string])[] {
  const {
    stated,
    reportedBy,
    recorded,
    since,
    until,
    verdict,
    outcome,
    meaning,
    pageDate,
    confidence,
    asOf,
  } = claim;
  const { id, revision } = claim.record;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Stated', reportedBy ? `${stated}, as said by ${reportedBy}` : stated],
    ['On record', since ? `${recorded}, since ${formatDate(since)}` : recorded],
    // The meaning of "outdated" says it.
    ['Stated value held until', until && verdict !== 'outdated' ? formatDate(until) : undefined],
    ['Outcome', [`${outcome}.`, meaning, pageDate].filter(Boolean).join(' ')],
    ['Confidence', confidence === 'settled' ? undefined : confidence],
    ['As of', formatDate(asOf)],
    ['Entry', revision ? `${id}, revision ${revision}` : id],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
