/** A guide: what it is, whose opinions it shows, its pictures, its tables, its sources. */
import type { GuideModel } from '../../knowledge/guide-model.ts';
import { TOPIC_LABELS } from '../../knowledge/topics.ts';
import { SourceTitle } from '../card/Sources.tsx';
import { SOURCE_KIND_LABELS } from '../ui/labels.ts';
import { guideHref } from '../ui/links.ts';
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
            {[SOURCE_KIND_LABELS[kind], publisher, date].filter(Boolean).join(' · ')}
          </span>
        </span>
      </li>
    ))}
  </ol>
);

const Contents = ({ model }: { model: GuideModel }) => (
  <nav class="contents" data-form="line" aria-label="On this page">
    <ul>
      {model.groups.length > 1 &&
        model.groups.map(({ heading, rows }, i) => (
          <li key={heading}>
            <a href={guideHref(model.id, groupPlace(i))}>
              {heading} <span class="count">{rows.length}</span>
            </a>
          </li>
        ))}
      <li>
        <a href={guideHref(model.id, 'sources')}>
          Sources <span class="count">{model.sources.length}</span>
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
        <p class="kicker">Guide · {model.topics.map((topic) => TOPIC_LABELS[topic]).join(', ')}</p>
        <h1 id="page-title" tabIndex={-1}>
          {model.title}
        </h1>
        <p class="lead">{model.summary}</p>
        {model.voices.length > 0 && (
          <dl class="voices">
            {model.voices.map(({ whose, about }) => (
              <div key={whose}>
                <dt>Opinions of {whose}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        )}
        <p class="fact-note">Reviewed {model.reviewed}</p>
      </header>
      <Contents model={model} />
      <section class="guide-pictures" aria-labelledby="pictures">
        <h2 id="pictures" class="vh">
          Pictures
        </h2>
        <GuidePictures {...props} />
      </section>
      <section class="page-section" aria-labelledby="entries">
        <h2 id="entries" tabIndex={-1}>
          {model.form === 'timeline' ? 'All events' : 'All entries'}
        </h2>
        <GuideTable model={model} today={today} cite={cite} />
      </section>
      <section class="page-section" aria-labelledby="sources">
        <h2 id="sources" tabIndex={-1}>
          Sources
        </h2>
        <Sources model={model} place={place} />
      </section>
    </article>
  );
};
