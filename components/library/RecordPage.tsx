/** All that is on record about one thing, from its status to its sources. */
import type { ComponentChildren } from 'preact';
import type { RecordPage as Page } from '../../knowledge/library/record-page.ts';
import { DayLegend } from '../pictures/DayMark.tsx';
import { Fan } from '../pictures/Fan.tsx';
import { type Exports, Figure } from '../pictures/Figure.tsx';
import { Stairs } from '../pictures/Stairs.tsx';
import type { DataTable } from '../pictures/table.ts';
import { InEnglish } from '../ui/InEnglish.tsx';
import { Kicker } from '../ui/Kicker.tsx';
import { recordHref, relationsHref } from '../ui/links.ts';
import { say, sayCount, sayWith } from '../ui/say.ts';
import { sayDate, sayList, sayWritten } from '../ui/say-date.ts';
import { type CiteContext, Cited, sourcePlace } from './Cited.tsx';
import { standing } from './guide-events.ts';
import { Misstatements } from './Misstatements.tsx';
import { AsOf, PageFacts } from './PageFacts.tsx';
import { PageSources } from './PageSources.tsx';
import { Quotations } from './Quotations.tsx';
import { fanGroups, relationTable } from './relations.ts';

export interface RecordPageProps {
  readonly page: Page;
  readonly place?: string | undefined;
  readonly today: string;
  readonly degree: (id: string) => number;
  readonly exports: Exports;
}

/** With more relations than this the picture shows some of each; the way to all of them stands beside it. */
const MOST_RELATED = 30;
const MOST_OF_ONE = 6;

const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="page-section" aria-labelledby={id}>
    <h2 id={id} tabIndex={-1}>
      {title}
    </h2>
    {children}
  </section>
);

const sections = ({ misstatements, quotations, timeline, related, names }: Page) =>
  [
    ['facts', true],
    ['misstatements', misstatements.length > 0],
    ['quotations', quotations.length > 0],
    ['timeline', timeline.length > 0],
    ['relations', related.length > 0],
    ['names', names.length > 0],
    ['sources', true],
  ] as const;

type SectionId = ReturnType<typeof sections>[number][0];

const sectionTitle = (id: SectionId) => (id === 'sources' ? say('sources') : say(`section_${id}`));

const Contents = ({ page }: { page: Page }) => (
  <nav class="contents" aria-label={say('on_this_page')}>
    <ul>
      {sections(page).flatMap(([id, isThere]) =>
        isThere
          ? [
              <li key={id}>
                <a href={recordHref(page.id, id)}>{sectionTitle(id)}</a>
              </li>,
            ]
          : [],
      )}
    </ul>
    <p class="contents-note">
      {say('reviewed', sayWritten(page.reviewed))}
      <br />
      {sayCount('facts_count', page.facts.length)}, {sayCount('sources_count', page.sources.length)}
    </p>
  </nav>
);

const StatusBox = ({ page: { status }, cite }: { page: Page; cite: CiteContext }) => (
  <div class="page-status">
    <p>
      <span class="page-status-label">{say('page_status')}</span> <span lang="en">{status.text}</span>{' '}
      <Cited citations={status.citations} {...cite} />
    </p>
    <p class="fact-note">
      <AsOf {...status} />
    </p>
  </div>
);

function timelineTable({ timeline, sources }: Page): DataTable {
  return {
    columns: [say('column_date'), say('column_event'), say('column_state'), say('sources')],
    rows: timeline.map(({ date, text, state, citations }) => [
      { text: sayDate(date), value: date, said: true },
      { text },
      { text: say(`state_${state}`), said: true },
      {
        text: citations
          .map(({ number, at }) => [sources[number - 1]?.title, at].filter(Boolean).join(', '))
          .join('; '),
      },
    ]),
  };
}

