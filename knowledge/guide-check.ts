/**
 * Says what is wrong with the guides, in sentences an editor can act on, as
 * `check-records.ts` does for records: cells nobody vouches for, records and
 * values that are not there, dates out of order. Called by the tests, the
 * build and `npm run guide`, never in a browser.
 */
import type { Report } from './check-record.ts';
import { atPath, createReport, type Problem, type RecordFile } from './check-records.ts';
import { explainShape } from './explain-shape.ts';
import { buildGuide } from './guide-build.ts';
import { checkTable, checkTimeline } from './guide-check-parts.ts';
import { checkSources, checkVoices } from './guide-check-refs.ts';
import { Guide } from './guide-schema.ts';
import type { KnowledgeRecord } from './schema.ts';

export interface CheckedGuides {
  readonly guides: readonly Guide[];
  readonly problems: readonly Problem[];
}

/** Whatever way a cell was made, somebody must stand for it. */
function checkVouchedFor(guide: Guide, records: readonly KnowledgeRecord[], report: Report) {
  for (const { rows } of buildGuide(guide, records).groups)
    for (const { heading, cells } of rows)
      for (const { text, citations, opinion } of cells.flat())
        if (!citations.length && !opinion)
          report(
            heading,
            `"${text}" has no source and is not marked as an opinion. Cite one, or say whose it is.`,
          );
}

export function checkGuides(
  files: readonly RecordFile[],
  records: readonly KnowledgeRecord[],
): CheckedGuides {
  const guides: Guide[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const file of files) {
    const { path, json } = file;
    const report = createReport(file, problems);
    const parsed = Guide.safeParse(json);
    if (!parsed.success) {
      for (const issue of explainShape(parsed.error, json, Guide)) report(atPath(issue.path), issue.message);
      continue;
    }
    const guide = parsed.data;
    if (ids.has(guide.id)) report('id', `"${guide.id}" is used twice. Choose another.`);
    ids.add(guide.id);
    if (!path.replaceAll('\\', '/').endsWith(`guides/${guide.id}.json`))
      report('id', `the file must be guides/${guide.id}.json, as its id says.`);
    const context = { guide, records: byId, cite: () => [] };
    if (guide.form === 'timeline') checkTimeline(guide, context, report);
    else checkTable(guide, context, report);
    checkSources(guide, report);
    checkVoices(guide, report);
    checkVouchedFor(guide, records, report);
    guides.push(guide);
  }
  return { guides, problems };
}
