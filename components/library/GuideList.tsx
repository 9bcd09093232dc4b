/** The guides, each with what it shows. */
import type { GuideHead } from '../../knowledge/library/library.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { guideHref } from '../ui/links.ts';
import { say } from '../ui/say.ts';

export const GuideList = ({ guides }: { guides: readonly GuideHead[] }) => (
  <div class="guides">
    <header class="list-head">
      <h1 tabIndex={-1}>{say('library_guides')}</h1>
      <p class="lead">{say('guides_lead')}</p>
    </header>
    <ul class="guide-cards">
      {guides.map(({ id, title, summary, topics }) => (
        <li key={id} class="guide-card">
          <h2 lang="en">
            <a href={guideHref(id)}>{title}</a>
          </h2>
          <p lang="en">{summary}</p>
          <p class="kicker">
            {topics.map((topic) => (
              <span key={topic} class="guide-topic">
                <Swatch topic={topic} />
                {say(`topic_${topic}`)}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  </div>
);
