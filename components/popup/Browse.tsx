/** All records, by topic and kind. Topics are tabs, kinds a select. */

import { KINDS } from '../../knowledge/kinds.ts';
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import type { Kind } from '../../knowledge/schema.ts';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';
import { say, sayCount } from '../ui/say.ts';
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
    <div class="tabs" role="tablist" aria-label={say('browse_topic')} onKeyDown={onKeyDown}>
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
          {say(`tab_${tab}`)}
        </button>
      ))}
    </div>
  );
};

const KindSelect = ({ kind, kinds, onKind }: Pick<BrowseProps, 'kind' | 'kinds' | 'onKind'>) => (
  <select
    class="select"
    aria-label={say('browse_kind')}
    value={kind}
    onChange={(event) => onKind(event.currentTarget.value as Kind | 'all')}
  >
    <option value="all">{say('browse_kinds_all')}</option>
    {KINDS.map((value) => {
      const count = kinds.get(value);
      return (
        count && (
          <option key={value} value={value}>
            {say('browse_kind_count', say(`kind_${value}`), count)}
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
      <h2 id="browse">{say('browse')}</h2>
      <LibraryLink onOpen={onLibrary}>{say('open_library')}</LibraryLink>
    </div>
    <Tabs topic={topic} onTopic={onTopic} />
    <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(topic)}>
      <div class="browse-bar">
        <span class="count" role="status">
          {records ? sayCount('records', records.length) : ''}
        </span>
        {kinds.size > 0 && <KindSelect kind={kind} kinds={kinds} onKind={onKind} />}
      </div>
      {failed && (
        <div class="hint">
          <p>{say('browse_failed')}</p>
          <button type="button" class="button" data-look="outlined" onClick={onRetry}>
            {say('try_again')}
          </button>
        </div>
      )}
      <ul class="rows browse-rows">
        {records?.map((record) => (
          <li key={record.id}>
            <button type="button" class="row" onClick={() => onOpen(record.id)}>
              <span class="vh">{say('show_record')} </span>
              <RecordRow record={record} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  </section>
);
