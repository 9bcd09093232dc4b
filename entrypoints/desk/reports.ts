/** The forms in which the desk writes a report of a draft. */
import type { ReportFormId } from '../../components/desk/ReportBar.tsx';
import { claimReviewJson } from '../../knowledge/report/claim-review.ts';
import type { Report } from '../../knowledge/report/report.ts';
import { reportHtml } from '../../knowledge/report/report-html.ts';
import { reportMarkdown } from '../../knowledge/report/report-markdown.ts';
import { saveFile } from '../shared/save-file.ts';

interface ReportForm {
  readonly extension: string;
  readonly type: string;
  /** Whoever publishes the review has to be named in it. */
  readonly needsAuthor?: boolean;
  readonly write: (report: Report, author: string) => string;
}

export const REPORT_FORMS: Readonly<Record<ReportFormId, ReportForm>> = {
  markdown: { extension: 'md', type: 'text/markdown', write: reportMarkdown },
  html: { extension: 'html', type: 'text/html', write: reportHtml },
  json: {
    extension: 'json',
    type: 'application/json',
    write: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  claimreview: {
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
