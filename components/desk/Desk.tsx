/**
 * The desk, beside the page: a search over two views, what the page states and
 * a draft of the writer's own, and the record that is open. All that the marks
 * tell stands here in words, in reach of keys and screen readers.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RecordSummary } from '../../knowledge/record-summary.ts';
import type { WalkState } from '../card/record-walk.ts';
import { RecordPanel } from '../popup/RecordPanel.tsx';
import { SearchField, SearchResults } from '../popup/Search.tsx';
import { InEnglish } from '../ui/InEnglish.tsx';
import { say } from '../ui/say.ts';
import { DraftView, type DraftViewProps } from './DraftView.tsx';
import { PageView, type PageViewProps } from './PageView.tsx';
import { Stories, type StoriesProps } from './Stories.tsx';
import { type ViewId, ViewPanel, ViewTabs } from './Tabs.tsx';

export interface DeskProps {
  readonly view: ViewId;
  readonly search: {
    readonly query: string;
    readonly results: readonly RecordSummary[] | null;
    readonly failed: boolean;
    readonly active: number;
  };
  readonly open: WalkState | null;
  readonly isPinned: boolean;
  readonly page: PageViewProps;
  readonly draft: DraftViewProps;
  readonly stories: StoriesProps;
  /** What was just done, or why not. */
  readonly notice: string;
  readonly on: {
    readonly view: (view: ViewId) => void;
    readonly type: (text: string) => void;
    readonly active: (index: number) => void;
    readonly retrySearch: () => void;
    readonly open: (record: string) => void;
    readonly back: () => void;
    readonly go: (record: string, scrollTop: number) => void;
    readonly retryRecord: () => void;
    /** Opens the library in a tab, at this record. */
    readonly library: (record: string) => void;
    readonly pin: (record: string) => void;
    readonly unpin: (record: string) => void;
  };
}

const Views = (props: DeskProps) => {
  const { view, page, draft, stories, on } = props;
  return (
    <div class="desk-scroll" hidden={props.search.query.trim() !== ''}>
      <ViewTabs view={view} onView={on.view} />
      <ViewPanel id="page" view={view}>
        <PageView {...page} />
      </ViewPanel>
      <ViewPanel id="draft" view={view}>
        <DraftView {...draft} />
      </ViewPanel>
      <Stories {...stories} />
    </div>
  );
};

const Lookup = ({ search, on }: DeskProps) => (
  <div class="desk-scroll">
    <SearchResults
      query={search.query}
      results={search.results}
      failed={search.failed}
      active={search.active}
      onActive={on.active}
      onOpen={on.open}
      onRetry={on.retrySearch}
    />
  </div>
);

/** Going back to the lists puts the focus on the entry that was opened from them. */
function useReturningFocus(isOpen: boolean) {
  const returnTo = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) returnTo.current = document.activeElement;
    else if (returnTo.current instanceof HTMLElement) returnTo.current.focus();
  }, [isOpen]);
}

const OpenRecord = ({ open, isPinned, stories, on }: DeskProps) =>
  open && (
    <>
      <RecordPanel
        walk={open}
        onBack={on.back}
        onGo={on.go}
        onRetry={on.retryRecord}
        onLibrary={on.library}
      />
      {open.view.kind === 'shown' && (
        <footer class="desk-foot">
          <button
            type="button"
            class="button"
            data-look="outlined"
            aria-pressed={isPinned}
            onClick={() => (isPinned ? on.unpin(open.record) : on.pin(open.record))}
          >
            {say(isPinned ? 'desk_pinned' : 'desk_pin', stories.story)}
          </button>
        </footer>
      )}
    </>
  );

export const Desk = (props: DeskProps) => {
  const { search, open, notice, on } = props;
  useReturningFocus(open !== null);
  return (
    <main class="desk">
      <h1 class="vh">{say('desk_title')}</h1>
      <div class="desk-finder" hidden={open !== null}>
        <SearchField
          query={search.query}
          results={search.results ?? []}
          active={search.active}
          isFirst={false}
          onType={on.type}
          onActive={on.active}
          onOpen={on.open}
        />
        {search.query.trim() && <Lookup {...props} />}
        <Views {...props} />
      </div>
      <OpenRecord {...props} />
      <InEnglish />
      <p class="desk-notice" role="status">
        {notice}
      </p>
    </main>
  );
};
