/** The table behind a picture, folded away; its rows are made when it is opened. */
import { useState } from 'preact/hooks';
import { ChevronIcon } from '../ui/icons.tsx';
import { recordHref } from '../ui/links.ts';
import { say } from '../ui/say.ts';
import type { DataTable, TableCell } from './table.ts';

const Cell = ({ text, record, opinion }: TableCell) => (
  <>
    {record ? <a href={recordHref(record)}>{text}</a> : text}
    {opinion && <span class="opinion"> {opinion}</span>}
  </>
);

const Rows = ({ caption, table }: { caption: string; table: DataTable }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
  <section class="table-scroll" aria-label={say('table_of', caption)} tabIndex={0}>
    <table>
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={`${i} ${row[0]?.text}`}>
            {row.map((cell, j) => (
              <td key={table.columns[j]} lang={cell.said ? undefined : 'en'}>
                <Cell {...cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

export const TableView = ({ caption, table }: { caption: string; table: DataTable }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="figure-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronIcon />
        <span>
          {say('table_same')} <span class="count">{table.rows.length}</span>
        </span>
      </summary>
      {isOpen && <Rows caption={caption} table={table} />}
    </details>
  );
};
