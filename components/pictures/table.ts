/** The table behind a picture: for who cannot see it, for copying, and for a file. */

export interface TableCell {
  readonly text: string;
  /** What a program should read: a number without words, an ISO date. */
  readonly value?: string | number;
  readonly record?: string;
  /** Whose opinion it is. */
  readonly opinion?: string;
  /** In the reader's language; all else is the record's. */
  readonly said?: true;
}

export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

const raw = ({ text, value }: TableCell) => String(value ?? text);

/** Quoted where commas, quotation marks, line breaks or outer spaces ask for it (RFC 4180). */
const field = (text: string) => (/[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** With the sign that tells Excel it is UTF-8. */
export const csvOf = ({ columns, rows }: DataTable): string =>
  `\ufeff${[columns, ...rows.map((row) => row.map(raw))].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

/** Tabs between cells: spreadsheets take it as cells when it is pasted. */
export const tsvOf = ({ columns, rows }: DataTable): string =>
  [columns, ...rows.map((row) => row.map(({ text }) => text))]
    .map((row) => row.map((text) => text.replace(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n');
