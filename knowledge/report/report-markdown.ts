/** A report to read or to put beside a draft, in Markdown. */
import { ARCHIVED } from '../cite/archived.ts';
import { escapeMarkdown, markdownTarget } from '../cite/escape.ts';
import { markdownCitation } from '../cite/markup.ts';
import type { Report, ReportClaim, ReportSource } from './report.ts';
import { CAUTION, details, subject, summary, TITLE, where } from './report-words.ts';

const sourceLine = (source: ReportSource) =>
  `- Source: ${markdownCitation(source)}${source.archived ? ` ([${ARCHIVED}](${markdownTarget(source.archived)}))` : ''}`;

const claimLines = (claim: ReportClaim) => [
  `### ${escapeMarkdown(subject(claim))}`,
  '',
  `In ${escapeMarkdown(where(claim))}:`,
  '',
  ...(claim.sentence ? [`> “${escapeMarkdown(claim.sentence)}”`, ''] : []),
  ...details(claim).map(([label, value]) => `- ${label}: ${escapeMarkdown(value)}`),
  ...claim.sources.map(sourceLine),
  '',
];

export const reportMarkdown = (report: Report): string =>
  [
    `# ${TITLE}`,
    '',
    ...summary(report),
    '',
    ...report.groups.flatMap(({ outcome, claims }) => [
      `## ${outcome} (${claims.length})`,
      '',
      ...claims.flatMap(claimLines),
    ]),
    CAUTION,
    '',
  ].join('\n');
