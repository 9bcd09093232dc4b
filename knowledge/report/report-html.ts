/** A report to print or to keep: one HTML file that needs nothing else and runs nothing. */
import { ARCHIVED } from '../cite/archived.ts';
import { escapeHtml } from '../cite/escape.ts';
import { htmlCitation } from '../cite/markup.ts';
import type { Report, ReportClaim, ReportSource } from './report.ts';
import { CAUTION, details, subject, summary, TITLE, where } from './report-words.ts';

const CSS = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid; }
article { break-inside: avoid; margin: 1.5rem 0; }
h3, p, blockquote { margin: 0.5rem 0; }
blockquote { padding-left: 1rem; border-left: 3px solid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.5rem 0; }
dd { margin: 0; }
cite { font-style: normal; }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { max-width: none; margin: 0; padding: 0; }
  a { color: inherit; }
  cite a::after { content: " <" attr(href) ">"; }
}
`;

/** What the file may load or run: nothing but its own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const row = (label: string, html: string) => `<dt>${label}</dt><dd>${html}</dd>`;

const sourceRow = (source: ReportSource) =>
  row(
    'Source',
    `${htmlCitation(source)}${source.archived ? ` (<a href="${escapeHtml(source.archived)}">${ARCHIVED}</a>)` : ''}`,
  );

const article = (claim: ReportClaim) => `<article>
<h3>${escapeHtml(subject(claim))}</h3>
<p>${escapeHtml(where(claim))}</p>
${claim.sentence ? `<blockquote>“${escapeHtml(claim.sentence)}”</blockquote>\n` : ''}<dl>
${[...details(claim).map(([label, value]) => row(label, escapeHtml(value))), ...claim.sources.map(sourceRow)].join('\n')}
</dl>
</article>`;

export const reportHtml = (report: Report): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<style>${CSS}</style>
</head>
<body>
<h1>${TITLE}</h1>
<p>${escapeHtml(summary(report).join(' '))}</p>
${report.groups
  .map(
    ({ outcome, claims }) =>
      `<section>\n<h2>${escapeHtml(outcome)} (${claims.length})</h2>\n${claims.map(article).join('\n')}\n</section>\n`,
  )
  .join('')}<p>${CAUTION}</p>
</body>
</html>
`;
