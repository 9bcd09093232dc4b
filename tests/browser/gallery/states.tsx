/** Every state of the card and the popup, over real records, by name. */
import type { ComponentChild } from 'preact';
import { Card, type CardProps } from '../../../components/card/Card.tsx';
import type { RecordView, WalkState } from '../../../components/card/record-walk.ts';
import { Popup, type PopupProps } from '../../../components/popup/Popup.tsx';
import { cardModel } from '../../../knowledge/card-model.ts';
import type { RecordSummary } from '../../../knowledge/record-summary.ts';
import type { KnowledgeRecord } from '../../../knowledge/schema.ts';

const files = import.meta.glob<KnowledgeRecord>('../../../knowledge/records/*/*.json', {
  eager: true,
  import: 'default',
});
const records = new Map(Object.values(files).map((record) => [record.id, record]));

const nothing = () => undefined;

const record = (id: string): KnowledgeRecord => {
  const found = records.get(id);
  if (!found) throw new Error(`No record ${id}`);
  return found;
};
const shown = (id: string): RecordView => ({ kind: 'shown', model: cardModel(record(id), records) });
const walk = (view: RecordView, more: Partial<WalkState> = {}): WalkState => ({
  record: 'eu-ai-act',
  view,
  depth: 0,
  scrollTop: 0,
  ...more,
});

const card = (props: Partial<CardProps> = {}): ComponentChild => (
  <Card
    walk={walk(shown('eu-ai-act'))}
    mark={{ text: 'AI Act', why: 'the name of the law' }}
    layout="float"
    pinned={false}
    site="example.org"
    orphaned={false}
    announcement=""
    on={{
      go: nothing,
      back: nothing,
      retry: nothing,
      hideRecord: nothing,
      siteOff: nothing,
      undo: nothing,
      pin: nothing,
      close: nothing,
    }}
    {...props}
  />
);

const summary = ({ id, title, topic, kind, headline }: KnowledgeRecord): RecordSummary => ({
  id,
  title,
  topic,
  kind,
  headline,
});
const all = [...records.values()].map(summary).sort((a, b) => a.title.localeCompare(b.title, 'en'));
const kinds = new Map(all.map(({ kind }) => [kind, all.filter((other) => other.kind === kind).length]));
const found = all
  .slice(0, 5)
  .map((result, i) => (i === 1 ? { ...result, matched: 'another name of it' } : result));
const marks = all
  .slice(4, 7)
  .map(({ id, title, topic }, i) => ({ record: id, title, topic, count: 7 - 3 * i }));

const popup = (props: Partial<PopupProps> = {}): ComponentChild => (
  <Popup
    version="0.1.0"
    query=""
    results={null}
    searchFailed={false}
    active={0}
    page={{ kind: 'readable', host: 'example.org', on: true, marks }}
    jumpFailed={false}
    browse={{ topic: 'all', kind: 'all', kinds, records: all, failed: false }}
    hidden={[]}
    open={null}
    on={{
      type: nothing,
      active: nothing,
      retrySearch: nothing,
      open: nothing,
      jump: nothing,
      topic: nothing,
      kind: nothing,
      retryBrowse: nothing,
      unhide: nothing,
      back: nothing,
      go: nothing,
      retryRecord: nothing,
      site: nothing,
    }}
    {...props}
  />
);

export const STATES: Readonly<Record<string, () => ComponentChild>> = {
  card: () => card(),
  'card-case': () => card({ walk: walk(shown('bartz-v-anthropic')) }),
  'card-film': () => card({ walk: walk(shown('the-brutalist')) }),
  'card-pinned': () => card({ pinned: true }),
  'card-walked': () =>
    card({
      walk: walk(shown('bartz-v-anthropic'), { depth: 1, backTo: 'EU Artificial Intelligence Act' }),
      announcement: 'Now showing: Bartz v. Anthropic',
    }),
  'card-sheet': () => card({ layout: 'sheet' }),
  'card-loading': () => card({ walk: walk({ kind: 'loading' }) }),
  'card-failed': () => card({ walk: walk({ kind: 'failed' }) }),
  'card-orphaned': () => card({ walk: walk({ kind: 'failed' }), orphaned: true }),
  'card-notice': () => card({ notice: '“EU Artificial Intelligence Act” will not be marked again.' }),
  popup: () => popup(),
  'popup-nothing': () => popup({ page: { kind: 'readable', host: 'example.org', on: true, marks: [] } }),
  'popup-off': () => popup({ page: { kind: 'readable', host: 'example.org', on: false, marks: [] } }),
  'popup-unreadable': () => popup({ page: { kind: 'unreadable', on: true, marks: [] } }),
  'popup-no-access': () => popup({ page: { kind: 'unreadable', host: 'example.org', on: true, marks: [] } }),
  'popup-no-host': () => popup({ page: { kind: 'readable', on: true, marks: [] } }),
  'popup-hidden': () =>
    popup({
      hidden: [{ record: 'a', title: 'The Brutalist' }],
      browse: { topic: 'film', kind: 'event', kinds, records: [], failed: false },
    }),
  'popup-browse-failed': () =>
    popup({ browse: { topic: 'all', kind: 'all', kinds: new Map(), records: null, failed: true } }),
  'popup-results': () => popup({ query: 'ai', results: found, active: 1 }),
  'popup-no-results': () => popup({ query: 'zebra', results: [] }),
  'popup-search-failed': () => popup({ query: 'ai', results: null, searchFailed: true }),
  'popup-record': () => popup({ open: walk(shown('bartz-v-anthropic')) }),
  'popup-record-loading': () => popup({ open: walk({ kind: 'loading' }) }),
  'popup-record-failed': () => popup({ open: walk({ kind: 'failed' }) }),
};
