/** What stands in a cell of a guide: the text with what must be said about it, and who says so or whose opinion it is. */
import type { GuideItem, GuideOpinion } from '../../knowledge/guide-model.ts';
import { Confidence } from '../card/Confidence.tsx';
import { SourceTitle } from '../card/Sources.tsx';
import { recordHref } from '../ui/links.ts';
import { type CiteContext, Cited } from './Cited.tsx';
import { opinionWords } from './guide-data.ts';
import { standing } from './guide-events.ts';

export const Opinion = ({ opinion }: { opinion: GuideOpinion }) => (
  <span class="opinion">{opinionWords(opinion)}</span>
);

function asides({ date, state, until, now, note, asOf }: GuideItem, today: string): string {
  const day = date && state ? standing(date, state, today) : '';
  return [
    day,
    state === 'superseded' || !until ? '' : `until ${until}`,
    state === 'superseded' && until ? `on record until ${until}` : '',
    now && `now ${now}`,
    note?.replace(/\.$/u, ''),
    asOf && `as of ${asOf}`,
  ]
    .filter(Boolean)
    .join('; ');
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
            <a href={recordHref(record)}>{title}</a>
            {before ? ', ' : ': '}
          </>
        )}
        {before && <span class="item-label">{before}: </span>}
        {url ? <SourceTitle title={text} url={url} /> : text} {opinion && <Opinion opinion={opinion} />}
        {confidence && <Confidence confidence={confidence} />} <Cited citations={citations} {...cite} />
      </p>
      {aside && <p class="fact-note">{aside}</p>}
      {earlier.map((old) => (
        <p key={`${old.until} ${old.text}`} class="fact-note fact-before">
          until {old.until}: {old.text}
        </p>
      ))}
    </div>
  );
};
