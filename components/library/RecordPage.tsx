/** All that is on record about one thing, from its status to its sources. */
import type { ComponentChildren } from 'preact';
import { formatDate } from '../../knowledge/format.ts';
import type { RecordPage as Page } from '../../knowledge/library/record-page.ts';
import { TOPIC_LABELS } from '../../knowledge/topics.ts';
import { DayLegend } from '../pictures/DayMark.tsx';
import { STATE_WORDS } from '../pictures/events.ts';
import { Fan } from '../pictures/Fan.tsx';
import { type Exports, Figure } from '../pictures/Figure.tsx';
import { Stairs } from '../pictures/Stairs.tsx';
import type { DataTable } from '../pictures/table.ts';
import { Kicker } from '../ui/Kicker.tsx';
import { plural } from '../ui/labels.ts';
import { recordHref, relationsHref } from '../ui/links.ts';
import { type CiteContext, Cited, sourcePlace } from './Cited.tsx';
import { standing } from './guide-events.ts';
import { Misstatements } from './Misstatements.tsx';
import { PageFacts } from './PageFacts.tsx';
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
    ['facts', 'Facts', true],
    ['misstatements', 'Misstatements that circulate', misstatements.length > 0],
    ['quotations', 'Quotations', quotations.length > 0],
    ['timeline', 'Timeline', timeline.length > 0],
    ['relations', 'Relations', related.length > 0],
    ['names', 'Names', names.length > 0],
    ['sources', 'Sources', true],
  ] as const;

const Contents = ({ page }: { page: Page }) => (
  <nav class="contents" aria-label="On this page">
    <ul>
      {sections(page).flatMap(([id, title, isThere]) =>
        isThere
          ? [
              <li key={id}>
                <a href={recordHref(page.id, id)}>{title}</a>
              </li>,
            ]
          : [],
      )}
    </ul>
    <p class="contents-note">
      Reviewed {page.reviewed}
      <br />
      {plural(page.facts.length, 'fact')}, {plural(page.sources.length, 'source')}
    </p>
  </nav>
);

const StatusBox = ({ page: { status }, cite }: { page: Page; cite: CiteContext }) => (
  <div class="page-status">
    <p>
      <span class="page-status-label">Status</span> {status.text}{' '}
      <Cited citations={status.citations} {...cite} />
    </p>
    <p class="fact-note">
      as of {status.asOf}
      {status.aged && <span class="aged">; may have changed: {status.aged}</span>}
    </p>
  </div>
);

function timelineTable({ timeline, sources }: Page): DataTable {
  return {
    columns: ['Date', 'Event', 'State', 'Sources'],
    rows: timeline.map(({ date, text, state, citations }) => [
      { text: formatDate(date), value: date },
      { text },
      { text: STATE_WORDS[state] },
      {
        text: citations
          .map(({ number, at }) => [sources[number - 1]?.title, at].filter(Boolean).join(', '))
          .join('; '),
      },
    ]),
  };
}

const Timeline = ({ page, today, exports }: Pick<RecordPageProps, 'page' | 'today' | 'exports'>) => {
  const title = `${page.title}: timeline`;
  const states = page.timeline.map(({ state }) => state);
  return (
    <Figure
      id={`${page.id}-timeline`}
      title="What happened when"
      fileTitle={title}
      about={`${title}. From the record of Obelus, reviewed ${page.reviewed}. Sources: ${page.sources.map((source) => source.title).join('; ')}.`}
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
            when: [formatDate(date), standing(date, state, today)].filter(Boolean).join(', '),
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
      {isMany ? `All ${page.related.length} relations, to walk through` : 'Walk through the relations'}
    </a>
  );
  return (
    <Figure
      id={`${page.id}-relations`}
      title="What it is related to"
      fileTitle={`${page.title}: relations`}
      about={`Relations of ${page.title}. From the record of Obelus, reviewed ${page.reviewed}.`}
      table={relationTable(page.related)}
      exports={exports}
      note={<p>A number says to how many records one is related itself. {way}</p>}
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
        <h1 id="page-title" tabIndex={-1}>
          {page.title}
        </h1>
        <p class="page-headline">{page.headline}</p>
        <StatusBox page={page} cite={cite} />
        <p class="page-summary">{page.summary}</p>
        {page.alsoIn.length > 0 && (
          <p class="fact-note">
            Also concerns {page.alsoIn.map((topic) => TOPIC_LABELS[topic]).join(' and ')}.
          </p>
        )}
      </header>
      <Contents page={page} />
      <div class="page-body">
        <Section id="facts" title="Facts">
          <PageFacts facts={page.facts} cite={cite} />
          <p class="fact-note">
            A value without a mark is settled: a primary source or several independent ones say so. “reported”
            rests on one good source; “disputed” on thin or conflicting evidence.
          </p>
        </Section>
        {page.misstatements.length > 0 && (
          <Section id="misstatements" title="Misstatements that circulate">
            <Misstatements misstatements={page.misstatements} cite={cite} />
          </Section>
        )}
        {page.quotations.length > 0 && (
          <Section id="quotations" title="Quotations">
            <Quotations quotations={page.quotations} cite={cite} />
          </Section>
        )}
        {page.timeline.length > 0 && (
          <Section id="timeline" title="Timeline">
            <Timeline page={page} today={today} exports={exports} />
          </Section>
        )}
        {page.related.length > 0 && (
          <Section id="relations" title="Relations">
            <Relations page={page} degree={degree} exports={exports} />
          </Section>
        )}
        {page.names.length > 0 && (
          <Section id="names" title="Names">
            <ul class="names">
              {page.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="sources" title="Sources">
          <PageSources sources={page.sources} place={place} onCopy={exports.copy} />
        </Section>
      </div>
    </article>
  );
};
