/**
 * A picture with what belongs to it: a title, what it does not say by itself,
 * the table behind it, and ways to take either along. The picture is laid out
 * for the width there is, and again when that changes.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../ui/say.ts';
import { standaloneSvg } from './save-svg.ts';
import { TableView } from './TableView.tsx';
import { csvOf, type DataTable, tsvOf } from './table.ts';

export interface Exports {
  /** Hands the reader a file. */
  readonly save: (name: string, type: string, text: string) => void;
  readonly copy: (text: string) => Promise<boolean>;
}

export interface FigureProps {
  /** Of the heading, and the beginning of file names. */
  readonly id: string;
  readonly title: string;
  /** Its title where it stands by itself, in a file: of what it is as well. */
  readonly fileTitle?: string;
  /** Of its heading; 3 where a section with a heading of its own is around it. */
  readonly level?: 2 | 3;
  /** What the reader must know to read it rightly: whose opinion it is, what marks mean. */
  readonly note?: ComponentChildren;
  /** The same in words, for the file. */
  readonly about: string;
  readonly table: DataTable;
  readonly exports: Exports;
  /** Between title and picture: choices of what to show. */
  readonly tools?: ComponentChildren;
  readonly children: (width: number) => ComponentChildren;
}

/** Of a phone held upright. */
const NARROWEST = 280;

/** What the figure before was given, most likely right for the next: asking costs a layout of the page. */
let lastWidth = 0;

/** The width of an element, kept up to date. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(lastWidth);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const update = () => {
      lastWidth = Math.max(NARROWEST, Math.floor(element.clientWidth));
      setWidth(lastWidth);
    };
    if (!lastWidth) update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

const SAID_MS = 2500;

export const Figure = ({
  id,
  title,
  fileTitle = title,
  level = 3,
  note,
  about,
  table,
  exports,
  tools,
  children,
}: FigureProps) => {
  const { ref, width } = useWidth();
  const Heading = `h${level}` as const;
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const saveSvg = () => {
    const svg = ref.current?.querySelector('svg');
    if (!svg) return;
    exports.save(`${id}.svg`, 'image/svg+xml', standaloneSvg(svg, fileTitle, about));
    setSaid(say('saved_picture'));
  };
  const saveCsv = () => {
    exports.save(`${id}.csv`, 'text/csv', csvOf(table));
    setSaid(say('saved_table'));
  };
  const copy = async () =>
    setSaid((await exports.copy(tsvOf(table))) ? say('copied_table') : say('copy_failed'));

  return (
    <figure class="figure" aria-labelledby={`${id}-title`}>
      <div class="figure-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {tools}
      </div>
      {note && <div class="figure-note">{note}</div>}
      <div ref={ref} class="figure-picture">
        {width > 0 && children(width)}
      </div>
      <div class="figure-tools">
        <button type="button" class="button" data-look="outlined" onClick={saveSvg}>
          {say('save_picture')}
          <span class="vh"> {say('save_picture_of', title)}</span>
        </button>
        <button type="button" class="button" data-look="outlined" onClick={saveCsv}>
          {say('save_table')}
          <span class="vh"> {say('save_table_of', title)}</span>
        </button>
        <button type="button" class="button" data-look="outlined" onClick={() => void copy()}>
          {say('copy_table')}
          <span class="vh"> {say('copy_table_of', title)}</span>
        </button>
        <span class="figure-said" role="status">
          {said}
        </span>
      </div>
      <TableView caption={title} table={table} />
    </figure>
  );
};
