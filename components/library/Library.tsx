/** The library page: its bar, and the page that the address names. */

import type { Library as Records } from '../../knowledge/library/library.ts';
import type { RecordVersion } from '../../knowledge/record-version.ts';
import type { Exports } from '../pictures/Figure.tsx';
import { InEnglish } from '../ui/InEnglish.tsx';
import { GUIDES_HREF } from '../ui/links.ts';
import { say, sayWith } from '../ui/say.ts';
import { Version } from '../ui/Version.tsx';
import { GuideList } from './GuideList.tsx';
import { GuidePage } from './GuidePage.tsx';
import { Header } from './Header.tsx';
import { RecordList } from './RecordList.tsx';
import { RecordPage } from './RecordPage.tsx';
import { RelationsPage } from './RelationsPage.tsx';
import { ALL, type ListQuery, type Route } from './route.ts';

export interface LibraryProps {
  readonly route: Route;
  /** `null` while they are on their way. */
  readonly records: Records | null;
  readonly failed: boolean;
  readonly today: string;
  readonly version: string;
  readonly record: RecordVersion;
  readonly exports: Exports;
  readonly on: {
    readonly type: (text: string) => void;
    readonly submit: () => void;
    readonly query: (query: ListQuery) => void;
    readonly go: (record: string) => void;
    readonly retry: () => void;
  };
}

const Nothing = ({ what }: { what: string }) => (
  <div class="nothing">
    <h1 tabIndex={-1}>{what}</h1>
    <p class="lead">
      {sayWith(
        'library_nothing_text',
        <a href="#/">{say('library_nothing_records')}</a>,
        <a href={GUIDES_HREF}>{say('library_nothing_guides')}</a>,
      )}
    </p>
  </div>
);

const Failed = ({ onRetry }: { onRetry: () => void }) => (
  <div class="nothing">
    <h1 tabIndex={-1}>{say('library_failed')}</h1>
    <p class="lead">{say('library_failed_text')}</p>
    <button type="button" class="button" data-look="outlined" onClick={onRetry}>
      {say('try_again')}
    </button>
  </div>
);

const Content = ({ route, records, failed, today, exports, on }: LibraryProps) => {
  if (failed) return <Failed onRetry={on.retry} />;
  if (!records) return <p class="loading">{say('library_opening')}</p>;
  switch (route.kind) {
    case 'list':
      return (
        <RecordList
          query={route.query}
          found={records.find(route.query.text)}
          total={records.count}
          onQuery={on.query}
        />
      );
    case 'guides':
      return <GuideList guides={records.guides} />;
    case 'record':
    case 'relations': {
      const page = records.page(route.id);
      if (!page) return <Nothing what={say('library_no_record')} />;
      if (route.kind === 'relations')
        return <RelationsPage page={page} degree={records.degree} exports={exports} />;
      return (
        <RecordPage
          key={page.id}
          page={page}
          place={route.place}
          today={today}
          degree={records.degree}
          exports={exports}
        />
      );
    }
    case 'guide': {
      const model = records.guide(route.id);
      if (!model) return <Nothing what={say('library_no_guide')} />;
      return (
        <GuidePage
          key={model.id}
          model={model}
          place={route.place}
          record={records.record}
          today={today}
          exports={exports}
          onGo={on.go}
        />
      );
    }
    case 'nowhere':
      return <Nothing what={say('library_nowhere')} />;
  }
};

export const Library = (props: LibraryProps) => {
  const { route, on } = props;
  const text = route.kind === 'list' ? route.query.text : ALL.text;
  return (
    <>
      <button type="button" class="button skip" data-look="outlined" onClick={skip}>
        {say('library_skip')}
      </button>
      <Header route={route} text={text} onType={on.type} onSubmit={on.submit} />
      <main id="content" class="content">
        <Content {...props} />
      </main>
      <footer class="foot">
        <Version version={props.version} record={props.record} />
        <InEnglish />
      </footer>
    </>
  );
};

/** No link to a place: what stands after "#" in the address says which page it is. */
function skip() {
  document.querySelector<HTMLElement>('#content h1')?.focus();
}
