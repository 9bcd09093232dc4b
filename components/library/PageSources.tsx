/** The sources of a record, numbered as its facts cite them, each to open, to look up in an archive, and to cite. */
import { useState } from 'preact/hooks';
import { CITATION_FORMS, type CitationFormId, cite } from '../../knowledge/cite/cite.ts';
import type { PageSource } from '../../knowledge/library/record-page.ts';
import { Archived } from '../card/Archived.tsx';
import { SourceTitle } from '../card/Sources.tsx';
import { say } from '../ui/say.ts';
import { sayDate } from '../ui/say-date.ts';
import { sourcePlace } from './Cited.tsx';

interface PageSourcesProps {
  readonly sources: readonly PageSource[];
  /** The place the address names: "source-3". */
  readonly place?: string | undefined;
  readonly onCopy: (text: string) => Promise<boolean>;
}

const FORM_IDS = Object.keys(CITATION_FORMS) as CitationFormId[];

export const PageSources = ({ sources, place, onCopy }: PageSourcesProps) => {
  const [form, setForm] = useState<CitationFormId>('plain');
  const [copied, setCopied] = useState<number | 'all' | 'failed'>();
  const copy = async (which: number | 'all', text: string) =>
    setCopied((await onCopy(text)) ? which : 'failed');
  const said =
    copied === 'failed'
      ? say('copy_failed')
      : copied === 'all'
        ? say('copied_all')
        : copied
          ? say('copied_source', copied)
          : '';
  return (
    <>
      <div class="sources-bar">
        <label>
          {say('citation_form')}{' '}
          <select
            class="select"
            value={form}
            onChange={(event) => {
              setForm(event.currentTarget.value as CitationFormId);
              setCopied(undefined);
            }}
          >
            {FORM_IDS.map((id) => (
              <option key={id} value={id}>
                {say(`citation_form_${id}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button"
          data-look="outlined"
          onClick={() => void copy('all', sources.map((source) => cite(source, form)).join('\n'))}
        >
          {say('copy_all')}
        </button>
        <span class="figure-said" role="status">
          {said}
        </span>
      </div>
      <ol class="page-sources">
        {sources.map((source) => {
          const { number, title, url, publisher, date, kind, archived } = source;
          return (
            <li
              key={number}
              class="page-source"
              id={sourcePlace(number)}
              tabIndex={-1}
              data-cited={place === sourcePlace(number)}
            >
              <span class="source-number">{number}</span>
              <span class="page-source-text">
                <SourceTitle title={title} {...(url && { url })} />
                <span class="source-detail">
                  {say(`source_${kind}`)} · <span lang="en">{publisher}</span>
                  {date && ` · ${sayDate(date)}`}
                  {archived && (
                    <>
                      {' · '}
                      <Archived url={archived} title={title} />
                    </>
                  )}
                </span>
              </span>
              <button
                type="button"
                class="button"
                data-look="outlined"
                onClick={() => void copy(number, cite(source, form))}
              >
                {say('copy')}
                <span class="vh"> {say('copy_source', number)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
};
