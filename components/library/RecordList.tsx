/** All records, or those found: facets, what is chosen, and a list that grows when asked to. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FACETS, type Facet, filterEntries, NO_CHOICE } from '../../knowledge/library/facets.ts';
import type { Found } from '../../knowledge/library/library.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { Swatch } from '../ui/Kicker.tsx';
import { GUIDES_HREF, recordHref } from '../ui/links.ts';
import { say, sayCount, sayWith } from '../ui/say.ts';
import { Facets } from './Facets.tsx';
import { valueLabel } from './facet-labels.ts';
import { FIRST_SHOWN, type ListQuery } from './route.ts';

export interface RecordListProps {
  readonly query: ListQuery;
  readonly found: readonly Found[];
  /** Of all records. */
  readonly total: number;
  readonly onQuery: (query: ListQuery) => void;
}

/** From this width on, facets stand beside the list. */
const WIDE = '(min-width: 860px)';

function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const update = () => setWide(media.matches);
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, []);
  return isWide;
}

const chosenOf = ({ choice }: ListQuery) =>
  FACETS.flatMap((facet) => choice[facet].map((value) => ({ facet, value })));

const Chosen = ({ query, onQuery }: Pick<RecordListProps, 'query' | 'onQuery'>) => {
  const chosen = chosenOf(query);
  if (!chosen.length) return null;
  const without = (facet: Facet, value: string): ListQuery => ({
    ...query,
    choice: { ...query.choice, [facet]: query.choice[facet].filter((other) => other !== value) },
    shown: FIRST_SHOWN,
  });
  return (
    <ul class="chosen" aria-label={say('list_chosen')}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            class="button"
            data-look="outlined"
            onClick={() => onQuery(without(facet, value))}
          >
            <span class="vh">{say('facets_remove', say(`facet_${facet}`))} </span>
            {valueLabel(facet, value)}
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
};

const Row = ({ found: { entry, matched } }: { found: Found }) => (
  <a class="entry" href={recordHref(entry.id)}>
    <Swatch topic={entry.topic} />
    <span class="entry-text">
      <span class="entry-title" lang="en">
        {entry.title}
      </span>
      {matched && <span class="entry-matched"> {say('quoted', matched)}</span>}
      <span class="entry-headline" lang="en">
        {entry.headline}
      </span>
    </span>
    <span class="entry-kind">
      {say(`kind_${entry.kind}`)} <span aria-hidden="true">·</span> {say(`status_${entry.status}`)}
    </span>
  </a>
);

const Results = ({ query, results, onQuery }: RecordListProps & { results: readonly Found[] }) => {
  const listRef = useRef<HTMLOListElement>(null);
  const goTo = useRef<number | undefined>(undefined);
  const shown = results.slice(0, query.shown);
  const left = results.length - shown.length;

  // The button goes down or away once pressed; focus goes on to the first that it revealed.
  useEffect(() => {
    const next = goTo.current;
    goTo.current = undefined;
    if (next !== undefined)
      listRef.current?.children[next]?.querySelector('a')?.focus({ preventScroll: true });
  }, [query.shown]);

  return (
    <>
      <ol ref={listRef} class="entries">
        {shown.map((found) => (
          <li key={found.entry.id}>
            <Row found={found} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          class="button entries-more"
          data-look="outlined"
          onClick={() => {
            goTo.current = shown.length;
            onQuery({ ...query, shown: query.shown + 2 * FIRST_SHOWN });
          }}
        >
          {say('list_more', Math.min(left, 2 * FIRST_SHOWN))}
          <span class="vh"> {say('list_more_of', left)}</span>
        </button>
      )}
    </>
  );
};

function outcome(query: ListQuery, count: number): string {
  const text = query.text.trim();
  if (!text) return sayCount('records', count);
  if (count) return sayCount('list_found', count, text);
  return say(chosenOf(query).length ? 'list_nothing_chosen' : 'list_nothing', text);
}

export const RecordList = (props: RecordListProps) => {
  const { query, found, total, onQuery } = props;
  const isWide = useWide();
  const fitting = new Set(
    filterEntries(
      found.map(({ entry }) => entry),
      query.choice,
    ),
  );
  const results = found.filter(({ entry }) => fitting.has(entry));
  const chosen = chosenOf(query);
  const facets = (
    <Facets
      entries={found.map(({ entry }) => entry)}
      choice={query.choice}
      onChoose={(facet, values) =>
        onQuery({ ...query, choice: { ...query.choice, [facet]: values }, shown: FIRST_SHOWN })
      }
    />
  );
  return (
    <div class="list">
      <header class="list-head">
        <h1 tabIndex={-1}>{say('library_records')}</h1>
        <p class="lead">{sayWith('list_lead', total, <a href={GUIDES_HREF}>{say('list_lead_guides')}</a>)}</p>
      </header>
      {isWide ? (
        <section class="list-side" aria-label={say('list_narrow')}>
          {facets}
        </section>
      ) : (
        <details class="list-side">
          <summary class="button" data-look="outlined">
            {chosen.length ? say('list_narrow_count', chosen.length) : say('list_narrow')}
          </summary>
          {facets}
        </details>
      )}
      <section class="list-main" aria-label={say('library_records')}>
        <div class="list-bar">
          <p role="status">{outcome(query, results.length)}</p>
          {chosen.length > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => onQuery({ ...query, choice: NO_CHOICE, shown: FIRST_SHOWN })}
            >
              {say('list_clear')}
            </button>
          )}
        </div>
        <Chosen query={query} onQuery={onQuery} />
        <Results {...props} results={results} />
      </section>
    </div>
  );
};
