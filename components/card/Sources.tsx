/** Where the record comes from, numbered as the facts cite it. Links leave no referrer. */
import type { CardCitation, CardSource } from '../../knowledge/card-model.ts';
import { ExternalIcon } from '../ui/icons.tsx';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { Archived } from './Archived.tsx';

export const SourceTitle = ({ title, url }: Pick<CardSource, 'title' | 'url'>) =>
  url ? (
    <a class="source-title" href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      <span lang="en">{title}</span>
      <ExternalIcon />
      <span class="vh"> {say('new_tab')}</span>
    </a>
  ) : (
    <span class="source-title" lang="en">
      {title}
    </span>
  );

interface SourcesProps {
  readonly sources: readonly CardSource[];
  /** The citation the reader came from, whose place in the source is shown. */
  readonly cited?: CardCitation | undefined;
}

export const Sources = ({ sources, cited }: SourcesProps) => (
  <section class="section">
    <h3>{say('card_sources')}</h3>
    <ol class="sources">
      {sources.map((source) => {
        const isCited = source.number === cited?.number;
        return (
          <li
            key={source.number}
            class="source"
            data-source={source.number}
            data-cited={isCited}
            tabIndex={-1}
          >
            <span class="source-number">{source.number}</span>
            <span class="source-text">
              <SourceTitle {...source} />
              <span class="source-detail">
                <span class="source-kind">{say(`source_${source.kind}`)}</span>
                {' · '}
                <span lang="en">{source.publisher}</span>
                {source.date && ` · ${sayWritten(source.date)}`}
                {source.archived && (
                  <>
                    {' · '}
                    <Archived url={source.archived} title={source.title} />
                  </>
                )}
              </span>
              {isCited && cited.at && <span class="source-at">{say('card_cited_place', cited.at)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  </section>
);
