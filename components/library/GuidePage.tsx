/** A guide: what it is, whose opinions it shows, its pictures, its tables, its sources. */
import type { GuideModel } from '../../knowledge/guide-model.ts';
import { SourceTitle } from '../card/Sources.tsx';
import { guideHref } from '../ui/links.ts';
import { say, sayWith } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { type CiteContext, sourcePlace } from './Cited.tsx';
import { GuidePictures } from './GuidePictures.tsx';
import { GuideTable, groupPlace } from './GuideTable.tsx';
import type { GuideViewProps } from './guide-view.ts';

interface GuidePageProps extends GuideViewProps {
  readonly place?: string | undefined;
}

const Sources = ({ model: { sources }, place }: { model: GuideModel; place: string | undefined }) => (
  <ol class="page-sources">
    {sources.map(({ number, title, url, publisher, date, kind }) => (
      <li
        key={number}
        class="page-source"
        id={sourcePlace(number)}
        tabIndex={-1}
        data-cited={place === sourcePlace(number)}
      >
        <span class="source-number">{number}</span>
        <span class="page-source-text">
          <SourceTitle title={title} {...(url && { url })} />
          <span class="source-detail">
            {say(`source_${kind}`)} · <span lang="en">{publisher}</span>
            {date && ` · ${sayWritten(date)}`}
          </span>
        </span>
      </li>
    ))}
  </ol>
);

const Contents = ({ model }: { model: GuideModel }) => (
  <nav class="contents" data-form="line" aria-label={say('on_this_page')}>
    <ul>
      {model.groups.length > 1 &&
        model.groups.map(({ heading, rows }, i) => (
          <li key={heading}>
            <a href={guideHref(model.id, groupPlace(i))}>
              <span lang="en">{heading}</span> <span class="count">{rows.length}</span>
            </a>
          </li>
        ))}
      <li>
        <a href={guideHref(model.id, 'sources')}>
          {say('sources')} <span class="count">{model.sources.length}</span>
        </a>
      </li>
    </ul>
  </nav>
);

export const GuidePage = ({ place, ...props }: GuidePageProps) => {
  const { model, today } = props;
  const cite: CiteContext = {
    sourceHref: (number) => guideHref(model.id, sourcePlace(number)),
    sourceTitle: (number) => model.sources[number - 1]?.title ?? '',
  };
  return (
    <article class="guide" aria-labelledby="page-title">
      <header class="page-head">
        <p class="kicker">
          {say('guide_kicker', model.topics.map((topic) => say(`topic_${topic}`)).join(', '))}
        </p>
        <h1 id="page-title" tabIndex={-1} lang="en">
          {model.title}
        </h1>
        <p class="lead" lang="en">
          {model.summary}
        </p>
        {model.voices.length > 0 && (
          <dl class="voices">
            {model.voices.map(({ whose, about }) => (
              <div key={whose}>
                <dt>{sayWith('guide_opinions', <span lang="en">{whose}</span>)}</dt>
                <dd lang="en">{about}</dd>
              </div>
            ))}
          </dl>
        )}
        <p class="fact-note">{say('reviewed', sayWritten(model.reviewed))}</p>
      </header>
      <Contents model={model} />
      <section class="guide-pictures" aria-labelledby="pictures">
        <h2 id="pictures" class="vh">
          {say('guide_pictures')}
        </h2>
        <GuidePictures {...props} />
      </section>
      <section class="page-section" aria-labelledby="entries">
        <h2 id="entries" tabIndex={-1}>
          {say(model.form === 'timeline' ? 'guide_events' : 'guide_entries')}
        </h2>
        <GuideTable model={model} today={today} cite={cite} />
      </section>
      <section class="page-section" aria-labelledby="sources">
        <h2 id="sources" tabIndex={-1}>
          {say('sources')}
        </h2>
        <Sources model={model} place={place} />
      </section>
    </article>
  );
};
