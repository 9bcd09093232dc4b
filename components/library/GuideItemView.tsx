/** What stands in a cell of a guide: the text with what must be said about it, and who says so or whose opinion it is. */
import type { ComponentChildren } from 'preact';
import type { GuideItem, GuideOpinion } from '../../knowledge/guide-model.ts';
import { Confidence } from '../card/Confidence.tsx';
import { SourceTitle } from '../card/Sources.tsx';
import { recordHref } from '../ui/links.ts';
import { say, sayWith } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { type CiteContext, Cited } from './Cited.tsx';
import { opinionWords } from './guide-data.ts';
import { standing } from './guide-events.ts';

export const Opinion = ({ opinion }: { opinion: GuideOpinion }) => (
  <span class="opinion" lang="en">
    {opinionWords(opinion)}
  </span>
);

/** What has to be said beside a value, one after another. */
function asides({ date, state, until, now, note, asOf }: GuideItem, today: string): ComponentChildren[] {
  const end = until && sayWritten(until);
  return [
    date && state ? standing(date, state, today) : '',
    end && say(state === 'superseded' ? 'on_record_until' : 'until', end),
    now && sayWith('now_value', <span lang="en">{now}</span>),
    note && <span lang="en">{note.replace(/\.$/u, '')}</span>,
    asOf && say('as_of', sayWritten(asOf)),
  ].filter(Boolean);
}

interface GuideItemViewProps {
  readonly item: GuideItem;
  readonly rowRecord: string | undefined;
  readonly today: string;
  readonly cite: CiteContext;
}

export const GuideItemView = ({ item, rowRecord, today, cite }: GuideItemViewProps) => {
  const { text, label, of, record, title, url, opinion, earlier = [], confidence, citations } = item;
  const before = [label, of].filter(Boolean).join(', ');
  const aside = asides(item, today);
  const isOther = record && record !== rowRecord;
  return (
    <div class="item" data-opinion={opinion !== undefined}>
      <p>
        {isOther && (
          <>
            <a href={recordHref(record)} lang="en">
              {title}
            </a>
            {before ? ', ' : ': '}
          </>
        )}
        {before && (
          <span class="item-label" lang="en">
            {before}:{' '}
          </span>
        )}
        {url ? <SourceTitle title={text} url={url} /> : <span lang="en">{text}</span>}{' '}
        {opinion && <Opinion opinion={opinion} />}
        {confidence && <Confidence confidence={confidence} />} <Cited citations={citations} {...cite} />
      </p>
      {aside.length > 0 && <p class="fact-note">{aside.flatMap((part, i) => (i ? ['; ', part] : [part]))}</p>}
      {earlier.map((old) => (
        <p key={`${old.until} ${old.text}`} class="fact-note fact-before">
          {sayWith('until_value', sayWritten(old.until), <span lang="en">{old.text}</span>)}
        </p>
      ))}
    </div>
  );
};
