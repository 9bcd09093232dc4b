/** A record among all it is related to, to walk from one to the next. */
import { useEffect, useState } from 'preact/hooks';
import type { RecordPage } from '../../knowledge/library/record-page.ts';
import { Fan } from '../pictures/Fan.tsx';
import { type Exports, Figure } from '../pictures/Figure.tsx';
import { CENTER } from '../pictures/fan.ts';
import { Kicker } from '../ui/Kicker.tsx';
import { recordHref, relationsHref } from '../ui/links.ts';
import { say, sayCount, sayWith } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { fanGroups, relationTable } from './relations.ts';

interface RelationsPageProps {
  readonly page: RecordPage;
  readonly degree: (id: string) => number;
  readonly exports: Exports;
}

export const RelationsPage = ({ page, degree, exports }: RelationsPageProps) => {
  const [focused, setFocused] = useState(CENTER);
  useEffect(() => setFocused(CENTER), [page.id]);
  const other = page.related.find(({ id }) => id === focused);
  const told = other ?? page;
  return (
    <article class="relations" aria-labelledby="page-title">
      <header class="page-head">
        <Kicker topic={page.topic} kind={page.kind} />
        <h1 id="page-title" tabIndex={-1}>
          {sayWith(
            'relations_of',
            <span class="relations-title-of" lang="en">
              {page.title}
            </span>,
          )}
        </h1>
        <p class="lead">{sayCount('relations_lead', page.related.length)}</p>
      </header>
      <aside class="relations-told" aria-live="polite">
        <p class="relations-relation" lang={other && 'en'}>
          {other ? other.relation : say('relations_middle')}
        </p>
        <p class="relations-title" lang="en">
          <a href={recordHref(told.id)}>{told.title}</a>
        </p>
        <p class="fact-note" lang="en">
          {told.headline}
        </p>
      </aside>
      <Figure
        id={`${page.id}-relations`}
        title={say('relations_title')}
        fileTitle={say('relations_file', page.title)}
        level={2}
        about={say('about_record', say('relations_of', page.title), sayWritten(page.reviewed))}
        table={relationTable(page.related)}
        exports={exports}
      >
        {(width) => (
          <Fan
            record={page.id}
            title={page.title}
            groups={fanGroups(page.related, degree)}
            width={width}
            href={relationsHref}
            centerHref={recordHref(page.id)}
            onFocus={setFocused}
          />
        )}
      </Figure>
    </article>
  );
};
