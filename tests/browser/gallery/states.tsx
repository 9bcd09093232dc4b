/** Every state of the card and the popup, over real records, by name. */
import type { ComponentChild } from 'preact';
import { Card, type CardProps } from '../../../components/card/Card.tsx';
import type { Mark } from '../../../components/card/RecordBody.tsx';
import type { RecordView, WalkState } from '../../../components/card/record-walk.ts';
import { Popup, type PopupProps } from '../../../components/popup/Popup.tsx';
import { cardModel } from '../../../knowledge/card-model.ts';
import type { ClaimView } from '../../../knowledge/claim-view.ts';
import type { PageReport, RecordSummary } from '../../../knowledge/record-summary.ts';
import type { KnowledgeRecord } from '../../../knowledge/schema.ts';
import { CLAIMS } from './claims.ts';

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
/** A day on which the records are new; the states must not change with the calendar. */
const TODAY = '2026-11-23';
const LATER = '2028-11-23';
const shown = (id: string, today = TODAY): RecordView => ({
  kind: 'shown',
  model: cardModel(record(id), records, today),
});
const walk = (view: RecordView, more: Partial<WalkState> = {}): WalkState => ({
  record: 'eu-ai-act',
  view,
  depth: 0,
  scrollTop: 0,
  ...more,
});

const COVERAGE = { compared: 7, notOnRecord: 3 };
const MENTION: Mark = { text: 'AI Act', why: 'the name of the law', otherClaims: [] };

/** A card opened at a claim about a record. */
const claimCard = (claim: ClaimView, id: string, more: Partial<CardProps> = {}) =>
  card({ walk: walk(shown(id)), mark: { text: claim.stated, claim, otherClaims: [] }, ...more });

const card = (props: Partial<CardProps> = {}): ComponentChild => (
  <Card
    walk={walk(shown('eu-ai-act'))}
    mark={MENTION}
    coverage={COVERAGE}
    layout="float"
    theme="system"
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
      library: nothing,
      desk: nothing,
      copy: nothing,
      copiedByHand: nothing,
      move: nothing,
      moveHint: nothing,
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
/** As many rows as show how they look; axe asks each of them. */
const LISTED = 40;
const found = all
  .slice(0, 5)
  .map((result, i) => (i === 1 ? { ...result, matched: 'another name of it' } : result));
const mentions = all
  .slice(4, 7)
  .map(({ id, title, topic }, i) => ({ record: id, title, topic, count: 7 - 3 * i }));
const stated = (claim: ClaimView, id: string, count = 1) => {
  const { title, topic } = record(id);
  return { record: id, title, topic, count, claim };
};
const report: PageReport = {
  mentions,
  claims: [
    stated(CLAIMS.agrees, 'eu-ai-act', 2),
    stated(CLAIMS.differs, 'eu-ai-act'),
    stated(CLAIMS.disputed, 'bartz-v-anthropic', 3),
    stated(CLAIMS.outdated, 'ai-act-annex-iii'),
    stated(CLAIMS.unsupported, 'mpa-vfx-share-figure'),
    stated(CLAIMS['needs-context'], 'eu-ai-act'),
  ],
  coverage: COVERAGE,
};
const mentionsOnly: PageReport = { mentions, claims: [], coverage: { compared: 0, notOnRecord: 0 } };
const nothingMarked: PageReport = { ...mentionsOnly, mentions: [] };

const popup = (props: Partial<PopupProps> = {}): ComponentChild => (
  <Popup
    version="0.1.0"
    record={{ date: '2026-11-20', fingerprint: '4f2a91c' }}
    query=""
    results={null}
    searchFailed={false}
    active={0}
    page={{
      kind: 'readable',
      host: 'example.org',
      on: true,
      isOff: false,
      editorsOn: false,
      report: mentionsOnly,
    }}
    jumpFailed={false}
    notSaved={false}
    browse={{ topic: 'all', kind: 'all', kinds, records: all.slice(0, LISTED), failed: false }}
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
      library: nothing,
      site: nothing,
      allow: nothing,
      settings: nothing,
      editors: nothing,
      desk: nothing,
    }}
    {...props}
  />
);

export const STATES: Readonly<Record<string, () => ComponentChild>> = {
  card: () => card(),
  'card-case': () => card({ walk: walk(shown('bartz-v-anthropic')) }),
  'card-film': () => card({ walk: walk(shown('the-brutalist')) }),
  'card-aged': () => card({ walk: walk(shown('bartz-v-anthropic', LATER)) }),
  'card-tool-aged': () => card({ walk: walk(shown('kling', LATER)) }),
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
  'card-differs': () => claimCard(CLAIMS.differs, 'eu-ai-act'),
  'card-outdated': () => claimCard(CLAIMS.outdated, 'ai-act-annex-iii'),
  'card-unsupported': () => claimCard(CLAIMS.unsupported, 'mpa-vfx-share-figure'),
  'card-needs-context': () => claimCard(CLAIMS['needs-context'], 'eu-ai-act'),
  'card-agrees': () => claimCard(CLAIMS.agrees, 'eu-ai-act'),
  'card-disputed': () => claimCard(CLAIMS.disputed, 'bartz-v-anthropic', { layout: 'sheet' }),
  'card-claim-loading': () => claimCard(CLAIMS.differs, 'eu-ai-act', { walk: walk({ kind: 'loading' }) }),
  'card-claim-failed': () => claimCard(CLAIMS.differs, 'eu-ai-act', { walk: walk({ kind: 'failed' }) }),
  'card-copied': () => card({ copied: 'citation', announcement: 'Copied' }),
  'card-to-copy': () => card({ toCopy: CLAIMS.differs.citation }),
  'card-statements': () =>
    card({ mark: { ...MENTION, otherClaims: [CLAIMS.differs, CLAIMS['needs-context'], CLAIMS.agrees] } }),
  popup: () => popup(),
  'popup-statements': () =>
    popup({
      page: { kind: 'readable', host: 'example.org', on: true, isOff: false, editorsOn: false, report },
    }),
  'popup-nothing': () =>
    popup({
      page: {
        kind: 'readable',
        host: 'example.org',
        on: true,
        isOff: false,
        editorsOn: false,
        report: nothingMarked,
      },
    }),
  'popup-off': () =>
    popup({
      page: {
        kind: 'readable',
        host: 'example.org',
        on: false,
        isOff: false,
        editorsOn: false,
        report: nothingMarked,
      },
    }),
  'popup-unreadable': () =>
    popup({ page: { kind: 'unreadable', on: true, isOff: false, editorsOn: false, report: nothingMarked } }),
  'popup-no-access': () =>
    popup({
      page: {
        kind: 'withheld',
        host: 'example.org',
        on: true,
        isOff: false,
        editorsOn: false,
        report: nothingMarked,
      },
    }),
  'popup-once': () =>
    popup({ page: { kind: 'once', host: 'example.org', on: true, isOff: false, editorsOn: false, report } }),
  'popup-off-altogether': () =>
    popup({
      page: {
        kind: 'readable',
        host: 'example.org',
        on: true,
        isOff: true,
        editorsOn: false,
        report: nothingMarked,
      },
    }),
  'popup-no-host': () =>
    popup({ page: { kind: 'readable', on: true, isOff: false, editorsOn: false, report: nothingMarked } }),
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
