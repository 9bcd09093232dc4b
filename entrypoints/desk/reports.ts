/** The forms in which the desk writes a report of a draft. */
import { claimReviewJson } from '../../knowledge/report/claim-review.ts';
import type { Report } from '../../knowledge/report/report.ts';
import { reportHtml } from '../../knowledge/report/report-html.ts';
import { reportMarkdown } from '../../knowledge/report/report-markdown.ts';
import { saveFile } from '../shared/save-file.ts';

interface ReportForm {
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  /** Whoever publishes the review has to be named in it. */
  readonly needsAuthor?: boolean;
  readonly write: (report: Report, author: string) => string;
}

export const REPORT_FORMS: Readonly<Record<string, ReportForm>> = {
  markdown: { label: 'Markdown', extension: 'md', type: 'text/markdown', write: reportMarkdown },
  html: { label: 'HTML, to print', extension: 'html', type: 'text/html', write: reportHtml },
  json: {
    label: 'JSON',
    extension: 'json',
    type: 'application/json',
    write: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  claimreview: {
    label: 'ClaimReview, JSON-LD',
    extension: 'jsonld',
    type: 'application/ld+json',
    needsAuthor: true,
    write: (report, name) => claimReviewJson(report, { name }),
  },
};

/** What no file system takes, and what would hide the file. */
const fileName = (name: string) =>
  name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/^[\s.]+|\s+$/gu, '')
    .slice(0, 60) || 'draft';

export const saveReport = (name: string, { extension, type }: ReportForm, text: string): void =>
  saveFile(`${fileName(name)}.${extension}`, type, text);
