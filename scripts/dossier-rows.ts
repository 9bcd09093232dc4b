/**
 * Reads the research dossiers (Markdown) into rows that can be ticked off:
 * table rows, headed entries ("##### US-005 …") and listed ones ("- id: …").
 * Used by `scripts/coverage.ts` alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DossierRow {
  /** "copyright:US-005", or "film:3/12" for the twelfth row of a table without ids in section 3. */
  readonly key: string;
  readonly text: string;
  /** The days the row is about, where its first cells are dates. */
  readonly dates: readonly string[];
  readonly dockets: readonly string[];
}

/** By dossier, the sections that hold no facts of their own: indexes of what follows, lists of sources, keys to abbreviations. */
const SKIPPED: Readonly<Record<string, readonly RegExp[]>> = {
  'ai-act': [/^$/, /^2\.1$/, /^6/],
  copyright: [/^$/, /^0$/, /^2\.1$/, /^3\.1$/, /^5/, /^6/],
  film: [/^$/, /^6/],
  'seed-claims': [/^$/, /^7/],
};

/** Those of the dossiers that are not in the folder. */
export const missingDossiers = (folder: string): string[] =>
  Object.keys(SKIPPED)
    .map((name) => `${name}.md`)
    .filter((file) => !existsSync(join(folder, file)));

export const dossierRows = (folder: string): DossierRow[] =>
  Object.entries(SKIPPED).flatMap(([name, skipped]) =>
    rowsOf(name, readFileSync(join(folder, `${name}.md`), 'utf8'), skipped),
  );

/** A heading with its number, or without one: "### 2.1 Cases", "## Sources". */
const HEADING = /^(#{2,4}) (?:(\d+(?:\.\d+)?)\.? )?/;
const ENTRY = /^(?:##### |- id: )(\S+)/;

/** The rows of one dossier; `skipped` are the numbers of sections to leave out. */
export function rowsOf(dossier: string, markdown: string, skipped: readonly RegExp[] = []): DossierRow[] {
  const rows: DossierRow[] = [];
  let section = '';
  let isBody = false;
  let count = 0;
  let entry: { readonly id: string; readonly lines: string[] } | undefined;
  const closeEntry = () => {
    if (entry) rows.push(entryRow(`${dossier}:${entry.id}`, entry.lines.join('\n')));
    entry = undefined;
  };
  for (const line of markdown.split('\n')) {
    const [, level, number] = HEADING.exec(line) ?? [];
    if (level) {
      closeEntry();
      // A heading without a number goes on with the section it stands in, unless it is a chapter.
      section = number ?? (level === '##' ? '' : section);
      count = 0;
      isBody = false;
    }
    if (skipped.some((pattern) => pattern.test(section))) continue;
    const id = ENTRY.exec(line)?.[1];
    if (id) {
      closeEntry();
      entry = { id, lines: [line] };
    } else if (!line.startsWith('|')) {
      isBody = false;
      entry?.lines.push(line);
    } else if (isBody) {
      count++;
      rows.push(tableRow(dossier, `${section}/${count}`, cellsOf(line)));
    } else isBody = /^:?-+:?$/.test(cellsOf(line)[0] ?? '');
  }
  closeEntry();
  return rows;
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const ROW_ID = /^`?((?:US|UK|DE|EU|FR|NL|DK|IT|CA|IN|JP|KR|BR|CN|P)-\d{3}|[A-Z]\d{1,3})`?$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

function tableRow(dossier: string, place: string, cells: readonly string[]): DossierRow {
  const [first = ''] = cells;
  return {
    key: `${dossier}:${ROW_ID.exec(first)?.[1] ?? place}`,
    text: cells.join(' | '),
    dates: DAY.exec(first)?.slice(0, 1) ?? [],
    dockets: [],
  };
}

const FILED = /^- \*\*filed:\*\* (\d{4}-\d{2}-\d{2})$/m;
const DOCKET = /^- \*\*docket:\*\*(.*)$/m;

const entryRow = (key: string, text: string): DossierRow => ({
  key,
  text,
  dates: FILED.exec(text)?.slice(1) ?? [],
  dockets: DOCKET.exec(text)?.[1]?.match(/\d:\d\d-(?:cv|md|mc)-\d{4,5}/g) ?? [],
});
