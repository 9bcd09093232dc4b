/** A record among all it is related to, to walk from one to the next. */
import { useEffect, useState } from 'preact/hooks';
import type { RecordPage } from '../../knowledge/library/record-page.ts';
import { Fan } from '../pictures/Fan.tsx';
import { type Exports, Figure } from '../pictures/Figure.tsx';
import { CENTER } from '../pictures/fan.ts';
import { Kicker } from '../ui/Kicker.tsx';
import { plural } from '../ui/labels.ts';
import { recordHref, relationsHref } from '../ui/links.ts';
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
          <span class="relations-of">Relations of </span>
          {page.title}
        </h1>
        <p class="lead">
          {plural(page.related.length, 'record')}. Follow one, and it stands in the middle; the arrow keys
          move, Enter follows, Back leads back. A number says how many relations a record has itself.
        </p>
      </header>
      <aside class="relations-told" aria-live="polite">
        <p class="relations-relation">{other ? other.relation : 'In the middle'}</p>
        <p class="relations-title">
          <a href={recordHref(told.id)}>{told.title}</a>
        </p>
        <p class="fact-note">{told.headline}</p>
      </aside>
      <Figure
        id={`${page.id}-relations`}
        title="Who and what it is related to"
        fileTitle={`${page.title}: relations`}
        level={2}
        about={`Relations of ${page.title}. From the record of Obelus, reviewed ${page.reviewed}.`}
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
