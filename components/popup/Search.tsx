/**
 * The search field and its results: a combobox with a listbox. Focus stays in
 * the field; the arrow keys move through the results, Enter opens one. A list
 * that scrolls is a tab stop in every browser, so there the keys do the same.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import { CloseIcon, SearchIcon } from '../ui/icons.tsx';
import { say, sayCount } from '../ui/say.ts';
import { RecordRow } from './RecordRow.tsx';

const LIST_ID = 'search-results';
const optionId = (index: number) => `search-result-${index}`;

/** Where a key leads in a list of `count`, or nowhere. Up and Down go round. */
export function nextActive(key: string, active: number, count: number): number | undefined {
  if (!count) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface Choice {
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (record: string) => void;
}

/** Moves through the results or opens one; whether the key did. */
function choose(
  key: string,
  results: readonly RecordSummary[],
  { active, onActive, onOpen }: Choice,
): boolean {
  const next = nextActive(key, active, results.length);
  const chosen = results[active];
  if (next !== undefined) onActive(next);
  else if (key === 'Enter' && chosen) onOpen(chosen.id);
  else return false;
  return true;
}

const isPlainKey = ({ isComposing, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  !(isComposing || ctrlKey || metaKey || altKey || shiftKey);

interface SearchFieldProps extends Choice {
  readonly query: string;
  readonly results: readonly RecordSummary[];
  readonly onType: (text: string) => void;
  /** Whether it has the focus from the start. */
  readonly isFirst?: boolean;
}

export const SearchField = (props: SearchFieldProps) => {
  const { query, results, active, onType, isFirst = true } = props;
  const inputRef = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isFirst) inputRef.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlainKey(event)) return;
    if (event.key === 'Escape' && query) onType('');
    else if (!choose(event.key, results, props)) return;
    event.preventDefault();
  };

  return (
    <search class="search">
      <SearchIcon />
      <input
        ref={inputRef}
        type="text"
        class="search-input"
        role="combobox"
        aria-label={say('search_label')}
        aria-expanded={results.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={results.length > 0 ? optionId(active) : undefined}
        placeholder={say('search_placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query && (
        <button
          type="button"
          class="button"
          data-look="icon"
          aria-label={say('search_clear')}
          onClick={() => {
            onType('');
            inputRef.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </search>
  );
};

interface SearchResultsProps extends Choice {
  readonly query: string;
  /** `null` while the first reply is under way. */
  readonly results: readonly RecordSummary[] | null;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

const outcome = ({ query, results, failed }: SearchResultsProps) => {
  if (failed) return say('search_failed');
  if (!results) return '';
  return results.length ? sayCount('search_found', results.length) : say('search_nothing', query.trim());
};

export const SearchResults = (props: SearchResultsProps) => {
  const { results, failed, active, onOpen, onRetry } = props;
  const listRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => listRef.current?.children[active]?.scrollIntoView({ block: 'nearest' }),
    [active, results],
  );

  return (
    <section class="results" aria-label={say('search_results')}>
      <p class="outcome" role="status" data-empty={failed || results?.length === 0}>
        {outcome(props)}
      </p>
      {results?.length === 0 && <p class="hint">{say('search_scope')}</p>}
      {failed && (
        <button type="button" class="button" data-look="outlined" onClick={onRetry}>
          {say('try_again')}
        </button>
      )}
      <div
        ref={listRef}
        id={LIST_ID}
        class="rows"
        role="listbox"
        aria-label={say('search_list')}
        tabIndex={results?.length ? 0 : -1}
        aria-activedescendant={results?.length ? optionId(active) : undefined}
        onKeyDown={(event) => {
          if (isPlainKey(event) && choose(event.key, results ?? [], props)) event.preventDefault();
        }}
      >
        {results?.map((record, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which points here by aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={record.id}
            id={optionId(index)}
            class="row"
            role="option"
            aria-selected={index === active}
            // The field keeps the focus when a result is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(record.id)}
          >
            <RecordRow record={record} />
          </div>
        ))}
      </div>
    </section>
  );
};