const Timeline = ({ page, today, exports }: Pick<RecordPageProps, 'page' | 'today' | 'exports'>) => {
  const title = say('timeline_of', page.title);
  const states = page.timeline.map(({ state }) => state);
  return (
    <Figure
      id={`${page.id}-timeline`}
      title={say('timeline_heading')}
      fileTitle={title}
      about={say(
        'about_record_sources',
        title,
        sayWritten(page.reviewed),
        page.sources.map((source) => source.title).join('; '),
      )}
      table={timelineTable(page)}
      exports={exports}
      note={<DayLegend states={states} />}
    >
      {(width) => (
        <Stairs
          label={title}
          width={width}
          today={today}
          events={page.timeline.map(({ date, text, state }, i) => ({
            key: `t${i}`,
            date,
            state,
            when: [sayDate(date), standing(date, state, today)].filter(Boolean).join(', '),
            text,
          }))}
        />
      )}
    </Figure>
  );
};

const Relations = ({ page, degree, exports }: Pick<RecordPageProps, 'page' | 'degree' | 'exports'>) => {
  const isMany = page.related.length > MOST_RELATED;
  const groups = fanGroups(page.related, degree, isMany ? MOST_OF_ONE : undefined);
  const way = (
    <a href={relationsHref(page.id)}>
      {isMany ? say('relations_all', page.related.length) : say('relations_walk')}
    </a>
  );
  return (
    <Figure
      id={`${page.id}-relations`}
      title={say('relations_related')}
      fileTitle={say('relations_file', page.title)}
      about={say('about_record', say('relations_of', page.title), sayWritten(page.reviewed))}
      table={relationTable(page.related)}
      exports={exports}
      note={<p>{sayWith('relations_number', way)}</p>}
    >
      {(width) => (
        <Fan
          record={page.id}
          title={page.title}
          groups={groups}
          width={width}
          href={recordHref}
          centerHref={relationsHref(page.id)}
        />
      )}
    </Figure>
  );
};

export const RecordPage = ({ page, place, today, degree, exports }: RecordPageProps) => {
  const cite: CiteContext = {
    sourceHref: (number) => recordHref(page.id, sourcePlace(number)),
    sourceTitle: (number) => page.sources[number - 1]?.title ?? '',
  };
  return (
    <article class="page" aria-labelledby="page-title">
      <header class="page-head">
        <Kicker topic={page.topic} kind={page.kind} />
        <h1 id="page-title" tabIndex={-1} lang="en">
          {page.title}
        </h1>
        <p class="page-headline" lang="en">
          {page.headline}
        </p>
        <StatusBox page={page} cite={cite} />
        <p class="page-summary" lang="en">
          {page.summary}
        </p>
        <InEnglish />
        {page.alsoIn.length > 0 && (
          <p class="fact-note">
            {say('page_also_concerns', sayList(page.alsoIn.map((topic) => say(`topic_${topic}`))))}
          </p>
        )}
      </header>
      <Contents page={page} />
      <div class="page-body">
        <Section id="facts" title={sectionTitle('facts')}>
          <PageFacts facts={page.facts} cite={cite} />
          <p class="fact-note">{say('page_confidence_note')}</p>
        </Section>
        {page.misstatements.length > 0 && (
          <Section id="misstatements" title={sectionTitle('misstatements')}>
            <Misstatements misstatements={page.misstatements} cite={cite} />
          </Section>
        )}
        {page.quotations.length > 0 && (
          <Section id="quotations" title={sectionTitle('quotations')}>
            <Quotations quotations={page.quotations} cite={cite} />
          </Section>
        )}
        {page.timeline.length > 0 && (
          <Section id="timeline" title={sectionTitle('timeline')}>
            <Timeline page={page} today={today} exports={exports} />
          </Section>
        )}
        {page.related.length > 0 && (
          <Section id="relations" title={sectionTitle('relations')}>
            <Relations page={page} degree={degree} exports={exports} />
          </Section>
        )}
        {page.names.length > 0 && (
          <Section id="names" title={sectionTitle('names')}>
            <ul class="names" lang="en">
              {page.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="sources" title={sectionTitle('sources')}>
          <PageSources sources={page.sources} place={place} onCopy={exports.copy} />
        </Section>
      </div>
    </article>
  );
};
