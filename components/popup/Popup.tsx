/** The toolbar popup: a search field over what is on this page and all records, or one record. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageReport, RecordSummary } from '../../knowledge/record-summary.ts';
import type { RecordVersion } from '../../knowledge/record-version.ts';
import type { WalkState } from '../card/record-walk.ts';
import { say } from '../ui/say.ts';
import { Browse, type BrowseProps } from './Browse.tsx';
import { Foot } from './Foot.tsx';
import { HiddenRecords } from './HiddenRecords.tsx';
import { OnThisPage, type PageKind } from './OnThisPage.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { SearchField, SearchResults } from './Search.tsx';

export interface PopupProps {
  readonly version: string;
  readonly record: RecordVersion;
  readonly query: string;
  readonly results: readonly RecordSummary[] | null;
  readonly searchFailed: boolean;
  readonly active: number;
  readonly page: {
    readonly kind: PageKind;
    readonly host?: string;
    readonly on: boolean;
    readonly isOff: boolean;
    readonly editorsOn: boolean;
    readonly report: PageReport;
  };
  readonly jumpFailed: boolean;
  readonly notSaved: boolean;
  readonly browse: Pick<BrowseProps, 'topic' | 'kind' | 'kinds' | 'records' | 'failed'>;
  readonly hidden: readonly { readonly record: string; readonly title: string }[];
  readonly open: WalkState | null;
  readonly on: {
    readonly type: (text: string) => void;
    readonly active: (index: number) => void;
    readonly retrySearch: () => void;
    readonly open: (record: string) => void;
    readonly jump: (record: string, claim?: string) => void;
    readonly topic: BrowseProps['onTopic'];
    readonly kind: BrowseProps['onKind'];
    readonly retryBrowse: () => void;
    readonly unhide: (record: string) => void;
    readonly back: () => void;
    readonly go: (record: string, scrollTop: number) => void;
    readonly retryRecord: () => void;
    /** Opens the library in a tab, at this record. */
    readonly library: (record?: string) => void;
    readonly site: (on: boolean) => void;
    readonly allow: () => void;
    readonly settings: () => void;
    readonly editors: (on: boolean) => void;
    readonly desk: () => void;
  };
}

const Lists = ({ page, jumpFailed, browse, hidden, on }: PopupProps) => (
  <>
    <OnThisPage
      readable={page.kind}
      on={page.on}
      isOff={page.isOff}
      host={page.host}
      report={page.report}
      jumpFailed={jumpFailed}
      onOpen={on.open}
      onJump={on.jump}
      onAllow={on.allow}
    />
    {hidden.length > 0 && <HiddenRecords hidden={hidden} onUnhide={on.unhide} />}
    <Browse
      {...browse}
      onTopic={on.topic}
      onKind={on.kind}
      onOpen={on.open}
      onRetry={on.retryBrowse}
      onLibrary={on.library}
    />
  </>
);

const Finder = (props: PopupProps) => {
  const { query, results, searchFailed, active, on } = props;
  return (
    <div class="finder" hidden={props.open !== null}>
      <SearchField
        query={query}
        results={results ?? []}
        active={active}
        onType={on.type}
        onActive={on.active}
        onOpen={on.open}
      />
      <div class="popup-scroll">
        {query.trim() ? (
          <SearchResults
            query={query}
            results={results}
            failed={searchFailed}
            active={active}
            onActive={on.active}
            onOpen={on.open}
            onRetry={on.retrySearch}
          />
        ) : (
          <Lists {...props} />
        )}
      </div>
    </div>
  );
};

/** Going back to the lists puts the focus on the entry that was opened from them. */
function useReturningFocus(isOpen: boolean) {
  const returnTo = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) returnTo.current = document.activeElement;
    else if (returnTo.current instanceof HTMLElement) returnTo.current.focus();
  }, [isOpen]);
}

export const Popup = (props: PopupProps) => {
  const { version, record, page, open, on } = props;
  useReturningFocus(open !== null);
  return (
    <main class="popup">
      <h1 class="vh">{say('popup_heading')}</h1>
      <Finder {...props} />
      {open && (
        <RecordPanel
          walk={open}
          onBack={on.back}
          onGo={on.go}
          onRetry={on.retryRecord}
          onLibrary={on.library}
        />
      )}
      <Foot
        version={version}
        record={record}
        notSaved={props.notSaved}
        readable={page.kind}
        host={page.host}
        on={page.on}
        isOff={page.isOff}
        onSite={on.site}
        editorsOn={page.editorsOn}
        onEditors={on.editors}
        onSettings={on.settings}
        onDesk={on.desk}
      />
    </main>
  );
};
