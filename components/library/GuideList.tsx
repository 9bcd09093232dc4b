/** The guides, each with what it shows. */
import type { GuideHead } from '../../knowledge/library/library.ts';
import { TOPIC_LABELS } from '../../knowledge/topics.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { guideHref } from '../ui/links.ts';

export const GuideList = ({ guides }: { guides: readonly GuideHead[] }) => (
  <div class="guides">
    <header class="list-head">
      <h1 tabIndex={-1}>Guides</h1>
      <p class="lead">
        Timelines, tables and maps over many records, built from them, so that neither can contradict the
        other.
      </p>
    </header>
    <ul class="guide-cards">
      {guides.map(({ id, title, summary, topics }) => (
        <li key={id} class="guide-card">
          <h2>
            <a href={guideHref(id)}>{title}</a>
          </h2>
          <p>{summary}</p>
          <p class="kicker">
            {topics.map((topic) => (
              <span key={topic} class="guide-topic">
                <Swatch topic={topic} />
                {TOPIC_LABELS[topic]}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  </div>
);
