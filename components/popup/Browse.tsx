/** All records, by topic and kind. Topics are tabs, kinds a select. */
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import type { Kind } from '../../knowledge/schema.ts';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';
import { KIND_LABELS, plural, TOPIC_TAB_LABELS } from '../ui/labels.ts';
import { LibraryLink } from './LibraryLink.tsx';
import { RecordRow } from './RecordRow.tsx';
import { nextActive } from './Search.tsx';

export interface BrowseProps {
  readonly topic: Topic | 'all';
  readonly kind: Kind | 'all';
  /** How many records of each kind the topic has. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** Those to list; `null` until they came. */
  readonly records: readonly RecordSummary[] | null;
  readonly failed: boolean;
  readonly onTopic: (topic: Topic | 'all') => void;
  readonly onKind: (kind: Kind | 'all') => void;
  readonly onOpen: (record: string) => void;
  readonly onRetry: () => void;
  readonly onLibrary: () => void;
}

const TABS = ['all', ...TOPICS] as const;
const PANEL_ID = 'browse-panel';
const tabId = (topic: Topic | 'all') => `browse-${topic}`;
const tabLabel = (topic: Topic | 'all') => (topic === 'all' ? 'All' : TOPIC_TAB_LABELS[topic]);

/** Left and Right are to tabs what Up and Down are to a list. */
const AS_VERTICAL: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown' };

const Tabs = ({ topic, onTopic }: Pick<BrowseProps, 'topic' | 'onTopic'>) => {
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const key = AS_VERTICAL[event.key] ?? event.key.replace(/^Arrow.*/, '');
    const next = TABS[nextActive(key, TABS.indexOf(topic), TABS.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onTopic(next);
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Topic" onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          class="tab"
          role="tab"
          aria-selected={tab === topic}
          aria-controls={PANEL_ID}
          tabIndex={tab === topic ? 0 : -1}
          onClick={() => onTopic(tab)}
        >
          {tabLabel(tab)}
        </button>
      ))}
    </div>
  );
};

const KindSelect = ({ kind, kinds, onKind }: Pick<BrowseProps, 'kind' | 'kinds' | 'onKind'>) => (
  <select
    class="select"
    aria-label="Kind of record"
    value={kind}
    onChange={(event) => onKind(event.currentTarget.value as Kind | 'all')}
  >
    <option value="all">All kinds</option>
    {Object.entries(KIND_LABELS).map(([value, label]) => {
      const count = kinds.get(value as Kind);
      return (
        count && (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        )
      );
    })}
  </select>
);

export const Browse = ({
  topic,
  kind,
  kinds,
  records,
  failed,
  onTopic,
  onKind,
  onOpen,
  onRetry,
  onLibrary,
}: BrowseProps) => (
  <section class="block" aria-labelledby="browse">
    <div class="browse-head">
      <h2 id="browse">Browse</h2>
      <LibraryLink onOpen={onLibrary}>Open the library</LibraryLink>
    </div>
    <Tabs topic={topic} onTopic={onTopic} />
    <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(topic)}>
      <div class="browse-bar">
        <span class="count" role="status">
          {records ? plural(records.length, 'record') : ''}
        </span>
        {kinds.size > 0 && <KindSelect kind={kind} kinds={kinds} onKind={onKind} />}
      </div>
      {failed && (
        <div class="hint">
          <p>The records did not load.</p>
          <button type="button" class="button" data-look="outlined" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
      <ul class="rows browse-rows">
        {records?.map((record) => (
          <li key={record.id}>
            <button type="button" class="row" onClick={() => onOpen(record.id)}>
              <span class="vh">Show the record: </span>
              <RecordRow record={record} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  </section>
);
